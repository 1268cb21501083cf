"""How far items were read."""

from __future__ import annotations

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.store.database import Connection, Writing

_SAME = 0.002  # of a text: closer places are one


def remember(writing: Writing, item_id: int, place: float) -> None:
    """Note that an item was read up to here (0 to 1); NotFound if there is none of this id."""
    if not writing.db.execute("SELECT 1 FROM item WHERE id = ?", (item_id,)).fetchone():
        raise NotFound(f"There is no item i{item_id}.")
    writing.db.execute(
        "INSERT INTO reading_place(item_id, place, furthest, at) VALUES (?1, ?2, ?2, ?3)"
        " ON CONFLICT (item_id) DO UPDATE SET place = ?2, furthest = max(furthest, ?2), at = ?3",
        (item_id, place, writing.stamp),
    )


def place(db: Connection, item_id: int) -> float:
    """How far an item was read last, from 0 to 1."""
    row = db.execute("SELECT place FROM reading_place WHERE item_id = ?", (item_id,)).fetchone()
    return float(row["place"]) if row else 0.0


def is_same(db: Connection, item_id: int, place: float) -> bool:
    """Whether the item is known to be read up to just here."""
    row = db.execute("SELECT place FROM reading_place WHERE item_id = ?", (item_id,)).fetchone()
    return row is not None and abs(row["place"] - place) < _SAME
