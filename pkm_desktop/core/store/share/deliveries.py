"""The outbox: every mail with its exact bytes, stored before it is sent, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.digests import Delivery
from pkm_desktop.core.model.targets import Waiting
from pkm_desktop.core.store.database import Connection, Writing, to_time

WAITING = ("queued", "failed")  # not sent, and to be tried (again)
OPEN = (*WAITING, "sending", "unknown")  # without a happy end, or any end
_COLUMNS = "id, recipient, state, message_id, done, error"


def of_publication(db: Connection, publication_id: int) -> tuple[Delivery, ...]:
    """The mails of one hand-over, in the order they go out."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM delivery WHERE publication_id = ? ORDER BY id", (publication_id,)
    )
    return tuple(_delivery(row) for row in rows)


def of_issue(db: Connection, issue_id: int) -> dict[int, tuple[Delivery, ...]]:
    """The mails of an issue by hand-over."""
    rows = db.execute(
        "SELECT d.publication_id, d.id, d.recipient, d.state, d.message_id, d.done, d.error FROM delivery d"
        " JOIN publication p ON p.id = d.publication_id WHERE p.issue_id = ? ORDER BY d.id",
        (issue_id,),
    )
    found: dict[int, tuple[Delivery, ...]] = {}
    for row in rows:
        found[row["publication_id"]] = (*found.get(row["publication_id"], ()), _delivery(row))
    return found


def reached(db: Connection, publication_id: int) -> frozenset[str]:
    """The addresses that one hand-over has a mail for, whatever became of it; in small letters."""
    return frozenset(
        address.casefold()
        for one in of_publication(db, publication_id)
        for address in one.recipient.split(", ")
    )


def add(writing: Writing, publication_id: int, *, recipient: str, message_id: str, content: bytes) -> int:
    """Put a mail into the outbox; its id."""
    cursor = writing.db.execute(
        "INSERT INTO delivery(publication_id, recipient, message_id, content) VALUES (?, ?, ?, ?)",
        (publication_id, recipient, message_id, content),
    )
    return int(cursor.lastrowid or 0)


def content(db: Connection, delivery_id: int) -> bytes:
    """The exact bytes of a mail; NotFound if there is none of this number."""
    row = db.execute("SELECT content FROM delivery WHERE id = ?", (delivery_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no mail {delivery_id} in the outbox.", hint="See `outbox`.")
    return bytes(row["content"])


def publication_of(db: Connection, delivery_id: int) -> int:
    """The hand-over that a mail belongs to; NotFound if there is no such mail."""
    row = db.execute("SELECT publication_id FROM delivery WHERE id = ?", (delivery_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no mail {delivery_id} in the outbox.", hint="See `outbox`.")
    return int(row["publication_id"])


def begin(writing: Writing, delivery_id: int) -> None:
    """The server is about to get it. If the program ends here, nobody knows whether it did."""
    writing.db.execute(
        "UPDATE delivery SET state = 'sending', started = ?, error = '' WHERE id = ?",
        (writing.stamp, delivery_id),
    )


def finish(writing: Writing, delivery_id: int, state: str, *, error: str = "") -> None:
    """What became of a mail."""
    writing.db.execute(
        "UPDATE delivery SET state = ?, done = ?, error = ? WHERE id = ?",
        (state, writing.stamp, error, delivery_id),
    )


def part(
    writing: Writing, delivery_id: int, kept: Sequence[str], turned_away: Iterable[tuple[str, str]]
) -> None:
    """Of a mail to several: it went to the `kept` ones. Each of the others gets a line with what was said of
    it; 4xx may be tried again.
    """
    writing.db.execute("UPDATE delivery SET recipient = ? WHERE id = ?", (", ".join(kept), delivery_id))
    for address, error in turned_away:
        writing.db.execute(
            "INSERT INTO delivery(publication_id, recipient, message_id, content, state, started, done,"
            " error) SELECT publication_id, ?, message_id, content, ?, started, ?, ? FROM delivery"
            " WHERE id = ?",
            (address, "failed" if error.startswith("4") else "refused", writing.stamp, error, delivery_id),
        )


def narrow(writing: Writing, delivery_id: int, recipients: Sequence[str]) -> None:
    """Whom a waiting mail still goes to; out of the outbox where nobody is left."""
    if not recipients:
        writing.db.execute("DELETE FROM delivery WHERE id = ?", (delivery_id,))
        return
    writing.db.execute("UPDATE delivery SET recipient = ? WHERE id = ?", (", ".join(recipients), delivery_id))


def try_refused(writing: Writing, publication_id: int) -> None:
    """Let those be tried again that were refused, because a person wants it."""
    writing.db.execute(
        "UPDATE delivery SET state = 'failed' WHERE publication_id = ? AND state = 'refused'"
        " AND recipient LIKE '%@%'",
        (publication_id,),
    )


def discard(writing: Writing, publication_id: int) -> None:
    """Take what waits of a hand-over out of the outbox."""
    writing.db.execute(
        "DELETE FROM delivery WHERE publication_id = ? AND state IN ('queued', 'failed')", (publication_id,)
    )


def interrupted(writing: Writing) -> None:
    """After a crash: of a mail on its way nobody knows whether it arrived."""
    writing.db.execute(
        "UPDATE delivery SET state = 'unknown', error = ? WHERE state = 'sending'",
        ("The program ended before the server had said whether it took the mail.",),
    )


def waiting(db: Connection) -> tuple[Waiting, ...]:
    """Everything that has not come to a happy end: waiting, on its way, unknown or refused."""
    rows = db.execute(
        "SELECT d.id, d.recipient, d.state, d.message_id, d.done, d.error, d.publication_id, p.target,"
        " i.id AS issue_id, i.number, i.title, c.name FROM delivery d"
        " JOIN publication p ON p.id = d.publication_id JOIN issue i ON i.id = p.issue_id"
        " JOIN digest ON digest.id = i.digest_id JOIN community c ON c.id = digest.community_id"
        " WHERE d.state <> 'sent' ORDER BY d.id"
    )
    return tuple(
        Waiting(
            _delivery(row),
            publication_id=row["publication_id"],
            target=row["target"],
            issue_id=row["issue_id"],
            issue=f"{row['name']} #{row['number']}",
            title=row["title"],
        )
        for row in rows
    )


def _delivery(row: Any) -> Delivery:
    return Delivery(
        id=row["id"],
        recipient=row["recipient"],
        state=row["state"],
        message_id=row["message_id"],
        done=to_time(row["done"]),
        error=row["error"],
    )
