"""Subscription lists (OPML 1.0, 1.1, 2.0): read as found in the wild, written as the specification says
(opml.org/spec2).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # noqa: S405 (only written, never parsed)

from pkm_desktop.core.errors import ImportFileError, SourceError
from pkm_desktop.core.model.keys import tag_name
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.seek.lists.outlines import Row, rows
from pkm_desktop.core.seek.text.characters import line
from pkm_desktop.core.seek.text.encoding import decode
from pkm_desktop.core.seek.text.plaintext import plain
from pkm_desktop.core.seek.text.xmltext import root_name, tidied
from pkm_desktop.core.seek.web.urls import as_typed, key, safe_url, without_credentials

MAX_FEEDS = 50_000
MAX_DEPTH = 50
MAX_BYTES = 64 * 1024 * 1024
_SLASH = "∕"  # stands for a slash in a folder's own name; '/' is between folders


@dataclass(frozen=True)
class OutlineFeed:
    """One feed of a list. `folder` is 'A/B' for a folder in a folder, '' at the top."""

    title: str
    url: str
    site_url: str = ""
    folder: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outlines:
    """The feeds of a list, each address once; one sentence for every row that could not be taken."""

    feeds: tuple[OutlineFeed, ...] = ()
    errors: tuple[str, ...] = ()
    duplicates: int = 0
    title: str = ""
    hints: tuple[str, ...] = ()  # what the person ought to know of rows that were taken, or are no feeds


@dataclass
class _Reading:
    feeds: dict[str, OutlineFeed] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    duplicates: int = 0


def read_opml(data: bytes) -> Outlines:
    """The feeds in an OPML file. Raises ImportFileError where it is none.

    Broken XML is read as far as it makes sense, and the first of `errors` says so. A feed that comes twice
    keeps its first folder and gets the tags of both.
    """
    if len(data) > MAX_BYTES:
        raise ImportFileError(f"The file is too large for a list of feeds ({len(data) // 1_048_576} MB).")
    text = tidied(decode(data).text)
    if root_name(text) != "opml" and "<outline" not in text[:200_000].lower():
        raise ImportFileError(
            "This is not an OPML file: it has no list of feeds.",
            hint="Export the subscriptions as OPML and try again.",
        )
    listed, title, broken = rows(text)
    reading = _Reading(errors=[broken] if broken else [])
    for row in listed:
        if len(reading.feeds) >= MAX_FEEDS:
            reading.errors.append(f"The list has more than {MAX_FEEDS:,} feeds; the rest was left out.")
            break
        _take(reading, row)
    return Outlines(tuple(reading.feeds.values()), tuple(reading.errors), reading.duplicates, plain(title))


def write_opml(sources: Iterable[Source], *, title: str) -> bytes:
    """OPML 2.0 of the sources that have a feed, folders as nested outlines, tags as categories, in the order
    given.

    Names and passwords in addresses are left out; that is for the person to hand on, not for a file.
    """
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = _writable(title)
    body = SubElement(root, "body")
    folders: dict[tuple[str, ...], Element] = {(): body}
    for source in sources:
        if source.feed_url:
            _write(_folder(folders, source.folder), source)
    indent(root, space="  ")
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _take(reading: _Reading, row: Row) -> None:
    name = plain(row.title)
    if not row.url:
        reading.errors.append(f"“{name}” was left out: it has no address.")
        return
    try:
        url = as_typed(row.url)
    except SourceError as error:
        reading.errors.append(f"“{name or row.url[:80]}” was left out: {error.message}")
        return
    site = safe_url(row.site_url)
    folder = "/".join(part for part in (_folder_name(part) for part in row.folders[:MAX_DEPTH]) if part)
    feed = OutlineFeed(
        name or key(url), url, site if site.startswith("http") else "", folder, _tags(row.category)
    )
    place = key(url)
    if place not in reading.feeds:
        reading.feeds[place] = feed
        return
    first = reading.feeds[place]
    reading.duplicates += 1
    also = (feed.folder,) if first.folder and feed.folder not in ("", first.folder) else ()
    tags = tuple(dict.fromkeys((*first.tags, *feed.tags, *also)))
    reading.feeds[place] = replace(first, tags=tags, folder=first.folder or feed.folder)


def _tags(category: str) -> tuple[str, ...]:
    """Categories are separated by commas; a leading slash marks a path and is no part of the name."""
    names = (tag_name(line(part).strip("/ "))[:100] for part in category[:5000].split(","))
    return tuple(dict.fromkeys(name for name in names if name))[:30]


def _folder_name(name: str) -> str:
    return plain(name)[:120].strip().replace("/", _SLASH)


def _folder(folders: dict[tuple[str, ...], Element], folder: str) -> Element:
    path = tuple(part.strip() for part in folder.split("/") if part.strip())[:MAX_DEPTH]
    for length in range(1, len(path) + 1):
        if path[:length] not in folders:
            name = _writable(path[length - 1].replace(_SLASH, "/"))
            folders[path[:length]] = SubElement(folders[path[: length - 1]], "outline", text=name, title=name)
    return folders[path]


def _write(parent: Element, source: Source) -> None:
    name = _writable(source.title) or key(source.feed_url)
    values = {
        "type": "rss",
        "text": name,
        "title": name,
        "xmlUrl": _writable(without_credentials(source.feed_url)),
    }
    if source.site_url:
        values["htmlUrl"] = _writable(without_credentials(source.site_url))
    if source.tags:
        values["category"] = ",".join(_writable(tag).replace(",", " ") for tag in source.tags)
    SubElement(parent, "outline", values)


def _writable(text: str) -> str:
    return line(text)
