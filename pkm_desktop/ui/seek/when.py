"""Ages and dates as a list and a reader say them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from pkm_desktop.ui.words.local_forms import long_day, short_day, week_day

_MINUTE, _HOUR, _DAY, _WEEK = 60, 3600, 86400, 604800
WORDS_A_MINUTE = 230  # silent reading of non-fiction: Brysbaert 2019, 238 wpm for English


def _tr(text: str) -> str:
    return QCoreApplication.translate("When", text)


def age(when: datetime, now: datetime) -> str:
    """How long ago, in the shortest form: '5m', '2h', '3d', '2w'; a date beyond eight weeks."""
    seconds = (now - when).total_seconds()
    if seconds < _MINUTE:
        return _tr("now")
    for limit, unit, text in (
        (_HOUR, _MINUTE, _tr("{}m")),
        (_DAY, _HOUR, _tr("{}h")),
        (14 * _DAY, _DAY, _tr("{}d")),
        (8 * _WEEK, _WEEK, _tr("{}w")),
    ):
        if seconds < limit:
            return text.format(int(seconds // unit))
    return short_day(when) if when.year == now.year else long_day(when)


def long_age(when: datetime, now: datetime) -> str:
    """The same as a screen reader should say it: '2 hours ago', '21 Nov 2026'."""
    seconds = (now - when).total_seconds()
    if seconds < _MINUTE:
        return _tr("just now")
    if seconds < _HOUR:
        minutes = int(seconds // _MINUTE)
        return _tr("1 minute ago") if minutes == 1 else _tr("{} minutes ago").format(minutes)
    if seconds < _DAY:
        hours = int(seconds // _HOUR)
        return _tr("1 hour ago") if hours == 1 else _tr("{} hours ago").format(hours)
    return day(when)


def day(when: datetime) -> str:
    """A date with its year: '21 Nov 2026'."""
    return long_day(when)


def due_day(when: date) -> str:
    """A day that lies ahead: 'Mon 24 Nov'."""
    return week_day(when)


def minutes_to_read(words: int) -> int:
    """Whole minutes, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))
