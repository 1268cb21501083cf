"""What of a page is new: each thing an import brings has a short hash, and comes once."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from pkm_desktop.core.model.bookmarks import BookmarkedPage, Scrap
from pkm_desktop.core.model.keys import tag_name, title_key


class News(NamedTuple):
    """The part of a page that no import has brought before, the hashes of it, and whether the page itself is
    new.
    """

    page: BookmarkedPage
    hashes: tuple[str, ...]
    keep: bool


def news(page: BookmarkedPage, brought: Collection[str]) -> News:
    """`page` without what was brought already."""
    found: list[str] = []

    def is_new(*words: str) -> bool:
        mark = hash_of(*words)
        if mark in brought:
            return False
        found.append(mark)
        return True

    keep = is_new("page")
    left = replace(
        page,
        folders=tuple(filed for filed in page.folders if is_new("folder", filed.folder)),
        tags=tuple(name for name in page.tags if is_new("tag", title_key(tag_name(name)))),
        notes=tuple(remark for remark in page.notes if is_new("note", remark.body)),
        highlights=tuple(one for one in page.highlights if is_new("highlight", one.quote)),
    )
    return News(left, tuple(found), keep)


def scrap_hash(scrap: Scrap) -> str:
    """By which a note that stood among the bookmarks is known again."""
    return hash_of(scrap.title, scrap.text)


def hash_of(*words: str) -> str:
    """Twelve hexadecimal digits: among a page's hundred things no two will ever meet."""
    text = "\n".join(words).encode("utf-8", "replace")
    return hashlib.blake2b(text, digest_size=6).hexdigest()
