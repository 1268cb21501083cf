"""Reading lists and bookmarks as tables: Pocket, Instapaper, Raindrop, Readwise Reader, and any with a column
of addresses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, MarkedPassage
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.reading_lists import READ, UNREAD
from pkm_desktop.core.seek.imports.records import Record, bookmark
from pkm_desktop.core.seek.imports.tables import rows

_NO_TAG = "no_tag"
_STILL_TO_READ = frozenset({"new", "later", "shortlist", "feed", "inbox"})


def read_table(data: bytes) -> BookmarkFile:
    """Any table with a column of addresses, by the names of its columns; Pocket's and Diigo's among them."""
    return _read(data, _of_any)


def read_instapaper(data: bytes) -> BookmarkFile:
    """Instapaper's CSV: the folder *Unread* goes to Later; a selection is a marked passage."""
    return _read(data, _of_instapaper)


def read_raindrop(data: bytes) -> BookmarkFile:
    """Raindrop's CSV: folders in folders, the own note apart from the site's excerpt."""
    return _read(data, lambda row: bookmark(row, note=["note"]))


def read_reader(data: bytes) -> BookmarkFile:
    """Readwise Reader's CSV: what is not archived there goes to Later."""
    return _read(data, _of_reader)


def _read(data: bytes, made: Callable[[Record], Bookmark]) -> BookmarkFile:
    gathering = Gathering("row")
    for number, row in rows(data):
        gathering.take(made(row), number)
        if gathering.full:
            break
    return gathering.result()


def _of_any(row: Record) -> Bookmark:
    """Diigo has a description and comments, both the owner's words, and a tag for what has none."""
    found = bookmark(row)
    said = [cells.plain_note(row.get(name, "")).strip() for name in ("description", "comments")]
    both = "\n\n".join(dict.fromkeys(words for words in said if words))
    return replace(
        found,
        note=both if all(said) and found.note in said else found.note,
        tags=tuple(name for name in found.tags if name != _NO_TAG),
    )


def _of_instapaper(row: Record) -> Bookmark:
    found, selection = bookmark(row), cells.plain_note(row.get("selection", "")).strip()
    folder = found.folder.lower()
    marked = (MarkedPassage(selection, at=found.added),) if selection else ()
    return replace(
        found,
        folder="" if folder in UNREAD | READ else found.folder,
        unread=folder in UNREAD,
        highlights=found.highlights + marked,
    )


def _of_reader(row: Record) -> Bookmark:
    place = str(row.get("location", "")).strip().lower()
    return replace(bookmark(row), folder="", unread=place in _STILL_TO_READ)
