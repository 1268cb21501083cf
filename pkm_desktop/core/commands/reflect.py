"""Look back: the weeks of the practice in plain counts."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import Week
from pkm_desktop.core.practice import measures
from pkm_desktop.core.store import activity


def weeks(library: Library, count: int = 8) -> tuple[Week, ...]:
    """The last `count` weeks (Monday to Sunday, UTC), this one last."""
    mondays = measures.mondays(library.clock().astimezone(UTC).date(), count)
    start = datetime.combine(mondays[0], time(), UTC)
    with library.reading() as db:
        events = activity.between(db, start, start + timedelta(weeks=count))
    return measures.weeks(events, mondays)
