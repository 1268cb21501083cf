"""Bookmark files in the Netscape format, which every browser and most services write: folders in folders,
tags, dates and notes, however broken.
"""

from __future__ import annotations

from dataclasses import replace

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, LiveBookmark
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.moments import moment
from pkm_desktop.core.seek.imports.netscape_marks import Mark, attributes, marks
from pkm_desktop.core.seek.text.encoding import decode_or_guess

_MOST_MARKS = 1_500_000
_DATES = ("add_date", "time_added", "date_added", "last_modified", "created_at")
_TAGS = ("tags", "tag", "labels", "label", "shortcuturl")
_NOTES = ("description", "note", "notes", "desc")


def read_netscape(data: bytes) -> BookmarkFile:
    """The bookmarks of a Netscape bookmark file, from top to bottom. ImportFileError where it has none."""
    walk = _Walk()
    for number, mark in enumerate(marks(decode_or_guess(data).text)):
        if number >= _MOST_MARKS:
            walk.gathering.say("The file is too large to be read whole; its end was left out.")
            break
        walk.step(mark)
        if walk.gathering.full:
            break
    walk.finish()
    found = walk.gathering.result()
    if not (found.bookmarks or found.failed or found.feeds or found.scraps):
        raise ImportFileError("There are no bookmarks in this file.")
    return found


class _Walk:
    """Where the reading is: the folders that are open, the heading that waits for its list, and the link that
    may get a description.
    """

    def __init__(self) -> None:
        self.gathering = Gathering("bookmark")
        self._folders: list[str] = [""]  # paths of the lists that are open
        self._heading: str | None = None  # a folder's name whose list has not come yet
        self._link: tuple[dict[str, str], str, str] | None = None  # attributes, title, folder
        self._number = 0

    def step(self, mark: Mark) -> None:
        """Take one mark."""
        if mark.name == "a":
            self._anchor(mark)
        elif mark.name == "dd":
            self._described(mark.text)
        elif mark.name in ("h2", "h3", "h4", "h5", "h6"):
            self.finish()
            self._heading = mark.text
        elif mark.name == "dl":
            self.finish()
            self._folders.append(cells.below(self._folders[-1], self._heading or ""))
            self._heading = None
        elif mark.name == "/dl":
            self.finish()
            self._heading = None
            if len(self._folders) > 1:
                self._folders.pop()
        elif mark.name in ("dt", "hr"):
            self.finish()

    def _anchor(self, mark: Mark) -> None:
        self.finish()
        said = attributes(mark.attributes)
        if "href" in said or "feedurl" in said:
            self._link = (said, cells.title(mark.text), self._folders[-1])
            self._heading = None

    def _described(self, text: str) -> None:
        """A description belongs to the link before it; one of a folder is left aside."""
        if self._link:
            said, title, folder = self._link
            self._link = ({**said, "dd": text}, title, folder)
            self.finish()

    def finish(self) -> None:
        """The link at hand is complete."""
        if self._link is None:
            return
        (said, title, folder), self._link = self._link, None
        self._number += 1
        if said.get("feedurl"):
            feed = LiveBookmark(said["feedurl"], title, said.get("href", ""), folder)
            self.gathering.feed(feed, self._number)
            return
        made = _bookmark(said, title, folder)
        self.gathering.take(made, self._number)
        for link in _links_in(said.get("dd", "")):
            self.gathering.take(replace(link, folder=folder, added=made.added), self._number)


def _links_in(note: str) -> list[Bookmark]:
    """Links that a note holds as markup: they are worth keeping as much as the one it is about."""
    if "<a" not in note.lower():
        return []
    found = (mark for mark in marks(note[: cells.LONGEST_NOTE]) if mark.name == "a")
    anchors = [(attributes(mark.attributes), mark.text) for mark in found]
    return [
        Bookmark(said["href"], cells.title(text))
        for said, text in anchors
        if said.get("href", "").lower().startswith(("http://", "https://"))
    ]


def _bookmark(said: dict[str, str], title: str, folder: str) -> Bookmark:
    labels = [name for key in _TAGS for name in cells.tags_apart(said.get(key, ""))]
    own = next((said[key] for key in _NOTES if said.get(key, "").strip()), "")
    return Bookmark(
        url=said.get("href", ""),
        title=title,
        folder=folder,
        tags=cells.tags(labels),
        note=cells.note(said.get("dd", "")) or cells.plain_note(own),
        added=next((found for key in _DATES if (found := moment(said.get(key)))), None),
        unread=cells.yes(said.get("toread", "")) or cells.yes(said.get("unread", "")),
        public=said.get("private", "").strip() == "0",
    )
