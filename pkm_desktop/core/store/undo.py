"""Undo and redo of any command: SQLite's documented technique (sqlite.org/undoredo.html).

Temporary triggers on the writing connection note the inverse of every row a labelled command touches in the
tables a person owns. Undoing runs the inverses, newest first, while the same triggers note how to do it all
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import timedelta

from pkm_desktop.core.store import undo_addresses
from pkm_desktop.core.store.database import Connection, Writing, stamp
from pkm_desktop.core.store.undo_unfollow import note_learned

OWNED = (
    "source",
    "item_state",
    "note",
    "note_link",
    "highlight",
    "tag",
    "tagging",
    "community",
    "digest",
    "issue",
    "entry",
    "filing",
    "rule",
    "rule_hit",
    "mailbox",
    "attachment",
    "tag_alias",
    "saved_search",
    "review_card",
    "item_edit",
    "imported_thing",
    "target",
    "person",
    "response",
    "poll",
    "success_case",
    "contribution",
    "link_check",
)
KEPT_STEPS = 200
_ROW = re.compile(
    r"(?P<start>DELETE FROM \w+ WHERE |INSERT INTO \w+\([\w,]+\) VALUES)(?P<row>.+)", re.ASCII | re.DOTALL
)
_UPDATE = re.compile(r"(?P<start>UPDATE item_state SET .*) WHERE item_id=(?P<id>\d+)", re.ASCII | re.DOTALL)
_TAGS = re.compile(r"(?:DELETE FROM|INSERT INTO|UPDATE) (?:tag|tagging|tag_alias)\b", re.ASCII)
_UNFOLLOWED = re.compile(r"DELETE FROM source WHERE id=(?P<id>\d+)", re.ASCII)
_AT_ONCE = 200  # SQLite takes an expression of at most 1,000 levels
PAUSE = timedelta(seconds=60)  # typing that goes on within this time is one step


@dataclass(frozen=True)
class Step:
    """One command that can be undone or redone."""

    id: int
    label: str


def install(db: Connection) -> None:
    """Put the triggers on this connection. They rest until `begin` names a step."""
    script = ["CREATE TEMP TABLE IF NOT EXISTS undo_now (step_id INTEGER NOT NULL)"]
    for table in OWNED:
        found = db.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
        columns = [row["name"] for row in found]
        keys = [row["name"] for row in found if row["pk"]]
        changed = " OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)
        for verb, inverse in _inverses(table, columns, keys):
            touched = f" AND ({changed})" if verb == "UPDATE" else ""
            script.append(
                f"CREATE TEMP TRIGGER IF NOT EXISTS undo_{table}_{verb.lower()} AFTER {verb} ON main.{table} "
                f"WHEN (SELECT count(*) FROM undo_now){touched} BEGIN "
                f"INSERT INTO undo_entry(step_id, sql) SELECT step_id, {inverse} FROM undo_now; END"
            )
    db.executescript(";\n".join([*script, ""]))  # keeps none of them for another use
    undo_addresses.install(db)


def _inverses(table: str, columns: list[str], keys: list[str]) -> list[tuple[str, str]]:
    """For INSERT, UPDATE and DELETE: an SQL expression whose value is the statement that takes it back."""
    same_new = " || ' AND ' || ".join(f"'{key}=' || quote(new.{key})" for key in keys)
    # Only what the command changed: a column that a later fetch has written stays as it is.
    assign = " || ".join(
        f"CASE WHEN old.{column} IS NOT new.{column} THEN ',{column}=' || quote(old.{column}) ELSE '' END"
        for column in columns
    )
    values = " || ',' || ".join(f"quote(old.{column})" for column in columns)
    return [
        ("INSERT", f"'DELETE FROM {table} WHERE ' || {same_new}"),
        ("UPDATE", f"'UPDATE {table} SET ' || substr({assign}, 2) || ' WHERE ' || {same_new}"),
        ("DELETE", f"'INSERT INTO {table}({','.join(columns)}) VALUES(' || {values} || ')'"),
    ]


def begin(writing: Writing, label: str, *, direction: str = "undo", topic: str = "") -> int:
    """Open a step: from here on the triggers note inverses, until `end`.

    With a `topic` the step goes on with the newest one of the same topic, if that is not older than a pause.
    """
    step_id = (_same_stretch(writing, topic) if topic else 0) or _new_step(writing, label, direction, topic)
    writing.db.execute("INSERT INTO undo_now VALUES (?)", (step_id,))
    return step_id


def _new_step(writing: Writing, label: str, direction: str, topic: str) -> int:
    cursor = writing.db.execute(
        "INSERT INTO undo_step(label, at, direction, topic) VALUES (?, ?, ?, ?)",
        (label, writing.stamp, direction, topic),
    )
    return int(cursor.lastrowid or 0)


def _same_stretch(writing: Writing, topic: str) -> int:
    """The newest step, if it is about the same topic and was made just before; else 0."""
    row = writing.db.execute(
        "SELECT id, at, topic, direction FROM undo_step ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None or row["topic"] != topic or row["direction"] != "undo":
        return 0
    if row["at"] < stamp(writing.now - PAUSE):
        return 0
    writing.db.execute("UPDATE undo_step SET at = ? WHERE id = ?", (writing.stamp, row["id"]))
    return int(row["id"])


def end(writing: Writing, step_id: int, *, fresh: bool = True) -> bool:
    """Close the step; False (and no step) if nothing was touched. A fresh step ends all redoing."""
    db = writing.db
    db.execute("DELETE FROM undo_now")
    if not db.execute("SELECT 1 FROM undo_entry WHERE step_id = ?", (step_id,)).fetchone():
        db.execute("DELETE FROM undo_step WHERE id = ?", (step_id,))
        return False
    if fresh:
        db.execute("DELETE FROM undo_step WHERE direction = 'redo'")
        db.execute(
            "DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ?)",
            (KEPT_STEPS,),
        )
    return True


def steps(db: Connection, direction: str = "undo") -> tuple[Step, ...]:
    """What can be undone (or redone), the next one first."""
    rows = db.execute("SELECT id, label FROM undo_step WHERE direction = ? ORDER BY id DESC", (direction,))
    return tuple(Step(row["id"], row["label"]) for row in rows)


def take_back(writing: Writing, direction: str) -> str:
    """Undo (or redo) the newest step; returns its label, '' if there is none."""
    found = steps(writing.db, direction)
    if not found:
        return ""
    step, db = found[0], writing.db
    inverses = [
        row["sql"]
        for row in db.execute("SELECT sql FROM undo_entry WHERE step_id = ? ORDER BY id DESC", (step.id,))
    ]
    # Rows come back before what they point to, and the other way round: look at references once, at the end.
    db.execute("PRAGMA defer_foreign_keys=ON")
    mirror = begin(writing, step.label, direction="redo" if direction == "undo" else "undo")
    for sql in inverses:
        if source := _UNFOLLOWED.fullmatch(sql):
            note_learned(writing, int(source["id"]))
    with _same_words(writing) if all(map(_TAGS.match, inverses)) else nullcontext():
        for sql in _together(_updates_together(inverses)):
            db.execute(sql)
    end(writing, mirror, fresh=False)
    if any(sql.startswith("INSERT") for sql in inverses):
        _let_go(db)
    db.execute("DELETE FROM undo_step WHERE id = ?", (step.id,))
    return step.label


def _same_words(writing: Writing) -> AbstractContextManager[None]:
    from pkm_desktop.core.store.sense.word_facts import same_words  # a window reads the steps at its start

    return same_words(writing)


def _updates_together(inverses: Iterable[str]) -> Iterator[str]:
    """The same statements, neighbouring changes of the state of items that set the same as one.

    A decision touches each item once. Among the changes of a stretch where no item comes twice the order does
    not matter, so that a decision about 78,000 items is as many statements as there were days they came on.
    """
    stretch: dict[str, list[str]] = {}
    seen: set[str] = set()
    for sql in inverses:
        one = _UPDATE.fullmatch(sql)
        if one is None or one["id"] in seen:
            yield from _joined(stretch)
            stretch, seen = {}, set()
        if one is None:
            yield sql
        else:
            stretch.setdefault(one["start"], []).append(one["id"])
            seen.add(one["id"])
    yield from _joined(stretch)


def _joined(stretch: dict[str, list[str]]) -> Iterator[str]:
    for start, ids in stretch.items():
        for first in range(0, len(ids), _AT_ONCE):
            yield f"{start} WHERE item_id IN ({','.join(ids[first : first + _AT_ONCE])})"


def _let_go(db: Connection) -> None:
    """What came back to an item that is removed for good: its state goes, the person's own words stay."""
    gone = "item_id IS NOT NULL AND item_id NOT IN (SELECT id FROM item)"
    for table in ("item_state", "filing", "rule_hit", "item_edit", "link_check"):
        db.execute(f"DELETE FROM {table} WHERE {gone}")
    for table in ("highlight", "note", "entry"):
        db.execute(f"UPDATE {table} SET item_id = NULL WHERE {gone}")
    db.execute("DELETE FROM tagging WHERE kind = 'item' AND target_id NOT IN (SELECT id FROM item)")


def _together(inverses: Iterable[str]) -> Iterator[str]:
    """The same statements, deletions from one table in a row as one, and insertions too: each costs its
    compiling, triggers and all.
    """
    start, parts = "", list[str]()
    for sql in inverses:
        one = _ROW.fullmatch(sql)
        if parts and (one is None or one["start"] != start or len(parts) == _AT_ONCE):
            yield start + (" OR " if start.endswith("WHERE ") else ",").join(parts)
            parts = []
        if one is None:
            yield sql
        else:
            start = one["start"]
            parts.append(f"({one['row']})" if start.endswith("WHERE ") else one["row"])
    if parts:
        yield start + (" OR " if start.endswith("WHERE ") else ",").join(parts)
