"""Clocks of the window: rubbish collected on the GUI thread, sources fetched from time to time."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from pkm_desktop.core.settings import Settings

COLLECT_MS = 5_000
LOOK_MS = 60_000


class Collector(QObject):
    """Python's collector may run in any thread and would destroy widgets there; here it runs in ours."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._limits = gc.get_threshold()
        self._timer = QTimer(self, interval=COLLECT_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._limits[generation]:
                gc.collect(generation)
                return


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
