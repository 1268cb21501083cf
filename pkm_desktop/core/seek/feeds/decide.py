"""What of a feed is new, changed or the same, and when to look again. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from pkm_desktop.core.model.intake import Arrivals, Incoming, Known, KnownItems
from pkm_desktop.core.seek.feeds import pace
from pkm_desktop.core.seek.feeds.pace import NOTHING_ASKED, Asked
from pkm_desktop.core.seek.feeds.prepare import distinct

LONGEST_PAUSE = timedelta(hours=24)  # between two looks at a failing feed
LONGEST_ADVICE = timedelta(hours=6)  # what a server's max-age may ask for
LONGEST_TTL = timedelta(hours=24)  # what a feed's own ttl may ask for, and its skipHours and skipDays
SHORTEST_PAUSE = timedelta(minutes=15)  # that a person can ask for, for one source


def sort_out(entries: Sequence[Incoming], known: KnownItems) -> Arrivals:
    """What to do with each entry of a document, given what the library knows of them."""
    claimed = _claimed(entries, known)
    new: list[Incoming] = []
    changed: list[tuple[int, Incoming]] = []
    sighted: list[tuple[int, Incoming]] = []
    shown_again: list[int] = []
    same: list[tuple[int, Incoming]] = []
    taken: set[int] = set()
    for given in entries:
        entry, found = _recognise(given, known, claimed)
        if found is None:
            if known.gone.isdisjoint({given.guid, entry.guid, given.url_key} - {""}):
                new.append(entry)
            continue
        if found.item_id in taken:  # two entries turned out to be one item: the first one speaks for it
            continue
        taken.add(found.item_id)
        if found.guid != entry.guid:
            sighted.append((found.item_id, entry))
        if not found.shown:
            shown_again.append(found.item_id)
        if found.own:
            as_before = found.content_sha256 == entry.content_sha256
            (same if as_before else changed).append((found.item_id, entry))
    return Arrivals(tuple(new), tuple(changed), tuple(sighted), tuple(shown_again), tuple(same))


def sort_time(published: datetime | None, first_seen: datetime) -> datetime:
    """When an item counts as having come: the feed's own date where that is credible, else when we saw it."""
    if published is None or published.year < 1990 or published > first_seen + timedelta(days=1):
        return first_seen
    return published


def next_look(
    now: datetime,
    source_id: int,
    *,
    minutes: int,
    own_minutes: int = 0,
    failures: int = 0,
    wait: int = 0,
    advice: int = 0,
    asked: Asked = NOTHING_ASKED,
) -> datetime:
    """When a source is due again.

    `minutes`: between two looks, as the person set it for all; `own_minutes`: for this source (at least 15),
    0 for none; doubled for each of the last `failures` in a row up to a day. `wait`: seconds the server asked
    for (Retry-After), always kept to. `advice`: seconds the server suggests (max-age), believed up to six
    hours; `asked`: what the feed itself wants, believed up to a day. Both yield to `own_minutes`, but for the
    hours and days at which a feed is never new. Sources are spread a little, lest all come due at once.
    """
    pause = max(timedelta(minutes=own_minutes), SHORTEST_PAUSE)
    if not own_minutes:
        pause = timedelta(minutes=minutes)
    if failures:
        pause = max(pause, min(pause * (1 << min(failures - 1, 16)), LONGEST_PAUSE))
        pause *= 1 + 0.2 * _spread(source_id, failures)
        return now + max(pause, timedelta(seconds=wait))
    spread = 0.1 * _spread(source_id, 0)
    least = timedelta(seconds=wait)
    if own_minutes:
        least = max(least, SHORTEST_PAUSE)
    else:
        served = min(timedelta(seconds=advice) * (1 + spread), LONGEST_ADVICE)
        least = max(least, served, min(timedelta(minutes=asked.ttl_minutes) * (1 + spread), LONGEST_TTL))
    due = now + max(pause * (1 - spread), least)
    rested = pace.awake(due, asked.skip_hours, asked.skip_days)
    return max(due, min(rested, now + LONGEST_TTL))


def _claimed(entries: Iterable[Incoming], known: KnownItems) -> frozenset[int]:
    """The items that some entry of the document is by its guid: no other entry can be one of them."""
    pairs = ((entry, known.by_guid.get(entry.guid)) for entry in entries)
    return frozenset(found.item_id for entry, found in pairs if found and not _other_thing(entry, found))


def _recognise(entry: Incoming, known: KnownItems, claimed: frozenset[int]) -> tuple[Incoming, Known | None]:
    """The item an entry is, by guid, then by address, then by content; and the entry with its final keys."""
    found = known.by_guid.get(entry.guid)
    if found is not None:
        if not _other_thing(entry, found):
            return entry, found
        entry = distinct(entry)  # a guid that is handed on from entry to entry, such as a position in a list
    found = known.by_url.get(entry.url_key) if entry.url_key else None
    if found is not None:
        if not found.guid or found.guid == entry.guid:
            return entry, found
        if found.item_id not in claimed and _same_words(entry, found):
            return entry, found  # the same entry under a new guid
        entry = replace(entry, url_key="")  # another entry at the same address
    found = known.by_content.get(entry.content_sha256)
    if found is not None and found.item_id not in claimed:
        return entry, found
    return entry, None


def _other_thing(entry: Incoming, found: Known) -> bool:
    moved = bool(entry.url_key and found.url_key) and entry.url_key != found.url_key
    return moved and not _same_words(entry, found)


def _same_words(entry: Incoming, found: Known) -> bool:
    return entry.content_sha256 == found.content_sha256 or (
        bool(entry.title_key) and entry.title_key == found.title_key
    )


def _spread(source_id: int, failures: int) -> float:
    """A number from 0 to 1 that differs from source to source and stays the same for one."""
    digest = hashlib.sha256(f"{source_id}:{failures}".encode()).digest()
    return int.from_bytes(digest[:2], "big") / 0xFFFF
