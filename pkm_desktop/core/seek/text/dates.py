"""Dates as feeds and pages write them, made UTC or None: no February 30, no year 9999."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, date, datetime, timedelta
from time import struct_time

from pkm_desktop.core.seek.text.date_forms import counted, month_of, written_day

EARLIEST = 1900
LATEST = 2100
_LONGEST = 100
_ISO_DAY = re.compile(r"\s*(-?\d{4})-(\d{2})-(\d{2})(?!\d)")
_NAMED_DAY = re.compile(r"(?<!\d)(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})(?!\d)")
_DAY_OF_NAME = re.compile(r"\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_USUAL = re.compile(  # as nearly all feeds write it: RFC 822 with the year in full
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?([0-3]?\d) (" + "|".join(_MONTHS) + r") ((?:19|20)\d\d)"
    r" ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (?:GMT|([+-])(0\d|1[0-3])([0-5]\d))",
    re.ASCII,
)
_FRACTION = re.compile(r"(:\d{2})[.,]\d+")


def sane(moment: datetime | None) -> datetime | None:
    """`moment` in UTC (naive times are taken as UTC), or None outside 1900-2100 and at the very start of Unix
    time.
    """
    if moment is None:
        return None
    try:
        utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    if not EARLIEST <= utc.year <= LATEST or utc == datetime.fromtimestamp(0, UTC):
        return None
    return utc.replace(microsecond=0)


def from_struct(parsed: struct_time | None, written: str = "") -> datetime | None:
    """What feedparser understood of `written`, as UTC; None where the day written does not exist."""
    if parsed is None or not _day_exists(written):
        return None
    try:
        return sane(datetime.fromtimestamp(0, UTC) + timedelta(seconds=timegm(parsed)))
    except (OverflowError, ValueError, TypeError):
        return None


def from_text(written: str) -> datetime | None:
    """A date of a feed or a page: ISO 8601 in any common form, RFC 2822, with the names of months in a dozen
    languages, day and month in the order of the country, seconds since 1970; None for anything else.
    """
    text = written.strip()[:_LONGEST]
    if found := _USUAL.fullmatch(text):
        return sane(_usual(found))
    if not text or not _day_exists(text):
        return None
    return sane(_iso(text) or counted(text) or written_day(text))


def _usual(found: re.Match[str]) -> datetime | None:
    """None for a day that does not exist."""
    day, month, year, hour, minute, second, sign, hours, minutes = found.groups()
    try:
        moment = datetime(
            int(year), _MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second), tzinfo=UTC
        )
        shift = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        return moment + shift if sign == "-" else moment - shift
    except (ValueError, OverflowError):
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(_FRACTION.sub(r"\1", text))
    except ValueError:
        return None


def _day_exists(written: str) -> bool:
    """False for 2026-02-30 and the like, which lenient parsers turn into another day."""
    try:
        if found := _ISO_DAY.match(written):
            date(int(found[1]), int(found[2]), int(found[3]))
        elif (found := _NAMED_DAY.search(written)) and (month := month_of(found[2])):
            date(int(found[3]), month, int(found[1]))
        elif (found := _DAY_OF_NAME.search(written)) and (month := month_of(found[1])):
            date(int(found[3]), month, int(found[2]))
    except ValueError:
        return False
    return True
