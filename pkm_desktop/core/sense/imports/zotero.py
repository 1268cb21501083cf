"""References with notes and annotations: RIS, CSL-JSON, and the JSON of Better BibTeX for Zotero."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.works import Work, WorkFile, WorkMark, WorkNote
from pkm_desktop.core.sense.imports.markup import to_markdown
from pkm_desktop.core.sense.vault.moments import moment

_Thing = Mapping[str, Any]
_RIS_LINE = re.compile(r"^([A-Z][A-Z0-9])  ?- ?(.*)$")
_CSL_TYPE = re.compile(
    r'"type"\s*:\s*"(?:article|book|chapter|webpage|post|thesis|report|paper|entry|speech|manuscript|dataset'
    r"|motion_picture|document|bill|patent|interview|software|broadcast|legal_case|legislation|song|graphic"
    r'|map|review)[\w-]*"'
)
_IN_TITLE = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?!\d)")


def is_ris(head: str, name: str) -> bool:
    """Whether a text begins like RIS."""
    return bool(re.match(r"\s*TY  - ?[A-Z]+\s", head.lstrip("\ufeff")))


def is_better_bibtex(head: str, name: str) -> bool:
    """Whether a text begins like Better BibTeX's JSON."""
    return head.lstrip("\ufeff \r\n\t").startswith("{") and '"itemType"' in head


def is_csl(head: str, name: str) -> bool:
    """Whether a text begins like CSL-JSON."""
    begin = head.lstrip("\ufeff \r\n\t")
    return begin.startswith(("[", "{")) and '"title"' in begin and bool(_CSL_TYPE.search(begin))


def read_ris(text: str) -> WorkFile:
    """The references of an RIS file with their notes (N1) and keywords."""
    errors, works = list[str](), list[Work]()
    for number, fields in enumerate(_records(text), 1):
        _take(works, errors, number, _of_ris(fields))
    return WorkFile(tuple(works), tuple(errors), len(errors))


def _records(text: str) -> Iterator[dict[str, list[str]]]:
    fields: dict[str, list[str]] = {}
    last = ""
    for line in text.lstrip("\ufeff").splitlines():
        match = _RIS_LINE.match(line)
        if not match:
            if last and line.strip():
                fields[last][-1] += f"\n{line.strip()}"
            continue
        last, value = match[1], match[2].strip()
        if last == "TY":
            fields = {}
        if last == "ER":
            yield fields
            fields, last = {}, ""
            continue
        fields.setdefault(last, []).append(value)
    if fields:
        yield fields


def _of_ris(fields: Mapping[str, Sequence[str]]) -> Work:
    def first(*names: str) -> str:
        return next((value for name in names for value in fields.get(name, ()) if value), "")

    title = first("TI", "T1", "CT", "BT")
    kind, url = first("TY").upper(), _address(first("UR", "L2"), first("DO"))
    key = first("ID") or f"{url}\n{title}"
    notes = [to_markdown(note) for name in ("N1", "RN") for note in fields.get(name, ())]
    return Work(
        title,
        url,
        "; ".join(name for tag in ("AU", "A1", "A2") for name in fields.get(tag, ())),
        kind in ("BOOK", "EBOOK"),
        first("JO", "JF", "T2", "PB"),
        _date(first("DA", "PY", "Y1")),
        tags=tuple(word for line in fields.get("KW", ()) for word in line.split("\n")),
        notes=_notes(key, notes),
        excerpt=_excerpt(first("AB", "N2")),
    )


def read_csl(text: str) -> WorkFile:
    """The references of a CSL-JSON file with their notes."""
    return _each(_listed(text, "items"), _of_csl)


def _of_csl(thing: _Thing) -> Work:
    title, url = _plain(_text(thing, "title")), _address(_text(thing, "URL"), _text(thing, "DOI"))
    people = thing.get("author") or thing.get("editor") or []
    authors = [_person(one, "family", "given") for one in people if isinstance(one, Mapping)]
    key = str(thing.get("id") or f"{url}\n{title}")
    notes = [to_markdown(one) for one in (_text(thing, "note"), _text(thing, "annote")) if one]
    keywords = _text(thing, "keyword")
    return Work(
        title,
        url,
        "; ".join(authors),
        _text(thing, "type") == "book",
        _text(thing, "container-title") or _text(thing, "publisher"),
        _issued(thing.get("issued")),
        tags=tuple(one.strip() for one in re.split(r"[,;]", keywords)) if keywords else (),
        notes=_notes(key, notes),
        excerpt=_excerpt(_text(thing, "abstract")),
    )


def read_better_bibtex(text: str) -> WorkFile:
    """Zotero's items with notes, tags, and the annotations made in their PDFs."""
    things = _listed(text, "items")
    notes = tuple(note for thing in things for note in _alone(thing))
    return replace(_each(things, _of_zotero), notes=notes)


def _alone(thing: _Thing) -> Iterator[WorkNote]:
    """A note that belongs to no item."""
    body = to_markdown(_text(thing, "note")) if _text(thing, "itemType") == "note" else ""
    if body:
        key = _text(thing, "key") or _key("note", body)
        yield WorkNote(key, body, tags=_tags(thing), at=moment(_text(thing, "dateAdded")))


def _tags(thing: _Thing) -> tuple[str, ...]:
    return tuple(one if isinstance(one, str) else _text(one, "tag") for one in _list(thing, "tags"))


