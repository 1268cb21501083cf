"""The rows of an OPML document, with the folders around each: strictly where it is XML, leniently where it
only meant to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from html.entities import html5

from pkm_desktop.core.seek.markup import attributes, tokens

MAX_ROWS = 200_000
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NAMED = re.compile(r"&([a-zA-Z][a-zA-Z0-9]*);")
_BARE = re.compile(r"&(?!(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#x[0-9a-fA-F]+);)")


@dataclass(frozen=True)
class Row:
    """One outline with a feed: its attributes as written, and the titles of the outlines around it, outermost
    first.
    """

    title: str
    url: str
    site_url: str = ""
    category: str = ""
    folders: tuple[str, ...] = ()


def rows(text: str) -> tuple[list[Row], str, str]:
    """The rows of `text`, the list's title, and a sentence if the file was damaged ('' if it was not)."""
    from defusedxml.ElementTree import ParseError

    try:
        return (*_strict(text), "")
    except ParseError:
        mended = _BARE.sub("&amp;", _NAMED.sub(_character, text))
    try:
        return (*_strict(mended), "")
    except ParseError as error:
        found = _lenient(text)
        where = error.position[0]
        return (
            *found,
            f"The file is damaged (line {where}: no well-formed XML); what could be read was taken.",
        )


def _strict(text: str) -> tuple[list[Row], str]:
    from defusedxml.ElementTree import DefusedXMLParser

    walk = _Walk()
    parser = DefusedXMLParser(target=walk, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.feed(text.encode("utf-8", "replace"))
    parser.close()
    return walk.found, walk.title


def _lenient(text: str) -> tuple[list[Row], str]:
    walk = _Walk()
    for kind, name, content in tokens(text):
        if kind == "text":
            walk.data(unescape(content))
        elif kind == "end":
            walk.end(name)
        else:
            walk.start(name, attributes(content))
            if content.rstrip().endswith("/"):
                walk.end(name)
    return walk.found, walk.title


def _character(found: re.Match[str]) -> str:
    """A named HTML entity as its character; XML knows five names only."""
    return found[0] if found[1] in _XML_NAMES else html5.get(f"{found[1]};", found[0])


@dataclass
class _Walk:
    """Follows start and end tags; keeps rows, and the titles of the outlines that are open."""

    found: list[Row] = field(default_factory=list)
    title: str = ""
    _open: list[str] = field(default_factory=list)
    _in_title: bool = False

    def start(self, tag: str, values: dict[str, str]) -> None:
        name = _local(tag)
        self._in_title = name == "title" and not self.title
        if name != "outline":
            return
        given = {_local(key): value for key, value in values.items()}
        title = given.get("title") or given.get("text") or ""
        url = _feed_url(given)
        if url and len(self.found) < MAX_ROWS:
            folders = tuple(part for part in self._open if part)
            self.found.append(
                Row(
                    given.get("text") or title,
                    url,
                    given.get("htmlurl", ""),
                    given.get("category", ""),
                    folders,
                )
            )
        self._open.append("" if url else title)

    def end(self, tag: str) -> None:
        self._in_title = False
        if _local(tag) == "outline" and self._open:
            self._open.pop()

    def data(self, text: str) -> None:
        if self._in_title:
            self.title += text

    def close(self) -> Iterable[Row]:
        return self.found


def _feed_url(given: dict[str, str]) -> str:
    """The address of the row's feed; '' for folders, links and inclusions of other lists."""
    kind = given.get("type", "").strip().lower()
    url = (given.get("xmlurl") or given.get("feedurl") or "").strip()
    if not url and kind in ("rss", "atom", "feed", "pie"):
        url = (given.get("url") or "").strip()
    return url if kind not in ("include", "link") or given.get("xmlurl") else ""


def _local(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2].lower()
