"""The followed feeds that carry an item, and as which entry."""

from __future__ import annotations

from dataclasses import dataclass

from pkm_desktop.core.store.database import Connection


@dataclass(frozen=True)
class Carrier:
    """One feed that carried an item, and by what the entry is recognised there."""

    source_id: int
    guid: str
    url_key: str


def carriers(db: Connection, item_id: int) -> tuple[Carrier, ...]:
    """The feeds that carried an item; the one that brought it first."""
    rows = db.execute(
        "SELECT source.id, sighting.guid, coalesce(item.url_key, '') AS url_key"
        " FROM sighting JOIN source ON source.id = sighting.source_id JOIN item ON item.id = sighting.item_id"
        " WHERE sighting.item_id = ? AND source.feed_url IS NOT NULL"
        " ORDER BY source.id <> item.source_id, sighting.seen_at, sighting.id",
        (item_id,),
    )
    return tuple(Carrier(row["id"], row["guid"], row["url_key"]) for row in rows)
