"""Look up the items that the entries of a feed may be: by guid, by address, by content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from pkm_desktop.core.model.intake import Incoming, Known, KnownItems
from pkm_desktop.core.store.database import Connection

_COLUMNS = (  # what was merged into another item counts as shown: it must not come back
    "i.id, i.url_key, i.title_key, i.content_sha256, i.source_id, i.source_title, coalesce(st.item_id,"
    " (SELECT target_id FROM imported_thing WHERE origin = 'merged' AND key = 'i' || i.id)) AS shown"
)
_BY_GUID = f"""
  SELECT {_COLUMNS}, s.guid FROM json_each(:keys) k
    JOIN sighting s ON s.source_id = :source AND s.guid = k.value
    JOIN item i ON i.id = s.item_id LEFT JOIN item_state st ON st.item_id = i.id"""
_BY_URL = f"""
  SELECT {_COLUMNS}, s.guid FROM json_each(:keys) k
    JOIN item i ON i.url_key = k.value LEFT JOIN item_state st ON st.item_id = i.id
    LEFT JOIN sighting s ON s.item_id = i.id AND s.source_id = :source"""
_BY_CONTENT = f"""
  SELECT {_COLUMNS}, s.guid FROM item i
    LEFT JOIN item_state st ON st.item_id = i.id
    LEFT JOIN sighting s ON s.item_id = i.id AND s.source_id = :source
   WHERE (i.source_id = :source OR (i.source_id IS NULL AND i.source_title = :title))
     AND i.content_sha256 IN (SELECT value FROM json_each(:keys))"""


def known_items(db: Connection, source_id: int, title: str, entries: Sequence[Incoming]) -> KnownItems:
    """The items that these entries of a source may be. `title`: the source's, to find its orphans."""

    def look_up(sql: str, keys: Iterable[str]) -> list[Known]:
        wanted = json.dumps(sorted(set(keys)))
        rows = db.execute(sql, {"keys": wanted, "source": source_id, "title": title})
        return [_known(row, source_id, title) for row in rows]

    by_guid = {found.guid: found for found in look_up(_BY_GUID, (entry.guid for entry in entries))}
    by_url = {found.url_key: found for found in look_up(_BY_URL, (e.url_key for e in entries if e.url_key))}
    strange = [entry.content_sha256 for entry in entries if entry.guid not in by_guid]
    by_content = {f.content_sha256: f for f in look_up(_BY_CONTENT, strange)} if strange else {}
    unknown = [entry for entry in entries if entry.guid not in by_guid and entry.url_key not in by_url]
    return KnownItems(by_guid, by_url, by_content, _gone(db, source_id, unknown) if unknown else frozenset())


def _gone(db: Connection, source_id: int, entries: Sequence[Incoming]) -> frozenset[str]:
    """The keys among these that belong to what retention removed: guids of this source, addresses of any."""
    addresses = {entry.url_key for entry in entries if entry.url_key}
    keys = {entry.guid for entry in entries} | addresses
    rows = db.execute(
        "SELECT guid, url_key FROM gone_item WHERE source_id = :source"
        " UNION ALL SELECT '', url_key FROM gone_item"
        " WHERE source_id <> :source AND url_key IN (SELECT value FROM json_each(:addresses))",
        {"source": source_id, "addresses": json.dumps(sorted(addresses))},
    )
    return frozenset(key for row in rows for key in (row["guid"], row["url_key"]) if key and key in keys)


def _known(row: Any, source_id: int, title: str) -> Known:
    orphan = row["source_id"] is None and row["source_title"] == title
    return Known(
        item_id=row["id"],
        guid=row["guid"] or "",
        url_key=row["url_key"] or "",
        title_key=row["title_key"],
        content_sha256=row["content_sha256"],
        own=row["source_id"] == source_id or orphan,
        shown=row["shown"] is not None,
    )
