"""The modules of stages not seen yet, loaded a few at a time as soon as somebody works in the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pkgutil import walk_packages

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.menus.actions import Actions

PACKAGES = (  # the largest pages before what brings them all along at once
    *(f"pkm_desktop.ui.sense.{page}" for page in ("note_page", "tag_page", "review_page", "page")),
    "pkm_desktop.ui.sense",
    "pkm_desktop.ui.share",
    "pkm_desktop.ui.practice",
)
BEHIND = (  # what they stand on: half of it all, and nothing of it has to be loaded on the GUI thread
    "pkm_desktop.core.commands.seek.follow",
    "pkm_desktop.core.commands.sense",
    "pkm_desktop.core.commands.share",
    "pkm_desktop.core.commands.practice",
)
EVERY_MS, TURN_MS = 20, 5


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
        behind: Sequence[str] = BEHIND,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._rail = jobs, rail
        self._coming, self._behind = _modules(packages), behind
        self._begun = False
        self._clock = QTimer(self, interval=EVERY_MS)
        self._clock.timeout.connect(self._load_some)
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
        if not self._begun:
            self._begun = True
            behind = self._behind
            self._jobs.look("window/ahead", lambda: _load(_modules(behind)), lambda _: self._clock.start())

    def _follow_focus(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._begin()

    def _load_some(self) -> None:
        if not self._jobs.idle():
            return
        spent = QElapsedTimer()
        spent.start()
        for name in self._coming:
            import_module(name)
            if spent.elapsed() >= TURN_MS:
                return
        self._rail.removeEventFilter(self)
        self.deleteLater()


def _load(names: Iterable[str]) -> None:
    for name in names:
        import_module(name)


def _modules(names: Sequence[str]) -> Iterator[str]:
    """These modules, and of packages all that are in them."""
    for name in names:
        yield name
        for module in walk_packages(getattr(import_module(name), "__path__", ()), f"{name}."):
            yield module.name
