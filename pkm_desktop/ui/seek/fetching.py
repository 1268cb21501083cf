"""Fetching single sources: in the background, with a line at the end that says what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Refreshed
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.job_words import Told, Trouble
from pkm_desktop.ui.words.local_forms import counted, number

MOST_NOTES = 8


def _tr(text: str) -> str:
    return QCoreApplication.translate("Fetching", text)


def summary(result: Refreshed) -> str:
    """'12 new from 5 sources; 1 needs a look'."""
    if not result.sources:
        return _tr("Nothing to fetch right now.")
    with_news = sum(source.new > 0 for source in result.sources)
    news = _tr("Nothing new")
    if result.new:
        origin = counted(with_news, _tr("1 source"), _tr("{} sources"))
        news = _tr("{count} new from {sources}").format(count=number(result.new), sources=origin)
    failed = sum(one.status in ("error", "gone") for one in result.sources)
    trouble = counted(failed, _tr("1 needs a look"), _tr("{} need a look"))
    return f"{news}; {trouble}" if failed else news


def fetch(desk: Desk, source_ids: Sequence[int]) -> int:
    """Fetch these sources now, also those that were given up; gives the number of the job."""
    library, ids = desk.library, tuple(source_ids)

    def run(on_progress: Progress, stop: Stop) -> Outcome[Refreshed]:
        from pkm_desktop.core.commands.seek import browse, follow
        from pkm_desktop.core.commands.seek.refresh import refresh

        failing = {source.id for source in browse.sources(library, failing=True)}
        for source_id in failing.intersection(ids):
            follow.resume_source(library, source_id)
        return refresh(library, ids, on_progress=on_progress, stop=stop)

    title = counted(len(ids), _tr("Fetching 1 source"), _tr("Fetching {} sources"))
    return desk.jobs.work(
        run,
        title=title,
        then=lambda result: desk.window.status(summary(result)),
        words=partial(told, desk),
    )


def told(desk: Desk, result: Refreshed) -> Told:
    """For the list of jobs: the summary, what else is to be known, and each source that failed, to be fetched
    again.
    """
    troubles = tuple(
        Trouble(f"{one.title}: {retold(one.error)}", partial(fetch, desk, (one.source_id,)))
        for one in result.sources
        if one.status in ("error", "gone")
    )
    notes = [f"{one.title}: {retold(one.note)}" for one in result.sources if one.note]
    return Told("\n".join((summary(result), *notes[:MOST_NOTES])), troubles)
