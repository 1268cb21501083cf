"""The icon in the system's tray: there only when asked for; notices come from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from pkm_desktop.core.paths import resource
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions

ENTRIES = ("add", "new_note", "refresh", "quit")
NOTICE_MS = 15_000
_OPENING = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shows and hides the icon as the settings say. `said` keeps the words of the last notice."""

    def __init__(self, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._actions = window, actions
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._stay = False
        self._follow: Callable[[], object] | None = None
        self.said: tuple[str, str] = ("", "")

    def use(self, settings: Settings) -> None:
        """Take over what the person chose."""
        self._stay = settings.stay_in_tray
        wanted = settings.tray or self._stay or settings.notify_due or settings.notify_words
        if wanted and self._icon is None:
            self._icon = self._make()
        if self._icon is not None:
            self._icon.setVisible(wanted)

    def stays(self) -> bool:
        """Whether closing the window leaves the app here: never where nobody could see the icon."""
        return self._stay and self.there() and QSystemTrayIcon.isSystemTrayAvailable()

    def there(self) -> bool:
        """Whether the icon is wanted and shown."""
        return self._icon is not None and self._icon.isVisible()

    def say(self, title: str, text: str, then: Callable[[], object]) -> None:
        """A notice of the system; a click on it brings the window and does `then`."""
        if self._icon is None or not self._icon.isVisible():
            return
        self.said, self._follow = (title, text), then
        self._icon.showMessage(title, text, self._icon.icon(), NOTICE_MS)

    def follow(self) -> None:
        """The notice was clicked."""
        self._window.bring_to_front()
        follow, self._follow = self._follow, None
        if follow is not None:
            follow()

    def menu(self) -> QMenu | None:
        """What a click with the other button offers."""
        return self._menu

    def _make(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(QIcon(str(resource("icons", "app.svg"))), self)
        icon.setToolTip(self._window.windowTitle())
        self._menu = QMenu(self._window)
        show = QAction(self.tr("Show the window"), self._menu)
        show.triggered.connect(self._window.bring_to_front)
        self._menu.addAction(show)
        self._menu.addSeparator()
        for name in ENTRIES:
            self._menu.addAction(self._actions.action(name))
        self._menu.aboutToShow.connect(self._actions.refresh)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self.follow)
        return icon

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENING:
            self._window.bring_to_front()
