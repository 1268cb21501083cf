"""Collect the rows of one export: which are links, which become something else, and why a row is left out."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile, LiveBookmark, Scrap
from pkm_desktop.core.seek.web.urls import as_typed, safe_url

MOST = 100_000  # bookmarks of one file
MOST_SENTENCES = 1000
_LONGEST_SCRIPT = 50_000
_UNSEEN = re.compile("[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]+")
_SCHEME = re.compile(r"(?:view-source:)?([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST_AND_PORT = re.compile(r"[\w.-]+\.\w+:\d{1,5}(?:[/?#]|$)")
_OWN = {
    "place": "it is a search of Firefox, not a link",
    "about": "it is a page of the browser itself",
    "chrome": "it is a page of the browser itself",
    "edge": "it is a page of the browser itself",
    "brave": "it is a page of the browser itself",
    "vivaldi": "it is a page of the browser itself",
    "moz-extension": "it is a page of a browser's extension",
    "chrome-extension": "it is a page of a browser's extension",
    "file": "it is a file on a computer, not an address of the web",
    "data": "it holds its content itself and leads nowhere",
    "blob": "it led to something that is gone",
}


class Gathering:
    """What one file has brought so far. `unit` is what a person would call one entry: row, bookmark, line."""

    def __init__(self, unit: str = "row") -> None:
        self._unit = unit
        self._bookmarks: list[Bookmark] = []
        self._feeds: list[LiveBookmark] = []
        self._scraps: list[Scrap] = []
        self._errors: list[str] = []
        self._failed = 0
        self._left = 0

    @property
    def full(self) -> bool:
        """Whether no more is taken: what follows need not be read."""
        return self._left > 0

    def take(self, bookmark: Bookmark, number: int) -> None:
        """Add an entry: as a link, a feed or a scrap, by its address; else a sentence says why it is none."""
        if len(self._bookmarks) >= MOST:
            self._left += 1
            return
        raw = bookmark.url.strip()
        scheme = _scheme_of(raw)
        if scheme in ("http", "https"):
            self._link(bookmark, safe_url(raw), number)
        elif scheme == "javascript":
            self._scraps.append(_script(bookmark))
        elif scheme == "feed":
            self.feed(LiveBookmark(raw, bookmark.title, "", bookmark.folder), number)
        elif scheme:
            self.leave_out(number, bookmark.title, _OWN.get(scheme, _other(scheme)))
        else:
            self._without_scheme(bookmark, raw, number)

    def feed(self, found: LiveBookmark, number: int) -> None:
        """Add a feed that was kept among the bookmarks."""
        try:
            url = as_typed(found.url)
        except SourceError:
            self.leave_out(number, found.title, "the address of its feed is none")
            return
        self._feeds.append(replace(found, url=url, site_url=safe_url(found.site_url)))

    def leave_out(self, number: int, title: str, why: str) -> None:
        """Say why an entry is not taken."""
        name = f" “{title[:80]}”" if title else ""
        self.say(f"{self._unit.capitalize()} {number}{name} was left out: {why}.")

    def say(self, sentence: str) -> None:
        """A sentence about something that could not be taken."""
        self._failed += 1
        if len(self._errors) < MOST_SENTENCES:
            self._errors.append(sentence)

    def result(self) -> BookmarkFile:
        """All of it."""
        if self._left:
            self._failed += self._left
            self._errors.insert(0, f"The file has more than {MOST:,} links; the rest was left out.")
        return BookmarkFile(
            tuple(self._bookmarks), tuple(self._errors), self._failed, tuple(self._feeds), tuple(self._scraps)
        )

    def _link(self, bookmark: Bookmark, url: str, number: int) -> None:
        if url:
            self._bookmarks.append(replace(bookmark, url=url))
        else:
            self.leave_out(number, bookmark.title, "its address is none that could be opened")

    def _without_scheme(self, bookmark: Bookmark, raw: str, number: int) -> None:
        if not raw and bookmark.highlights:
            self._bookmarks.append(replace(bookmark, url=""))
        elif not raw:
            self.leave_out(number, bookmark.title, "it has no address")
        elif raw[0] in "?#/" and not raw.startswith("//") and (bookmark.note or bookmark.title):
            self._scraps.append(_own_note(bookmark))
        else:
            self._link(bookmark, _typed(raw), number)


def _scheme_of(raw: str) -> str:
    """The scheme as a browser would see it: also of 'java\\tscript:'; '' for none."""
    squeezed = _UNSEEN.sub("", raw[:400])
    found = _SCHEME.match(squeezed)
    if found is None or _HOST_AND_PORT.match(squeezed):
        return ""
    return found[1].lower()


def _typed(raw: str) -> str:
    try:
        return as_typed(raw)
    except SourceError:
        return ""


def _other(scheme: str) -> str:
    return f"“{scheme[:20]}:” addresses are not of the web"


def _script(bookmark: Bookmark) -> Scrap:
    """A bookmarklet as a note that shows its text and can do nothing."""
    text = _CONTROLS.sub(" ", unquote(bookmark.url.strip()))[:_LONGEST_SCRIPT]
    fence = "`" * (max([2, *map(len, re.findall("`+", text))]) + 1)
    body = f"{fence}js\n{text}\n{fence}"
    return Scrap(
        bookmark.title or "Bookmarklet",
        f"{bookmark.note}\n\n{body}" if bookmark.note else body,
        bookmark.tags,
        bookmark.added,
        unsafe=True,
    )


def _own_note(bookmark: Bookmark) -> Scrap:
    """What a service keeps as a bookmark without a link (a note of Shaarli: its address is '?AbCdEf')."""
    return Scrap(
        bookmark.title or bookmark.url, bookmark.note or bookmark.title, bookmark.tags, bookmark.added
    )
