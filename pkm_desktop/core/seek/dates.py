"""Dates as feeds and pages write them, made UTC or None: no February 30, no year 9999."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, date, datetime, timedelta
from time import struct_time

EARLIEST = 1900
LATEST = 2100
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO_DAY = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_NAMED_DAY = re.compile(r"(?<!\d)(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})(?!\d)")
_DAY_OF_NAME = re.compile(r"\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
# By their first letters, in English, French, German, Spanish, Italian, Portuguese, Dutch.
_FOREIGN_MONTHS = (
    ("jan", "jän", "ene", "gen"),
    ("feb", "fév", "fev"),
    ("mar", "mär", "mrt", "maa"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag", "mei"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aoû", "aou", "ago"),
    ("sep", "set"),
    ("oct", "okt", "ott", "out"),
    ("nov",),
    ("dec", "déc", "dez", "dic"),
)
_FOREIGN_DAY = re.compile(
    r"(?<!\d)(\d{1,2})\.?[ -](?:de )?([^\W\d_]{3,12})\.?,?[ -](?:de )?(\d{4})(?!\d)"
    r"(?:,?[ t]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?:\s*([+-]\d{2}:?\d{2}))?"
)
_FRACTION = re.compile(r"(:\d{2})[.,](\d+)")


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
    """A date of a page or a JSON feed: ISO 8601 in any common form, RFC 2822, `March 5, 2026`; None for
    anything else.
    """
    text = written.strip()[:100]
    if not text or not _day_exists(text):
        return None
    return sane(_iso(text) or _mail(text) or _named(text) or _foreign(text))


def _iso(text: str) -> datetime | None:
    cut = _FRACTION.sub(lambda found: f"{found[1]}.{found[2][:6]:0<6}", text)
    for candidate in (cut, cut.replace(" ", ""), cut[:19], cut[:10]):
        try:
            return datetime.fromisoformat(candidate)
        except ValueError:
            continue
    return None


def _mail(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _named(text: str) -> datetime | None:
    found = _DAY_OF_NAME.search(text)
    if found and found[1].lower() in _MONTHS:
        return datetime(int(found[3]), _MONTHS.index(found[1].lower()) + 1, int(found[2]), tzinfo=UTC)
    found = _NAMED_DAY.search(text)
    if found and found[2].lower() in _MONTHS:
        return datetime(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]), tzinfo=UTC)
    return None


def _foreign(text: str) -> datetime | None:
    """`mer, 16 nov 2022 00:38:15 +0100`, `16 de março de 2022`: months in other languages of Europe."""
    found = _FOREIGN_DAY.search(text.lower())
    month = next((n for n, names in enumerate(_FOREIGN_MONTHS, 1) if found and found[2].startswith(names)), 0)
    if found is None or not month:
        return None
    day = f"{found[3]}-{month:02}-{int(found[1]):02}"
    clock = f"{int(found[4]):02}:{found[5]}:{found[6] or '00'}" if found[4] else "00:00:00"
    return _iso(f"{day}T{clock}{found[7] or ''}")


def _day_exists(written: str) -> bool:
    """False for 2026-02-30 and the like, which lenient parsers turn into another day."""
    try:
        if found := _ISO_DAY.match(written):
            date(int(found[1]), int(found[2]), int(found[3]))
        elif (found := _NAMED_DAY.search(written)) and found[2].lower() in _MONTHS:
            date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
        elif (found := _DAY_OF_NAME.search(written)) and found[1].lower() in _MONTHS:
            date(int(found[3]), _MONTHS.index(found[1].lower()) + 1, int(found[2]))
    except ValueError:
        return False
    return True
