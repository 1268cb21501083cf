"""What in the library is about the same as some words, the person's own material first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import Match
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.search import RANK
from pkm_desktop.core.store.search_details import details
from pkm_desktop.core.store.search_sql import quoted

_SPARE = 40  # more than wanted, among which are issues
_FEW = 3000  # own things: so many are quickly listed
_DEEP = 2000  # of the best of everything, among which there are enough own things where these are many
_OWN = (  # CROSS JOIN: from the few to the many
    "SELECT id FROM doc WHERE kind IN ('note', 'highlight') UNION ALL SELECT doc.id FROM item_state AS s"
    " CROSS JOIN doc ON doc.kind = 'item' AND doc.target_id = s.item_id WHERE s.state = 'kept'"
)
_OF_FEW = f"""
WITH mine(id) AS MATERIALIZED ({_OWN})
SELECT near.score, doc.kind, doc.target_id FROM
  (SELECT rowid AS id, {RANK} AS score FROM fts WHERE fts MATCH ? AND +rowid IN (SELECT id FROM mine)) AS near
  CROSS JOIN doc ON doc.id = near.id ORDER BY near.score, near.id DESC LIMIT ?
"""
_OF_MANY = f"""
SELECT near.score, doc.kind, doc.target_id FROM
  (SELECT rowid AS id, {RANK} AS score FROM fts WHERE fts MATCH ? ORDER BY score LIMIT {_DEEP}) AS near
  CROSS JOIN doc ON doc.id = near.id
 WHERE doc.kind IN ('note', 'highlight') OR doc.kind = 'item' AND EXISTS
   (SELECT 1 FROM item_state s WHERE s.item_id = doc.target_id AND s.state = 'kept')
 ORDER BY near.score, near.id DESC LIMIT ?
"""
_ANY = f"""
SELECT near.score, doc.kind, doc.target_id FROM
  (SELECT rowid AS id, {RANK} AS score FROM fts WHERE fts MATCH ? ORDER BY score LIMIT ?) AS near
  CROSS JOIN doc ON doc.id = near.id ORDER BY near.score
"""


def own(db: Connection, words: Sequence[str], *, without: Collection[Ref], limit: int) -> tuple[Match, ...]:
    """The person's notes, highlights and kept items with some of these words, best first."""
    few = db.execute(f"SELECT count(*) FROM ({_OWN} LIMIT {_FEW + 1})").fetchone()[0] <= _FEW
    found = _refs(db, _OF_FEW if few else _OF_MANY, words, limit + len(without))
    return details(db, [pair for pair in found if pair[0] not in without][:limit])


def others(
    db: Connection, words: Sequence[str], *, without: Collection[Ref], limit: int
) -> tuple[Match, ...]:
    """Items with some of these words, best first."""
    found = _refs(db, _ANY, words, limit + _SPARE + len(without))
    return details(db, [(ref, score) for ref, score in found if ref.kind == "item" and ref not in without])[
        :limit
    ]


def _refs(db: Connection, sql: str, words: Sequence[str], limit: int) -> list[tuple[Ref, float]]:
    if not words:
        return []
    match = " OR ".join(quoted(word) for word in words)
    rows = db.execute(sql, (match, limit))
    return [(Ref(row["kind"], row["target_id"]), -row["score"]) for row in rows]


def said_on(db: Connection, ref: Ref) -> set[Ref]:
    """A thing with all that belongs to the same item: the item, the notes on it, its highlights."""
    if ref.kind == "item":
        item_id: int | None = ref.id
    else:
        table = "note" if ref.kind == "note" else "highlight"
        row = db.execute(f"SELECT item_id FROM {table} WHERE id = ?", (ref.id,)).fetchone()
        item_id = row["item_id"] if row else None
    found = {ref}
    if item_id is not None:
        found.add(Ref("item", item_id))
        for kind in ("note", "highlight"):
            rows = db.execute(f"SELECT id FROM {kind} WHERE item_id = ?", (item_id,))
            found |= {Ref(kind, row["id"]) for row in rows}
    return found
