"""What is written beside a headline, where no metadata tells it: the day of an article, who wrote it. Pure.

Conservative: a line must be a date or a byline and little else, and be near the headline; 3/4/2024 may mean
two days and counts for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from html import unescape
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from pkm_desktop.core.seek.text.bounds import MAX_TOKENS
from pkm_desktop.core.seek.text.dates import from_text
from pkm_desktop.core.seek.text.markup import RAW_TEXT, attributes, tokens

_DATE: Final = re.compile(
    r"(?P<iso>\b(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)"
    r"|(?P<numbers>\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)"
    r"|(?P<cjk>(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])"
    r"|(?P<slashes>\b(?:19|20)\d\d[/.]\d{1,2}[/.]\d{1,2}\b)"
    r"|(?P<named>\b[A-Za-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b)"
    r"|(?P<words>\b\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d\b)"
)
_CHANGED: Final = re.compile(
    r"updat|modif|edited|aktualisiert|geändert|mis à jour|actualiz|aggiornat|atualiz|bijgewerkt|更新",
    re.IGNORECASE,
)
_NOT_IT: Final = re.compile(
    r"©|\(c\)|copyright|joined|member|since|founded|established|released?\b|born|died|deadline|event|expires?|comments?|\($",
    re.IGNORECASE,
)
_NAME: Final = r"[^\W\d_a-z][\w.'’-]*(?:\s(?:de|der|den|van|von|la|le|di|da|del|bin|al))*"
_BYLINE: Final = re.compile(
    rf"(?:[Bb]y|BY|Von|Par|Por|Di|Door|Text(?: by)?:|(?:[Ww]ritten|[Pp]osted|Story) by):?\s+"
    rf"({_NAME}(?:\s{_NAME}){{1,4}}(?:\s?(?:,|&|and|und|et|y)\s{_NAME}(?:\s{_NAME}){{1,4}})?)\s*[|,·•–-]?"
)
_BESIDE: Final = 40  # letters of a line besides its date
_LONGEST: Final = 200  # letters of a line that are read
_INLINE: Final = frozenset({"a", "abbr", "b", "em", "i", "small", "strong", "sup", "time"})
_LABEL: Final = 25  # letters of a line that may say what the next one is
_ABOVE, _BELOW = 3, 12  # lines above and below the headline that are read
_IN_ADDRESS: Final = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)")
_RUN_TOGETHER: Final = re.compile(r"[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)")


def lines_around(html: str) -> tuple[list[str], int]:
    """The lines of a page down to some way below its first <h1>, and which of them is that headline (-1 for
    none, and then no lines). A <time> gives what it says to machines.
    """
    lines: list[str] = []
    headline, raw, running = -1, False, False
    for kind, name, text in islice(tokens(html), MAX_TOKENS):
        if kind == "text":
            if not raw and (words := unescape(text[:_LONGEST]).strip()):
                lines.append(f"{lines.pop()} {words}"[:_LONGEST] if running and lines else words)
                running = True
            continue
        raw = kind == "start" and name in RAW_TEXT
        running = running and name in _INLINE
        if kind == "start" and name == "time" and (given := attributes(text).get("datetime", "")):
            lines.append(f"{lines.pop()} {given}"[:_LONGEST] if running and lines else given[:_LONGEST])
            running = True
        elif kind == "start" and name == "h1" and headline < 0:
            headline = len(lines)
        if 0 <= headline < len(lines) - _BELOW:
            break
    return (lines, headline) if headline >= 0 else ([], -1)


def date_near(lines: Sequence[str], headline: int) -> datetime | None:
    """The date in the `lines` of a page nearest to the one with its headline; a date of change only where no
    other is given.
    """
    changed: datetime | None = None
    near = range(max(0, headline - _ABOVE), min(len(lines), headline + 1 + _BELOW))
    for at in sorted(
        near, key=lambda place: place - headline if place > headline else 2 * (headline - place)
    ):
        if at == headline:
            continue
        above = lines[at - 1] if at else ""
        label = above if len(above) < _LABEL and not _DATE.search(above) else ""
        moment = None if _NOT_IT.search(label) else date_in_line(lines[at])
        if moment and not _CHANGED.search(f"{label} {lines[at]}"):
            return moment
        changed = changed or moment
    return changed


def name_near(lines: Sequence[str], headline: int) -> str:
    """The name in the first line below the headline that is a byline and no more; '' for none."""
    found = (_BYLINE.fullmatch(line) for line in lines[headline + 1 : headline + 1 + _BELOW])
    return next((match[1].strip() for match in found if match), "")


def date_in_address(url: str) -> datetime | None:
    """The day in an address like /2024/05/03/title, None where there is none."""
    path = urlsplit(url).path
    found = _IN_ADDRESS.search(path) or _RUN_TOGETHER.search(path)
    return from_text(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}") if found else None


def date_in_line(line: str) -> datetime | None:
    """The date that a line is, but for some words; None where it is more or something else."""
    found = _DATE.search(line)
    if found is None or len(line) - len(found[0]) > _BESIDE or _NOT_IT.search(line):
        return None
    text, kind = found[0], found.lastgroup
    if kind in ("iso", "named", "words"):
        return from_text(re.sub(r"(?<=\d)(?:st|nd|rd|th|er|º)\b", "", text))
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    year, month, day = numbers if kind != "numbers" else numbers[::-1]
    return from_text(f"{year}-{month:02}-{day:02}")
