"""Lets Tab go through the blocks of a sheet from top to bottom, and through the fields of each in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.share.entry_card import EntryCard
from pkm_desktop.ui.share.section_header import SectionHeader


def follow_in_order(blocks: Sequence[QWidget]) -> None:
    """Make Tab follow `blocks`.

    Qt leaves out what takes no focus itself, so the fields within are what has to be strung together.
    """
    for before, after in pairwise(stop for block in blocks for stop in _stops(block)):
        QWidget.setTabOrder(before, after)


def _stops(block: QWidget) -> Iterator[QWidget]:
    if block.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield block
    if isinstance(block, EntryCard):
        yield from block.fields
    elif isinstance(block, SectionHeader):
        yield block.field
