"""The dates of a Kindle: written out in the language it speaks."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

# The beginnings by which months are told apart in the Kindle's languages with letters.
_MONTHS = {
    1: ("jan", "ene", "gen", "янв", "sty", "oca"),
    2: ("feb", "feb", "fev", "fév", "фев", "lut", "sub"),
    3: ("mar", "mär", "mrt", "maa", "мар", "marz"),
    4: ("apr", "abr", "avr", "апр", "kwi", "nis"),
    5: ("may", "mai", "mei", "mag", "мая", "май", "maj"),
    6: ("jun", "juin", "giu", "июн", "cze", "haz"),
    7: ("jul", "juil", "lug", "июл", "lip", "tem"),
    8: ("aug", "ago", "aoû", "aou", "авг", "sie", "agu"),
    9: ("sep", "set", "сен", "wrz", "eyl"),
    10: ("oct", "okt", "ott", "out", "окт", "paź", "eki"),
    11: ("nov", "ноя", "lis", "kas"),
    12: ("dec", "dez", "dic", "déc", "дек", "gru", "ara"),
}
_LONGEST = 4
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_TIME = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?")
_AFTERNOON = re.compile(r"\bp\.?\s?m\b|下午|午後|오후", re.IGNORECASE)
_MORNING = re.compile(r"\ba\.?\s?m\b|上午|午前|오전", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def moment(text: str) -> datetime | None:
    """When a clipping was made, by the clock of the Kindle, taken for UTC. None if it is not said."""
    text = unicodedata.normalize("NFC", text)
    time = _TIME.search(text)
    day = _day(text, time.start() if time else len(text))
    if day is None:
        return None
    hour, minute, second = (int(part or 0) for part in time.groups()) if time else (0, 0, 0)
    if _AFTERNOON.search(text) and hour < 12:
        hour += 12
    elif _MORNING.search(text) and hour == 12:
        hour = 0
    try:
        return datetime(*day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def _day(text: str, end: int) -> tuple[int, int, int] | None:
    match = _CJK.search(text)
    if match:
        return int(match[1]), int(match[2]), int(match[3])
    before = text[:end]
    year = re.search(r"(?<!\d)(\d{4})(?!\d)", before)
    day = re.search(r"(?<!\d)(\d{1,2})(?!\d)", before)
    months = [found for word in _WORD.findall(before) if (found := _month(word.lower()))]
    return (int(year[1]), months[-1], int(day[1])) if year and day and months else None


def _month(word: str) -> int:
    """A word as a month; 0 for none. Names of days begin like months ('mardi', 'martes'): they are known."""
    if word.startswith(
        (
            "mard",
            "marte",
            "maand",
            "dom",
            "don",
            "lun",
            "mer",
            "mié",
            "mie",
            "sáb",
            "sab",
            "sat",
            "sun",
            "mon",
        )
    ):
        return 0
    for length in range(_LONGEST, 2, -1):
        for month, names in _MONTHS.items():
            if word[:length] in names:
                return month
    return 0
