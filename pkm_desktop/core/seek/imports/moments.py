"""When a bookmark was made, as browsers and services write it: seconds since 1970, thousandths, since 1601,
or in words.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from pkm_desktop.core.seek.text.dates import from_text, sane

_NUMBER = re.compile(r"\s*(\d{1,20})(?:[.,](\d+))?\s*")
_SECONDS_1601_TO_1970 = 11_644_473_600
_FORMS = (
    "%d/%b/%Y:%H:%M:%S %z",  # of web servers' logs: 10/Oct/2000:13:55:36 +0300
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
    "%B %d, %Y %I:%M %p",
    "%B %d, %Y %I:%M:%S %p",
    "%b %d, %Y %I:%M %p",
    "%a %b %d %Y %H:%M:%S GMT%z",
    "%a %b %d %H:%M:%S %Y",
    "%Y%m%dT%H%M%SZ",
    "%Y-%m-%dT%H:%MZ",
)


def moment(written: object) -> datetime | None:
    """The moment in UTC, None where nothing sensible is written. Takes text, numbers and dates."""
    if isinstance(written, datetime):
        return sane(written)
    if isinstance(written, bool) or written is None:
        return None
    text = str(written).strip()[:100]
    if not any(sign.isdigit() for sign in text):
        return None
    number = _NUMBER.fullmatch(text)
    if number:
        return _counted(int(number[1]))
    return from_text(text) or _in_words(text)


def _counted(number: int) -> datetime | None:
    """Seconds, milliseconds, microseconds or nanoseconds since 1970, or microseconds since 1601 (Chrome):
    told apart by size, as each is meant to lie between 1973 and 2100.
    """
    if number < 10**11:
        seconds = number
    elif number < 10**14:
        seconds = number // 10**3
    elif number < 1_160 * 10**13:
        seconds = number // 10**6
    elif number < 1_700 * 10**13:
        seconds = number // 10**6 - _SECONDS_1601_TO_1970
    else:
        seconds = number // 10**9
    try:
        return sane(datetime.fromtimestamp(0, UTC) + timedelta(seconds=seconds))
    except OverflowError:
        return None


def _in_words(text: str) -> datetime | None:
    text = re.sub(r"\s*\([^)]*\)$", "", text)  # '… GMT+0200 (Central European Summer Time)'
    for form in _FORMS:
        try:
            found = datetime.strptime(text, form)  # noqa: DTZ007 (`sane` takes what has no zone as UTC)
        except ValueError:
            continue
        return sane(found)
    return None
