"""What has left cannot be taken back: undo forgets the steps that would touch the record of it."""

from __future__ import annotations

import re

from pkm_desktop.core.store.database import Writing

_LEFT = "left for good"  # topic of a mark; no step of a command is called so
_TABLES = ("community", "digest", "issue", "entry", "poll")
# As `undo` writes its inverses: of a row, what tells whether it belongs to this issue.
_DELETE = re.compile(r"DELETE FROM (\w+) WHERE id=(\d+)")
_UPDATE = re.compile(r"UPDATE (\w+) SET .* WHERE id=(\d+)", re.DOTALL)
_INSERT = re.compile(r"INSERT INTO (\w+)\(id,(\w+),[^)]*\) VALUES\((\d+),(\d+|NULL)")


def seal(writing: Writing, issue_id: int) -> None:
    """Forget every step that would delete or change this issue, its entries or its poll, or delete its series
    or its audience. Steps of other drafts stay, and so does one that gives back a note or a highlight: of an
    entry it touches only where that points to.
    """
    writing.flush()
    mine = _rows_of(writing, issue_id)
    likes = " OR ".join(f"sql LIKE '{verb} {table}%'" for table in _TABLES for verb in _verbs())
    rows = writing.db.execute(f"SELECT step_id, sql FROM undo_entry WHERE {likes}").fetchall()
    mine |= {row for sql in rows if (row := _taken_out(sql["sql"], issue_id))}
    steps = {row["step_id"] for row in rows if _concerns(row["sql"], mine)}
    for step in steps:
        writing.db.execute(
            "DELETE FROM undo_step WHERE id = ? AND id NOT IN (SELECT step_id FROM undo_entry"
            " WHERE sql LIKE 'INSERT INTO note(%' OR sql LIKE 'INSERT INTO highlight(%')",
            (step,),
        )


def mark(writing: Writing, label: str) -> None:
    """Put what has left among the things to undo, where `met` finds it; once, if it left several ways."""
    db = writing.db
    db.execute("DELETE FROM undo_step WHERE topic = ? AND label = ?", (_LEFT, label))
    db.execute(
        "INSERT INTO undo_step(label, at, direction, topic) VALUES (?, ?, 'undo', ?)",
        (label, writing.stamp, _LEFT),
    )


def met(writing: Writing) -> str:
    """The label of what has left, if that is the newest thing to undo; '' otherwise. It is met once only."""
    row = writing.db.execute(
        "SELECT id, label, topic FROM undo_step WHERE direction = 'undo' ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None or row["topic"] != _LEFT:
        return ""
    writing.db.execute("DELETE FROM undo_step WHERE id = ?", (row["id"],))
    return str(row["label"])


def _verbs() -> tuple[str, ...]:
    return ("DELETE FROM", "UPDATE", "INSERT INTO")


def _rows_of(writing: Writing, issue_id: int) -> set[tuple[str, int]]:
    """The rows that make up the issue, as (table, id)."""
    db = writing.db
    row = db.execute(
        "SELECT digest.id, digest.community_id FROM issue JOIN digest ON digest.id = issue.digest_id"
        " WHERE issue.id = ?",
        (issue_id,),
    ).fetchone()
    mine = {("issue", issue_id), ("digest", int(row[0])), ("community", int(row[1]))}
    for table in ("entry", "poll"):
        found = db.execute(f"SELECT id FROM {table} WHERE issue_id = ?", (issue_id,))
        mine |= {(table, int(each[0])) for each in found}
    return mine


def _taken_out(sql: str, issue_id: int) -> tuple[str, int] | None:
    """The row that this inverse would put into the issue again: one that was taken out before it left."""
    found = _INSERT.match(sql)
    if found and found[2] == "issue_id" and found[4] == str(issue_id):
        return found[1], int(found[3])
    return None


def _concerns(sql: str, mine: set[tuple[str, int]]) -> bool:
    """Whether running this inverse would touch what has left."""
    if found := _DELETE.match(sql):
        return (found[1], int(found[2])) in mine
    if found := _UPDATE.fullmatch(sql):
        return found[1] not in ("community", "digest") and (found[1], int(found[2])) in mine
    found = _INSERT.match(sql)
    return found is not None and (found[1], int(found[3])) in mine
