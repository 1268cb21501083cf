"""Items in groups by source: what must not be missed first, then the sources that pay, probation last."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import compress

from pkm_desktop.core.model.items import ItemGroup
from pkm_desktop.core.store.database import Connection, stamp

TIERS = {"must": 0, "normal": 1, "noise": 2, "probation": 3}
YIELD_DAYS = 90
# Of each source, what it brought first, newest first: one walk along an index that holds it all.
_BY_SOURCE = "SELECT source_id, group_concat(id) FROM item INDEXED BY item_by_source GROUP BY source_id"
_IN_SEVERAL = """
  SELECT item_id, min(source_id), max(source_id), count(*) FROM sighting INDEXED BY sighting_item
   GROUP BY item_id HAVING count(*) > 1"""
_CARRIERS = """
  SELECT item_id, source_id FROM sighting WHERE item_id IN (SELECT value FROM json_each(?))"""
_KEPT = """
  SELECT sighting.source_id, count(*) FROM item_state AS st INDEXED BY state_order
    CROSS JOIN sighting INDEXED BY sighting_item
   WHERE sighting.item_id = st.item_id AND st.state = 'kept' AND st.sort_at >= :since
   GROUP BY sighting.source_id"""
_BROUGHT = """
  SELECT wanted.value, (SELECT count(*) FROM sighting JOIN item_state AS st ON st.item_id = sighting.item_id
                         WHERE sighting.source_id = wanted.value AND st.sort_at >= :since)
    FROM json_each(:sources) AS wanted"""


def groups(db: Connection, newest_first: Sequence[int], *, now: datetime) -> tuple[ItemGroup, ...]:
    """Items by source, the best source first; what several carry stands once, under the best of them.

    `newest_first`: their ids. Items of no source come last. Groups that would be empty are left out.
    """
    rows = db.execute("SELECT id, title, tier FROM source").fetchall()
    ranks = _ranks(rows, _shares(db, now))
    last = int(db.execute("SELECT coalesce(max(id), 0) FROM item").fetchone()[0])
    wanted = bytearray(last + 1)  # a flag for each item: small enough to stay near the processor
    for item in newest_first:
        wanted[item] = 1
    shared = {item: source for item, source in _best_sources(db, ranks).items() if wanted[item]}
    for item in shared:
        wanted[item] = 0
    members = _by_first_source(db, wanted, ranks)
    _add_shared(members, shared, newest_first)
    about = {row["id"]: (row["title"], row["tier"]) for row in rows}
    return tuple(
        ItemGroup(source or None, *about.get(source, ("", "normal")), tuple(members[source]))
        for source in sorted(members, key=lambda source: ranks.get(source, len(ranks)))
        if members[source]
    )


def _shares(db: Connection, now: datetime) -> dict[int, float]:
    """Of each source that had something kept: which share of what it brought in the last 90 days."""
    since = stamp(now - timedelta(days=YIELD_DAYS))
    kept = dict(db.execute(_KEPT, {"since": since}).fetchall())
    brought = db.execute(_BROUGHT, {"since": since, "sources": json.dumps(list(kept))}).fetchall()
    return {source: kept[source] / max(1, number) for source, number in brought}


def _ranks(rows: Sequence[dict[str, str]], shares: dict[int, float]) -> dict[int, int]:
    """The place of each source: by tier, then by yield, then by name."""
    in_order = sorted(
        ((TIERS[row["tier"]], -shares.get(int(row["id"]), 0.0), row["title"].casefold(), int(row["id"])))
        for row in rows
    )
    return {source: place for place, (_, _, _, source) in enumerate(in_order)}


def _best_sources(db: Connection, ranks: dict[int, int]) -> dict[int, int]:
    """The items that several sources carry, each with the one that has the best place."""
    cursor = db.cursor()
    cursor.row_factory = None
    rows = cursor.execute(_IN_SEVERAL).fetchall()
    best = {item: one if ranks[one] < ranks[other] else other for item, one, other, _ in rows}
    many = json.dumps([item for item, _, _, number in rows if number > 2])
    for item, source in cursor.execute(_CARRIERS, (many,)).fetchall():
        if ranks[source] < ranks[best[item]]:
            best[item] = source
    return best


def _by_first_source(db: Connection, wanted: bytearray, ranks: dict[int, int]) -> dict[int, list[int]]:
    """The wanted items under the source that brought each first; under 0 those that no source has."""
    members: dict[int, list[int]] = {}
    cursor = db.cursor()
    cursor.row_factory = None
    for source, text in cursor.execute(_BY_SOURCE):
        ids: list[int] = json.loads(f"[{text}]")
        group = compress(ids, map(wanted.__getitem__, ids))
        members.setdefault(source if source in ranks else 0, []).extend(group)
    return members


def _add_shared(members: dict[int, list[int]], shared: dict[int, int], newest_first: Sequence[int]) -> None:
    """Put the items of several sources where they belong."""
    if not shared:
        return
    place = array("Q", bytes(8 * (max(newest_first) + 1)))
    for number, item in enumerate(newest_first):
        place[item] = number
    for item, source in shared.items():
        members.setdefault(source, []).append(item)
    for source in {*shared.values(), 0} & members.keys():
        members[source].sort(key=place.__getitem__)
