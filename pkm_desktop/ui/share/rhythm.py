"""When the next issue is due: a community's rhythm as a value, and the next day it names."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
KINDS = ("", "weekly", "monthly")
WEEKS = ("first", "last")


@dataclass(frozen=True)
class Rhythm:
    """What was promised: nothing (kind ''), every week on a day, or every month's first or last such day."""

    kind: str = ""
    day: str = "fri"
    week: str = "last"

    def __str__(self) -> str:
        """The form a community stores: 'weekly:fri', 'monthly:last-fri' or ''."""
        if self.kind == "weekly":
            return f"weekly:{self.day}"
        return f"monthly:{self.week}-{self.day}" if self.kind == "monthly" else ""


def read_rhythm(text: str) -> Rhythm:
    """The rhythm a community stores; what cannot be read counts as no promise."""
    kind, _, rest = text.partition(":")
    week, _, day = rest.rpartition("-")
    if kind not in KINDS or day not in DAYS:
        return Rhythm()
    return Rhythm(kind, day, week if week in WEEKS else "last")


def next_due(rhythm: Rhythm, since: date) -> date | None:
    """The first promised day on or after `since`; None without a promise."""
    wanted = DAYS.index(rhythm.day)
    if rhythm.kind == "weekly":
        return since + timedelta(days=(wanted - since.weekday()) % 7)
    if rhythm.kind != "monthly":
        return None
    this_month = _day_of_month(since.year, since.month, rhythm)
    if this_month >= since:
        return this_month
    year, month = (since.year, since.month + 1) if since.month < 12 else (since.year + 1, 1)
    return _day_of_month(year, month, rhythm)


def _day_of_month(year: int, month: int, rhythm: Rhythm) -> date:
    wanted = DAYS.index(rhythm.day)
    if rhythm.week == "first":
        first = date(year, month, 1)
        return first + timedelta(days=(wanted - first.weekday()) % 7)
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - wanted) % 7)
