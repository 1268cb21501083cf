"""Dates as the front matter of notes has them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_DAY = re.compile(r"(\d{4})[-_./](\d{1,2})[-_./](\d{1,2})")
_COMPACT = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?!\d)")
_EPOCH = re.compile(r"\d{10}(\d{3})?(\.\d+)?")
_LATEST = 4102444800  # 1 January 2100
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_OF_DAY = r"(?:[\s,]+(?:at )?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s*(?P<half>[ap])?)?"
# 'Monday, January 2nd 2023, 3:04:05 pm', 'March 3, 2023 4:05 PM', '3 March 2023'
_IN_WORDS = (
    re.compile(
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_OF_DAY}", re.IGNORECASE
    ),
    re.compile(rf"\b(?P<day>\d{{1,2}})\.?\s+{_MONTH},?\s+(?P<year>\d{{4}}){_OF_DAY}", re.IGNORECASE),
)


def moment(written: object) -> datetime | None:
    """ISO 8601, a day, also in English words, seconds or milliseconds since 1970, '202601011230', each also
    as [[link]]; else None. What has no zone is taken for UTC.
    """
    text = written.strip().strip("[]\"'").strip() if isinstance(written, str) else ""
    if not text or len(text) > 100:
        return None
    return _iso(text) or _since_1970(text) or _with_day(text) or _in_words(text)


def _iso(text: str) -> datetime | None:
    if not _DAY.match(text):
        return None
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00").replace(" +", "+"))
    except ValueError:
        return None
    try:
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:
        return None


def _since_1970(text: str) -> datetime | None:
    match = _EPOCH.fullmatch(text)
    if not match:
        return None
    seconds = float(text) / (1000 if match[1] else 1)
    return datetime.fromtimestamp(seconds, UTC) if seconds < _LATEST else None


def _with_day(text: str) -> datetime | None:
    match = _DAY.search(text) or _COMPACT.search(text)
    if match is None:
        return None
    year, month, day, *time = (int(part) for part in match.groups() if part)
    hour, minute, second = (*time, 0, 0, 0)[:3]
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def _in_words(text: str) -> datetime | None:
    match = next(filter(None, (pattern.search(text) for pattern in _IN_WORDS)), None)
    if match is None:
        return None
    month = _MONTHS.index(match["month"].lower()) + 1
    hour = int(match["hour"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    try:
        return datetime(
            int(match["year"]), month, int(match["day"]), hour, int(match["minute"] or 0),
            int(match["second"] or 0), tzinfo=UTC,
        )  # fmt: skip
    except ValueError:
        return None
