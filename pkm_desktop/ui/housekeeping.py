"""Clocks of the window: rubbish collected on the GUI thread, sources fetched from time to time."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from pkm_desktop.core.settings import Settings

COLLECT_MS = 5_000
ALL = 10  # after so many rests all there is is looked through, once the window is not the one in use
WAITS = 10  # times as long as usual does the oldest generation wait for a moment of rest
LOOK_MS = 60_000


def _in_use() -> bool:
    return QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive


class Collector(QObject):
    """Python's collector may run in any thread and would destroy widgets there; here it runs in ours.

    To look through all there is takes a tenth of a second and more. So what is old at a moment of rest, when
    nobody asks for anything, is left out from then on; all is looked through while another window is in use.
    """

    def __init__(
        self, asked: Callable[[], int], parent: QObject | None = None, *, in_use: Callable[[], bool] = _in_use
    ) -> None:
        """`asked` tells how often anything has been asked for so far, `in_use` whether our window is."""
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the window is made of stays
        self._limits = gc.get_threshold()
        self._rests = 0
        self._asked, self._before = asked, -1
        self._in_use = in_use
        self._timer = QTimer(self, interval=COLLECT_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due."""
        before, self._before = self._before, self._asked()
        counts = gc.get_count()
        if counts[2] > self._limits[2] and before == self._before:
            self._rest()
            return
        due = (
            counts[2] > WAITS * self._limits[2],
            *(counts[place] > self._limits[place] for place in (1, 0)),
        )
        if any(due):
            gc.collect(2 - due.index(True))

    def _rest(self) -> None:
        self._rests += 1
        if self._rests >= ALL and not self._in_use():
            self._rests = 0
            gc.unfreeze()
            gc.collect()
        else:
            gc.collect(1)
        gc.freeze()


class Rounds(QObject):
    """Calls `fetch` when the minutes of the settings have passed since the last time."""

    def __init__(self, settings: Settings, fetch: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._fetch = fetch
        self._last = time.monotonic()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def use(self, settings: Settings) -> None:
        """Take over the minutes from the settings."""
        self._settings = settings

    def fetched(self) -> None:
        """Count from now."""
        self._last = time.monotonic()

    def look(self) -> None:
        """Fetch if it is time."""
        if time.monotonic() - self._last >= self._settings.refresh_minutes * 60:
            self.fetched()
            self._fetch()
