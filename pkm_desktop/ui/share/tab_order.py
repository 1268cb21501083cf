"""Lets Tab go through the blocks of a page from top to bottom, and through each block as it wants."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow_in_order(page: QWidget, blocks: Sequence[QWidget]) -> None:
    """Make Tab follow `blocks`, children of `page`; the order inside of each stays.

    Qt leaves out what takes no focus itself, so the fields within are what has to be strung together.
    """
    inside: dict[QWidget, list[QWidget]] = {block: [] for block in blocks}
    at: QWidget | None = page.nextInFocusChain()
    while at is not None and at is not page:
        if at.focusPolicy() != Qt.FocusPolicy.NoFocus and page.isAncestorOf(at):
            block = next((each for each in blocks if each is at or each.isAncestorOf(at)), None)
            if block is not None:
                inside[block].append(at)
        at = at.nextInFocusChain()
    for before, after in pairwise(stop for stops in inside.values() for stop in stops):
        QWidget.setTabOrder(before, after)
