"""A small box for tags: type, complete with Tab or Enter, several with commas."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.ui.widgets.completions import completer
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.placing import place
from pkm_desktop.ui.widgets.room import room

WIDTH = 260


def tags_in(text: str) -> tuple[str, ...]:
    """The tags somebody typed: commas between them, '#' allowed, no doubles."""
    names = (tag_name(part) for part in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(name for name in names if name))


class TagEdit(QFrame):
    """`entered(names)` when Enter is pressed; Escape or a click elsewhere closes it."""

    entered = Signal(tuple)

    def __init__(self, known: Sequence[str], parent: QWidget | None = None, *, about: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Tags"))
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Tag, another tag"))
        self._line.setAccessibleName(self.tr("Tags, with commas between them"))
        self._names = QStringListModel(list(known), self)
        self._completer, self._popup = completer(self._names, self._line)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._complete)
        self._line.textEdited.connect(self._offer)
        self._line.returnPressed.connect(self._enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        if about:
            label = QLabel(about)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("tone", "muted")
            column.addWidget(label)
        column.addWidget(self._line)
        self._fitting = QWidget()
        self._fitting.setAccessibleName(self.tr("Tags that may fit"))
        self._flow = FlowLayout(self._fitting, 2)
        self._fitting.hide()
        column.addWidget(self._fitting)
        self.setFixedWidth(room(WIDTH))

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen, ready to type."""
        place(self, point)
        self.show()
        self._line.setFocus()

    def suggest(self, names: Sequence[str]) -> None:
        """Tags that may fit: one press each, before or instead of typing."""
        if not names:
            return
        self._fitting.show()
        for name in names:
            button = QPushButton(f"+ {name}".replace("&", "&&"))
            button.setProperty("link", "true")
            button.setAutoDefault(False)
            button.setAccessibleName(self.tr("Add the tag {}").format(name))
            button.clicked.connect(partial(self._take, name, button))
            self._flow.addWidget(button)
            button.show()
        self.adjustSize()

    def _take(self, name: str, button: QWidget, *ignored: object) -> None:
        before = self._line.text().strip().rstrip(",")
        self._line.setText(f"{before}, {name}" if before else name)
        button.hide()
        self._flow.invalidate()
        self._line.setFocus()

    def offer_known(self, names: Sequence[str]) -> None:
        """The tags that exist, once they are known."""
        self._names.setStringList(list(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _offer(self, text: str) -> None:
        word = text.rpartition(",")[2].strip().lstrip("#")
        self._completer.setCompletionPrefix(word)
        if word and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _complete(self, name: str) -> None:
        before = self._line.text().rpartition(",")[0]
        self._line.setText(f"{before}, {name}" if before else name)

    def _enter(self) -> None:
        names = tags_in(self._line.text())
        self.close()
        if names:
            self.entered.emit(names)
