"""Buttons that stand for an action of the table: text, icon, keys and enabled state come from it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.ui.menus.mnemonics import without
from pkm_desktop.ui.widgets.icon_label import IconLabel


class LabelledButton(QPushButton):
    """A push button whose icon and text stand a little apart: Qt leaves 4 px and takes no other wish."""

    def __init__(self, icon: QIcon, text: str, *, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(icon, f" {text}", parent)
        self.setIconSize(QSize(size, size))
        self.setAccessibleName(text)


class ActionButton(QPushButton):
    """A push button with the action's text and icon.

    A `primary` one is filled with the accent: give it an icon in "on_accent", or it has none.
    """

    def __init__(
        self,
        action: QAction,
        *,
        text: str = "",
        primary: bool = False,
        icon: QIcon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._own_text = text
        self.setProperty("primary", primary)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self.setIcon(icon or (QIcon() if primary else action.icon()))
        self.setIconSize(QSize(16, 16))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        text = self._own_text or without(self._action.text())
        self.setText(text if self.icon().isNull() else f" {text}")  # Qt leaves 4 px after the icon
        self.setAccessibleName(text)
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())


class IconButton(QToolButton):
    """Only the icon; the action's text is its name for screen readers and in the tool tip."""

    def __init__(self, action: QAction, *, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setIcon(action.icon())
        self.setIconSize(QSize(size, size))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setAccessibleName(without(self._action.text()))
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())


class DoorButton(QPushButton):
    """A large button with a line of explanation: one of the ways to begin."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = str(action.property("door") or action.text())
        title = QLabel(name)
        title.setProperty("role", "heading")
        tip = QLabel(action.statusTip())
        tip.setProperty("tone", "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(tip)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel(action.icon(), 20))
        row.addLayout(words, 1)
        for label in (title, tip):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)
        self.setAccessibleDescription(action.statusTip())
        self.setMinimumWidth(340)
        self.clicked.connect(action.trigger)
        action.changed.connect(lambda: self.setEnabled(action.isEnabled()))
        self.setEnabled(action.isEnabled())

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()
