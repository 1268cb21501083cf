"""Polls of issues: the question, its options, and how many voted for each."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.store.database import Connection, Writing

# Exact whatever is edited, deleted, merged or undone: each sender's last valid vote, counted anew each time.
# A vote from nobody known stands for itself. CAST reads the number that the text begins with.
_COUNTED = """
SELECT option, count(*) FROM (
  SELECT CAST(text AS INTEGER) AS option, row_number() OVER (
           PARTITION BY coalesce('p' || person_id, 'r' || id) ORDER BY received DESC, id DESC) AS back
    FROM response WHERE issue_id = ?1 AND kind = 'vote' AND CAST(text AS INTEGER) BETWEEN 1 AND ?2)
 WHERE back = 1 GROUP BY option
"""


def poll(db: Connection, issue_id: int) -> Poll | None:
    """The poll of an issue with its votes counted; None without one."""
    row = db.execute("SELECT id, question, options FROM poll WHERE issue_id = ?", (issue_id,)).fetchone()
    if row is None:
        return None
    options = tuple(filter(None, row["options"].split("\n")))
    counted = dict(db.execute(_COUNTED, (issue_id, len(options))).fetchall())
    votes = tuple(counted.get(number, 0) for number in range(1, len(options) + 1))
    return Poll(row["id"], row["question"], options, votes)


def put_poll(writing: Writing, issue_id: int, question: str, options: Sequence[str]) -> None:
    """Give an issue this poll, in the place of the one it has."""
    writing.db.execute(
        "INSERT INTO poll(issue_id, question, options) VALUES (?, ?, ?) ON CONFLICT (issue_id) DO UPDATE"
        " SET question = excluded.question, options = excluded.options",
        (issue_id, question, "\n".join(options)),
    )


def remove_poll(writing: Writing, issue_id: int) -> None:
    """Take the poll out of an issue; the votes stay as responses."""
    writing.db.execute("DELETE FROM poll WHERE issue_id = ?", (issue_id,))
