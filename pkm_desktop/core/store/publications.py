"""What went out: one row for each hand-over, with the exact bytes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pkm_desktop.core.model.digests import Publication, Rendered
from pkm_desktop.core.store.database import Connection, Writing, to_time

if TYPE_CHECKING:
    import sqlite3

_INVERSES = (("DELETE FROM", " "), ("UPDATE", " "), ("INSERT INTO", "("))  # as `undo` writes them
_COLUMNS = (
    "id, issue_id, target, format, state, url, sha256, done, error, remote_id, remote_rev, overridden, theirs"
)


def publications(db: Connection, issue_id: int) -> tuple[Publication, ...]:
    """Every hand-over of an issue, the oldest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM publication WHERE issue_id = ? ORDER BY id", (issue_id,))
    return tuple(_publication(row) for row in rows)


def content(db: Connection, publication_id: int) -> bytes:
    """The exact bytes that left."""
    row = db.execute("SELECT content FROM publication WHERE id = ?", (publication_id,)).fetchone()
    return b"" if row is None else bytes(row[0])


def start(writing: Writing, issue_id: int, target: str, rendered: Rendered) -> Publication:
    """The pending hand-over of these bytes: a new row, or the one that tried the same before."""
    sha256 = hashlib.sha256(rendered.content).hexdigest()
    key = (issue_id, target, sha256)
    row = writing.db.execute(
        f"SELECT {_COLUMNS} FROM publication WHERE issue_id = ? AND target = ? AND sha256 = ?", key
    ).fetchone()
    if row is not None:
        return _publication(row)
    cursor = writing.db.execute(
        """INSERT INTO publication(issue_id, target, sha256, format, state, content, started)
           VALUES (?, ?, ?, ?, 'pending', ?, ?)""",
        (*key, rendered.format, rendered.content, writing.stamp),
    )
    return Publication(
        int(cursor.lastrowid or 0), issue_id, target, rendered.format, "pending", sha256=sha256
    )


def finish(writing: Writing, publication_id: int, state: str, *, url: str = "", error: str = "") -> None:
    """Say how a hand-over ended: sent, verified or failed."""
    writing.db.execute(
        "UPDATE publication SET state = ?, url = ?, error = ?, done = ? WHERE id = ?",
        (state, url, error, writing.stamp, publication_id),
    )


def seal(writing: Writing) -> None:
    """What has left cannot be taken back: undo forgets the steps that made it, lest it delete this record.

    A step that gives back a note or a highlight stays: of an entry it touches only where that points to.
    """
    tables = ("community", "digest", "issue", "entry")
    forms = [f"{verb} {table}{end}%" for table in tables for verb, end in _INVERSES]
    touched = " OR ".join("sql LIKE ?" for _ in forms)
    writing.db.execute(
        f"DELETE FROM undo_step WHERE id IN (SELECT step_id FROM undo_entry WHERE {touched})"
        " AND id NOT IN (SELECT step_id FROM undo_entry"
        " WHERE sql LIKE 'INSERT INTO note(%' OR sql LIKE 'INSERT INTO highlight(%')",
        forms,
    )


def _publication(row: sqlite3.Row) -> Publication:
    return Publication(
        id=row["id"],
        issue_id=row["issue_id"],
        target=row["target"],
        format=row["format"],
        state=row["state"],
        url=row["url"],
        sha256=row["sha256"],
        done=to_time(row["done"]),
        error=row["error"],
        remote_id=row["remote_id"],
        remote_rev=row["remote_rev"],
        overridden=tuple(filter(None, row["overridden"].split("\n"))),
        theirs=row["theirs"],
    )
