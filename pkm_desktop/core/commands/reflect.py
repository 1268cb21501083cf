"""Look back: the weeks of the practice in plain counts."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import Week
from pkm_desktop.core.practice import measures
from pkm_desktop.core.store import activity


def weeks(library: Library, count: int = 8) -> tuple[Week, ...]:
    """The last `count` weeks (Monday to Sunday where the person is), this one last."""
    mondays = measures.mondays(library.clock().astimezone().date(), count)
    first, last = mondays[0], mondays[-1] + timedelta(weeks=1)
    start, end = (datetime.combine(day, time()).astimezone() for day in (first, last))
    with library.reading() as db:
        events = activity.between(db, start, end)
    return measures.weeks(events, mondays)
