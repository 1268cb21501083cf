"""What a source had learned, written into the step that unfollows it: undo gives back all of it."""

from __future__ import annotations

from pkm_desktop.core.store.database import Writing

# Not the person's tables, so no trigger notes them; they go with the source and come back with it.
_TABLES = ("source_state", "sighting", "gone_item")
_AT_ONCE = 500


def note_learned(writing: Writing, source_id: int) -> None:
    """To be called before the source is deleted; does nothing outside of a step that can be undone."""
    db = writing.db
    step = db.execute("SELECT step_id FROM undo_now").fetchone()
    if step is None:
        return
    statements: list[str] = []
    for table in _TABLES:
        columns = [row["name"] for row in db.execute(f"PRAGMA table_info({table})")]
        quoted = " || ',' || ".join(f"quote({column})" for column in columns)
        rows = db.execute(f"SELECT {quoted} FROM {table} WHERE source_id = ?", (source_id,)).fetchall()
        named, there = ",".join(columns), " WHERE item_id IN (SELECT id FROM item)" * (table == "sighting")
        for at in range(0, len(rows), _AT_ONCE):
            values = ",".join(f"({row[0]})" for row in rows[at : at + _AT_ONCE])
            # Retention may have removed an item meanwhile: its sighting does not come back.
            statements.append(
                f"INSERT OR IGNORE INTO {table}({named})"
                f" SELECT * FROM (WITH was({named}) AS (VALUES {values}) SELECT * FROM was){there}"
            )
    ids = [str(row["id"]) for row in db.execute("SELECT id FROM item WHERE source_id = ?", (source_id,))]
    for at in range(0, len(ids), _AT_ONCE):
        some = ",".join(ids[at : at + _AT_ONCE])
        statements.append(f"UPDATE item SET source_id = {source_id} WHERE id IN ({some})")
    db.executemany(
        "INSERT INTO undo_entry(step_id, sql) VALUES (?, ?)", [(step["step_id"], sql) for sql in statements]
    )
