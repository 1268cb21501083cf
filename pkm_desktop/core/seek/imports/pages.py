"""Bookmarks brought together by the page they lead to: a page in three folders is one page, filed thrice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import unquote, urlsplit

from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkedPage, Filing, MarkedPassage, Remark
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.seek.feeds import prepare
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.web import urls

FOLDERS_AS = ("folders", "tags", "both")


def pages(
    bookmarks: Iterable[Bookmark], *, folders_as: str = "folders", origin: str = ""
) -> list[BookmarkedPage]:
    """One page for each address (for each title, where there is no address), in the order of the file.

    The first title counts, and the earliest date; folders, tags, notes and highlights of all are kept.
    `folders_as`: folders are kept as such, become tags (one for each part of the path), or both. `origin`
    stands for the site of what has no address.
    """
    found: dict[str, _Page] = {}
    for bookmark in bookmarks:
        url = urls.canonical(bookmark.url) or bookmark.url
        key = urls.key(url)
        place = key or f"\n{title_key(bookmark.title)}"
        if place not in found:
            found[place] = _Page(url, key)
        found[place].take(bookmark, folders_as)
    return [page.whole(origin) for page in found.values()]


@dataclass
class _Page:
    """What has come together about one page."""

    url: str
    key: str
    bookmarks: list[Bookmark] = field(default_factory=list)
    folders: dict[str, datetime | None] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)

    def take(self, bookmark: Bookmark, folders_as: str) -> None:
        self.bookmarks.append(bookmark)
        folder = "" if folders_as == "tags" else bookmark.folder
        self.folders.setdefault(folder, bookmark.added)
        self.tags += bookmark.tags
        if folders_as != "folders":
            self.tags += [name for part in bookmark.folder.split("/") for name in part.split(",")]

    def whole(self, origin: str) -> BookmarkedPage:
        all_ = self.bookmarks
        title = next((one.title for one in all_ if one.title), "") or _named(self.url)
        texts = dict.fromkeys(one.note for one in all_ if one.note.strip())
        public = {one.note for one in all_ if one.public}
        html = max((one.html for one in all_), key=len)
        return BookmarkedPage(
            url=self.url,
            url_key=self.key,
            title=title,
            title_key=title_key(title),
            site=_host(self.url) or origin,
            added=min((one.added for one in all_ if one.added), default=None),
            folders=tuple(Filing(folder, added) for folder, added in self.folders.items()),
            tags=cells.tags(self.tags),
            notes=tuple(Remark("", text, public=text in public) for text in texts),
            highlights=_each_once(mark for one in all_ for mark in one.highlights),
            unread=all(one.unread for one in all_),
            authors=next((one.authors for one in all_ if one.authors), ""),
            published=next((one.published for one in all_ if one.published), None),
            excerpt=prepare.excerpt(next((one.excerpt for one in all_ if one.excerpt), "")),
            html=html,
        )


def _each_once(passages: Iterable[MarkedPassage]) -> tuple[MarkedPassage, ...]:
    found: dict[str, MarkedPassage] = {}
    for passage in passages:
        found.setdefault(" ".join(passage.quote.split()), passage)
    return tuple(found.values())


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "") if url else ""


def _named(url: str) -> str:
    """A title for what has none: the last part of its address."""
    parts = urlsplit(url)
    return cells.words(unquote(parts.path.rstrip("/").rpartition("/")[2])) or parts.hostname or url
