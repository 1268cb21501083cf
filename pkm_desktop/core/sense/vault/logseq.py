"""Logseq's ways: names of pages, journals, `key:: value`, `((references))` to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import unquote

_JOURNAL = re.compile(r"(\d{4})[_-](\d\d)[_-](\d\d)")
_PROPERTY = re.compile(r"\s*(?:- )?([A-Za-z][\w-]*):: ?(.*)")
_BLOCK_ID = re.compile(r"^\s*id:: ([0-9a-f]{8}-[0-9a-f-]{27})\s*$", re.MULTILINE)
_REFERENCE = re.compile(r"(?:\{\{embed )?\(\(([0-9a-f]{8}-[0-9a-f-]{27})\)\)(?:\}\})?")
_LABELLED = re.compile(
    r"(?<!!)\[([^\[\]\n|]+)\]\((?:\(\(([0-9a-f]{8}-[0-9a-f-]{27})\)\)|\[\[([^\[\]\n|]+)\]\])\)"
)
_TAG = re.compile(r"(?<!\w)#\[\[([^\[\]\n|]{1,100})\]\]")
_LONGEST_LABEL = 120
_FORMAT = re.compile(r':journal/page-title-format\s+"([^"]{1,60})"')
_TOKEN = re.compile(r"yyyy|yy|MMMM|MMM|MM|M|do|dd|d|EEEE|EEE|EE|E")
_FORMATS = (
    "MMM do, yyyy", "MMMM do, yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "yyyy_MM_dd", "yyyyMMdd", "dd-MM-yyyy",
    "do MMM yyyy", "do MMMM yyyy", "EEE, MM/dd/yyyy", "EEE, dd-MM-yyyy", "EEE, dd.MM.yyyy", "EEE, yyyy/MM/dd",
    "EEEE, MM/dd/yyyy", "EEEE, dd-MM-yyyy", "EEEE, dd.MM.yyyy", "EEEE, yyyy/MM/dd", "E, dd.MM.yyyy",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def is_graph(paths: Iterable[str]) -> bool:
    """Whether these are the files of a Logseq graph."""
    folders = {path.partition("/")[0] for path in paths if "/" in path}
    return "logseq" in folders or {"pages", "journals"} <= folders


def page_title(stem: str, *, journal: bool) -> str:
    """'a___b' and 'a%2Fb' are the page 'a/b'; a journal is named by its day."""
    day = _JOURNAL.fullmatch(stem)
    if journal and day:
        return "-".join(day.groups())
    return unquote(stem.replace("___", "/"))


def page_day(stem: str) -> date | None:
    """The day of the journal in a file of this name; None if it is no day."""
    match = _JOURNAL.fullmatch(stem)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def day_format(config: str) -> str:
    """How a graph's configuration writes the titles of its journals; '' where it does not say."""
    match = _FORMAT.search(re.sub(r";.*", "", config))
    return match[1] if match else ""


def day_names(day: date, own: str = "") -> tuple[str, ...]:
    """The names by which links mean a journal: in the graph's own format, and in those Logseq offers."""
    return tuple(dict.fromkeys(_written(day, pattern) for pattern in (own, *_FORMATS) if pattern))


def _written(day: date, pattern: str) -> str:
    month, weekday = _MONTHS[day.month - 1], _WEEKDAYS[day.weekday()]
    last = day.day % 10 if day.day not in (11, 12, 13) else 0
    said = {
        "yyyy": f"{day.year:04d}", "yy": f"{day.year % 100:02d}", "MMMM": month, "MMM": month[:3],
        "MM": f"{day.month:02d}", "M": str(day.month), "dd": f"{day.day:02d}", "d": str(day.day),
        "do": f"{day.day}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}",
        "EEEE": weekday, "EEE": weekday[:3], "EE": weekday[:3], "E": weekday[:3],
    }  # fmt: skip
    return _TOKEN.sub(lambda match: said[match[0]], pattern)


def properties(body: str) -> Mapping[str, str]:
    """The properties of a page: those of its first block, before any other words."""
    found: dict[str, str] = {}
    for line in body.splitlines():
        match = _PROPERTY.fullmatch(line)
        if not match:
            break
        found[match[1].lower()] = match[2].strip()
    return found


def bracketed_tags(body: str) -> list[str]:
    """Tags of several words: `#[[so written]]`."""
    return _TAG.findall(body)


def blocks(body: str) -> dict[str, str]:
    """The text of every block that has an id."""
    found: dict[str, str] = {}
    for match in _BLOCK_ID.finditer(body):
        lines = [line for line in body[: match.start()].splitlines() if line.strip()]
        while lines and _PROPERTY.fullmatch(lines[-1]) and not lines[-1].lstrip().startswith("- "):
            lines.pop()
        said = re.sub(r"^\s*- (?:[A-Z]{3,7} )?", "", lines[-1]) if lines else ""
        label = " ".join(re.sub(r"[\[\]|]", "", said).split())
        found[match[1]] = label[:_LONGEST_LABEL]
    return found


def with_references(body: str, places: Mapping[str, tuple[str, str]]) -> str:
    """`((id))` as a link to the page of the block, with the block's words; `places`: id → (page, words).
    `[label](((id)))` and `[label]([[page]])` are links with a label.
    """

    def linked(match: re.Match[str]) -> str:
        if match[1] not in places:
            return match[0]
        page, said = places[match[1]]
        return f"[[{page}|{said or page}]]"

    def labelled(match: re.Match[str]) -> str:
        page = match[3] or places.get(match[2], ("", ""))[0]
        return f"[[{page}|{match[1].strip()}]]" if page else match[0]

    return _REFERENCE.sub(linked, _LABELLED.sub(labelled, body))
