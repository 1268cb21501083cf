"""What in the library is about the same as some words, the person's own material first."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from pkm_desktop.core.model.pairs import UNSPACED
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import Match
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.match_text import quoted
from pkm_desktop.core.store.sense.search_details import details
from pkm_desktop.core.store.sense.search_sql import PAIRS, RANKS, WORDS

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
  (SELECT rowid AS id, %rank AS score FROM %index WHERE %index MATCH ? AND +rowid IN (SELECT id FROM mine))
  AS near CROSS JOIN doc ON doc.id = near.id ORDER BY near.score, near.id DESC LIMIT ?
"""
_OF_MANY = f"""
SELECT near.score, doc.kind, doc.target_id FROM
  (SELECT rowid AS id, %rank AS score FROM %index WHERE %index MATCH ? ORDER BY score LIMIT {_DEEP}) AS near
  CROSS JOIN doc ON doc.id = near.id
 WHERE doc.kind IN ('note', 'highlight') OR doc.kind = 'item' AND EXISTS
   (SELECT 1 FROM item_state s WHERE s.item_id = doc.target_id AND s.state = 'kept')
 ORDER BY near.score, near.id DESC LIMIT ?
"""
_ANY = """
SELECT near.score, doc.kind, doc.target_id FROM
  (SELECT rowid AS id, %rank AS score FROM %index WHERE %index MATCH ? ORDER BY score LIMIT ?) AS near
  CROSS JOIN doc ON doc.id = near.id ORDER BY near.score
"""
_SAID_ON = (
    "SELECT id, item_id FROM note WHERE id IN (SELECT value FROM json_each(?))"
    " AND item_id IS NOT NULL AND title = ''"
)
_EARLY = 10  # the higher, the less it matters to be the first of the things found by words or by pairs


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


def about(db: Connection, words: Sequence[str], *, without: Ref, limit: int) -> tuple[Match, ...]:
    """Items and notes with some of these words, best first; not the thing itself nor what was said on it."""
    notes = (
        db.execute("SELECT id FROM note WHERE item_id = ?", (without.id,)) if without.kind == "item" else ()
    )
    said = {without, *(Ref("note", row["id"]) for row in notes)}
    found = _refs(db, _ANY, words, limit + _SPARE + len(said))
    near = [pair for pair in found if pair[0].kind in ("item", "note") and pair[0] not in said]
    return details(db, _each_once(db, near)[:limit])


def _each_once(db: Connection, near: Sequence[tuple[Ref, float]]) -> list[tuple[Ref, float]]:
    """An item and what was said on it without a title of its own are one thing: the nearer of them stands
    for both.
    """
    notes = json.dumps([ref.id for ref, _ in near if ref.kind == "note"])
    said = db.execute(_SAID_ON, (notes,)).fetchall()
    thing = {Ref("note", row["id"]): Ref("item", row["item_id"]) for row in said}
    first: dict[Ref, tuple[Ref, float]] = {}
    for ref, score in near:
        first.setdefault(thing.get(ref, ref), (ref, score))
    return list(first.values())


def _refs(db: Connection, sql: str, words: Sequence[str], limit: int) -> list[tuple[Ref, float]]:
    """What has some of the words, best first; scripts without blanks have an index of their own."""
    spaced = [word for word in words if not UNSPACED.search(word)]
    found = [
        _refs_in(db, sql, index, asked, limit)
        for index, asked in ((WORDS, spaced), (PAIRS, [word for word in words if UNSPACED.search(word)]))
        if asked
    ]
    return found[0] if len(found) == 1 else _merged(found)[:limit]


def _refs_in(
    db: Connection, sql: str, index: str, words: Sequence[str], limit: int
) -> list[tuple[Ref, float]]:
    match = " OR ".join(quoted(word) for word in words)
    rows = db.execute(sql.replace("%index", index).replace("%rank", RANKS[index]), (match, limit))
    return [(Ref(row["kind"], row["target_id"]), -row["score"]) for row in rows]


def _merged(found: Sequence[Sequence[tuple[Ref, float]]]) -> list[tuple[Ref, float]]:
    """Lists whose scores cannot be compared as one, by the places in them (reciprocal rank fusion)."""
    scores: dict[Ref, float] = {}
    for each in found:
        for place, (ref, _) in enumerate(each):
            scores[ref] = scores.get(ref, 0.0) + 1 / (_EARLY + place)
    return sorted(scores.items(), key=lambda pair: -pair[1])


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
