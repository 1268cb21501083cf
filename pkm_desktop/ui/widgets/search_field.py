"""The search field of the top bar: what is typed is answered below it while typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.room import tall

if TYPE_CHECKING:
    from pkm_desktop.core.model.search import Hit
    from pkm_desktop.ui.widgets.hits_popup import HitsPopup

WAIT_MS = 120  # after the last letter
WIDTH = 420
HEIGHT = 28
ICON = 16


class SearchField(QLineEdit):
    """`asked(text)` on Enter, `chosen(Hit)` for a row of the list, `typed(text)` to fill the list."""

    asked = Signal(str)
    chosen = Signal(object)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = theme.icon("search", color="faint")
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("Search everything"))
        self.setAccessibleDescription(
            self.tr("Enter shows all results; arrow down goes into the list below.")
        )
        self.setPlaceholderText(self.tr("Search everything you have read and written"))
        self.setMaximumWidth(WIDTH)
        self.setMinimumWidth(160)
        tall(self, HEIGHT)
        self._hint = QLabel("/", self)
        self._hint.setProperty("role", "key")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._popup: HitsPopup | None = None
        self._theme = theme
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(lambda: self.typed.emit(self.text().strip()))
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._show_hint)
        theme.changed.connect(self.update)

    def show_key(self, key: str) -> None:
        """Name the key that leads here, '' for none."""
        self._hint.setText(key)
        self._place_hint()
        self._show_hint()

    def key(self) -> str:
        """What `show_key` was given."""
        return self._hint.text()

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """Offer these below the field, if they still answer what stands in it."""
        if text != self.text().strip() or not self.hasFocus():
            return
        popup = self._list()
        popup.show_hits(hits)
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        popup.place(QRect(corner.x(), corner.y(), self.width(), 0))

    def close_list(self) -> None:
        """Take the list away."""
        self._wait.stop()
        if self._popup is not None:
            self._popup.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_list()
        self._show_hint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        popup = self._popup if self._popup is not None and self._popup.isVisible() else None
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and popup:
            popup.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(popup.chosen() if popup else None)
        elif key == Qt.Key.Key_Escape:
            self._escape(popup)
        else:
            super().keyPressEvent(event)

    def _enter(self, hit: Hit | None) -> None:
        self.close_list()
        if hit is not None:
            self.chosen.emit(hit)
        elif self.text().strip():
            self.asked.emit(self.text().strip())

    def _escape(self, popup: HitsPopup | None) -> None:
        """First the list, then the text, then back to the page."""
        if popup is not None:
            self.close_list()
        elif self.text():
            self.clear()
        else:
            self.clearFocus()

    def _edited(self, text: str) -> None:
        if text.strip():
            self._wait.start()
        else:
            self.close_list()

    def _list(self) -> HitsPopup:
        if self._popup is None:
            from pkm_desktop.ui.widgets.hits_popup import HitsPopup

            self._popup = HitsPopup(self._theme, self.window())
            self._popup.picked.connect(self._enter)
        return self._popup

    def _show_hint(self) -> None:
        self._hint.setVisible(bool(self._hint.text()) and not self.text() and not self.hasFocus())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        box = QRect(10, (self.height() - ICON) // 2, ICON, ICON)
        if self.isRightToLeft():
            box.moveRight(self.width() - 10)
        self._icon.paint(QPainter(self), box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _place_hint(self) -> None:
        hint = self._hint
        hint.setFixedSize(max(16, hint.sizeHint().width() if len(hint.text()) > 1 else 0), 16)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        left = 10 if self.isRightToLeft() else self.width() - 10 - hint.width()
        hint.move(left, (self.height() - hint.height()) // 2)
