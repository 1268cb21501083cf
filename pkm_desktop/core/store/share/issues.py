"""Issues of a digest: the rows of a list, an issue whole, and what changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.digests import Issue, IssueRow
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time
from pkm_desktop.core.store.share.communities import community
from pkm_desktop.core.store.share.issue_sources import issue_sources
from pkm_desktop.core.store.share.polls import poll
from pkm_desktop.core.store.share.publications import publications

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime


def issue_rows(db: Connection, community_id: int) -> tuple[IssueRow, ...]:
    """The issues for a community, the newest first."""
    rows = db.execute(
        """SELECT issue.*, (SELECT count(*) FROM entry WHERE entry.issue_id = issue.id) AS entries
             FROM issue JOIN digest ON digest.id = issue.digest_id
            WHERE digest.community_id = ? ORDER BY issue.number DESC""",
        (community_id,),
    )
    return tuple(_issue_row(row) for row in rows)


def issue(db: Connection, issue_id: int) -> tuple[Issue, tuple[str, ...]]:
    """An issue without its entries, and the names of its sections in order; NotFound if there is none."""
    row = db.execute(
        "SELECT issue.*, digest.community_id FROM issue"
        " JOIN digest ON digest.id = issue.digest_id WHERE issue.id = ?",
        (issue_id,),
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no issue d{issue_id} in this library.")
    found = Issue(
        id=row["id"],
        number=row["number"],
        title=row["title"],
        community=community(db, row["community_id"]),
        status=row["status"],
        intro=row["intro"],
        question=row["question"],
        preheader=row["preheader"],
        poll=poll(db, issue_id),
        publications=publications(db, issue_id),
        sources=issue_sources(db, issue_id),
        created=to_time(row["created"]),
        updated=to_time(row["updated"]),
        published=to_time(row["published"]),
    )
    return found, tuple(filter(None, row["sections"].split("\n")))


def next_number(db: Connection, digest_id: int) -> int:
    """The number of the next issue of a series, from 1."""
    return int(
        db.execute(
            "SELECT coalesce(max(number), 0) + 1 FROM issue WHERE digest_id = ?", (digest_id,)
        ).fetchone()[0]
    )


def add_issue(writing: Writing, digest_id: int, *, number: int, title: str, sections: Sequence[str]) -> int:
    """Store an empty draft; gives the id it got."""
    from pkm_desktop.core.store.tables import IssueTable

    row = IssueTable(
        digest_id=digest_id,
        number=number,
        title=title,
        sections="\n".join(sections),
        created=writing.stamp,
        updated=writing.stamp,
    )
    writing.session.add(row)
    writing.flush()
    return int(row.id or 0)


def change_issue(writing: Writing, issue_id: int, **values: Any) -> None:
    """Store columns of an issue (title, intro, question, status); it counts as updated now."""
    from pkm_desktop.core.store.tables import IssueTable

    row = writing.session.get(IssueTable, issue_id)
    if row is None:
        raise NotFound(f"There is no issue d{issue_id} in this library.")
    for name, value in values.items():
        setattr(row, name, value)
    row.updated = writing.stamp
    writing.flush()


def set_sections(writing: Writing, issue_id: int, names: Sequence[str]) -> None:
    """Store the names of the sections in their order."""
    change_issue(writing, issue_id, sections="\n".join(names))


def set_published(writing: Writing, issue_id: int, moment: datetime, *, corrected: bool = False) -> None:
    """An issue has left, for the first time or corrected; the moment of its first leaving stays."""
    writing.db.execute(
        "UPDATE issue SET status = CASE WHEN ? OR status = 'corrected' THEN 'corrected' ELSE 'published' END,"
        " published = coalesce(published, ?) WHERE id = ?",
        (corrected, to_text(moment), issue_id),
    )


def delete_issue(writing: Writing, issue_id: int) -> None:
    """Take an issue out of the library, its entries first so that undoing brings back both."""
    writing.flush()
    writing.db.execute("DELETE FROM entry WHERE issue_id = ?", (issue_id,))
    writing.db.execute("DELETE FROM issue WHERE id = ?", (issue_id,))


def _issue_row(row: sqlite3.Row) -> IssueRow:
    updated = to_time(row["updated"])
    assert updated is not None  # noqa: S101 (NOT NULL in the schema)
    return IssueRow(
        id=row["id"],
        number=row["number"],
        title=row["title"],
        status=row["status"],
        entries=row["entries"],
        published=to_time(row["published"]),
        updated=updated,
    )
