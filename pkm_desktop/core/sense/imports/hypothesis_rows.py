"""Annotations of Hypothesis: answers of its API (JSON, or a row a line), and the files its client exports."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.works import Work, WorkFile, WorkMark, WorkNote
from pkm_desktop.core.sense.vault.moments import moment

_Row = Mapping[str, Any]
_SELECTORS = re.compile(r'"selector"\s*:\s*\[|"TextQuoteSelector"')
_ROWS = re.compile(r'"(?:rows|annotations|target|uri)"\s*:')


def is_hypothesis(head: str, name: str) -> bool:
    """Whether a text begins like annotations of Hypothesis."""
    begin = head.lstrip("\ufeff \r\n\t")[:1]
    return begin in ("{", "[") and bool(_SELECTORS.search(head)) and bool(_ROWS.search(head))


@dataclass
class _Page:
    """What came together about one address."""

    url: str
    title: str
    rows: list[_Row] = field(default_factory=list)


def read_hypothesis(text: str) -> WorkFile:
    """The pages with highlights, comments, tags and page notes. A reply stands below what it answers."""
    rows, errors = _rows(text)
    replies = _replies(rows)
    known = {_text(row, "id") for row in rows}
    pages: dict[str, _Page] = {}
    for row in rows:
        parents = row.get("references")
        if isinstance(parents, list) and parents and parents[0] in known:
            continue
        url, title = _url(row), _title(row)
        page = pages.setdefault(url or title, _Page(url, title))
        page.rows.append(row)
    works = tuple(_work(page, replies) for page in pages.values())
    return WorkFile(works, tuple(errors), len(errors))


def _rows(text: str) -> tuple[list[_Row], list[str]]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return _by_line(text)
    for key in ("rows", "annotations"):
        if isinstance(found, Mapping) and isinstance(found.get(key), list):
            found = found[key]
    rows = found if isinstance(found, list) else [found]
    return [row for row in rows if isinstance(row, Mapping) and "target" in row], []


def _by_line(text: str) -> tuple[list[_Row], list[str]]:
    rows, errors = list[_Row](), list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            errors.append(f"Line {number}: This is no annotation.")
        else:
            rows += [row] if isinstance(row, Mapping) else []
    if not rows:
        raise ImportFileError("These are no annotations of Hypothesis.")
    return rows, errors


def _replies(rows: Sequence[_Row]) -> dict[str, list[_Row]]:
    """Answers by what the first of them answers, the oldest first."""
    found: dict[str, list[_Row]] = {}
    for row in sorted(rows, key=lambda one: _text(one, "created")):
        parents = row.get("references")
        if isinstance(parents, list) and parents and isinstance(parents[0], str):
            found.setdefault(parents[0], []).append(row)
    return found


def _work(page: _Page, replies: Mapping[str, Sequence[_Row]]) -> Work:
    marks, notes = list[WorkMark](), list[WorkNote]()
    for row in page.rows:
        number, said = _text(row, "id"), _with_replies(row, replies)
        key, at = number or f"{page.url}\n{_quote(row).get('exact', '')}\n{said}", _when(row)
        quote = _quote(row)
        if quote:
            marks.append(
                WorkMark(
                    key,
                    _text(quote, "exact"),
                    said,
                    _text(quote, "prefix"),
                    _text(quote, "suffix"),
                    _start(row),
                    _tags(row),
                    at,
                )
            )
        elif said:
            notes.append(WorkNote(key, said, tags=_tags(row), at=at))
    first = min((at for row in page.rows if (at := _when(row))), default=None)
    return Work(page.title, page.url, added=first, marks=tuple(marks), notes=tuple(notes))


def _with_replies(row: _Row, replies: Mapping[str, Sequence[_Row]]) -> str:
    said = [_text(row, "text").strip()]
    for reply in replies.get(_text(row, "id"), ()):
        who = _text(reply, "user").removeprefix("acct:").partition("@")[0]
        text = _text(reply, "text").strip()
        said += [f"{who}: {text}" if who else text] if text else []
    return "\n\n".join(part for part in said if part)


def _selectors(row: _Row) -> Iterator[_Row]:
    for target in row.get("target") or () if isinstance(row.get("target"), list) else ():
        if isinstance(target, Mapping) and isinstance(target.get("selector"), list):
            yield from (one for one in target["selector"] if isinstance(one, Mapping))


def _quote(row: _Row) -> _Row:
    found = (one for one in _selectors(row) if one.get("type") == "TextQuoteSelector")
    return next((one for one in found if _text(one, "exact").strip()), {})


def _start(row: _Row) -> int:
    found = (one.get("start") for one in _selectors(row) if one.get("type") == "TextPositionSelector")
    return next((start for start in found if isinstance(start, int) and start >= 0), -1)


def _url(row: _Row) -> str:
    url = _text(row, "uri") or _text(row, "url")
    return url if url.lower().startswith(("http://", "https://")) else ""


def _title(row: _Row) -> str:
    document = row.get("document")
    titles = document.get("title") if isinstance(document, Mapping) else None
    title = titles[0] if isinstance(titles, list) and titles else titles
    if isinstance(title, str) and title.strip():
        return title.strip()
    parts = urlsplit(_text(row, "uri"))
    name = unquote(parts.path.rstrip("/").rpartition("/")[2])
    return name or parts.hostname or "Annotations from Hypothesis"


def _tags(row: _Row) -> tuple[str, ...]:
    tags = row.get("tags")
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()


def _when(row: _Row) -> datetime | None:
    return moment(_text(row, "created")) or moment(_text(row, "updated"))


def _text(row: _Row, key: str) -> str:
    value = row.get(key)
    return value if isinstance(value, str) else ""
