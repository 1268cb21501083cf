"""The values a search field understands: kinds, states, days; and which texts can be looked for at all."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

from pkm_desktop.core.model.items import STATES as ITEM_STATES
from pkm_desktop.core.model.pairs import UNSPACED
from pkm_desktop.core.model.search import Condition

KINDS = {"item": "item", "note": "note", "highlight": "highlight", "issue": "issue"}
STATES = (*ITEM_STATES, "read", "unread", "shared")
HAS = {"note": "note", "highlight": "highlight", "why": "why", "tag": "tag", "link": "link"}
RELATIONS = {
    "supports": "supports",
    "contradicts": "contradicts",
    "extends": "extends",
    "example": "example",
    "see-also": "see-also",
}
HOW_TO_DATE = "Dates look like 2026, 2026-05, 2026-05-31, today, yesterday, 7d, 2w, 3m or 1y."
_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)
_AGO = re.compile(r"(\d{1,4})\s*([dwmy])[a-z]*", re.ASCII)
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"') | dict.fromkeys("‘’‚", "'"))


def plain_quotes(text: str) -> str:
    """The text with straight quotation marks and plain spaces, without NUL and lone surrogates."""
    text = text.translate(_QUOTES)
    return "".join(" " if char.isspace() else char for char in text if not _is_unusable(char))


def _is_unusable(char: str) -> bool:
    return char == "\0" or "\ud800" <= char <= "\udfff"


def has_index_words(text: str) -> bool:
    """Whether SQLite's unicode61 finds a word in it: letters, digits and private use make words."""
    return any(unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "Co" for char in text)


def is_piece(text: str) -> bool:
    """Whether a text has to be looked for as it stands, because the index has no such word."""
    return bool(UNSPACED.search(text)) or not has_index_words(text)


def is_searchable(text: str) -> bool:
    """Whether it can be looked for: letters, digits, an emoji, €; not what is on every keyboard."""
    return has_index_words(text) or any(
        unicodedata.category(char) in ("So", "Sm", "Sc") and not char.isascii() for char in text
    )


def day_start(value: str, now: datetime) -> str | None:
    """The first moment (UTC text) of the local day, month or year a value names; None if it names none."""
    text = value.strip().casefold()
    today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        if text in ("today", "yesterday"):
            return _stamp(today - timedelta(days=text == "yesterday"))
        if match := _AGO.fullmatch(text):
            return _stamp(_back(today, int(match[1]), match[2]))
        if match := _DAY.fullmatch(text):
            year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
            return _stamp(datetime.combine(date(year, month, day), time()).astimezone())
    except (ValueError, OverflowError, OSError):
        return None
    return None


def _back(day: datetime, count: int, unit: str) -> datetime:
    if unit in "dw":
        return day - timedelta(days=count * (7 if unit == "w" else 1))
    months = day.year * 12 + day.month - 1 - count * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def described(condition: Condition) -> str:
    """A condition as one could have typed it."""
    value = condition.value
    if condition.name in ("before", "after"):
        value = datetime.fromisoformat(value).astimezone().strftime("%Y-%m-%d")
    return f'{condition.name}:"{value}"' if " " in value else f"{condition.name}:{value}"
