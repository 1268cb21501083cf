"""The strip at the top: sidebar, Add, Fetch, the search field, Commands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.widgets.action_buttons import ActionButton, IconButton
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.search_field import SearchField

HEIGHT = 44
KEYS_HEIGHT = 16


class TopBar(QFrame):
    """Everything in it is an action of the table, except the search field."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        tall(self, HEIGHT)
        self.field = SearchField(theme)
        fetch = ActionButton(actions.action("refresh"), text=self.tr("Fetch"))
        fetch.setProperty("flat", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(IconButton(actions.action("sidebar"), size=18))
        row.addSpacing(4)
        row.addWidget(ActionButton(actions.action("add")))
        row.addWidget(fetch)
        row.addStretch(1)
        row.addWidget(self.field, 20)
        row.addStretch(1)
        row.addWidget(_commands(actions))


def _commands(actions: Actions) -> QPushButton:
    """The palette's button, with its keys as a small label."""
    action = actions.action("palette")
    button = ActionButton(action)
    button.setProperty("flat", "true")
    keys = QLabel(
        action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "), button
    )
    keys.setProperty("role", "key")
    keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    font = QFont(keys.font())
    font.setPointSizeF(font.pointSizeF() * 0.85)
    keys.setFont(font)
    tall(keys, KEYS_HEIGHT)
    words = button.sizeHint()
    place = QHBoxLayout(button)
    place.setContentsMargins(0, 0, 6, 0)
    place.addStretch()
    place.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)
    button.setProperty("align", "start")
    button.setProperty("tone", "muted")
    button.setFixedSize(QSize(words.width() + keys.sizeHint().width() + 10, words.height()))
    return button
