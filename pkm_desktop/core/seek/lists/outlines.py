"""The rows of an OPML document, with the folders around each: strictly where it is XML, leniently where it
only meant to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html import unescape
from html.entities import html5

from pkm_desktop.core.seek.text.markup import attributes, tokens

MAX_ROWS = 200_000
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NAMED = re.compile(r"&([a-zA-Z][a-zA-Z0-9]*);")
_BARE = re.compile(r"&(?!(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#x[0-9a-fA-F]+);)")


_VALUE = re.compile(r"(\s[\w:.-]+\s*=\s*)(\"[^\"]*\"|'[^']*')")


@dataclass(frozen=True)
class Row:
    """One outline with a feed ('' as `url` if it names none): its attributes as written, and the titles of
    the outlines around it, outermost first.
    """

    title: str
    url: str
    site_url: str = ""
    category: str = ""
    folders: tuple[str, ...] = ()


def rows(text: str) -> tuple[list[Row], str, str]:
    """The rows of `text`, the list's title, and a sentence if not all could be read ('' if it could)."""
    try:
        return _rows(text)
    except _Enough as full:
        return full.found, full.title, f"The list is longer than {MAX_ROWS:,} rows; the rest was not read."


def _rows(text: str) -> tuple[list[Row], str, str]:
    from defusedxml.ElementTree import ParseError

    try:
        return (*_strict(text), "")
    except ParseError:
        mended = _VALUE.sub(_escaped, _BARE.sub("&amp;", _NAMED.sub(_character, text)))
    try:
        return (*_strict(mended), "")
    except ParseError as error:
        found = _lenient(text)
        where = error.position[0]
        return (
            *found,
            f"The file is damaged (line {where}: no well-formed XML); what could be read was taken.",
        )


class _Enough(Exception):
    """There are more rows than anybody follows."""

    def __init__(self, found: list[Row], title: str) -> None:
        super().__init__()
        self.found, self.title = found, title


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


def _escaped(found: re.Match[str]) -> str:
    """An attribute with the '<' in its value escaped, as XML asks and exporters forget."""
    return found[1] + found[2].replace("<", "&lt;")


def _character(found: re.Match[str]) -> str:
    """A named HTML entity as its character; XML knows five names only."""
    return found[0] if found[1] in _XML_NAMES else html5.get(f"{found[1]};", found[0])


@dataclass
class _Outline:
    """An outline that is open: its title if it is a folder, and whether it said it was a feed but named no
    address.
    """

    folder: str
    promised: bool
    alone: bool = True  # nothing in it so far


@dataclass
class _Walk:
    """Follows start and end tags; keeps rows, and the titles of the outlines that are open."""

    found: list[Row] = field(default_factory=list)
    title: str = ""
    _open: list[_Outline] = field(default_factory=list)
    _in_title: bool = False

    def start(self, tag: str, values: dict[str, str]) -> None:
        name = _local(tag)
        self._in_title = name == "title" and not self.title
        if name != "outline":
            return
        for outer in self._open[-1:]:
            outer.alone = False
        given = {_local(key): value for key, value in values.items()}
        title, url = given.get("title") or given.get("text") or "", _feed_url(given)
        if url:
            self._found(
                Row(given.get("text") or title, url, given.get("htmlurl", ""), given.get("category", ""))
            )
        promised = not url and given.get("type", "").strip().lower() in ("rss", "atom")
        self._open.append(_Outline("" if url else title, promised))

    def end(self, tag: str) -> None:
        self._in_title = False
        if _local(tag) == "outline" and self._open:
            closed = self._open.pop()
            if closed.promised and closed.alone:
                self._found(Row(closed.folder, ""))

    def data(self, text: str) -> None:
        if self._in_title:
            self.title += text

    def close(self) -> Iterable[Row]:
        return self.found

    def _found(self, row: Row) -> None:
        if len(self.found) == MAX_ROWS:
            raise _Enough(self.found, self.title)
        folders = tuple(outline.folder for outline in self._open if outline.folder)
        self.found.append(replace(row, folders=folders))


def _feed_url(given: dict[str, str]) -> str:
    """The address of the row's feed; '' for folders, links and inclusions of other lists."""
    kind = given.get("type", "").strip().lower()
    url = (given.get("xmlurl") or given.get("feedurl") or "").strip()
    if not url and kind in ("rss", "atom", "feed", "pie"):
        url = (given.get("url") or "").strip()
    return url if kind not in ("include", "link") or given.get("xmlurl") else ""


def _local(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2].lower()
