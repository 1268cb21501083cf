"""Firefox's backups of its bookmarks: JSON, and the same packed (`.jsonlz4`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, LiveBookmark
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.lz4 import MAGIC, unpacked
from pkm_desktop.core.seek.imports.moments import moment
from pkm_desktop.core.seek.imports.trees import Thing, parsed, text, things

_NAMES = {
    "bookmarksMenuFolder": "Bookmarks Menu",
    "toolbarFolder": "Bookmarks Toolbar",
    "unfiledBookmarksFolder": "Other Bookmarks",
    "mobileFolder": "Mobile Bookmarks",
}
_FEED = "livemark/feedURI"
_SITE = "livemark/siteURI"
_NOTE = "bookmarkProperties/description"


def read_firefox(data: bytes) -> BookmarkFile:
    """The bookmarks of a backup, with folders and tags; of older versions also descriptions and feeds."""
    root = parsed(unpacked(data) if data.startswith(MAGIC) else data)
    if not isinstance(root, Mapping) or not things(root.get("children")):
        raise ImportFileError("This is no backup of Firefox's bookmarks, or it is empty.")
    return read_tree(root)


def read_tree(root: Thing) -> BookmarkFile:
    """As `read_firefox`, from the tree itself."""
    entries = list(_entries(root))
    tagged: defaultdict[str, list[str]] = defaultdict(list)
    for node, folder in entries:
        if folder.startswith("\0"):
            tagged[text(node, "uri")].append(folder[1:])
    gathering, number = Gathering("bookmark"), 0
    for node, folder in entries:
        if folder.startswith("\0"):
            continue
        number += 1
        feed = _annotation(node, _FEED)
        if feed:
            site = _annotation(node, _SITE)
            gathering.feed(LiveBookmark(feed, cells.words(node.get("title")), site, folder), number)
        else:
            gathering.take(_bookmark(node, folder, tagged[text(node, "uri")]), number)
    return gathering.result()


def _bookmark(node: Thing, folder: str, tagged: list[str]) -> Bookmark:
    tags = node.get("tags")
    own = tags.split(",") if isinstance(tags, str) else tags if isinstance(tags, list) else []
    return Bookmark(
        url=text(node, "uri"),
        title=cells.words(node.get("title")),
        folder=folder,
        tags=cells.tags([*own, *tagged]),
        note=cells.plain_note(_annotation(node, _NOTE)),
        added=moment(text(node, "dateAdded", "lastModified")),
        excerpt=cells.words(node.get("excerpt")),
    )


def _entries(root: Thing) -> Iterator[tuple[Thing, str]]:
    """Every link and live bookmark with its folder; those in the folder of tags have '\\0' and the tag."""
    waiting: list[tuple[Thing, str]] = [(child, "") for child in reversed(things(root.get("children")))]
    while waiting:
        node, folder = waiting.pop()
        if text(node, "uri") or _annotation(node, _FEED):
            yield node, folder
        elif node.get("root") == "tagsFolder":
            for tag in things(node.get("children")):
                name = "\0" + text(tag, "title")
                waiting += [(child, name) for child in things(tag.get("children"))]
        else:
            name = _NAMES.get(text(node, "root")) or text(node, "title")
            path = cells.below(folder, name)
            waiting += [(child, path) for child in reversed(things(node.get("children")))]


def _annotation(node: Thing, name: str) -> str:
    found = (one for one in things(node.get("annos")) if one.get("name") == name)
    return next((text(one, "value") for one in found), "")
