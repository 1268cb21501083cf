"""The strip at the top: sidebar, Add, Fetch, the search field, Commands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
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
        row.addWidget(CommandsButton(actions))
        self._actions = actions
        actions.rekeyed.connect(self._show_key)
        self._show_key()

    def _show_key(self) -> None:
        self.field.show_key(self._actions.first_letter("search") or _first_key(self._actions, "search"))


class CommandsButton(ActionButton):
    """The palette's button, with its keys as a small label; as wide as both are."""

    def __init__(self, actions: Actions) -> None:
        action = actions.action("palette")
        super().__init__(action)
        self.setProperty("flat", "true")
        self._actions = actions
        self._keys = QLabel(_first_key(actions, "palette"), self)
        self._keys.setProperty("role", "key")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = QFont(self._keys.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        self._keys.setFont(font)
        tall(self._keys, KEYS_HEIGHT)
        place = QHBoxLayout(self)
        place.setContentsMargins(0, 0, 6, 0)
        place.addStretch()
        place.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("align", "start")
        self.setProperty("tone", "muted")
        self._fit()
        actions.rekeyed.connect(self._show_keys)

    def key(self) -> str:
        """What the label says."""
        return self._keys.text()

    def _show_keys(self) -> None:
        self._keys.setText(_first_key(self._actions, "palette"))
        self._keys.setVisible(bool(self._keys.text()))
        self._fit()

    def _fit(self) -> None:
        words = QPushButton.sizeHint(self)
        self.setFixedSize(QSize(words.width() + self._keys.sizeHint().width() + 10, words.height()))

    def changeEvent(self, event: QEvent) -> None:
        """Text of another size needs other room; the label takes its size a moment later."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_keys"):
            QTimer.singleShot(0, self, self._fit)


def _first_key(actions: Actions, name: str) -> str:
    """The first of its keys for the whole window: 'Ctrl K'."""
    key = actions.action(name).shortcut()
    return key.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
