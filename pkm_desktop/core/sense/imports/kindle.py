"""Kindle's `My Clippings.txt` in every language a Kindle speaks: highlights with their notes, by book."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.works import Work, WorkFile, WorkMark, WorkNote
from pkm_desktop.core.sense.imports.kindle_dates import moment

_BETWEEN = re.compile(r"^[ \t]*={8,}[ \t]*\r?$", re.MULTILINE)
_META = re.compile(r"^[-–—] ?\S.*", re.MULTILINE)
_NOTE = re.compile(
    r"\b(?:note|notiz|nota|notitie|notat|anteckning|notatka|not)\b"
    r"|заметка|メモ|笔记|筆記|註記|노트|메모",
    re.IGNORECASE,
)  # fmt: skip
_BOOKMARK = re.compile(
    r"\b(?:bookmark|lesezeichen|marcador|signet|segnalibro|bladwijzer|bokmärke|bokmerke|zakładka)\b"
    r"|закладка|ブックマーク|书签|書籤|책갈피",
    re.IGNORECASE,
)  # fmt: skip
_RANGE = re.compile(r"(\d+)(?:\s*(?:-|–|—|t/m|~)\s*(\d+))?")
_LIMIT = re.compile(r"\s*<[^<>]{10,200}>\s*")
_NEAR = 20  # kept highlights that a new one is compared with


@dataclass(frozen=True)
class _Clipping:
    """One record of the file. `place`: first and last location, or page."""

    order: int
    title: str
    authors: str
    kind: str  # highlight | note | bookmark
    place: tuple[int, int]
    at: datetime | None
    text: str


def is_kindle(head: str, name: str) -> bool:
    """Whether a text begins like the file of clippings."""
    first = head.lstrip("\ufeff\r\n ")[:4000].splitlines()
    return len(first) > 1 and bool(_META.fullmatch(first[1].strip())) and bool(_BETWEEN.search(head))


def read_kindle(text: str) -> WorkFile:
    """The books with their highlights; a note stands with the highlight it was made on, what was marked
    again wider replaces what it contains. Bookmarks are left out.
    """
    books: dict[tuple[str, str], list[_Clipping]] = {}
    errors, failed = list[str](), 0
    for found in _clippings(text):
        if isinstance(found, str):
            failed += 1
            errors.append(found)
        elif found.kind != "bookmark":
            books.setdefault((title_key(found.title), title_key(found.authors)), []).append(found)
    return WorkFile(tuple(map(_book, books.values())), tuple(errors), failed)


def _clippings(text: str) -> Iterator[_Clipping | str]:
    for order, record in enumerate(_BETWEEN.split(text), 1):
        lines = record.replace("\ufeff", "").strip("\r\n ").splitlines()
        if not any(line.strip() for line in lines):
            continue
        meta = lines[1].strip() if len(lines) > 1 else ""
        if not _META.fullmatch(meta):
            yield f"Clipping {order}: It is not written as a Kindle does."
            continue
        said = "\n".join(line.rstrip() for line in lines[2:]).strip()
        if said and _LIMIT.fullmatch(said):
            yield f"Clipping {order}: The limit for copying was reached; there are no words in it."
            continue
        yield _clipping(order, lines[0], meta, said)


def _clipping(order: int, first: str, meta: str, said: str) -> _Clipping:
    place, bar, when = meta.rpartition("|")
    place, when = (place, when) if bar else (meta, meta)
    title, authors = _named(" ".join(first.split()))
    kind = "note" if _NOTE.search(place) else "highlight"
    if _BOOKMARK.search(place) or not said:
        kind = "bookmark"
    return _Clipping(order, title, authors, kind, _place(place), moment(when), said)


def _named(line: str) -> tuple[str, str]:
    """Title and authors: 'Title (of two) (Last, First)', or 'Title - Author'."""
    if line.endswith(")"):
        depth = 0
        for place in range(len(line) - 1, 0, -1):
            depth += (line[place] == ")") - (line[place] == "(")
            if depth == 0:
                return line[:place].strip(), line[place + 1 : -1].strip()
    title, dash, authors = line.rpartition(" - ")
    return (title.strip(), authors.strip()) if dash else (line, "")


def _place(text: str) -> tuple[int, int]:
    found = _RANGE.findall(text)
    if not found:
        return -1, -1
    first, last = found[-1]
    if last and len(last) < len(first):  # '1261-65'
        last = first[: len(first) - len(last)] + last
    return int(first), int(last or first)


def _book(clippings: Sequence[_Clipping]) -> Work:
    first = clippings[0]
    marks = _merged([one for one in clippings if one.kind == "highlight"])
    comments: dict[int, list[_Clipping]] = {}
    alone: list[_Clipping] = []
    for note in (one for one in clippings if one.kind == "note"):
        mark = _marked_by(note, marks)
        comments.setdefault(mark.order, []).append(note) if mark else alone.append(note)
    return Work(
        first.title,
        authors=first.authors,
        book=True,
        added=min((one.at for one in clippings if one.at), default=None),
        marks=tuple(_mark(one, _edited(comments.get(one.order, []))) for one in marks),
        notes=tuple(WorkNote(_key(one), one.text, at=one.at) for one in _edited(alone)),
    )


def _merged(marks: Sequence[_Clipping]) -> list[_Clipping]:
    """Highlights each once: of those that overlap and contain each other, the longest."""
    kept: list[_Clipping] = []
    for one in sorted(marks, key=lambda mark: (mark.place, mark.order)):
        for number in range(len(kept) - 1, max(-1, len(kept) - 1 - _NEAR), -1):
            if _overlap(kept[number], one) and _contained(kept[number].text, one.text):
                longer = max(kept[number], one, key=lambda mark: len(mark.text))
                kept[number] = replace(
                    longer, at=min((at for at in (kept[number].at, one.at) if at), default=None)
                )
                break
        else:
            kept.append(one)
    return kept


def _overlap(one: _Clipping, other: _Clipping) -> bool:
    return one.place[0] <= other.place[1] and other.place[0] <= one.place[1]


def _contained(one: str, other: str) -> bool:
    first, second = " ".join(one.split()), " ".join(other.split())
    return first in second or second in first


def _marked_by(note: _Clipping, marks: Sequence[_Clipping]) -> _Clipping | None:
    """The highlight a note was made on: it covers the place, and was made next to it."""
    covering = [one for one in marks if one.place[0] <= note.place[0] <= one.place[1]]

    def distance(one: _Clipping) -> tuple[float, int, bool]:
        apart = abs((one.at - note.at).total_seconds()) if one.at and note.at else 0.0
        return apart, abs(one.order - note.order), one.order > note.order

    return min(covering, key=distance, default=None)


def _edited(notes: Sequence[_Clipping]) -> list[_Clipping]:
    """Notes without those that were only the beginning of a later one at the same place."""
    return [
        one
        for number, one in enumerate(notes)
        if not any(
            other.place == one.place and other.text.startswith(one.text) for other in notes[number + 1 :]
        )
    ]


def _mark(one: _Clipping, notes: Sequence[_Clipping]) -> WorkMark:
    return WorkMark(_key(one), one.text, "\n\n".join(note.text for note in notes), at=one.at)


def _key(one: _Clipping) -> str:
    words = "\n".join([one.kind, title_key(one.title), str(one.place[0]), " ".join(one.text.split())])
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:24]
