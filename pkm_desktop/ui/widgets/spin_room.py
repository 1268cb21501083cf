"""Room before the text of a number or a date field: the stylesheet's padding does not reach it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox

ROOM = 7


def give_room(box: QAbstractSpinBox) -> None:
    """As much as other fields have."""
    field = box.lineEdit()
    if field is not None:
        field.setTextMargins(ROOM, 0, 0, 0)
