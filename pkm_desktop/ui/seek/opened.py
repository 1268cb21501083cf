"""All that the reader shows of an item."""

from __future__ import annotations

from dataclasses import dataclass

from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.notes import Highlight, Note, Sharing
from pkm_desktop.core.model.rules import RuleHit
from pkm_desktop.core.model.sources import Source


@dataclass(frozen=True)
class Opened:
    """An item with what was added to it, where it is from and where it went."""

    item: Item
    highlights: tuple[Highlight, ...]
    notes: tuple[Note, ...]  # without the why
    source: Source | None  # None where it is followed no longer
    hits: tuple[RuleHit, ...] = ()
    why: Note | None = None  # with what speaks against it
    shared: tuple[Sharing, ...] = ()
