"""A change that takes longer than a moment is shown at the foot like a job, and can be stopped there."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.progress import Doing
from pkm_desktop.ui.jobs import CHANGES, Jobs
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.job_words import DONE, STOPPED

SHOW_AFTER_SECONDS = 0.5
LOOK_MS = 100


class LongChanges(QObject):
    """Looks at what the library is at for as long as changes are asked for."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._shown: Doing | None = None
        self._job, self._title = 0, ""
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look)
        jobs.changing.connect(self._clock.start)

    def _look(self) -> None:
        doing = self._library.doing
        doing = None if doing is None or doing.over else doing
        if self._shown is not None and doing is not self._shown:
            self._jobs.change_over(self._job, self._title, DONE if self._shown.finished else STOPPED)
            self._shown = None
        if doing is None and not self._jobs.saving():
            self._clock.stop()
        elif doing is not None and self._shown is None and _takes_long(doing):
            self._shown, self._title = doing, self._jobs.change_title() or retold(doing.label)
            self._title = self._title or self.tr("Saving a change")
            self._job = self._jobs.change_shown(self._title, doing.stop)


def _takes_long(doing: Doing) -> bool:
    """What fetching writes meanwhile is no change of the person's."""
    asked_for = doing.thread.startswith(CHANGES)
    return asked_for and time.monotonic() - doing.since > SHOW_AFTER_SECONDS
