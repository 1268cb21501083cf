"""Cards to come back to: which are due, which are new, and how they were answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import Card
from pkm_desktop.core.store.database import Connection, Writing, stamp, to_time
from pkm_desktop.core.store.sense import highlights, notes

_THERE = (
    "CASE kind WHEN 'note' THEN EXISTS (SELECT 1 FROM note WHERE id = target_id)"
    " ELSE EXISTS (SELECT 1 FROM highlight WHERE id = target_id) END"
)
_CARD = "SELECT kind, target_id, due, gap_days, seen FROM review_card"
_FRESH = """
SELECT kind, target_id FROM (
  SELECT 'highlight' AS kind, id AS target_id, created AS at,
         CASE WHEN comment <> '' THEN 0 WHEN layer > 1 THEN 1 ELSE 2 END AS place FROM highlight
  UNION ALL
  SELECT 'note', id, updated, CASE kind WHEN 'permanent' THEN 0 WHEN 'literature' THEN 1 ELSE 2 END
    FROM note WHERE kind IN ('permanent', 'literature') OR kind = 'fleeting' AND title <> '') AS thing
 WHERE NOT EXISTS (SELECT 1 FROM review_card c WHERE c.kind = thing.kind AND c.target_id = thing.target_id)
 ORDER BY at >= ?, place, at DESC, kind DESC, target_id DESC LIMIT ?
"""


def due(db: Connection, today: date, limit: int) -> tuple[Card, ...]:
    """Cards that are due, the longest waiting first."""
    rows = db.execute(
        f"{_CARD} WHERE due <= ? AND gap_days > 0 AND {_THERE} ORDER BY due, id LIMIT ?",
        (today.isoformat(), limit),
    )
    return _cards(db, rows.fetchall())


def fresh(db: Connection, day_began: datetime, limit: int) -> tuple[Card, ...]:
    """Highlights and notes never met as cards: what one thought about first, the newest first.

    What was made since the day began comes last: one still knows it.
    """
    rows = db.execute(_FRESH, (stamp(day_began), limit)).fetchall()
    return _cards(db, rows)


def seen_since(db: Connection, moment: datetime) -> int:
    """How many cards were answered since then."""
    row = db.execute("SELECT count(*) FROM review_card WHERE seen >= ?", (stamp(moment),)).fetchone()
    return int(row[0])


def next_due(db: Connection, after: date) -> date | None:
    """The next day after this one on which a card is due."""
    row = db.execute(
        f"SELECT min(due) AS due FROM review_card WHERE due > ? AND gap_days > 0 AND {_THERE}",
        (after.isoformat(),),
    ).fetchone()
    return date.fromisoformat(row["due"]) if row["due"] else None


def card(db: Connection, ref: Ref) -> Card | None:
    """The card of a highlight or note, seen before or not; None if there is no such thing."""
    row = db.execute(f"{_CARD} WHERE kind = ? AND target_id = ?", (ref.kind, ref.id)).fetchone()
    found = _cards(db, [row or {"kind": ref.kind, "target_id": ref.id}])
    return found[0] if found else None


def put(writing: Writing, ref: Ref, due_on: date, gap_days: int) -> None:
    """Note that a card was seen, and when it comes back."""
    writing.db.execute(
        "INSERT INTO review_card(kind, target_id, due, gap_days, seen) VALUES (?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT (kind, target_id) DO UPDATE SET due = ?3, gap_days = ?4, seen = ?5",
        (ref.kind, ref.id, due_on.isoformat(), gap_days, writing.stamp),
    )


def _cards(db: Connection, rows: Sequence[Any]) -> tuple[Card, ...]:
    """The cards of these rows with their texts, in their order."""
    wanted: dict[str, list[int]] = {"note": [], "highlight": []}
    for row in rows:
        wanted[row["kind"]].append(row["target_id"])
    found: dict[Ref, Card] = {}
    for note in notes.notes_by_id(db, wanted["note"]):
        ref = Ref("note", note.id)
        found[ref] = Card(ref, note.title, note.body, item_id=note.item_id)
    for mark in highlights.highlights_by_id(db, wanted["highlight"]):
        ref, text = Ref("highlight", mark.id), mark.passage.exact
        found[ref] = Card(ref, mark.item_title, text, mark.comment, mark.item_id, mark.item_url)
    cards = ((found.get(Ref(row["kind"], row["target_id"])), row) for row in rows)
    return tuple(_dated(each, row) for each, row in cards if each)


def _dated(card: Card, row: Any) -> Card:
    if "due" not in row.keys():  # noqa: SIM118 (a row of the database iterates over its values)
        return card
    due_on = date.fromisoformat(row["due"])
    return replace(card, due=due_on, gap_days=row["gap_days"], seen=to_time(row["seen"]))
