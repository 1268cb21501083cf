"""What went out: one row for each hand-over, with the exact bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.digests import Publication, Rendered
from pkm_desktop.core.store.database import Connection, Writing, to_time
from pkm_desktop.core.store.share import deliveries

if TYPE_CHECKING:
    import sqlite3

_COLUMNS = (
    "id, issue_id, target, format, state, url, sha256, started, done, error, remote_id, remote_rev,"
    " overridden, theirs"
)


def publications(db: Connection, issue_id: int) -> tuple[Publication, ...]:
    """Every hand-over of an issue, the oldest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM publication WHERE issue_id = ? ORDER BY id", (issue_id,))
    mails = deliveries.of_issue(db, issue_id)
    return tuple(replace(_publication(row), deliveries=mails.get(row["id"], ())) for row in rows)


def publication(db: Connection, publication_id: int) -> Publication:
    """One hand-over; NotFound if there is none of this number."""
    row = db.execute(f"SELECT {_COLUMNS} FROM publication WHERE id = ?", (publication_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no hand-over p{publication_id} in this library.")
    return replace(_publication(row), deliveries=deliveries.of_publication(db, publication_id))


def elsewhere(db: Connection, community_id: int, target: str) -> tuple[Publication, ...]:
    """What arrived at a target for this community: of each issue the last, the newest issue first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM publication WHERE id IN (SELECT max(p.id) FROM publication p"
        " JOIN issue ON issue.id = p.issue_id JOIN digest ON digest.id = issue.digest_id"
        " WHERE digest.community_id = ? AND p.target = ? AND p.state IN ('sent', 'verified')"
        " GROUP BY issue.id)"
        " ORDER BY (SELECT number FROM issue WHERE issue.id = publication.issue_id) DESC",
        (community_id, target),
    )
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
    number = int(cursor.lastrowid or 0)
    return Publication(
        number, issue_id, target, rendered.format, "pending", sha256=sha256, started=to_time(writing.stamp)
    )


def finish(
    writing: Writing,
    publication_id: int,
    state: str,
    *,
    url: str = "",
    error: str = "",
    remote_id: str = "",
    remote_rev: str = "",
    theirs: str = "",
) -> None:
    """Say how a hand-over ended: sent, verified, failed, conflict or unknown."""
    writing.db.execute(
        "UPDATE publication SET state = ?, url = ?, error = ?, done = ?, remote_id = ?, remote_rev = ?,"
        " theirs = ? WHERE id = ?",
        (state, url, error, writing.stamp, remote_id, remote_rev, theirs, publication_id),
    )


def note_state(writing: Writing, publication_id: int, state: str, error: str) -> None:
    """How a hand-over stands, while where it went stays as it is."""
    writing.db.execute(
        "UPDATE publication SET state = ?, error = ?, done = ? WHERE id = ?",
        (state, error, writing.stamp, publication_id),
    )


def override(writing: Writing, publication_id: int, sentences: Iterable[str]) -> None:
    """Remember what was found wrong with an issue that left in spite of it."""
    told = "\n".join(" ".join(sentence.split()) for sentence in sentences)
    writing.db.execute("UPDATE publication SET overridden = ? WHERE id = ?", (told, publication_id))


def interrupted(writing: Writing) -> None:
    """After a crash: of what was on its way nobody knows whether it arrived. Mails are noted one by one."""
    writing.db.execute(
        "UPDATE publication SET state = 'unknown', error = ? WHERE state = 'pending'"
        " AND NOT EXISTS (SELECT 1 FROM delivery WHERE publication_id = publication.id)",
        ("The program ended before it was known whether it arrived.",),
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
        started=to_time(row["started"]),
        done=to_time(row["done"]),
        error=row["error"],
        remote_id=row["remote_id"],
        remote_rev=row["remote_rev"],
        overridden=tuple(filter(None, row["overridden"].split("\n"))),
        theirs=row["theirs"],
    )
