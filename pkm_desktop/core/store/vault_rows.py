"""What a person has beside notes and items (sources, rules, communities, issues, what came back), row by row,
as plain values that can lie in a file and be put into another library.

No secret is among it: what the keyring holds stays there, and ways out are not told at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pkm_desktop.core.store.database import Connection, Writing

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]  # by table
Ids = dict[str, dict[int, int]]  # table → id there → id here


@dataclass(frozen=True)
class _Table:
    """`key`: the columns by which a row is known to be there already; `refs`: column → table it points to;
    `part_of`: the reference whose row has to be new, as parts of a known whole are known.
    """

    key: tuple[str, ...]
    refs: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    part_of: str = ""
    numbered: bool = True


_TABLES: dict[str, _Table] = {  # each after those it points to
    "source": _Table(("kind", "feed_url", "site_url", "title"), without=("secret_key",)),
    "sighting": _Table(("source_id", "guid"), {"item_id": "item", "source_id": "source"}),
    "closed_item": _Table(("item_id",), {"item_id": "item"}, numbered=False),
    "rule": _Table(("name", "conditions", "actions"), {"source_id": "source"}),
    "person": _Table(("name_key", "address")),
    "community": _Table(("name_key",)),
    "opt_out": _Table(("community_id", "address"), {"community_id": "community"}, numbered=False),
    "digest": _Table(("community_id", "title"), {"community_id": "community"}),
    "issue": _Table(("digest_id", "number"), {"digest_id": "digest"}),
    "poll": _Table(("issue_id",), {"issue_id": "issue"}, part_of="issue_id"),
    "entry": _Table(
        (),
        {"issue_id": "issue", "item_id": "item", "note_id": "note", "highlight_id": "highlight"},
        part_of="issue_id",
    ),
    "response": _Table(
        (),
        {"issue_id": "issue", "entry_id": "entry", "person_id": "person", "item_id": "item"},
        part_of="issue_id",
    ),
    "success_case": _Table(("title", "created"), {"response_id": "response"}),
}
_FETCHED = ("http://", "https://")


def told(db: Connection, items: Iterable[int]) -> dict[str, list[dict[str, Any]]]:
    """All rows by table, with their tags where they are sources. `items`: those whose sightings matter."""
    known, found = frozenset(items), dict[str, list[dict[str, Any]]]()
    for name, table in _TABLES.items():
        empty = _empty(db, name)
        order = "id" if table.numbered else ", ".join(table.key)
        for row in db.execute(f"SELECT * FROM {name} ORDER BY {order}").fetchall():
            if name in ("sighting", "closed_item") and row["item_id"] not in known:
                continue
            values = {key: row[key] for key in row.keys() if key not in table.without}  # noqa: SIM118 (a row)
            kept = {key: value for key, value in values.items() if value != empty.get(key, "")}
            found.setdefault(name, []).append(kept)
    tags = db.execute(
        "SELECT target_id, name FROM tagging JOIN tag ON tag.id = tag_id WHERE kind = 'source'"
        " ORDER BY name_key"
    )
    by_id = {row["id"]: row for row in found.get("source", ())}
    for row in tags:
        by_id[row["target_id"]].setdefault("tags", []).append(row["name"])
    return found


def _empty(db: Connection, name: str) -> dict[str, Any]:
    """What each column says when nothing is said of it."""
    rows = db.execute(f"PRAGMA table_info({name})").fetchall()
    known = {"''": "", "0": 0, "-1": -1}
    return {row["name"]: known.get(row["dflt_value"]) for row in rows}


def put(writing: Writing, rows: Rows, ids: Ids) -> tuple[Counter[str], list[tuple[int, str]]]:
    """Store the rows that are not there yet: how many by table, and the tags of new sources as (id, name).

    `ids` says what items, notes and highlights of the other library are here; it learns the rest.
    """
    new: dict[str, set[int]] = {}
    tags, count = list[tuple[int, str]](), Counter[str]()
    for name, table in _TABLES.items():
        ids.setdefault(name, {})
        for row in rows.get(name, ()):
            number, added = _put_row(writing, (name, table), row, ids, new)
            count[name] += added
            if added and name == "source":
                tags += [(number, tag) for tag in row.get("tags", ()) if isinstance(tag, str)]
    _settle(writing, new)
    return count, tags


def _put_row(
    writing: Writing, what: tuple[str, _Table], row: Row, ids: Ids, new: dict[str, set[int]]
) -> tuple[int, bool]:
    """(id here, whether it is new) of a row; 0 where it cannot be stored."""
    (name, table), there = what, row.get("id")
    values = _values(writing.db, what, row, ids)
    if not values or (table.part_of and values[table.part_of] not in new.get(table.refs[table.part_of], ())):
        return 0, False
    number = _known(writing.db, name, table, values)
    added = not number
    if added:
        number = _insert(writing, name, values)
    if number and isinstance(there, int):
        ids[name][there] = number
    if added and number:
        new.setdefault(name, set()).add(number)
    return number, added and bool(number)


def _values(
    db: Connection, what: tuple[str, _Table], row: Row, ids: Ids
) -> dict[str, str | int | float | None] | None:
    """The columns of a row as they are here; None where it cannot be."""
    name, table = what
    columns = {
        one["name"]: bool(one["notnull"] or one["pk"]) for one in db.execute(f"PRAGMA table_info({name})")
    }
    found: dict[str, str | int | float | None] = {}
    for column, value in row.items():
        usable = column in columns and column != "id" and column not in table.without
        if usable and isinstance(value, str | int | float):
            found[column] = value
    for column, other in table.refs.items():
        found[column] = ids.get(other, {}).get(int(row[column])) if isinstance(row.get(column), int) else None
        if found[column] is None and columns[column]:
            return None
    address = found.get("feed_url")
    if name == "source" and address is not None and not str(address).startswith(_FETCHED):
        return None
    return found


def _known(db: Connection, name: str, table: _Table, values: Row) -> int:
    if not table.key:
        return 0
    same = " AND ".join(f"coalesce({column}, '') = ?" for column in table.key)
    asked = [values.get(column) or "" for column in table.key]
    row = db.execute(f"SELECT rowid FROM {name} WHERE {same}", asked).fetchone() if table.numbered else None
    return int(row[0]) if row else 0


def _insert(writing: Writing, name: str, values: Row) -> int:
    """The id of a new row; 0 where the schema does not take it."""
    places = ", ".join("?" for _ in values)
    cursor = writing.db.execute(
        f"INSERT OR IGNORE INTO {name}({', '.join(values)}) VALUES ({places})", tuple(values.values())
    )
    return int(cursor.lastrowid or 0) if cursor.rowcount > 0 else 0


def _settle(writing: Writing, new: Mapping[str, set[int]]) -> None:
    """New sources are looked at next; items belong to the source that brought them first."""
    writing.db.executemany(
        "INSERT OR IGNORE INTO source_state(source_id, next_due) SELECT id, ? FROM source"
        " WHERE id = ? AND feed_url IS NOT NULL",
        [(writing.stamp, number) for number in new.get("source", ())],
    )
    writing.db.executemany(
        "UPDATE item SET source_id ="
        " (SELECT source_id FROM sighting WHERE item_id = item.id ORDER BY seen_at, id)"
        " WHERE source_id IS NULL AND id = (SELECT item_id FROM sighting WHERE id = ?)",
        [(number,) for number in sorted(new.get("sighting", ()))],
    )
