"""Several commands that a person asked for at once become one step of undo."""

from __future__ import annotations

from collections.abc import Collection

from pkm_desktop.core.store.database import Connection, Writing


def newest(db: Connection) -> int:
    """The id of the newest step, 0 without one: what comes after it belongs to what begins now."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM undo_step").fetchone()[0])


def join(writing: Writing, after: int, labels: Collection[str], label: str) -> bool:
    """Make one step, called `label`, of those after a step that have one of these labels; False if they are
    fewer than two. What somebody else did meanwhile stays a step of its own.
    """
    db = writing.db
    rows = db.execute(
        "SELECT id, label FROM undo_step WHERE direction = 'undo' AND id > ? ORDER BY id", (after,)
    ).fetchall()
    mine = [row["id"] for row in rows if row["label"] in labels]
    if len(mine) < 2:
        return False
    *others, last = mine
    # Inverses run by their own ids, the newest first, whatever step they belong to.
    for step in others:
        db.execute("UPDATE undo_entry SET step_id = ? WHERE step_id = ?", (last, step))
        db.execute("DELETE FROM undo_step WHERE id = ?", (step,))
    db.execute("UPDATE undo_step SET label = ? WHERE id = ?", (label, last))
    return True
