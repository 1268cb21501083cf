"""When the next issue of a digest is due: the rhythm that was promised, and the days it names. Pure.

A promise is kept gently: an issue sent shortly before its day counts for it, only the newest day that was
missed is due, and a day that was skipped on purpose is not. Numbers of issues have nothing to do with it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from pkm_desktop.core.errors import Rejected

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FORM = re.compile(
    rf"(?:(?P<weeks>weekly|biweekly):(?P<day>{'|'.join(DAYS)})"
    rf"|(?P<months>monthly|quarterly):(?:(?P<date>[1-9]|1\d|2[0-8])|(?P<end>first|last)-(?P<on>{'|'.join(DAYS)})))"
)
_EARLY = {"weekly": 2, "biweekly": 4, "monthly": 9, "quarterly": 20}  # days before its day that still count
_HINT = "Write weekly:fri, biweekly:mon, monthly:last-fri, monthly:15, quarterly:first-mon, or nothing."


@dataclass(frozen=True)
class Rhythm:
    """A promise, read. Of months and quarters either `date` or `end` with `day` is said."""

    every: str  # weekly | biweekly | monthly | quarterly
    day: int = 0  # of the week, Monday is 0
    date: int = 0  # of the month (of a quarter's first month), 1 to 28; 0 where a weekday is meant
    end: str = ""  # first | last

    @property
    def months(self) -> int:
        """How many months a period has; 0 where it is made of weeks."""
        return {"monthly": 1, "quarterly": 3}.get(self.every, 0)


def read_rhythm(text: str) -> Rhythm | None:
    """What 'weekly:fri', 'biweekly:mon', 'monthly:15', 'quarterly:first-mon' promise; None for no promise.

    Rejected for what names no day there is.
    """
    written = "".join(text.lower().split())
    if not written:
        return None
    found = _FORM.fullmatch(written)
    if found is None:
        raise Rejected(f"“{text.strip()}” is no rhythm.", hint=_HINT)
    day = found["day"] or found["on"]
    return Rhythm(
        found["weeks"] or found["months"],
        DAYS.index(day) if day else 0,
        int(found["date"] or 0),
        found["end"] or "",
    )


def written(text: str) -> str:
    """The form in which a rhythm is stored, '' for none. Rejected for what names no day there is."""
    return "".join(text.lower().split()) if read_rhythm(text) else ""


def next_due(rhythm: str, last: date | None, skipped: Collection[date], today: date) -> date | None:
    """The day the next issue is due: in the past where the newest promised day went by without one.

    `last`: when the newest issue left; None: nothing was promised for days before today. None without a
    promise, and for a rhythm that cannot be read (an older program wrote it).
    """
    try:
        promise = read_rhythm(rhythm)
    except Rejected:
        return None
    if promise is None:
        return None
    step = 2 if promise.every == "biweekly" else 1
    if last is None:
        number = _first_from(promise, today)
    else:
        kept = _last_until(promise, last + timedelta(days=_EARLY[promise.every]))
        number = kept + step
        newest = _last_until(promise, today)
        number += max(0, (newest - number) // step * step)
    while _day(promise, number) in skipped:
        number += step
    return _day(promise, number)


def due_words(day: date, today: date) -> str:
    """'due today', 'due tomorrow', 'due on Friday, 27 November', 'due since Friday, 20 November'."""
    away = (day - today).days
    if away in (0, 1):
        return "due tomorrow" if away else "due today"
    named = f"{_NAMES[day.weekday()]}, {day.day} {calendar.month_name[day.month]}"
    return f"due on {named}" if away > 0 else f"due since {named}"


def rhythm_words(text: str) -> str:
    """'every Friday', 'every second Monday', 'on the last Friday of every month'; '' without a promise."""
    try:
        promise = read_rhythm(text)
    except Rejected:
        return text
    if promise is None:
        return ""
    name = _NAMES[promise.day]
    if not promise.months:
        return f"every {name}" if promise.every == "weekly" else f"every second {name}"
    period = "month" if promise.every == "monthly" else "quarter"
    if promise.date:
        return f"on day {promise.date} of every {period}"
    return f"on the {promise.end} {name} of every {period}"


def _day(promise: Rhythm, number: int) -> date:
    """The promised day in the period of this number (counted from year 1)."""
    if not promise.months:
        return date.fromordinal(7 * number + 1 + promise.day)  # 0001-01-01 was a Monday
    months = promise.months * (number + 1) - 1 if promise.end == "last" else promise.months * number
    year, month = divmod(months, 12)
    month += 1
    if promise.date:
        return date(year, month, promise.date)
    if promise.end == "first":
        start = date(year, month, 1)
        return start + timedelta(days=(promise.day - start.weekday()) % 7)
    end = date(year, month, calendar.monthrange(year, month)[1])
    return end - timedelta(days=(end.weekday() - promise.day) % 7)


def _period(promise: Rhythm, day: date) -> int:
    if not promise.months:
        return (day.toordinal() - 1) // 7
    return (day.year * 12 + day.month - 1) // promise.months


def _last_until(promise: Rhythm, day: date) -> int:
    number = _period(promise, day)
    return number if _day(promise, number) <= day else number - 1


def _first_from(promise: Rhythm, day: date) -> int:
    number = _period(promise, day)
    return number if _day(promise, number) >= day else number + 1
