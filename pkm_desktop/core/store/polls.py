"""Polls of issues: the question, its options, and how many voted for each."""

from __future__ import annotations

from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.store.database import Connection


def poll(db: Connection, issue_id: int) -> Poll | None:
    """The poll of an issue with its votes counted; None without one."""
    row = db.execute("SELECT id, question, options FROM poll WHERE issue_id = ?", (issue_id,)).fetchone()
    if row is None:
        return None
    options = tuple(filter(None, row["options"].split("\n")))
    counted = dict(
        db.execute(
            "SELECT option, count(*) FROM vote WHERE poll_id = ? GROUP BY option", (row["id"],)
        ).fetchall()
    )
    votes = tuple(counted.get(number, 0) for number in range(1, len(options) + 1))
    return Poll(row["id"], row["question"], options, votes)
