"""Which entry is which: a stable id for every entry, and each id once in a feed."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from pkm_desktop.core.model.items import ParsedEntry
from pkm_desktop.core.seek.text.characters import line
from pkm_desktop.core.seek.web.urls import key

MAX_GUID = 1000
_Placed = tuple[int, ParsedEntry]  # with its position in the feed
_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def stable_guid(given: str, *, url: str, title: str, text: str) -> str:
    """The id a feed gives, else the address, else a hash of title and text; never empty and at most 1,000
    characters.
    """
    guid = line(given) if len(given) <= MAX_GUID else ""
    if given and not guid.strip():
        guid = ""
    if not guid and len(given) > MAX_GUID:
        guid = "sha256:" + _digest(given)
    return guid or url or "sha256:" + _digest(f"{title}\n{text}")


def distinct(entries: Iterable[ParsedEntry]) -> tuple[list[ParsedEntry], str]:
    """The entries with every guid once, and a sentence if that took more than dropping repeats.

    The same guid with the same address is one entry: its newest version stays. With different addresses
    (generators that give every entry the same id) the guid is made unique by the address, whatever the order,
    so that the next fetch finds the same ids.
    """
    by_guid: dict[str, list[_Placed]] = defaultdict(list)
    for position, entry in enumerate(_with_something(list(entries))):
        by_guid[entry.guid].append((position, entry))
    found: list[_Placed] = []
    shared = 0
    for group in by_guid.values():
        kept = group if len(group) == 1 else _told_apart(group)
        shared += len(kept) if len(kept) > 1 else 0
        found.extend(kept)
    in_order = [entry for _, entry in sorted(found, key=lambda placed: placed[0])]
    doubt = f"{shared} entries share ids and were told apart by address or title." if shared else ""
    return in_order, doubt


def _with_something(entries: list[ParsedEntry]) -> list[ParsedEntry]:
    """Without the entries that say nothing (badly nested feeds have them), unless all are like that."""
    telling = [e for e in entries if e.title or e.url or e.html or e.authors or e.published or e.tags]
    return telling or entries


def _told_apart(group: Sequence[_Placed]) -> list[_Placed]:
    by_place: dict[str, _Placed] = {}
    for position, entry in group:
        place = _place(entry)
        other = by_place.get(place)
        if other is None or _moment(entry) > _moment(other[1]):
            by_place[place] = (position, entry)
    if len(by_place) == 1:
        return list(by_place.values())
    return [
        (position, replace(entry, guid=f"{entry.guid}#{_digest(place)[:16]}"))
        for place, (position, entry) in by_place.items()
    ]


def _place(entry: ParsedEntry) -> str:
    """What tells entries of one guid apart: the address; the words where the guid is that very address.

    Feeds without ids often give the front page as the address of all that is on it.
    """
    words = f"{entry.title}\n{entry.text if not entry.title else ''}"
    return words if entry.guid == entry.url else key(entry.url) or words


def _moment(entry: ParsedEntry) -> datetime:
    return entry.updated or entry.published or _LONG_AGO


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
