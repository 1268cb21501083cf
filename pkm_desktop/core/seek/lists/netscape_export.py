"""Write bookmarks as a Netscape bookmark file: what every browser and most services read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import groupby

from pkm_desktop.core.model.keys import title_key

_HEAD = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file.
     It will be read and overwritten.
     DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
"""
_SLASH = "∕"  # stands for a slash in a folder's own name
# What browsers call the folder that is shown as a bar; there it goes back to where it was.
_BARS = frozenset(
    {"bookmarks bar", "bookmarks toolbar", "favorites bar", "favourites bar", "personal toolbar", "favorites"}
)


@dataclass(frozen=True)
class Entry:
    """One bookmark in one folder ('A/B', '' at the top)."""

    url: str
    title: str
    folder: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    added: datetime | None = None
    unread: bool = False
    public: bool = False


def write_netscape(entries: Iterable[Entry]) -> bytes:
    """The file, UTF-8. The same bookmarks always give the same bytes: folders by name, in each the oldest
    first.
    """
    ordered = sorted(entries, key=_order)
    lines, open_folders = ["<DL><p>"], list[str]()
    for folder, inside in groupby(ordered, key=lambda entry: entry.folder):
        path = folder.split("/") if folder else []
        same = _common(open_folders, path)
        lines += ["    " * depth + "</DL><p>" for depth in range(len(open_folders), same, -1)]
        lines += [line for depth in range(same, len(path)) for line in _opened(path[depth], depth + 1)]
        open_folders = path
        for entry in inside:
            lines += _written(entry, "    " * (len(path) + 1))
    lines += ["    " * depth + "</DL><p>" for depth in range(len(open_folders), 0, -1)]
    return (_HEAD + "\n".join([*lines, "</DL><p>"]) + "\n").encode("utf-8", "replace")


def _order(entry: Entry) -> tuple[list[tuple[str, str]], float, str, str]:
    """A folder right before those in it, so that each is opened once."""
    parts = [(title_key(part), part) for part in entry.folder.split("/")] if entry.folder else []
    return parts, entry.added.timestamp() if entry.added else 0.0, entry.title, entry.url


def _common(one: list[str], other: list[str]) -> int:
    """How many folders two paths begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _opened(name: str, depth: int) -> list[str]:
    bar = ' PERSONAL_TOOLBAR_FOLDER="true"' if depth == 1 and title_key(name) in _BARS else ""
    margin = "    " * depth
    return [f"{margin}<DT><H3{bar}>{escape(name.replace(_SLASH, '/'))}</H3>", f"{margin}<DL><p>"]


def _written(entry: Entry, margin: str) -> list[str]:
    said = [f'HREF="{escape(entry.url)}"']
    if entry.added:
        said.append(f'ADD_DATE="{int(entry.added.timestamp())}"')
    said.append(f'PRIVATE="{0 if entry.public else 1}"')
    if entry.unread:
        said.append('TOREAD="1"')
    if entry.tags:
        said.append(f'TAGS="{escape(_listed(entry.tags))}"')
    lines = [f"{margin}<DT><A {' '.join(said)}>{escape(entry.title)}</A>"]
    if entry.note:
        lines.append(f"{margin}<DD>{escape(entry.note, quote=False)}")
    return lines


def _listed(tags: tuple[str, ...]) -> str:
    """Tags with commas between them; behind a single one of several words too, or it would be several."""
    names = [tag.replace(",", " ") for tag in tags]
    return ",".join(names) + ("," if len(names) == 1 and " " in names[0] else "")
