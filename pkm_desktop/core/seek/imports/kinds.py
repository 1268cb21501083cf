"""The kinds of bookmark files that can be read: how each is recognised by its beginning, and its reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from pkm_desktop.core.model.bookmarks import BookmarkFile
from pkm_desktop.core.seek.imports import (
    address_list,
    chrome,
    csv_lists,
    firefox,
    json_lists,
    linkwarden,
    netscape,
    omnivore,
    pinboard_xml,
    reading_lists,
    readwise,
    safari,
    shortcuts,
)
from pkm_desktop.core.seek.imports.lz4 import MAGIC
from pkm_desktop.core.seek.imports.records import URL
from pkm_desktop.core.seek.imports.tables import head_of
from pkm_desktop.core.seek.text.encoding import decode

HEAD = 65_536  # bytes that are enough to recognise a kind
_FIELD = re.compile(r'"([\w ]{1,40})"\s*:')
_JSON_LINK = re.compile(rf'"(?:{"|".join(URL)}|linkUrl|pageUrl)"\s*:\s*"https?:', re.IGNORECASE)
_ENTRY = re.compile(r"<dt>\s*<(?:a|h[1-6])[\s>]|<a\s[^>]{0,2000}\badd_date\s*=", re.IGNORECASE)
_READING_LIST = re.compile(r"<title>[^<]{0,200}(?:pocket export|instapaper: export|read it later)")
_SECTION = re.compile(r"^\s*\[(InternetShortcut|DEFAULT|Desktop Entry)\]", re.IGNORECASE | re.MULTILINE)
_LISTS = ("", ".txt", ".text", ".md", ".markdown", ".list", ".urls", ".links")
_LINK_TABLE = frozenset({"title", "tags", "folder", "note", "time_added", "created", "status", "name"})


@dataclass(frozen=True)
class Kind:
    """One kind of bookmark file."""

    name: str  # as in `import --as`
    label: str
    read: Callable[[bytes, str], BookmarkFile]  # content, file name


def _plain(read: Callable[[bytes], BookmarkFile]) -> Callable[[bytes, str], BookmarkFile]:
    return lambda data, name: read(data)


KINDS: tuple[Kind, ...] = (
    Kind("netscape", "bookmarks as browsers and services export them (HTML)", _plain(netscape.read_netscape)),
    Kind("reading-list", "Pocket's and Instapaper's HTML", _plain(reading_lists.read_reading_list)),
    Kind("chrome", "Chrome's, Edge's, Brave's, Vivaldi's own file", _plain(chrome.read_chrome)),
    Kind("firefox", "Firefox's backups", _plain(firefox.read_firefox)),
    Kind("safari", "Safari's own file", _plain(safari.read_safari)),
    Kind("pinboard", "Pinboard's JSON", _plain(json_lists.read_pinboard)),
    Kind("pinboard-xml", "Pinboard's XML", _plain(pinboard_xml.read_posts)),
    Kind("delicious", "Delicious' JSON", _plain(json_lists.read_delicious)),
    Kind("wallabag", "wallabag's JSON", _plain(json_lists.read_wallabag)),
    Kind("readability", "Readability's JSON", _plain(json_lists.read_readability)),
    Kind("omnivore", "Omnivore's export", omnivore.read_omnivore),
    Kind("linkwarden", "Linkwarden's backup", _plain(linkwarden.read_linkwarden)),
    Kind("json", "other lists of links (JSON)", _plain(json_lists.read_list)),
    Kind("instapaper", "Instapaper's CSV", _plain(csv_lists.read_instapaper)),
    Kind("raindrop", "Raindrop's CSV", _plain(csv_lists.read_raindrop)),
    Kind("reader", "Readwise Reader's CSV", _plain(csv_lists.read_reader)),
    Kind("readwise", "Readwise's highlights (CSV)", _plain(readwise.read_readwise)),
    Kind("pocket", "Pocket's CSV", _plain(csv_lists.read_table)),
    Kind("csv", "other tables with a column of addresses (CSV)", _plain(csv_lists.read_table)),
    Kind("webloc", "links of a Mac (.webloc)", shortcuts.read_webloc),
    Kind("shortcut", "links of Windows and Linux (.url, .desktop)", shortcuts.read_shortcut),
    Kind("addresses", "plain lists of addresses", _plain(address_list.read_addresses)),
)


def kind_of(head: bytes, name: str) -> str:
    """Which kind a file is of, by the beginning of its content and then by its name; '' for none of these."""
    if head.startswith(MAGIC):
        return "firefox"
    if head.startswith(b"bplist"):
        return _of_property_list(head.decode("latin-1"))
    text = decode(head[:HEAD]).text.replace("\x00", "").lstrip("\ufeff \t\r\n")
    low = text.lower()
    if "<opml" in low or "jsonfeed.org/version" in low:
        return ""
    if text.startswith(("{", "[")) and not _SECTION.match(text) and '"' in text[:2000]:
        return _of_json(text)
    if "<" in text[:1000] or "netscape-bookmark" in low:
        found = _of_markup(text, low)
        if found:
            return found
    return _of_lines(text, PurePath(name).suffix.lower())


def _of_markup(text: str, low: str) -> str:
    if "<plist" in low:
        return _of_property_list(text)
    if re.search(r"<posts[\s>]", low) and re.search(r"<post\s", low):
        return "pinboard-xml"
    if "netscape-bookmark-file" in low:
        return "netscape"
    if (
        re.search(r"<title>[^<]*(?:pocket export|instapaper: export|read it later)", low)
        or "time_added=" in low
    ):
        return "reading-list"
    return "netscape" if _ENTRY.search(text) else ""


def _of_property_list(text: str) -> str:
    if "WebBookmark" in text:
        return "safari"
    return "webloc" if "URL" in text else ""


def _of_json(text: str) -> str:
    fields = {name.lower() for name in _FIELD.findall(text)}
    for kind, needed in (
        ("chrome", {"roots", "type"}),
        ("omnivore", {"slug", "savedat"}),
        ("readability", {"article__url"}),
        ("linkwarden", {"collections", "links"}),
        ("wallabag", {"is_archived", "url"}),
        ("wallabag", {"is_read", "url"}),
        ("pinboard", {"href", "description", "tags"}),
        ("pinboard", {"href", "description", "extended"}),
        ("delicious", {"url", "created", "owner"}),
        ("delicious", {"url", "created", "others"}),
    ):
        if needed <= fields:
            return kind
    if "text/x-moz-place" in text or "placesRoot" in text:
        return "firefox"
    return "json" if _JSON_LINK.search(text) else ""


def _of_lines(text: str, suffix: str) -> str:
    if _SECTION.search(text[:5000]):
        return "shortcut"
    names = set(head_of(text))
    if "highlight" in names and names & {"book_title", "title", "note"}:
        return "readwise"
    if names & set(URL) and (suffix in (".csv", ".tsv") or names & _LINK_TABLE):
        return _of_table(names)
    if (suffix in _LISTS or suffix in (".csv", ".tsv")) and address_list.mostly_addresses(text):
        table = suffix in (".csv", ".tsv") and re.search("[,;\t|]", text.partition("\n")[0])
        return "csv" if table else "addresses"
    return ""


def _of_table(names: set[str]) -> str:
    for kind, needed in (
        ("instapaper", {"url", "selection", "folder"}),
        ("raindrop", {"url", "folder", "excerpt"}),
        ("raindrop", {"url", "folder", "created"}),
        ("reader", {"url", "document_tags"}),
        ("reader", {"url", "reading_progress"}),
        ("pocket", {"url", "time_added"}),
    ):
        if needed <= names:
            return kind
    return "csv"