def _of_zotero(thing: _Thing) -> Work | None:
    kind = _text(thing, "itemType")
    if kind == "note" or (kind in ("attachment", "annotation") and not _text(thing, "title")):
        return None
    title, url = (
        _plain(_text(thing, "title") or _text(thing, "nameOfAct")),
        _address(_text(thing, "url"), _text(thing, "DOI")),
    )
    key = _text(thing, "key") or _text(thing, "itemKey") or _text(thing, "citationKey") or f"{url}\n{title}"
    creators = [
        _text(one, "name") or _person(one, "lastName", "firstName")
        for one in _things(thing, "creators")
        if _text(one, "creatorType") in ("author", "editor", "", "bookAuthor", "director")
    ]
    notes = [one if isinstance(one, str) else _text(one, "note") for one in _list(thing, "notes")]
    return Work(
        title,
        url,
        "; ".join(name for name in creators if name),
        _text(thing, "itemType") == "book",
        _text(thing, "publicationTitle") or _text(thing, "websiteTitle") or _text(thing, "publisher"),
        _date(_text(thing, "date")),
        moment(_text(thing, "dateAdded")),
        tags=_tags(thing),
        marks=tuple(_annotations(thing, key)),
        notes=(*_notes(key, [to_markdown(note) for note in notes]), *_remarks(thing, key)),
        excerpt=_excerpt(_text(thing, "abstractNote")),
    )


def _annotations(thing: _Thing, key: str) -> Iterator[WorkMark]:
    for one in _annotated(thing):
        quote = _text(one, "annotationText")
        if quote:
            own, comment = _text(one, "key") or _key(key, quote), to_markdown(_text(one, "annotationComment"))
            yield WorkMark(own, quote, comment, tags=_tags(one), at=moment(_text(one, "dateModified")))


def _remarks(thing: _Thing, key: str) -> Iterator[WorkNote]:
    """Comments on a place of a PDF where no words are marked."""
    for one in _annotated(thing):
        said = to_markdown(_text(one, "annotationComment"))
        if said and not _text(one, "annotationText"):
            own = _text(one, "key") or _key(key, said)
            yield WorkNote(own, said, tags=_tags(one), at=moment(_text(one, "dateModified")))


def _annotated(thing: _Thing) -> Iterator[_Thing]:
    for attached in [thing, *_things(thing, "attachments")]:
        yield from _things(attached, "annotations")


def _each(things: Iterable[_Thing], made: Callable[[_Thing], Work | None]) -> WorkFile:
    works, errors = list[Work](), list[str]()
    for number, thing in enumerate(things, 1):
        work = made(thing)
        if work is not None:
            _take(works, errors, number, work)
    return WorkFile(tuple(works), tuple(errors), len(errors))


def _take(works: list[Work], errors: list[str], number: int, work: Work) -> None:
    if work.title or work.url:
        works.append(work)
    else:
        errors.append(f"Reference {number}: It has neither a title nor an address.")


def _listed(text: str, key: str) -> list[_Thing]:
    try:
        found = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ImportFileError("The file is damaged: it is no valid JSON.") from error
    if isinstance(found, Mapping):
        found = found.get(key, [found])
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _notes(key: str, bodies: Iterable[str]) -> tuple[WorkNote, ...]:
    return tuple(WorkNote(_key(key, body), body) for body in bodies if body.strip())


def _address(url: str, doi: str) -> str:
    if url.lower().startswith(("http://", "https://")):
        return url.splitlines()[0]
    doi = re.sub(r"^(?:doi:\s*|https?://(?:dx\.)?doi\.org/)", "", doi.strip(), flags=re.IGNORECASE)
    return f"https://doi.org/{doi}" if doi.startswith("10.") else ""


def _person(one: _Thing, last: str, first: str) -> str:
    literal = _text(one, "literal")
    return literal or ", ".join(part for part in (_text(one, last), _text(one, first)) if part)


def _issued(value: object) -> datetime | None:
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return _date("-".join(str(part) for part in parts[0]))
    raw = value.get("raw") or value.get("literal") if isinstance(value, Mapping) else None
    return _date(raw) if isinstance(raw, str) else None


def _date(text: str) -> datetime | None:
    match = _YEAR.search(text)
    try:
        return datetime(int(match[1]), int(match[2] or 1), int(match[3] or 1), tzinfo=UTC) if match else None
    except ValueError:
        return datetime(int(match[1]), 1, 1, tzinfo=UTC) if match and int(match[1]) else None


def _plain(title: str) -> str:
    """A title without the few tags that may stand in one."""
    return html.unescape(_IN_TITLE.sub("", title))


def _excerpt(text: str) -> str:
    said = " ".join(to_markdown(text).split())
    return said if len(said) <= 300 else f"{said[:299].rsplit(' ', 1)[0]}…"


def _key(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode("utf-8", "replace")).hexdigest()[:24]


def _text(thing: _Thing, key: str) -> str:
    value = thing.get(key)
    return value.strip() if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _list(thing: _Thing, key: str) -> list[Any]:
    value = thing.get(key)
    return [one for one in value if isinstance(one, str | Mapping)] if isinstance(value, list) else []


def _things(thing: _Thing, key: str) -> list[_Thing]:
    return [one for one in _list(thing, key) if isinstance(one, Mapping)]
