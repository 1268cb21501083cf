"""Which bookmark folder something goes into: type its name, a new one is made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.ui.widgets.completions import completer
from pkm_desktop.ui.widgets.placing import place
from pkm_desktop.ui.widgets.room import room

WIDTH = 300


class FolderBox(QFrame):
    """`entered(folder)`, None to take things out of all folders; Escape closes it."""

    entered = Signal(object)

    def __init__(self, known: Sequence[str], parent: QWidget | None = None, *, about: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Bookmark folder"))
        label = QLabel(about or self.tr("Put into a bookmark folder"))
        label.setProperty("role", "heading")
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Name, or Work/Research"))
        self._line.setAccessibleName(self.tr("Name of the folder. A slash makes a folder in a folder."))
        self._completer, self._popup = completer(QStringListModel(list(known), self), self._line)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._line.setText)
        self._line.textEdited.connect(self._offer)
        self._line.returnPressed.connect(self._enter)
        out = QPushButton(self.tr("Take out of all folders"))
        out.setProperty("flat", "true")
        out.setProperty("tone", "muted")
        out.setProperty("align", "start")
        out.setAutoDefault(False)
        out.clicked.connect(self._take_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 6)
        for widget in (label, self._line, out):
            column.addWidget(widget)
        self.setFixedWidth(room(WIDTH))

    def open_at(self, point: QPoint) -> None:
        """Show it at a place on the screen, ready to type."""
        place(self, point)
        self.show()
        self._line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _offer(self, text: str) -> None:
        self._completer.setCompletionPrefix(text.strip())
        if text.strip() and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _enter(self) -> None:
        folder = self._line.text().strip().strip("/")
        self.close()
        if folder:
            self.entered.emit(folder)

    def _take_out(self) -> None:
        self.close()
        self.entered.emit(None)
