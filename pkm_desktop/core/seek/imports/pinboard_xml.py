"""Pinboard's and Delicious' XML: `<posts><post href=… description=… tag=…/></posts>`."""

from __future__ import annotations

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.bookmarks import BookmarkFile
from pkm_desktop.core.seek.imports.gathering import Gathering
from pkm_desktop.core.seek.imports.json_lists import of_pinboard
from pkm_desktop.core.seek.imports.records import record
from pkm_desktop.core.seek.text.encoding import decode
from pkm_desktop.core.seek.text.markup import attributes, tokens


def read_posts(data: bytes) -> BookmarkFile:
    """The posts, read as marks: what else the XML may declare is never looked at."""
    gathering, number = Gathering("post"), 0
    for kind, name, content in tokens(decode(data).text):
        if kind == "start" and name == "post":
            number += 1
            gathering.take(of_pinboard(record(attributes(content))), number)
        if gathering.full:
            break
    if not number:
        raise ImportFileError("There are no bookmarks in this file.")
    return gathering.result()
