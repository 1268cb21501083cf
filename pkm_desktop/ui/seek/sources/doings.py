"""What can be done about sources, one or several: fetch, edit, mute, stop, resume, leave; all undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.sources import Funnel, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.fetching import fetch
from pkm_desktop.ui.seek.sources.source_form import Edits

Command = Callable[[Library, int], Outcome[Any]]


class SourceDoings(QObject):
    """Speaks to the commands; views reload by themselves when the library has changed."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host

    def fetch(self, sources: Sequence[Source]) -> int:
        """Fetch these now, due or not; the number of the job, 0 where there is nothing to fetch."""
        ids = [source.id for source in sources if source.feed_url]
        return fetch(self._desk, ids) if ids else 0

    def unfollow(self, sources: Sequence[Source]) -> None:
        """Follow these no longer; what came from them stays."""
        from pkm_desktop.core.commands.seek import follow

        ids = [source.id for source in sources]
        self._desk.jobs.change(partial(follow.unfollow, self._desk.library, ids), toast=True)

    def edit(self, sources: Sequence[Source], edits: Edits) -> None:
        """Set the same for all of these."""
        ids = [source.id for source in sources]
        if ids and edits:
            self._desk.jobs.change(partial(_edit_all, self._desk.library, ids, edits), toast=True)

    def mute(self, sources: Sequence[Source], muted: bool) -> None:
        """Fetch on, but keep out of the inbox; or the other way round."""
        self.edit(sources, {"muted": muted})

    def stop(self, sources: Sequence[Source]) -> None:
        """Ask these no more until they are resumed."""
        self.edit_each(sources, _stop)

    def resume(self, sources: Sequence[Source]) -> None:
        """Ask these again, beginning now."""
        self.fetch(sources)

    def copy_address(self, source: Source) -> None:
        """The address of the feed, to the clipboard."""
        QApplication.clipboard().setText(source.feed_url)
        self._desk.window.status(self.tr("Address of the feed copied"))

    def properties(self, source: Source) -> None:
        """Everything that is set for one source."""
        from pkm_desktop.ui.seek.sources.properties import SourceDialog

        SourceDialog(self._desk, source, self, self._host.window()).open()

    def look_up(self, source: Source, then: Callable[[tuple[Source, Funnel]], None]) -> None:
        """The source as it is now, and what became of its items."""
        self._desk.jobs.look("source/health", partial(_look, self._desk.library, source.id), then)

    def edit_each(self, sources: Sequence[Source], command: Command) -> None:
        """Run a command for each of these, as one job."""
        ids = [source.id for source in sources]
        run = partial(_each, self._desk.library, ids, command)
        self._desk.jobs.change(run, toast=True)


def _look(library: Library, source_id: int) -> tuple[Source, Funnel]:
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.commands.seek.health import funnel

    return browse.source(library, source_id), funnel(library, source_id)


def _edit_all(library: Library, ids: Sequence[int], edits: Edits) -> Outcome[int]:
    from pkm_desktop.core.commands.seek import follow

    return follow.edit_sources(library, ids, edits)


def _each(library: Library, ids: Sequence[int], command: Command) -> Outcome[int]:
    return _together([command(library, source_id) for source_id in ids])


def _stop(library: Library, source_id: int) -> Outcome[Source]:
    from pkm_desktop.core.commands.seek import follow

    return follow.stop_source(library, source_id)


def _together(outcomes: Sequence[Outcome[Any]]) -> Outcome[int]:
    changes = Changes()
    for outcome in outcomes:
        changes |= outcome.changes
    undo = next((outcome.undo for outcome in reversed(outcomes) if outcome.undo), "")
    return Outcome(len(outcomes), changes, undo)
