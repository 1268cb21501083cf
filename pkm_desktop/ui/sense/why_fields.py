"""Beside a why: the other view, and where it does not hold. Both are private and save themselves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pkm_desktop.core.model.notes import Note
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit
from pkm_desktop.ui.widgets.room import room

HEIGHT = 54


class WhyFields(QWidget):
    """`said(field, text)`: 'other_view' or 'not_so_when'."""

    said = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {"other_view": self.tr("Other view"), "not_so_when": self.tr("Not so when…")}
        self._fields: dict[str, MarkdownEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for row, (name, label) in enumerate(names.items()):
            heading = QLabel(label)
            heading.setProperty("role", "section")
            field = MarkdownEdit(theme, label)
            field.setProperty("bare", "false")
            field.setFixedHeight(room(HEIGHT))
            field.save_wanted.connect(partial(self.said.emit, name))
            heading.setBuddy(field)
            grid.addWidget(heading, 2 * row, 0)
            grid.addWidget(field, 2 * row + 1, 0)
            self._fields[name] = field
        self.hide()

    def show_note(self, note: Note | None, *, same: bool) -> None:
        """What is said beside this why; hidden for any other note."""
        is_why = note is not None and note.kind == "why" and note.item_id is not None
        self.setVisible(is_why)
        for name, field in self._fields.items():
            text = str(getattr(note, name)) if note is not None and is_why else ""
            if same:
                field.show_stored(text)
            else:
                field.replace_all(text)

    def flush(self) -> None:
        """Hand out what is unsaved."""
        for field in self._fields.values():
            field.flush()
