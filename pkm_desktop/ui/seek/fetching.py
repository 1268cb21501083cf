"""Fetching sources: in the background, with a line at the end that says what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from pkm_desktop.core.commands import refresh
from pkm_desktop.core.model.sources import Refreshed
from pkm_desktop.ui.desk import Desk


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Fetching", text, None, count)


def summary(result: Refreshed) -> str:
    """'12 new from 5 sources; 1 needs a look'."""
    if not result.sources:
        return _tr("Nothing to fetch right now.")
    with_news = sum(source.new > 0 for source in result.sources)
    news = _tr("Nothing new")
    if result.new:
        origin = _tr("1 source") if with_news == 1 else _tr("{} sources").format(with_news)
        news = _tr("{count} new from {sources}").format(count=result.new, sources=origin)
    failed = len(result.failed)
    trouble = _tr("1 needs a look") if failed == 1 else _tr("{} need a look").format(failed)
    return f"{news}; {trouble}" if failed else news


def fetch(desk: Desk, source_ids: Sequence[int] | None = None) -> int:
    """Fetch these sources, or all that are due; gives the number of the job."""
    everything = source_ids is not None
    title = _tr("Fetching") if source_ids is None else _tr("Fetching {}").format(_many(len(source_ids)))

    def done(result: Refreshed) -> None:
        desk.window.status(summary(result))

    return desk.jobs.work(
        lambda on_progress, stop: refresh.refresh(
            desk.library, source_ids, everything=everything, on_progress=on_progress, stop=stop
        ),
        title=title,
        then=done,
    )


def _many(count: int) -> str:
    return _tr("1 source") if count == 1 else _tr("{} sources").format(count)
