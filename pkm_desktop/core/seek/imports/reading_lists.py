"""Reading lists as pages (Pocket's `ril_export.html`, Instapaper's export): lists of links below headings."""

from __future__ import annotations

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.moments import moment
from pkm_desktop.core.seek.imports.netscape_marks import attributes, marks
from pkm_desktop.core.seek.text.encoding import decode_or_guess

UNREAD = frozenset({"unread", "my list"})
READ = frozenset({"archive", "read archive", "read", ""})


def read_reading_list(data: bytes) -> BookmarkFile:
    """The links under each heading: *Unread* goes to Later, *Archive* is kept, others are folders."""
    gathering, heading, number = Gathering("link"), "", 0
    for mark in marks(decode_or_guess(data).text):
        if mark.name in ("h1", "h2", "h3"):
            heading = cells.folder_name(mark.text)
        said = attributes(mark.attributes) if mark.name == "a" else {}
        if said.get("href"):
            number += 1
            gathering.take(_entry(said, mark.text, heading), number)
        if gathering.full:
            break
    if not number:
        raise ImportFileError("There are no links in this reading list.")
    return gathering.result()


def _entry(said: dict[str, str], text: str, heading: str) -> Bookmark:
    state = heading.lower()
    return Bookmark(
        url=said["href"],
        title=cells.title(text),
        folder="" if state in UNREAD | READ else heading,
        tags=cells.tags_of(said.get("tags", "")),
        added=moment(said.get("time_added")),
        unread=state in UNREAD,
    )
