"""What is done now and then without being asked: wake what slept, take in files and newsletters, tidy up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Imported
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.job_words import Told, Trouble
from pkm_desktop.ui.words.local_forms import counted

Work = Callable[[Library, Progress, Stop], Any]

SETTLE_MS = 2_000  # a file that is being written is let be
WAKE_MS = 15 * 60_000
START_MS = 4_000


class Errands(QObject):
    """One of each kind at a time, in the work lane; what brings nothing says nothing."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs: dict[str, int] = {}
        self._again: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._stirred)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.take_watched)
        self._wake_clock = QTimer(self, interval=WAKE_MS)
        self._wake_clock.timeout.connect(self.wake)
        self._wake_clock.start()
        desk.jobs.finished.connect(self._over)
        self._folder = ""
        self.use(desk.settings)
        QTimer.singleShot(START_MS, self, self.run_all)

    def use(self, settings: Settings) -> None:
        """Watch the folder of the settings, and no other."""
        if settings.watch_folder == self._folder:
            return
        self._folder = settings.watch_folder
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if self._folder and Path(self._folder).is_dir():
            self._watcher.addPath(self._folder)
            self._settle.start()

    def run_all(self) -> None:
        """All of them: at the start, and with each round of fetching."""
        self.wake()
        self.take_watched()
        self.read_mailboxes()
        self.tidy()

    def wake(self) -> None:
        """What was put aside until today comes back."""
        self._desk.jobs.change(partial(_wake, self._desk.library))

    def take_watched(self) -> None:
        """Take in what was put into the watched folder."""
        if self._folder:
            self._start("watched", _watched, self.tr("Looking into the watched folder"), self._came)

    def read_mailboxes(self) -> None:
        """Take in newsletters that have come."""
        self._desk.jobs.look("errands/mail", partial(_has_mailboxes, self._desk.library), self._read_them)

    def tidy(self) -> None:
        """Once a day: drop and remove what is old enough by the settings."""
        self._start("tidy", _tidy, self.tr("Tidying up"), self._tidied)

    def _read_them(self, any_there: bool) -> None:
        if any_there:
            self._start("mail", _mail, self.tr("Reading newsletters"), self._came)

    def _start(self, name: str, work: Work, title: str, then: Callable[[Any], None]) -> None:
        if name in self._jobs:
            self._again.add(name)
            return
        run = partial(work, self._desk.library)
        again = partial(self._start, name, work, title, then)
        self._jobs[name] = self._desk.jobs.work(
            run, title=title, then=then, failed=self._failed, words=_WORDS.get(name), again=again
        )

    def _stirred(self, folder: str) -> None:
        self._settle.start()

    def _came(self, result: Imported) -> None:
        told = _brought(result)
        for text in (told.text, *(trouble.text for trouble in told.troubles[:1])):
            if text:
                self._desk.window.status(text, quiet=True)

    def _tidied(self, result: Any) -> None:
        words = _tidied(result).text
        if words:
            self._desk.window.status(words, quiet=True)
        if result.expired and QApplication.activeWindow() is not None:  # somebody is there to take it back
            dropped = counted(result.expired, self.tr("1 old item dropped"), self.tr("{} old items dropped"))
            self._desk.window.toast(dropped, undo=True)

    def _failed(self, error: PkmError) -> None:
        """Nobody asked for it: a quiet line is enough."""
        self._desk.window.status(retold(error), quiet=True)

    def _over(self, job: int) -> None:
        for name, number in list(self._jobs.items()):
            if number == job:
                del self._jobs[name]
                if name == "watched" and name in self._again:
                    self._settle.start()
                self._again.discard(name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Errands", text)


def _brought(result: Imported) -> Told:
    """What came by mail or folder, and what could not be taken."""
    added = sum(file.added for file in result.files)
    errors = tuple(Trouble(retold(error)) for file in result.files for error in file.errors)
    text = _tr("1 new by mail or folder") if added == 1 else _tr("{} new by mail or folder")
    return Told(text.format(added) if added else "", errors)


def _tidied(result: Any) -> Told:
    """What left by itself."""
    text = _tr("{expired} old items dropped, {removed} removed")
    gone = result.expired + result.removed
    return Told(text.format(expired=result.expired, removed=result.removed) if gone else "")


_WORDS: dict[str, Callable[[Any], Told]] = {"watched": _brought, "mail": _brought, "tidy": _tidied}


def _wake(library: Library) -> Outcome[int]:
    from pkm_desktop.core.commands.seek import triage

    return triage.wake(library)


def _watched(library: Library, on_progress: Progress, stop: Stop) -> Outcome[Imported]:
    from pkm_desktop.core.commands import watching

    return watching.take_watched(library, on_progress=on_progress, stop=stop)


def _has_mailboxes(library: Library) -> bool:
    from pkm_desktop.core.commands.seek import newsletters

    return bool(newsletters.mailboxes(library))


def _mail(library: Library, on_progress: Progress, stop: Stop) -> Outcome[Imported]:
    from pkm_desktop.core.commands.seek import newsletters

    return newsletters.read_mailboxes(library, on_progress=on_progress, stop=stop)


def _tidy(library: Library, on_progress: Progress, stop: Stop) -> Outcome[Any]:
    from pkm_desktop.core.commands.seek import retention

    return retention.tidy_when_due(library, stop=stop)
