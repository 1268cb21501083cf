"""Polls of issues: the question, its options, and how many voted for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pkm_desktop.core.model.digests import Poll
from pkm_desktop.core.store.database import Connection, Writing


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


def put_poll(writing: Writing, issue_id: int, question: str, options: Sequence[str]) -> None:
    """Give an issue this poll, in the place of the one it has."""
    writing.db.execute(
        "INSERT INTO poll(issue_id, question, options) VALUES (?, ?, ?) ON CONFLICT (issue_id) DO UPDATE"
        " SET question = excluded.question, options = excluded.options",
        (issue_id, question, "\n".join(options)),
    )


def remove_poll(writing: Writing, issue_id: int) -> None:
    """Take the poll out of an issue, its votes first so that undoing brings back both."""
    writing.db.execute(
        "DELETE FROM vote WHERE poll_id IN (SELECT id FROM poll WHERE issue_id = ?)", (issue_id,)
    )
    writing.db.execute("DELETE FROM poll WHERE issue_id = ?", (issue_id,))


def ballots(db: Connection, issue_id: int) -> list[tuple[str, str]]:
    """Voter and words of every vote on an issue, the oldest first.

    A voter is a person ('p12'); a vote from nobody known stands for itself ('r5').
    """
    rows = db.execute(
        "SELECT coalesce('p' || person_id, 'r' || id) AS voter, text FROM response"
        " WHERE issue_id = ? AND kind = 'vote' ORDER BY received, id",
        (issue_id,),
    )
    return [(row["voter"], row["text"]) for row in rows]


def put_votes(writing: Writing, poll_id: int, votes: Mapping[str, int]) -> None:
    """Store who votes for which option, in the place of what was counted before."""
    writing.db.execute("DELETE FROM vote WHERE poll_id = ?", (poll_id,))
    writing.db.executemany(
        "INSERT INTO vote(poll_id, voter, option, at) VALUES (?, ?, ?, ?)",
        [(poll_id, voter, option, writing.stamp) for voter, option in votes.items()],
    )
