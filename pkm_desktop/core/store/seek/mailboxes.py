"""Mailboxes that newsletters are read from, and the sources that their senders are."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.mail import Mailbox
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time


def mailboxes(db: Connection) -> tuple[Mailbox, ...]:
    """All of them, in the order they were added."""
    return tuple(_mailbox(row) for row in db.execute("SELECT * FROM mailbox ORDER BY id"))


def one_mailbox(db: Connection, mailbox_id: int) -> Mailbox:
    """One mailbox, or NotFound."""
    row = db.execute("SELECT * FROM mailbox WHERE id = ?", (mailbox_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no mailbox {mailbox_id}.", hint="See `mailbox list`.")
    return _mailbox(row)


def same_mailbox(db: Connection, *, host: str, user: str, folder: str) -> Mailbox | None:
    """The mailbox of this server, user and folder, if it is known."""
    sql = "SELECT * FROM mailbox WHERE host = ? AND user = ? AND folder = ?"
    row = db.execute(sql, (host, user, folder)).fetchone()
    return _mailbox(row) if row else None


def add_mailbox(writing: Writing, new: Mailbox, *, secret_key: str) -> int:
    """Store a mailbox; its id. What it has read so far does not come with it."""
    cursor = writing.db.execute(
        "INSERT INTO mailbox(host, port, security, user, folder, secret_key, added)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (new.host, new.port, new.security, new.user, new.folder, secret_key, writing.stamp),
    )
    return int(cursor.lastrowid or 0)


def change_mailbox(writing: Writing, mailbox_id: int, *, port: int, security: str) -> None:
    """How the server is reached from now on; the error of the last look is forgotten."""
    writing.db.execute(
        "UPDATE mailbox SET port = ?, security = ?, error = '' WHERE id = ?", (port, security, mailbox_id)
    )


def remove_mailbox(writing: Writing, mailbox_id: int) -> None:
    """Forget a mailbox; what was read from it stays."""
    writing.db.execute("DELETE FROM mailbox WHERE id = ?", (mailbox_id,))


def reached(writing: Writing, mailbox_id: int, *, uid_validity: int, last_uid: int) -> None:
    """Note how far a mailbox has been read (RFC 3501, 2.3.1.1)."""
    writing.db.execute(
        "UPDATE mailbox SET uid_validity = ?, last_uid = ? WHERE id = ?",
        (uid_validity, last_uid, mailbox_id),
    )


def looked_at(writing: Writing, mailbox_id: int, moment: datetime, error: str) -> None:
    """Note that a mailbox was looked at, and why it could not be read ('' when it could)."""
    writing.db.execute(
        "UPDATE mailbox SET checked = ?, error = ? WHERE id = ?", (to_text(moment), error, mailbox_id)
    )


def sender_source(writing: Writing, *, address: str, name: str) -> tuple[int, str]:
    """The source that this sender is, made on the first mail of theirs; its id and title."""
    site = f"mailto:{address}"
    row = writing.db.execute(
        "SELECT id, title FROM source WHERE kind = 'mail' AND site_url = ? ORDER BY id LIMIT 1", (site,)
    ).fetchone()
    if row is not None:
        return int(row["id"]), str(row["title"])
    cursor = writing.db.execute(
        "INSERT INTO source(kind, title, site_url, added) VALUES ('mail', ?, ?, ?)",
        (name, site, writing.stamp),
    )
    return int(cursor.lastrowid or 0), name


def has_mail(db: Connection, *, address: str, message_id: str) -> bool:
    """Whether a list shows this mail of this sender already."""
    row = db.execute(
        "SELECT 1 FROM sighting JOIN source ON source.id = sighting.source_id"
        " JOIN item_state ON item_state.item_id = sighting.item_id"
        " WHERE source.kind = 'mail' AND source.site_url = ? AND sighting.guid = ?",
        (f"mailto:{address}", message_id),
    ).fetchone()
    return row is not None


def _mailbox(row: Any) -> Mailbox:
    return Mailbox(
        id=row["id"],
        host=row["host"],
        user=row["user"],
        folder=row["folder"],
        security=row["security"],
        port=row["port"],
        checked=to_time(row["checked"]),
        error=row["error"],
        uid_validity=row["uid_validity"],
        last_uid=row["last_uid"],
        secret_key=row["secret_key"],
    )
