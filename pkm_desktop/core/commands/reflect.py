"""Look back: the weeks of the practice in plain counts."""

from __future__ import annotations

from datetime import timedelta

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import Week
from pkm_desktop.core.store import activity


def weeks(library: Library, count: int = 8) -> tuple[Week, ...]:
    """The last `count` weeks, this one last: distinct things, by what was done to them in that week."""
    today = library.clock().date()
    monday = today - timedelta(days=today.weekday())
    with library.reading() as db:
        return activity.weeks(db, [monday - timedelta(weeks=back) for back in range(count - 1, -1, -1)])
