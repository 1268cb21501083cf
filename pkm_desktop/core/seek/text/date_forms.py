"""The forms in which people and programs write a day and a time of day, in a dozen languages. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

# By their first letters in English, French, German, Spanish, Italian, Portuguese, Dutch, Danish, Swedish,
# Polish and Russian.
_MONTHS: Final = (
    ("jan", "jän", "ene", "gen", "sty", "янв"),
    ("feb", "fév", "fev", "lut", "фев"),
    ("mar", "mär", "mrt", "maa", "мар"),
    ("apr", "avr", "abr", "kwi", "апр"),
    ("may", "mai", "mag", "mei", "maj", "мая", "май"),
    ("jun", "juin", "giu", "cze", "июн"),
    ("jul", "juil", "lug", "lip", "июл"),
    ("aug", "aoû", "aou", "ago", "sie", "авг"),
    ("sep", "set", "wrz", "сен"),
    ("oct", "okt", "ott", "out", "paź", "окт"),
    ("nov", "lis", "ноя"),
    ("dec", "déc", "dez", "dic", "des", "gru", "дек"),
)
_ZONES: Final = {
    **{"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7},
    **{"akst": -9, "akdt": -8, "hst": -10, "bst": 1, "wet": 0, "west": 1, "cet": 1, "cest": 2, "mez": 1},
    **{"mesz": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9, "hkt": 8, "sgt": 8, "ist": 5.5},
    **{"aest": 10, "aedt": 11, "acst": 9.5, "awst": 8, "nzst": 12, "nzdt": 13, "sast": 2, "brt": -3},
}
_NAME: Final = r"(?P<name>[^\W\d_]{3,12})\.?"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|º|\.)?"
_BY_NAME: Final = (
    # 6 Nov 2022, 06-Nov-22 08:49, 6. November 2022, 6 de novembro de 2022, 6th Nov 2022, 06/Nov/2022:08:49
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}[ /-]*(?:de |of )?{_NAME},?[ /-]*(?:de |del )?"
        r"(?P<year>\d{4}|\d{2}(?=[ :]+\d{1,2}:))(?!\d)"
    ),
    # Nov 6, 2022; November 6th 2022
    re.compile(rf"\b{_NAME} +(?P<day>\d{{1,2}}){_ORDINAL},? +(?P<year>\d{{4}})(?!\d)"),
    # Nov  6 08:49:37 2022, as C writes it; Nov 6 08:49:37 PST 2022, as Java and date(1) do
    re.compile(
        rf"\b{_NAME} +(?P<day>\d{{1,2}}) +\d{{1,2}}:\d{{2}}:\d{{2}}(?: +[a-z+-][a-z0-9:+-]*)?"
        r" +(?P<year>\d{4})(?!\d)"
    ),
)
_BY_NUMBER: Final = (
    # 2022-11-06, 2022/11/06, 2022. 11. 6., 2022年11月6日, 2022년 11월 6일
    re.compile(
        r"(?:[^\W\d_]{2,4},? )?(?P<year>\d{4})(?P<by>[-/.]|年|년) ?(?P<month>\d{1,2})(?:(?P=by)|月|월) ?"
        r"(?P<day>\d{1,2})(?!\d)[日일.]?"
    ),
    # 20221106T084937
    re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=t\d|\d{4}(?:\d\d)?$|$)"),
    re.compile(r"(?:[^\W\d_]{2,9}\.?,? )?(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})(?!\d)"),
)
# 13/11/2022 or 11/13/2022: which is the month is seen where one number is none.
_BY_SLASHES: Final = re.compile(r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})(?!\d)")
_CLOCK: Final = re.compile(
    r"(?:(?<![\d:])|(?<=\d{4}:))(?P<hour>\d{1,2}):(?P<minute>\d{1,2})"
    r"(?::(?P<second>\d{1,2})(?:[.,]\d+)?)?(?![\d:])(?: ?(?P<half>[ap])\.?m\b\.?)?"
    r"(?: ?(?P<zone>(?:(?:utc|gmt)? ?[+-]\d{1,2}(?::?\d{2})?(?!\d))|[a-z]{1,5}\b))?"
)
_RUN_TOGETHER: Final = re.compile(
    r"t?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<half>)(?P<zone>z|[+-]\d{2}:?\d{2})?$"
)
_SHIFT: Final = re.compile(r"(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?$")
_COUNT: Final = re.compile(r"(\d{10})(?:\.\d+)?|(\d{10})\d{3}")


def written_day(text: str) -> datetime | None:
    """The moment that a day in numbers or words, with a time of day or without, stands for; without a zone it
    is UTC. None where there is none, also for February 30.
    """
    text = " ".join(text.lower().replace("−", "-").replace("，", ",").split())
    for day, rest in _days(text):
        return day and day + _time_in(rest)
    return None


def counted(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970, from 2001 on."""
    found = _COUNT.fullmatch(text)
    return datetime.fromtimestamp(0, UTC) + timedelta(seconds=int(found[1] or found[2])) if found else None


def month_of(name: str) -> int:
    """The number of the month whose name begins as `name` does, 0 for none."""
    return next((n for n, names in enumerate(_MONTHS, 1) if name.lower().startswith(names)), 0)


def _days(text: str) -> Iterator[tuple[datetime | None, str]]:
    """The day by each form that fits, None for one that does not exist, and the text with its time."""
    for form in _BY_NUMBER:
        if found := form.match(text):
            yield _day(int(found["year"]), int(found["month"]), int(found["day"])), text[found.end() :]
    if found := _BY_SLASHES.match(text):
        yield _by_slashes(int(found["one"]), int(found["two"]), int(found["year"])), text[found.end() :]
    for form in _BY_NAME:
        for found in form.finditer(text):
            if month := month_of(found["name"]):
                year = int(found["year"])
                year += 0 if year > 99 else 2000 if year < 50 else 1900  # RFC 5322, 4.3
                yield _day(year, month, int(found["day"])), text


def _by_slashes(one: int, two: int, year: int) -> datetime | None:
    if one <= 12 and two <= 12 and one != two:
        return None
    return _day(year, two, one) if one > 12 else _day(year, one, two)


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return datetime(found.year, found.month, found.day, tzinfo=UTC)


def _time_in(text: str) -> timedelta:
    """How long after midnight UTC: the time of day in `text` less its distance from UTC; 0 for none."""
    found = _CLOCK.search(text) or _RUN_TOGETHER.match(text)
    if found is None:
        return timedelta()
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if found["half"] and hour <= 12:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    if hour > 24 or minute > 59 or second > 60:
        return timedelta()
    return timedelta(hours=hour, minutes=minute, seconds=second) - _shift(found["zone"] or "")


def _shift(zone: str) -> timedelta:
    """The distance from UTC of a zone; 0 for one nobody knows."""
    if found := _SHIFT.search(zone):
        size = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
        if size < timedelta(hours=15):
            return -size if found["sign"] == "-" else size
    return timedelta(hours=_ZONES.get(zone, 0))
