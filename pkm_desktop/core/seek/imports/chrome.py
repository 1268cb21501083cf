"""The `Bookmarks` file of Chrome and everything built on Chromium (Edge, Brave, Vivaldi, Opera)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.moments import moment
from pkm_desktop.core.seek.imports.trees import Thing, parsed, text, things

_ROOTS = {"bookmark_bar": "Bookmarks bar", "other": "Other bookmarks", "synced": "Mobile bookmarks"}


def read_chrome(data: bytes) -> BookmarkFile:
    """The bookmarks of every root, with the names of the folders as the browser shows them."""
    found = parsed(data)
    roots = found.get("roots") if isinstance(found, Mapping) else None
    if not isinstance(roots, Mapping):
        raise ImportFileError("These are no bookmarks of Chrome.")
    gathering = Gathering("bookmark")
    for number, (node, folder) in enumerate(_links(roots), 1):
        gathering.take(
            Bookmark(
                url=text(node, "url"),
                title=cells.words(node.get("name")),
                folder=folder,
                added=moment(text(node, "date_added")),
            ),
            number,
        )
    return gathering.result()


def _links(roots: Thing) -> Iterator[tuple[Thing, str]]:
    """Every link with its folder, in the browser's order; without recursion, however deep it goes."""
    waiting: list[tuple[Thing, str]] = []
    for name, root in reversed(list(roots.items())):
        if isinstance(root, Mapping):
            named = {**root, "name": text(root, "name") or _ROOTS.get(name, name)}
            waiting.append((named, ""))
    while waiting:
        node, folder = waiting.pop()
        if text(node, "url") or node.get("type") == "url":
            yield node, folder
            continue
        path = cells.below(folder, text(node, "name"))
        waiting += [(child, path) for child in reversed(things(node.get("children")))]
