"""Safari's own bookmarks (`Bookmarks.plist`), with its reading list, which goes to Later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.moments import moment
from pkm_desktop.core.seek.imports.property_list import read_property_list
from pkm_desktop.core.seek.imports.trees import Thing, text, things

_NAMES = {"BookmarksBar": "Favorites", "BookmarksMenu": "Bookmarks Menu", "com.apple.ReadingList": ""}
_READING = "com.apple.ReadingList"


def read_safari(data: bytes) -> BookmarkFile:
    """Every bookmark with its folder."""
    root = read_property_list(data)
    if not isinstance(root, Mapping) or "Children" not in root:
        raise ImportFileError("These are no bookmarks of Safari.")
    gathering = Gathering("bookmark")
    for number, (node, folder, listed) in enumerate(_links(root), 1):
        gathering.take(_bookmark(node, folder, listed), number)
    return gathering.result()


def _bookmark(node: Thing, folder: str, listed: bool) -> Bookmark:
    names = node.get("URIDictionary")
    about = node.get("ReadingList")
    about = about if isinstance(about, Mapping) else {}
    return Bookmark(
        url=text(node, "URLString"),
        title=cells.words(names.get("title")) if isinstance(names, Mapping) else "",
        folder=folder,
        added=moment(about.get("DateAdded")),
        excerpt=cells.plain_note(about.get("PreviewText")),
        unread=listed and "DateLastViewed" not in about,
    )


def _links(root: Thing) -> Iterator[tuple[Thing, str, bool]]:
    waiting: list[tuple[Thing, str, bool]] = [
        (child, "", False) for child in reversed(things(root.get("Children")))
    ]
    while waiting:
        node, folder, listed = waiting.pop()
        if node.get("WebBookmarkType") == "WebBookmarkTypeLeaf" or "URLString" in node:
            yield node, folder, listed
            continue
        own = text(node, "Title")
        path = cells.below(folder, _NAMES.get(own, own))
        inside = listed or own == _READING
        waiting += [(child, path, inside) for child in reversed(things(node.get("Children")))]
