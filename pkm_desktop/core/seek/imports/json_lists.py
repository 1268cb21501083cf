"""Bookmarks as JSON: Pinboard, Delicious, wallabag, Readability, Karakeep, Raindrop, and lists like them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.records import URL, Record, bookmark, first, record
from pkm_desktop.core.seek.imports.trees import numbered, parsed

_LISTS = (
    "bookmarks",
    "posts",
    "items",
    "raindrops",
    "links",
    "entries",
    "articles",
    "results",
    "data",
    "list",
)


def read_list(data: bytes) -> BookmarkFile:
    """Any list of objects with addresses, by the names of their fields."""
    return _read(data, _of_any)


def read_pinboard(data: bytes) -> BookmarkFile:
    """Pinboard's JSON: `description` is the title, `extended` the note; tags stand between blanks."""
    return _read(data, of_pinboard)


def read_delicious(data: bytes) -> BookmarkFile:
    """Delicious' JSON: `description` is the note."""
    return _read(data, _of_delicious)


def read_wallabag(data: bytes) -> BookmarkFile:
    """wallabag's JSON, version 1 and 2: with the stored pages and what was marked in them."""
    return _read(data, _of_wallabag)


def read_readability(data: bytes) -> BookmarkFile:
    """Readability's JSON."""
    return _read(data, lambda row: bookmark(row, note=[]))


def of_pinboard(row: Record) -> Bookmark:
    """One bookmark of Pinboard, from JSON or XML."""
    tags = row.get("tags", row.get("tag", ""))
    return replace(
        bookmark(row, title=["description", "title"], note=["extended"]),
        tags=cells.tags(tags.split()) if isinstance(tags, str) else cells.tags_of(tags),
        public=str(row.get("shared", "")).lower() == "yes",
    )


def _of_delicious(row: Record) -> Bookmark:
    tags = row.get("tags", "")
    return replace(
        bookmark(row),
        tags=cells.tags_apart(tags) if isinstance(tags, str) else cells.tags_of(tags),
        public=str(row.get("private", "")) == "0",
    )


def _of_wallabag(row: Record) -> Bookmark:
    found = bookmark(row, note=[])
    tags = row.get("tags", "")
    return replace(found, tags=cells.tags_apart(tags)) if isinstance(tags, str) and "[" not in tags else found


def _of_any(row: Record) -> Bookmark:
    """Karakeep keeps the address one level further down."""
    inner = row.get("content")
    if isinstance(inner, Mapping):
        html = first(record(inner), ["htmlcontent", "html"])
        said = {name: value for name, value in row.items() if value not in (None, "")}
        return bookmark({**record(inner), **said, "content": html})
    return bookmark(row)


def _read(data: bytes, made: Callable[[Record], Bookmark]) -> BookmarkFile:
    gathering = Gathering("entry")
    for number, thing in _entries(parsed(data)):
        if thing is None:
            gathering.leave_out(number, "", "it is no bookmark")
        else:
            gathering.take(made(record(thing)), number)
        if gathering.full:
            break
    return gathering.result()


def _entries(found: Any) -> Iterator[tuple[int, Mapping[Any, Any] | None]]:
    """The list in the document: itself, or under one of the usual names, or its only list."""
    if isinstance(found, Mapping):
        if record(found).keys() & set(URL) and not any(isinstance(found.get(name), list) for name in _LISTS):
            return numbered([found])
        lists = [found[name] for name in _LISTS if isinstance(found.get(name), list)]
        lists += [value for value in found.values() if isinstance(value, list)]
        if not lists:
            lists = [[one for one in found.values() if isinstance(one, Mapping)]]  # by number: wallabag 1
        found = next((one for one in lists if one), [])
    if not isinstance(found, list):
        raise ImportFileError("There is no list of bookmarks in this file.")
    return numbered(found)
