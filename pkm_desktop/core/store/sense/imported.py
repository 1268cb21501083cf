"""What came from other programs: by it a second import knows what is new."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from pkm_desktop.core.store.database import Connection, Writing


def things(db: Connection, origin: str) -> dict[str, tuple[str, int]]:
    """What an origin has brought: its key there → (kind, id) here."""
    rows = db.execute("SELECT key, kind, target_id FROM imported_thing WHERE origin = ?", (origin,))
    return {row["key"]: (row["kind"], row["target_id"]) for row in rows}


def origins(db: Connection, beginning: str) -> tuple[str, ...]:
    """The origins whose name begins like this, in order."""
    rows = db.execute(
        "SELECT DISTINCT origin FROM imported_thing WHERE substr(origin, 1, length(?)) = ? ORDER BY origin",
        (beginning, beginning),
    )
    return tuple(row["origin"] for row in rows)


def remember(writing: Writing, origin: str, brought: Iterable[tuple[str, str, int]]) -> None:
    """Note (key there, kind, id here); a key that is known already means the new thing from now on."""
    writing.db.executemany(
        "INSERT INTO imported_thing(origin, key, kind, target_id) VALUES (?, ?, ?, ?)"
        " ON CONFLICT(origin, key) DO UPDATE SET kind = excluded.kind, target_id = excluded.target_id",
        [(origin, key, kind, number) for key, kind, number in brought],
    )


def forget(writing: Writing, origin: str, keys: Sequence[str]) -> None:
    """Take back what `remember` noted under these keys."""
    writing.db.execute(
        "DELETE FROM imported_thing WHERE origin = ? AND key IN (SELECT value FROM json_each(?))",
        (origin, json.dumps(list(keys))),
    )


def next_id(db: Connection, table: str) -> int:
    """The id the next row of `note`, `item` or `highlight` gets: links between new things need it early."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return int(row["seq"] if row else 0) + 1


def title_holders(db: Connection, table: str, keys: Iterable[str]) -> Mapping[str, int]:
    """The oldest `note` or `item` of each title: the one a link by this title means."""
    rows = db.execute(
        f"SELECT title_key, min(id) AS id FROM {table} WHERE title_key IN (SELECT value FROM json_each(?))"
        " GROUP BY title_key",
        (json.dumps(sorted({key for key in keys if key})),),
    )
    return {row["title_key"]: row["id"] for row in rows}
