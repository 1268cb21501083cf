"""What fits a compiled query: rows of an index, counted, named, the newest of them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.search_sql import Plan

# An item whose arrival was undone stays, without a state; it must take no other hit's place, nor be counted.
ANY_UNDONE = "SELECT (SELECT count(*) FROM item) > (SELECT count(*) FROM item_state)"
NOT_UNDONE = (
    "(doc.kind <> 'item' OR EXISTS (SELECT 1 FROM item_state AS shown WHERE shown.item_id = doc.target_id))"
)


def scored(made: Plan) -> str:
    """All that fits, each with its score."""
    return fitting(made, f", {made.rank} AS score")


def fitting(made: Plan, also: str = "") -> str:
    """All that fits; conditions are tested, never walked: words are the rarer thing."""
    index = made.index
    condition = made.condition.replace("doc.id IN", f"+{index}.rowid IN")
    joined = f" CROSS JOIN doc ON doc.id = {index}.rowid" if "doc." in condition else ""
    since = f" AND {index}.rowid >= {made.oldest}" if made.oldest else ""
    return f"SELECT {index}.rowid AS id{also} FROM {index}{joined} WHERE {index} MATCH ?{since}{condition}"


def count_of(db: Connection, made: Plan, match: str) -> int:
    """How many rows fit this expression and the plan's conditions."""
    if not match:
        sql = f"SELECT count(*) FROM doc WHERE 1{made.condition}"
    elif made.where:
        sql = f"SELECT count(*) FROM ({fitting(made)})"
    else:
        sql = f"SELECT count(*) FROM {made.index} WHERE {made.index} MATCH ?"
    return int(db.execute(sql, [*([match] if match else []), *made.params]).fetchone()[0])


def named(db: Connection, scored: Sequence[tuple[int, float]]) -> list[tuple[Ref, float]]:
    """What the rows of an index are, with their scores: the better the higher."""
    ids = json.dumps([number for number, _ in scored])
    rows = db.execute(
        "SELECT id, kind, target_id FROM doc WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    refs = {row["id"]: Ref(row["kind"], row["target_id"]) for row in rows}
    return [(refs[number], -score) for number, score in scored if number in refs]


def newest(db: Connection, made: Plan, limit: int, offset: int) -> list[tuple[Ref, float]]:
    """What fits a query without words to rank by, newest first."""
    rows = db.execute(
        f"SELECT doc.kind, doc.target_id FROM doc WHERE 1{made.condition}"
        " ORDER BY doc.at DESC, doc.id DESC LIMIT ? OFFSET ?",
        [*made.params, limit, offset],
    )
    return [(Ref(row["kind"], row["target_id"]), 0.0) for row in rows]
