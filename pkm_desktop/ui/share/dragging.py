"""What is dragged about in the Share stage, and where in an issue it would land."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

ENTRY_MIME = "application/x-pkm-entry"  # one entry's number
SECTION_MIME = "application/x-pkm-section"  # one section's name


@dataclass(frozen=True)
class Gap:
    """A place to land: before the `index`th entry of `section`, drawn at height `y`."""

    section: str
    index: int
    y: int


def nearest(gaps: Iterable[Gap], y: int) -> Gap | None:
    """The gap closest to a height; None where there are none."""
    return min(gaps, key=lambda gap: abs(gap.y - y), default=None)


def start_drag(widget: QWidget, data: QMimeData) -> None:
    """Drag `data` with a picture of `widget` under the pointer; returns when it was let go."""
    drag = QDrag(widget)
    drag.setMimeData(data)
    drag.setPixmap(widget.grab())
    drag.exec(Qt.DropAction.MoveAction)
