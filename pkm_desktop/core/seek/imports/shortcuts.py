"""Single links as desktops keep them: `.url` (Windows), `.webloc` (Mac), `.desktop` (Linux)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import Bookmark, BookmarkFile
from pkm_desktop.core.seek.imports import cells
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.property_list import read_property_list
from pkm_desktop.core.seek.imports.trees import text
from pkm_desktop.core.seek.text.encoding import decode_or_guess

_LINE = re.compile(r"^\s*(URL|Name|BASEURL)\s*=\s*(.*?)\s*$", re.IGNORECASE | re.MULTILINE)


def read_shortcut(data: bytes, name: str) -> BookmarkFile:
    """The link of a `.url` or `.desktop` file; its title is `Name`, else the file's name."""
    found: dict[str, str] = {}
    for match in _LINE.finditer(decode_or_guess(data).text[:100_000]):
        found.setdefault(match[1].lower(), match[2])
    return _one(found.get("url") or found.get("baseurl", ""), found.get("name", ""), name)


def read_webloc(data: bytes, name: str) -> BookmarkFile:
    """The link of a `.webloc` file, XML or binary."""
    found = read_property_list(data)
    return _one(text(found, "URL") if isinstance(found, Mapping) else "", "", name)


def _one(url: str, title: str, name: str) -> BookmarkFile:
    if not url:
        raise ImportFileError("There is no address in this file.")
    gathering = Gathering("link")
    gathering.take(Bookmark(url=url, title=cells.words(title) or cells.words(PurePath(name).stem)), 1)
    return gathering.result()
