"""What is dragged about in the Share stage, and where in an issue it would land."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.refs import Ref, parse_ref

REFS_MIME = "application/x-pkm-refs"  # items and notes, as ids: 'i12 n3'
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


def refs_in(data: QMimeData) -> tuple[Ref, ...]:
    """The items and notes being dragged, or () when something else is."""
    return tuple(parse_ref(word, "item", "note") for word in payload(data, REFS_MIME).split())


def payload(data: QMimeData, mime: str) -> str:
    """What a drag carries under one name, or ''."""
    return bytes(data.data(mime).data()).decode("utf-8") if data.hasFormat(mime) else ""


def carry(mime: str, text: str, *, plain: str) -> QMimeData:
    """A load for a drag: `text` for our own panes, `plain` for any other program."""
    data = QMimeData()
    data.setData(mime, text.encode("utf-8"))
    data.setText(plain)
    return data


def start_drag(widget: QWidget, data: QMimeData) -> None:
    """Drag `data` with a picture of `widget` under the pointer; returns when it was let go."""
    drag = QDrag(widget)
    drag.setMimeData(data)
    drag.setPixmap(widget.grab())
    drag.exec(Qt.DropAction.MoveAction)
