"""The recordings and files that items carry."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence

from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.items import Enclosure
from pkm_desktop.core.store.database import Connection, Writing

_COLUMNS = "item_id, position, url, type, bytes, title"


def put(writing: Writing, carried: Iterable[tuple[int, Incoming]]) -> None:
    """Store what items carry that have nothing stored yet."""
    writing.db.executemany(
        f"INSERT INTO enclosure({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (item_id, position, found.url, found.type, found.bytes, found.title)
            for item_id, entry in carried
            for position, found in enumerate(entry.enclosures)
        ],
    )


def renew(writing: Writing, carried: Sequence[tuple[int, Incoming]]) -> None:
    """Store what known items carry now, where the feed still names any and that is new."""
    telling = {item_id: entry for item_id, entry in carried if entry.enclosures}
    if not telling:
        return
    stored = _of_items(writing.db, list(telling))
    changed = [
        (item_id, entry) for item_id, entry in telling.items() if stored.get(item_id) != entry.enclosures
    ]
    writing.db.executemany("DELETE FROM enclosure WHERE item_id = ?", [(number,) for number, _ in changed])
    put(writing, changed)


def of_item(db: Connection, item_id: int) -> tuple[Enclosure, ...]:
    """What an item carries, in the feed's order."""
    return _of_items(db, [item_id]).get(item_id, ())


def _of_items(db: Connection, item_ids: Sequence[int]) -> dict[int, tuple[Enclosure, ...]]:
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM enclosure WHERE item_id IN (SELECT value FROM json_each(?))"
        " ORDER BY item_id, position",
        (json.dumps(item_ids),),
    )
    found: defaultdict[int, list[Enclosure]] = defaultdict(list)
    for row in rows:
        found[row["item_id"]].append(Enclosure(row["url"], row["type"], row["bytes"], row["title"]))
    return {item_id: tuple(enclosures) for item_id, enclosures in found.items()}
