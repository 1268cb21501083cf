"""What runs and what was done lately, with what went wrong: kept for as long as the window is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDateTime, QObject, Signal

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.words.job_words import DONE, FAILED, Ended

LENGTH = 40  # entries; older ones interest nobody


@dataclass(frozen=True)
class Running:
    """A job under way."""

    job: int
    title: str
    done: int = 0
    total: int = 0  # 0: nobody knows
    what: str = ""


@dataclass(frozen=True)
class Entry:
    """A job that is over, and when that was."""

    ended: Ended
    at: QDateTime

    @property
    def failed(self) -> bool:
        """Whether it needs a look."""
        return self.ended.state == FAILED or bool(self.ended.told.troubles)


class JobLog(QObject):
    """Listens to the jobs. `changed` when one begins or ends, `moved(job)` as one goes on."""

    changed = Signal()
    moved = Signal(int)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: dict[int, Running] = {}
        self.entries: tuple[Entry, ...] = ()  # the newest first
        self._unseen: set[int] = set()
        jobs.started.connect(self._started)
        jobs.progress.connect(self._progress)
        jobs.ended.connect(self._ended)

    def unseen(self) -> tuple[str, ...]:
        """The titles of the failures nobody has looked at yet, the newest first."""
        return tuple(entry.ended.title for entry in self.entries if id(entry) in self._unseen)

    def seen(self) -> None:
        """The list was looked at."""
        self._unseen.clear()
        self.changed.emit()

    def forget(self) -> None:
        """Empty the list; what runs stays."""
        self.entries = ()
        self.seen()

    def take(self, entry: Entry) -> None:
        """An entry is dealt with: it was asked for again."""
        self.entries = tuple(one for one in self.entries if one is not entry)
        self.changed.emit()

    def _started(self, job: int, title: str) -> None:
        self.running[job] = Running(job, title)
        self.changed.emit()

    def _progress(self, job: int, done: int, total: int, what: str) -> None:
        if job in self.running:
            self.running[job] = replace(self.running[job], done=done, total=total, what=what)
            self.moved.emit(job)

    def _ended(self, ended: Ended) -> None:
        self.running.pop(ended.job, None)
        entry = Entry(ended, QDateTime.currentDateTime())
        if _is_quiet(ended):  # an errand that finds nothing says so once, whatever came in between
            self.entries = tuple(
                one for one in self.entries if not (_is_quiet(one.ended) and one.ended.title == ended.title)
            )
        self.entries = (entry, *self.entries)[:LENGTH]
        if entry.failed:
            self._unseen.add(id(entry))
        self.changed.emit()


def _is_quiet(ended: Ended) -> bool:
    return ended.state == DONE and not ended.told.text and not ended.told.troubles
