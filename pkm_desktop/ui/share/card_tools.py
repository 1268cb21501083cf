"""The small buttons that appear on a card under the mouse or the focus: quote, more, remove."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from pkm_desktop.ui.look.theme import Theme


def tool_button(theme: Theme, icon: str, text: str, parent: QWidget | None = None) -> QToolButton:
    """An icon-only button with a name for screen readers and a tooltip."""
    button = QToolButton(parent)
    button.setToolTip(text)
    button.setIcon(theme.icon(icon, 16, "muted"))
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(text)
    return button


class CardTools(QFrame):
    """`asked` carries 'more', 'quote', 'menu' or 'remove'."""

    asked = Signal(str)

    def __init__(self, theme: Theme, card: QWidget) -> None:
        super().__init__(card)
        self.setObjectName("cardTools")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._buttons = {
            "more": tool_button(theme, "plus", self.tr("Add to this entry"), self),
            "quote": tool_button(theme, "quote", self.tr("Choose a quote"), self),
            "menu": tool_button(theme, "ellipsis", self.tr("More for this entry"), self),
            "remove": tool_button(theme, "x", self.tr("Take out of this issue"), self),
        }
        for what, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, what=what: self.asked.emit(what))
            row.addWidget(button)
        self.hide()

    def button(self, what: str) -> QToolButton:
        return self._buttons[what]

    def set_read_only(self, sent: bool) -> None:
        for what in ("more", "quote", "remove"):
            self._buttons[what].setVisible(not sent)

    def hide_unless_focused(self) -> None:
        if not any(button.hasFocus() for button in self._buttons.values()):
            self.hide()
