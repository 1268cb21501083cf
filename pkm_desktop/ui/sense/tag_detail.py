"""What is known of one tag, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pkm_desktop.core.model.notes import Tag
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.words import words


class TagDetail(QScrollArea):
    """`wanted(what, name, where)`: 'show', 'rename', 'merge' or 'delete' a tag."""

    wanted = Signal(str, str, QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tag: Tag | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The chosen tag"))
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setProperty("role", "heading")
        font = self._title.font()
        font.setPixelSize(22)
        self._title.setFont(font)
        self._used = words("", "muted")
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        for what, icon, text in (
            ("show", "search", self.tr("Show what has it")),
            ("rename", "pencil", self.tr("Rename…")),
            ("merge", "merge", self.tr("Merge into…")),
            ("delete", "trash-2", self.tr("Delete")),
        ):
            button = LabelledButton(desk.theme.icon(icon), text)
            button.clicked.connect(partial(self._want, what, button))
            flow.addWidget(button)
        inside = QWidget()
        inside.setProperty("plain", "true")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(22, 18, 22, 18)
        self.column.setSpacing(10)
        for widget in (self._title, self._used, self._buttons):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.setWidget(inside)

    def show_tag(self, tag: Tag | None) -> None:
        """One of the tags; None where there is none yet."""
        self._tag = tag
        self._buttons.setVisible(tag is not None)
        if tag is None:
            self._title.setText(self.tr("No tag chosen"))
            self._used.setText(
                self.tr("Press T on an item or write # in a note to tag it; the tags gather here.")
            )
            return
        self._title.setText(tag.name)
        count = QLocale().toString(tag.count)
        one = self.tr("On one thing.")
        self._used.setText(one if tag.count == 1 else self.tr("On {} things.").format(count))

    def _want(self, what: str, button: QWidget, *ignored: object) -> None:
        if self._tag is not None:
            self.wanted.emit(what, self._tag.name, button.mapToGlobal(QPoint(0, button.height() + 2)))
