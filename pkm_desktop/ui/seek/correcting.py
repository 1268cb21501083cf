"""Corrections of an item: asked for in a small dialog, kept beside what the source says."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Item
from pkm_desktop.ui.desk import Desk


class Correcting(QObject):
    """`touched(id)` when an item says something else."""

    touched = Signal(int)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk, self._host = desk, host
        self._item: Item | None = None

    def ask(self, item: Item) -> None:
        """Open the dialog once it is known what was put right before."""
        self._item = item
        self._desk.jobs.look("seek/edited", partial(_edited, self._desk.library, item.row.id), self._open)

    def _open(self, corrected: dict[str, str]) -> None:
        from pkm_desktop.ui.seek.item_form import ItemForm

        item = self._item
        if item is None:
            return
        form = ItemForm(item, corrected, self._host)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.edited.connect(partial(self._edit, item.row.id))
        form.open()

    def _edit(self, item_id: int, changes: dict[str, Any]) -> None:
        from pkm_desktop.core.commands.seek import editing

        library = self._desk.library
        self._desk.jobs.change(
            lambda: editing.edit_item(library, item_id, **changes), then=self._edited, toast=True
        )

    def _edited(self, item: Item) -> None:
        self.touched.emit(item.row.id)


def _edited(library: Library, item_id: int) -> dict[str, str]:
    from pkm_desktop.core.commands.seek import editing

    return editing.edited(library, item_id)
