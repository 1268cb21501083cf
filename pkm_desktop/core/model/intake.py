"""Entries on their way into the library: as prepared from a feed, as known, and what is to be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime

from pkm_desktop.core.model.items import Enclosure
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.model.values import dataclass

# (old text, new text, passages of the old one) -> where they are in the new one, start -1 where they are not.
# Without an old text ('') they are found by their words and what is remembered of their surroundings.
Reanchor = Callable[[str, str, Sequence[Passage]], tuple[Passage, ...]]


@dataclass(frozen=True)
class Incoming:
    """One entry of a feed, cleaned, with the keys it is recognised by."""

    guid: str  # unique within its document
    url: str = ""
    url_key: str = ""  # '' where the address is missing or does not tell entries apart
    title: str = ""
    title_key: str = ""
    authors: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    lang: str = ""
    words: int = 0
    excerpt: str = ""
    html: str = ""
    text: str = ""
    content_sha256: str = ""  # of title and text: tells "changed" from "same"
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True)
class Known:
    """What the library knows of an item that an incoming entry may be."""

    item_id: int
    guid: str = ""  # under which this source has carried it; '' when it has not
    url_key: str = ""
    title_key: str = ""
    content_sha256: str = ""
    own: bool = True  # this source brought it first, so this source may change it
    shown: bool = True  # False: its arrival was undone


@dataclass(frozen=True)
class KnownItems:
    """The items that entries of one document may be, by each key."""

    by_guid: Mapping[str, Known] = field(default_factory=dict)
    by_url: Mapping[str, Known] = field(default_factory=dict)
    by_content: Mapping[str, Known] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()  # guids and address keys of what was removed and must not come back


@dataclass(frozen=True)
class Arrivals:
    """What one document brings: what to add, what to change, and what was carried under which guid."""

    new: tuple[Incoming, ...] = ()
    changed: tuple[tuple[int, Incoming], ...] = ()
    sighted: tuple[tuple[int, Incoming], ...] = ()  # known items, new to this source or under a new guid
    shown_again: tuple[int, ...] = ()  # known items that no list shows
    same: tuple[tuple[int, Incoming], ...] = ()  # nothing a reader would notice has changed
