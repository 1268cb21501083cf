"""Highlights carried from one version of a text into the next: both versions are at hand."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.anchors import anchor
from pkm_desktop.core.sense.following import follow

_ALIKE = 0.5  # of the words of a passage stand where it says


def carry(old: str, new: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Where passages of `old` stand in `new`; what has no certain place there comes back without one.

    A passage that does not stand in `old` where it says is looked for by its words alone.
    """
    standing = [one for one in passages if _stands(old, one)]
    followed = iter(follow(old, new, standing) if standing else ())
    return tuple(next(followed) if _stands(old, one) else _by_words(new, one) for one in passages)


def _stands(old: str, one: Passage) -> bool:
    """Whether a passage stands, in these words or edited ones, where it says."""
    said = old[one.start : one.end] if one.anchored else ""
    if said == one.exact:
        return True
    return SequenceMatcher(None, said.split(), one.exact.split(), autojunk=False).ratio() >= _ALIKE


def _by_words(new: str, one: Passage) -> Passage:
    return anchor(new, one.exact, prefix=one.prefix, suffix=one.suffix, start=one.start)
