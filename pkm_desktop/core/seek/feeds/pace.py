"""How often a feed wants to be looked at: <ttl>, <skipHours>, <skipDays>, the syndication module. Pure.

RSS 2.0 (rssboard.org/rss-specification, skiphours, skipdays) counts hours from 0 to 23 in GMT; RSS 0.91 from
1 to 24. The syndication module of RSS 1.0 says so many times in a period.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from pkm_desktop.core.seek.text.plaintext import plain

LONGEST_TTL = 525_600  # minutes: a year
_PERIOD_MINUTES = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOUR = re.compile(r"<hour[^>]{0,50}>\s*(\d{1,2})\s*</hour", re.IGNORECASE)
_DAY = re.compile(r"<day[^>]{0,50}>\s*([a-z]+)\s*</day", re.IGNORECASE)
_LIST = 4000  # characters that a list of hours or days may take


@dataclass(frozen=True)
class Asked:
    """What a feed asks for; an empty value for one that asks for nothing."""

    ttl_minutes: int = 0
    skip_hours: tuple[int, ...] = ()  # of the day, UTC
    skip_days: tuple[int, ...] = ()  # ISO: 1 is Monday


NOTHING_ASKED = Asked()


def ttl_minutes(feed: Any) -> int:
    """Minutes between two looks as the feed asks for: <ttl>, or the syndication module; 0 unknown."""
    ttl = plain(str(feed.get("ttl") or ""))
    if ttl.isascii() and ttl.isdigit():
        return min(int(ttl[:9]), LONGEST_TTL)
    period = plain(str(feed.get("sy_updateperiod") or "")).lower()
    times = plain(str(feed.get("sy_updatefrequency") or "1"))
    if not period and feed.get("sy_updatefrequency"):
        period = "daily"  # the module's default
    minutes = _PERIOD_MINUTES.get(period, 0)
    return minutes // max(1, int(times[:6])) if times.isascii() and times.isdigit() else minutes


def skip_hours(document: str) -> tuple[int, ...]:
    """The hours of the day (UTC) at which the feed is never new; none where that would be all of them."""
    said = {int(hour) % 24 for hour in _HOUR.findall(_list(document, "skiphours")) if int(hour) <= 24}
    return tuple(sorted(said)) if len(said) < 24 else ()


def skip_days(document: str) -> tuple[int, ...]:
    """The ISO days of the week (1 is Monday) on which the feed is never new; none where that is all."""
    named = {day.lower() for day in _DAY.findall(_list(document, "skipdays"))}
    said = tuple(number for number, day in enumerate(_DAYS, 1) if day in named)
    return said if len(said) < len(_DAYS) else ()


def awake(moment: datetime, hours: tuple[int, ...], days: tuple[int, ...]) -> datetime:
    """`moment`, or the first full hour after it that is neither in `hours` nor on one of `days`."""
    utc = moment.astimezone(UTC)
    if utc.hour not in hours and utc.isoweekday() not in days:
        return moment
    utc = utc.replace(minute=0, second=0, microsecond=0)
    for _ in range(24 * 7):
        utc += timedelta(hours=1)
        if utc.hour not in hours and utc.isoweekday() not in days:
            return utc
    return moment


def _list(document: str, name: str) -> str:
    """What stands in the feed's own element `name`, '' where it has none."""
    found = re.search(rf"<{name}\b[^>]{{0,50}}>", document, re.IGNORECASE)
    if found is None:
        return ""
    part = document[found.end() : found.end() + _LIST]
    return re.split(rf"</{name}", part, maxsplit=1, flags=re.IGNORECASE)[0]
