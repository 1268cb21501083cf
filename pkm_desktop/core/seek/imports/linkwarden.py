"""Linkwarden's backup: collections in collections, each with its links and the feeds that fill it."""

from __future__ import annotations

from dataclasses import replace

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import BookmarkFile, LiveBookmark
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.records import bookmark, record
from pkm_desktop.core.seek.imports.trees import Thing, parsed, text, things

_AT_TOP = "Unorganized"  # where Linkwarden puts what has no collection


def read_linkwarden(data: bytes) -> BookmarkFile:
    """The links of all collections, each in its folder. ImportFileError where there is no collection."""
    found = parsed(data)
    collections = things(found.get("collections")) if isinstance(found, dict) else []
    if not collections:
        raise ImportFileError("There are no collections in this file.")
    by_id = {text(one, "id"): one for one in collections}
    gathering, number = Gathering("link"), 0
    for collection in collections:
        folder = _folder(collection, by_id)
        for feed in things(collection.get("rssSubscriptions")):
            gathering.feed(LiveBookmark(text(feed, "url"), cells.words(text(feed, "name")), "", folder), 0)
        for link in things(collection.get("links")):
            number += 1
            made = bookmark(record({**link, "collection": ""}))
            gathering.take(replace(made, folder=folder), number)
    return gathering.result()


def _folder(collection: Thing, by_id: dict[str, Thing]) -> str:
    """The path of a collection; a ring of parents ends where it closes."""
    names: list[str] = []
    seen: set[str] = set()
    at: Thing | None = collection
    while at is not None and text(at, "id") not in seen:
        seen.add(text(at, "id"))
        names.insert(0, text(at, "name"))
        at = by_id.get(text(at, "parentId"))
    if names == [_AT_TOP]:
        return ""
    folder = ""
    for name in names:
        folder = cells.below(folder, name)
    return folder
