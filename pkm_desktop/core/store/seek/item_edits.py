"""What the person corrected of items: item_edit holds it, triggers of the schema show it in item."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.store.database import Connection, Writing

COLUMNS = ("title", "title_key", "authors", "published", "site")
MERGED = "merged"  # the origin of an item that went into another one
Edit = tuple[int, dict[str, str | None], int | None]  # item, what is said, its row: undo knows it by that


def edit(writing: Writing, item_id: int, said: Mapping[str, str]) -> None:
    """Show these columns of an item; '' for one shows what the source says again."""
    db = writing.db
    now = dict.fromkeys(COLUMNS) if (found := _edit(db, item_id)) is None else found[1]
    for column, value in said.items():
        now[column] = value or None
    now["title_key"] = title_key(now["title"]) if now["title"] else None
    if found is None:
        put_back(writing, (item_id, now, None))
    elif any(now.values()):
        assigned = ", ".join(f"{column} = ?" for column in COLUMNS)
        values = [now[column] for column in COLUMNS]
        db.execute(f"UPDATE item_edit SET {assigned} WHERE item_id = ?", (*values, item_id))
    else:
        db.execute("DELETE FROM item_edit WHERE item_id = ?", (item_id,))


def edited(db: Connection, item_id: int) -> dict[str, str | None]:
    """What the person said of an item, None for what is as the source says."""
    found = _edit(db, item_id)
    return found[1] if found else dict.fromkeys(COLUMNS)


def as_the_source_says(writing: Writing, item_id: int) -> Edit | None:
    """Lay an edit aside, so that the source may speak; `put_back` it afterwards."""
    found = _edit(writing.db, item_id)
    if found:
        writing.db.execute("DELETE FROM item_edit WHERE item_id = ?", (item_id,))
    return found


def put_back(writing: Writing, edit: Edit | None) -> None:
    """Show again what the person said; nothing to do for None or an edit that says nothing."""
    if edit is None or not any(edit[1].values()):
        return
    places = ", ".join("?" for _ in COLUMNS)
    writing.db.execute(
        f"INSERT INTO item_edit(id, item_id, {', '.join(COLUMNS)}) VALUES (?, ?, {places})",
        (edit[2], edit[0], *(edit[1][column] for column in COLUMNS)),
    )


def _edit(db: Connection, item_id: int) -> Edit | None:
    sql = f"SELECT id, {', '.join(COLUMNS)} FROM item_edit WHERE item_id = ?"
    row = db.execute(sql, (item_id,)).fetchone()
    return (item_id, {column: row[column] for column in COLUMNS}, row["id"]) if row else None


def check_there(db: Connection, item_ids: tuple[int, ...]) -> None:
    """NotFound for an item that is not there, or in no list any more."""
    rows = db.execute(
        "SELECT item_id FROM item_state WHERE item_id IN (SELECT value FROM json_each(?))",
        (json.dumps(item_ids),),
    )
    there = {row["item_id"] for row in rows}
    for item_id in item_ids:
        if item_id not in there:
            raise NotFound(f"There is no item i{item_id}.")


def hand_over(writing: Writing, keep: int, other: int) -> None:
    """Let one item have all that hangs on another, which is in no list any more.

    Only what undo knows is touched. What feeds know of the other stays with it: so they recognise it, and do
    not bring it again (see known_items).
    """
    db = writing.db
    has_why = db.execute("SELECT 1 FROM note WHERE item_id = ? AND kind = 'why'", (keep,)).fetchone()
    if has_why:  # one why for each item: the other one stays as a thought
        db.execute("UPDATE note SET kind = 'fleeting' WHERE item_id = ? AND kind = 'why'", (other,))
    for table in ("note", "highlight", "entry", "rule_hit"):
        db.execute(f"UPDATE {table} SET item_id = ? WHERE item_id = ?", (keep, other))
    db.execute(
        "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id)"
        " SELECT tag_id, 'item', ? FROM tagging WHERE kind = 'item' AND target_id = ?",
        (keep, other),
    )
    db.execute("DELETE FROM tagging WHERE kind = 'item' AND target_id = ?", (other,))
    db.execute(
        "INSERT OR IGNORE INTO filing(item_id, folder, added)"
        " SELECT ?, folder, added FROM filing WHERE item_id = ?",
        (keep, other),
    )
    db.execute("DELETE FROM filing WHERE item_id = ?", (other,))
    db.execute(
        "INSERT OR IGNORE INTO contribution(item_id, person, why, other_view, via, kind, brought)"
        " SELECT ?, person, why, other_view, via, kind, brought FROM contribution WHERE item_id = ?",
        (keep, other),
    )
    db.execute("DELETE FROM contribution WHERE item_id = ?", (other,))
    db.execute("DELETE FROM item_state WHERE item_id = ?", (other,))
    db.execute(
        "INSERT INTO imported_thing(origin, key, kind, target_id) VALUES (?, ?, 'item', ?)",
        (MERGED, f"i{other}", keep),
    )


def notes_linking(db: Connection, item_id: int) -> list[int]:
    """The notes with a [[link]] to an item by its id."""
    sql = "SELECT DISTINCT note_id FROM note_link WHERE target_key = ?"
    return [row["note_id"] for row in db.execute(sql, (f"i{item_id}",))]


def place(writing: Writing, highlight_id: int, start: int, end: int) -> None:
    """Where a highlight stands now."""
    sql = "UPDATE highlight SET start_at = ?, end_at = ? WHERE id = ?"
    writing.db.execute(sql, (start, end, highlight_id))
