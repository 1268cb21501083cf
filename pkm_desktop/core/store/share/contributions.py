"""What colleagues have brought: the credit an item carries, and its place in the inbox."""

from __future__ import annotations

from dataclasses import dataclass

from pkm_desktop.core.store.database import Connection, Writing


@dataclass(frozen=True)
class Credit:
    """Who brought an item, and what they said of it."""

    person: str
    why: str = ""
    other_view: str = ""
    via: str = ""
    kind: str = "find"  # one of model.digests.ENTRY_KINDS


def credit(db: Connection, item_id: int) -> Credit | None:
    """The credit of an item; None where nobody brought it."""
    row = db.execute(
        "SELECT person, why, other_view, via, kind FROM contribution WHERE item_id = ?", (item_id,)
    ).fetchone()
    return Credit(**dict(row)) if row else None


def give_credit(writing: Writing, item_id: int, given: Credit) -> bool:
    """Note who brought an item; the first who did keeps the credit, and may say something else of it.

    False where somebody has the credit already.
    """
    known = credit(writing.db, item_id)
    if known is not None and known.person != given.person:
        return False
    writing.db.execute(
        "INSERT INTO contribution(item_id, person, why, other_view, via, kind, brought)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (item_id) DO UPDATE SET why = excluded.why,"
        " other_view = excluded.other_view, via = excluded.via, kind = excluded.kind",
        (item_id, given.person, given.why, given.other_view, given.via, given.kind, writing.stamp),
    )
    return known is None


def without_address(db: Connection, key: str) -> int:
    """The item without an address that has this title (its key); 0 for none."""
    row = db.execute("SELECT id FROM item WHERE url_key IS NULL AND title_key = ?", (key,)).fetchone()
    return int(row["id"]) if row else 0


def put_in_inbox(writing: Writing, item_id: int) -> None:
    """Let an item wait for a decision that no list shows, or that was dropped before."""
    writing.db.execute(
        "INSERT INTO item_state(item_id, state, changed, sort_at)"
        " SELECT id, 'new', ?, sort_at FROM item WHERE id = ? ON CONFLICT (item_id) DO UPDATE"
        " SET state = 'new', due = NULL, changed = excluded.changed WHERE state = 'dropped'",
        (writing.stamp, item_id),
    )
