"""When nothing has been asked for a while, memory that only makes answers quicker is given back."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer

from pkm_desktop.core.library import Library
from pkm_desktop.ui.jobs import Jobs

REST_MS = 2_000


class Resting(QObject):
    """The pages that readers of the library keep are still near: the system has them, too."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._seen = (-1, False)  # how many questions there had been at the last look, and whether a job ran
        self._rested = (-1, False)
        self._timer = QTimer(self, interval=REST_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Rest if nobody has asked anything since the last look; once, until somebody does.

        While a long job runs, too, and again when it is over.
        """
        busy = self._jobs.busy()
        before, self._seen = self._seen, (self._jobs.asked, busy)
        if self._seen == before and self._seen != self._rested and not self._jobs.asking():
            library = self._library
            self._jobs.look("window/rest", lambda: rest(library, whole=not busy), lambda _: None)
            self._seen = self._rested = (self._jobs.asked, busy)


def rest(library: Library, *, whole: bool = True) -> None:
    """End what is idle, and hand free memory over to the system where that has to be asked for.

    Not `whole`: the reader process may be needed again in a moment.
    """
    if whole:
        library.rest()
    else:
        library.forget_readers()
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc keeps what threads have freed
    if trim is not None:
        trim(0)
