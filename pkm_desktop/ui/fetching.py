"""Fetching the sources: when asked, at the start, and from time to time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Refreshed
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.housekeeping import Rounds
from pkm_desktop.ui.seek.fetching import summary, told

START_MS = 1500  # let the window settle first


class Fetching(QObject):
    """One refresh at a time, in the work lane. `began` with each round, asked for or not."""

    began = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job = 0
        desk.actions.on("refresh", self.fetch_all, when=lambda: not self._job)
        desk.actions.on("stop", self.stop, when=lambda: bool(self._job))
        desk.jobs.finished.connect(self._over)
        self._rounds = Rounds(desk.settings, self.fetch, self)
        if desk.settings.refresh_on_start:
            QTimer.singleShot(START_MS, self, self.fetch)

    def use(self, settings: Settings) -> None:
        """Take over the rhythm."""
        self._rounds.use(settings)

    def fetch_all(self) -> None:
        """Ask every source, due or not: the person wants to know now."""
        if not self._job:
            self._fetch(everything=True)
            self._begin()

    def fetch(self) -> None:
        """Ask the sources that are due; without a job, and without what fetches, where none is."""
        if not self._job:
            look = partial(_any_due, self._desk.library)
            self._desk.jobs.look("fetching/due", look, self._fetch_if)
            self._begin()

    def _begin(self) -> None:
        self._rounds.fetched()
        self.began.emit()

    def _fetch_if(self, any_due: bool) -> None:
        if any_due and not self._job:
            self._fetch(everything=False)

    def _fetch(self, *, everything: bool) -> None:
        library = self._desk.library

        def run(on_progress: Progress, stop: Stop) -> Outcome[Refreshed]:
            from pkm_desktop.core.commands.seek import refresh

            return refresh.refresh(library, everything=everything, on_progress=on_progress, stop=stop)

        then = self._fetched if everything else self._came_in
        self._job = self._desk.jobs.work(
            run,
            title=self.tr("Fetching sources"),
            then=then,
            words=partial(told, self._desk),
            again=self.fetch_all if everything else self.fetch,
        )
        self._desk.actions.refresh()

    def stop(self) -> None:
        """Stop; what has come in stays."""
        self._desk.jobs.cancel(self._job)

    def _fetched(self, value: Refreshed) -> None:
        """The person asked: say what came of it, also when that is nothing."""
        self._desk.window.status(summary(value))

    def _came_in(self, value: Refreshed) -> None:
        """Nobody asked: speak only of news, and not over what a stage has to say."""
        if value.new or value.failed:
            self._desk.window.status(summary(value), quiet=True)

    def _over(self, job: int) -> None:
        if job == self._job:
            self._job = 0
            self._desk.actions.refresh()


def _any_due(library: Library) -> bool:
    from pkm_desktop.core.commands.seek import browse

    return browse.any_due(library)
