"""The modules of stages not seen yet, loaded one by one as soon as somebody works in the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import walk_packages

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.menus.actions import Actions

PACKAGES = ("pkm_desktop.ui.sense", "pkm_desktop.ui.share", "pkm_desktop.ui.practice")
EVERY_MS = 30


class Ahead(QObject):
    """Loading a whole stage at its first visit would hold the window up. A window that nobody touches stays
    small: it begins with the first action, a click, or the mouse on the `rail`.
    """

    def __init__(
        self,
        actions: Actions,
        jobs: Jobs,
        rail: QWidget,
        parent: QObject | None = None,
        *,
        packages: Sequence[str] = PACKAGES,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._rail = jobs, rail
        self._coming = _modules(packages)
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self._load_one)
        actions.done.connect(self._begin)
        rail.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._begin()
        return False

    def _begin(self) -> None:
        self._clock.start()

    def _follow_focus(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._begin()

    def _load_one(self) -> None:
        if not self._jobs.idle():
            return
        name = next(self._coming, "")
        if name:
            import_module(name)
            return
        self._rail.removeEventFilter(self)
        self.deleteLater()


def _modules(packages: Sequence[str]) -> Iterator[str]:
    for package in packages:
        for module in walk_packages(import_module(package).__path__, f"{package}."):
            yield module.name
