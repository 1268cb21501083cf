"""Readwise's CSV of highlights: a row each, gathered into the documents they are from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, MarkedPassage
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.moments import moment
from pkm_desktop.core.seek.imports.records import URL, Record, first
from pkm_desktop.core.seek.imports.tables import rows

_TITLE = ["book_title", "title", "document_title"]
_AUTHOR = ["book_author", "author"]
_WHEN = ["highlighted_at", "date", "created_at", "highlight_date"]


def read_readwise(data: bytes) -> BookmarkFile:
    """The documents with their highlights and comments. A book has no address: it is kept by its title."""
    gathering, documents = Gathering("row"), dict[str, Bookmark]()
    for number, row in rows(data, columns=("highlight",)):
        passage = _passage(row)
        title, url = cells.words(first(row, _TITLE)), str(first(row, URL)).strip()
        if not passage.quote:
            gathering.leave_out(number, title, "it has no highlighted words")
            continue
        key = url or title_key(title)
        known = documents.get(key) or _document(row, title, url)
        earliest = min((at for at in (known.added, passage.at) if at), default=None)
        documents[key] = replace(known, highlights=(*known.highlights, passage), added=earliest)
    for number, document in _numbered(documents):
        gathering.take(document, number)
    return gathering.result()


def _document(row: Record, title: str, url: str) -> Bookmark:
    return Bookmark(
        url=url,
        title=title or "Highlights without a title",
        tags=cells.tags_of(row.get("document_tags", "")),
        authors=cells.words(first(row, _AUTHOR)),
    )


def _passage(row: Record) -> MarkedPassage:
    return MarkedPassage(
        cells.plain_note(row.get("highlight", "")).strip(),
        cells.plain_note(row.get("note", "")).strip(),
        moment(first(row, _WHEN)),
        cells.tags_of(row.get("tags", "")),
    )


def _numbered(documents: dict[str, Bookmark]) -> Iterator[tuple[int, Bookmark]]:
    yield from enumerate(documents.values(), 1)
