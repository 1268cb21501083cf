"""Omnivore's export: `metadata_*.json`, with `content/SLUG.html` and `highlights/SLUG.md` beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, MarkedPassage
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.records import Record, bookmark, record
from pkm_desktop.core.seek.imports.trees import numbered, parsed, text
from pkm_desktop.core.seek.text.encoding import decode

Beside = Callable[[str], bytes]  # the content of a member by its name; b"" where there is none

_METADATA = re.compile(r"(?:.*/)?metadata_\d+_to_\d+\.json|(?:.*/)?metadata\.json")
_BACK_LINK = re.compile(r"\s*\[[^\[\]]{0,4}\]\(https?://[^()\s]*\).*$", re.DOTALL)  # and the labels after it


def is_metadata(name: str) -> bool:
    """Whether a member of a folder or archive is a list of what Omnivore held."""
    return bool(_METADATA.fullmatch(name))


def read_omnivore(data: bytes, name: str = "", beside: Beside = lambda name: b"") -> BookmarkFile:
    """One list with whatever lies beside it: the stored pages, and the highlights with their comments."""
    gathering, folder = Gathering("entry"), PurePosixPath(name).parent
    found = parsed(data)
    for number, thing in numbered(found if isinstance(found, list) else [found]):
        if thing is None:
            gathering.leave_out(number, "", "it is no page")
            continue
        row = record(thing)
        slug = text(row, "slug")
        html = decode(beside(str(folder / "content" / f"{slug}.html"))).text if slug else ""
        marked = decode(beside(str(folder / "highlights" / f"{slug}.md"))).text if slug else ""
        made = _entry(row)
        gathering.take(
            replace(made, html=html or made.html, highlights=made.highlights + passages(marked)), number
        )
    return gathering.result()


def passages(markdown: str) -> tuple[MarkedPassage, ...]:
    """The quotes of Omnivore's Markdown, each with the words below it as comment."""
    found: list[MarkedPassage] = []
    quote: list[str] = []
    comment: list[str] = []
    inside = False
    for line in markdown.splitlines():
        quoted = line.startswith(">")
        if quoted and not inside:
            _close(found, quote, comment)
        if quoted:
            quote.append(line[1:].strip())
        elif line.strip() and not line.startswith("#"):
            comment.append(line)
        inside = quoted
    _close(found, quote, comment)
    return tuple(found)


def _close(found: list[MarkedPassage], quote: list[str], comment: list[str]) -> None:
    words = _BACK_LINK.sub("", "\n".join(quote)).strip()
    if words:
        found.append(MarkedPassage(cells.plain_note(words), cells.plain_note("\n".join(comment)).strip()))
    quote.clear()
    comment.clear()


def _entry(row: Record) -> Bookmark:
    state = text(row, "state").lower()
    progress = row.get("readingprogress", row.get("readingprogresspercent", 0))
    read = isinstance(progress, int | float) and progress >= 100
    labels = row.get("labels")
    made = bookmark(row, note=[])
    return replace(
        made,
        excerpt=made.excerpt or cells.words(row.get("description")),
        tags=cells.tags_of(list(labels) if isinstance(labels, list | Mapping) else ""),
        unread=state in ("active", "succeeded", "") and not read,
        folder="",
    )
