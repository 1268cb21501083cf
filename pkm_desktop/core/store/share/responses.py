"""What came back on issues: one row for each response, and how a mail is matched to an issue."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.responses import Person, Response
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time

if TYPE_CHECKING:
    import sqlite3

_SELECT = """
SELECT r.*, i.title AS issue_title, i.number AS issue_number, c.name AS community,
       coalesce(e.title, '') AS entry_title, p.name AS person_name, p.address, p.role, p.consent
  FROM response r JOIN issue i ON i.id = r.issue_id JOIN digest d ON d.id = i.digest_id
  JOIN community c ON c.id = d.community_id
  LEFT JOIN entry e ON e.id = r.entry_id LEFT JOIN person p ON p.id = r.person_id
"""
_GIVEN = "(SELECT value FROM json_each(?1))"
_BY_MESSAGE = (
    f"SELECT p.issue_id, l.message_id FROM delivery l JOIN publication p ON p.id = l.publication_id"
    f" WHERE l.message_id IN {_GIVEN}",
    f"SELECT issue_id, remote_id FROM publication WHERE remote_id <> '' AND remote_id IN {_GIVEN}",
    f"SELECT issue_id, message_id FROM response WHERE message_id <> '' AND message_id IN {_GIVEN}",
)


def responses(
    db: Connection,
    *,
    issue_id: int | None = None,
    community_id: int | None = None,
    kind: str = "",
    limit: int = 500,
    offset: int = 0,
) -> tuple[Response, ...]:
    """What came back, the newest first: on one issue, from one community, of one kind, or all of it."""
    rows = db.execute(
        f"{_SELECT} WHERE (?1 IS NULL OR r.issue_id = ?1) AND (?2 IS NULL OR c.id = ?2)"
        " AND (?3 = '' OR r.kind = ?3) ORDER BY r.received DESC, r.id DESC LIMIT ?4 OFFSET ?5",
        (issue_id, community_id, kind, limit, offset),
    )
    return tuple(_response(row) for row in rows)


def response(db: Connection, response_id: int) -> Response:
    """One response; NotFound if there is none with this id."""
    row = db.execute(f"{_SELECT} WHERE r.id = ?", (response_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no response r{response_id} in this library.")
    return _response(row)


def due(db: Connection, today: date) -> tuple[Response, ...]:
    """What is to be followed up today or was before and has no answer yet, the longest overdue first."""
    rows = db.execute(
        f"{_SELECT} WHERE r.follow_up <= ? AND r.answered IS NULL ORDER BY r.follow_up, r.id",
        (today.isoformat(),),
    )
    return tuple(_response(row) for row in rows)


def owed(db: Connection, community_id: int | None = None) -> tuple[Response, ...]:
    """Questions of readers without an answer, the oldest first."""
    rows = db.execute(
        f"{_SELECT} WHERE r.kind = 'question' AND r.answered IS NULL AND (?1 IS NULL OR c.id = ?1)"
        " ORDER BY r.received, r.id",
        (community_id,),
    )
    return tuple(_response(row) for row in rows)


def add_response(writing: Writing, new: Response, *, message_id: str = "") -> int:
    """Store a response; gives the id it got."""
    cursor = writing.db.execute(
        "INSERT INTO response(issue_id, entry_id, person_id, kind, text, via, message_id, received,"
        " follow_up, answered, value_cycle, item_id, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            new.issue_id,
            new.entry_id,
            new.person.id if new.person else None,
            new.kind,
            new.text,
            new.via,
            message_id,
            to_text(new.received),
            new.follow_up.isoformat() if new.follow_up else None,
            to_text(new.answered),
            new.value_cycle,
            new.item_id,
            writing.stamp,
        ),
    )
    return int(cursor.lastrowid or 0)


def change_response(writing: Writing, changed: Response) -> None:
    """Store a response as given; its mail, and when it was filed, stay."""
    values: dict[str, Any] = {
        "entry_id": changed.entry_id,
        "person_id": changed.person.id if changed.person else None,
        "kind": changed.kind,
        "text": changed.text,
        "follow_up": changed.follow_up.isoformat() if changed.follow_up else None,
        "answered": to_text(changed.answered),
        "value_cycle": changed.value_cycle,
        "item_id": changed.item_id,
    }
    columns = ", ".join(f"{name} = :{name}" for name in values)
    writing.db.execute(f"UPDATE response SET {columns} WHERE id = :id", {**values, "id": changed.id})


def delete_response(writing: Writing, response_id: int) -> None:
    """Take a response out; what was made of it (an item, a success case) stays."""
    writing.flush()
    writing.db.execute("UPDATE success_case SET response_id = NULL WHERE response_id = ?", (response_id,))
    writing.db.execute("DELETE FROM response WHERE id = ?", (response_id,))


def filed_already(db: Connection, message_id: str) -> int | None:
    """The response that was made of this mail, whatever became of its kind; None if there is none."""
    row = db.execute(
        "SELECT id FROM response WHERE message_id = ? AND message_id <> '' ORDER BY id LIMIT 1", (message_id,)
    ).fetchone()
    return row["id"] if row else None


def issue_of_messages(db: Connection, message_ids: Sequence[str]) -> int | None:
    """The issue that left in one of these mails, or that one of them answered; the first id counts most."""
    both = [form for one in message_ids for form in (one, f"<{one}>")]
    found: dict[str, int] = {}
    for sql in _BY_MESSAGE:
        for issue_id, message_id in db.execute(sql, (json.dumps(both),)):
            found.setdefault(message_id.strip("<>"), issue_id)
    return next((found[one] for one in message_ids if one in found), None)


def issue_of_number(db: Connection, community: str, number: int) -> int | None:
    """The issue of a community by its number; None if there is none."""
    row = db.execute(
        "SELECT issue.id FROM issue JOIN digest ON digest.id = issue.digest_id"
        " JOIN community ON community.id = digest.community_id"
        " WHERE community.name_key = ? AND issue.number = ? ORDER BY issue.id LIMIT 1",
        (title_key(community), min(number, 1 << 40)),
    ).fetchone()
    return row["id"] if row else None


def _response(row: sqlite3.Row) -> Response:
    received = to_time(row["received"])
    assert received is not None  # noqa: S101 (NOT NULL in the schema)
    known = row["person_id"] is not None
    sender = Person(row["person_id"], row["person_name"], row["address"], row["role"], row["consent"])
    return Response(
        id=row["id"],
        issue_id=row["issue_id"],
        kind=row["kind"],
        text=row["text"],
        received=received,
        entry_id=row["entry_id"],
        person=sender if known else None,
        via=row["via"],
        follow_up=date.fromisoformat(row["follow_up"]) if row["follow_up"] else None,
        answered=to_time(row["answered"]),
        value_cycle=row["value_cycle"],
        item_id=row["item_id"],
        issue_title=row["issue_title"],
        issue_number=row["issue_number"],
        community=row["community"],
        entry_title=row["entry_title"],
    )
