"""The strip above the list: what was asked, how much there is, how long it took, and keeping the question."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.things import Shelf
from pkm_desktop.ui.widgets.action_buttons import IconButton
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.telling import tell

ASK_AFTER_MS = 60
HEADER = 38


class QueryBar(QFrame):
    """`asked(text)` shortly after the last key, and at once on Enter; '' shows everything again.

    `left` on Enter and on Escape: on to what was found.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, save: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "header")
        tall(self, HEADER)
        self._line = QLineEdit()
        self._line.setProperty("bare", "true")
        self._line.setPlaceholderText(self.tr("Search, or tag: source: before: has:note"))
        self._line.setAccessibleName(self.tr("Search the library"))
        self._line.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setProperty("tone", "muted")
        self._count.setAccessibleName(self.tr("Found"))
        self.save = IconButton(save)
        self.save.hide()
        self._timer = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self._line.textEdited.connect(self._typed)
        self._line.textChanged.connect(lambda text: self.save.setVisible(bool(text.strip())))
        self._line.returnPressed.connect(self._enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(theme.icon("search", 14), 14))
        row.addWidget(self._line, 1)
        row.addWidget(self._count)
        row.addWidget(self.save)
        self.setFocusProxy(self._line)

    @property
    def text(self) -> str:
        """What is being asked."""
        return self._line.text()

    def show_text(self, text: str) -> None:
        """Show a query that came from elsewhere."""
        if text != self._line.text():
            self._line.setText(text)
            self._line.setCursorPosition(0)

    def show_counts(self, shelf: Shelf) -> None:
        """'42 · 9 ms' for a search, the number alone otherwise; a first answer says “at least”."""
        total = QLocale().toString(shelf.total)
        if shelf.seconds is None:
            self._count.setText(total)
            self._tell(total)
            return
        if not shelf.exact:
            total = self.tr("≥ {}").format(total)
        else:
            self._tell(total)
        took = max(1, round(shelf.seconds * 1000))
        self._count.setText(self.tr("{total} · {took} ms").format(total=total, took=QLocale().toString(took)))

    def _tell(self, total: str) -> None:
        """How much is found is told while one types; that nothing is, says the sentence below the line."""
        if self._line.hasFocus() and total != "0":
            tell(self._line, self.tr("{} found").format(total))

    def focus(self) -> None:
        """Ready to type."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def _typed(self) -> None:
        self._timer.start()

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self._line.text())

    def _enter(self) -> None:
        self._ask()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
