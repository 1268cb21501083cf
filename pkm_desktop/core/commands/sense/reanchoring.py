"""Highlights follow the text: what is asked for wherever the text of an item is replaced."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.model.notes import Passage


def reanchor(old: str, text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Where highlighted passages of an old text are in the one that replaces it."""
    from pkm_desktop.core.sense.carrying import carry

    return carry(old, text, passages)
