"""A small card for a few words: a comment on a passage, a note on an article."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.ui.drafts import Drafting, Drafts
from pkm_desktop.ui.widgets.room import room

WIDTH, LINES = 340, 5


class PassageCard(QFrame):
    """`saved(text)` once, when it closes and the words have changed; `removed` when asked for."""

    saved = Signal(str)
    removed = Signal()
    quoted = Signal()

    def __init__(
        self,
        title: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        drafts: Drafts | None = None,
        draft: str = "",
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self._before = text
        self.given_up = False
        self._edit = QPlainTextEdit(text)
        self._edit.setAccessibleName(title or self.tr("Comment on this passage"))
        self._edit.setTabChangesFocus(True)
        self._edit.setFixedHeight(self._edit.fontMetrics().lineSpacing() * LINES + 16)
        self._drafting = Drafting(drafts, self._edit) if drafts else None
        if self._drafting:
            self._drafting.begin(draft)
        self.heading = QLabel(title)
        self.heading.setProperty("role", "heading")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self._edit)
        column.addLayout(self._buttons)
        self.setFixedWidth(room(WIDTH))

    def add_part(self, part: QWidget | QLayout) -> None:
        """Something more to fill in, under the words."""
        place = self._column.count() - 1
        if isinstance(part, QWidget):
            self._column.insertWidget(place, part)
        else:
            self._column.insertLayout(place, part)

    def text(self) -> str:
        """The words as they are now."""
        return self._edit.toPlainText().strip()

    def offer(self, *, remove: bool = False, save: str = "") -> None:
        """The buttons of this card."""
        if remove:
            self._button(self.tr("Remove")).clicked.connect(self._remove)
            self._button(self.tr("Quote in digest")).clicked.connect(self._quote)
        self._buttons.addStretch()
        button = self._button(save or self.tr("Save"))
        button.setProperty("primary", "true")
        button.setToolTip(self.tr("Ctrl+Enter; Escape leaves everything as it was"))
        button.clicked.connect(self.close)

    def open_beside(self, box: QRect) -> None:
        """Under a rectangle of the screen, ready to type."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(box.left(), screen.right() - self.width()))
        below = box.bottom() + 6
        self.move(x, below if below + self.height() < screen.bottom() else box.top() - self.height() - 6)
        self.show()
        self._edit.setFocus()
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up = True
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        text, before = self.text(), self._before.strip()
        changed = not self.given_up and text != before
        if self._drafting:  # until it is saved
            self._drafting.end(text if changed else "")
        if changed:
            self._before = text
            self.saved.emit(text)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        self._buttons.addWidget(button)
        return button

    def _remove(self) -> None:
        self.given_up = True
        self.close()
        self.removed.emit()

    def _quote(self) -> None:
        self.close()
        self.quoted.emit()
