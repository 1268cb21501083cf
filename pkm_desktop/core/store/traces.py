"""An address taken out of every place that the app itself wrote it to, and out of the file's remains."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.store.database import Connection, Writing
from pkm_desktop.core.store.secrets_in_addresses import rebuild

if TYPE_CHECKING:
    import sqlite3

GONE = "(left out)"
_CHUNK = 1 << 20
_COPIES = {
    "success_case": (
        "title", "situation", "used", "result", "good_it_did", "helped", "hindered", "suggestions",
        "evidence",
    ),
    "contribution": ("why",),
}  # fmt: skip
_OF_COMMUNITY = (
    "SELECT issue.id FROM issue JOIN digest ON digest.id = issue.digest_id"
    " WHERE digest.community_id = :community"
)


def forget(writing: Writing, community_id: int, address: str) -> None:
    """Black an address out of what a community's issues keep: mails that left, outbox, responses, undo steps.

    Where no other community writes to it, its person row loses it as well. What you wrote into notes and
    kept as items is yours and stays. What is overwritten is blanked in the file, not only marked as free.
    """
    db = writing.db
    db.execute("PRAGMA secure_delete=ON")
    given: dict[str, object] = {"community": community_id, "address": address.casefold()}
    _forget_steps(db, address)
    _black_out(db, "publication", "content", given)
    _black_out(
        db,
        "delivery",
        "content",
        given,
        "publication_id IN (SELECT id FROM publication WHERE issue_id IN ({}))",
    )
    for row in _with_address(db, "delivery", "recipient", "error", given):
        recipient = f"{_without(row['recipient'], address)} {row['id']}"
        db.execute(
            "UPDATE delivery SET recipient = ?, error = ? WHERE id = ?",
            (recipient, _without(row["error"], address), row["id"]),
        )
    for row in _with_address(db, "response", "text", "message_id", given):
        db.execute(
            "UPDATE response SET text = ?, message_id = ? WHERE id = ?",
            (_without(row["text"], address), _without(row["message_id"], address), row["id"]),
        )
    for table, columns in _COPIES.items():
        _forget_copies(db, table, columns, address)
    if not _written_to_elsewhere(db, given):
        db.execute("UPDATE person SET address = '' WHERE lower(address) = :address", given)


def wipe(path: Path, address: str) -> None:
    """Bring the journal into the file and cut it; where the address is left in it, write the file anew."""
    from pkm_desktop.core.store.database import connect, sorted_errors

    with sorted_errors(path):
        db = connect(path, write=True)
        try:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            db.close()
    if is_in_file(path, address) or is_in_file(path.with_name(f"{path.name}-wal"), address):
        rebuild(path)


def is_in_file(path: Path, address: str) -> bool:
    """Whether the bytes of a file hold an address, in capitals or not."""
    wanted = address.encode("utf-8", "replace").lower()
    if not path.exists():
        return False
    with path.open("rb") as file:
        rest = b""
        while chunk := file.read(_CHUNK):
            if wanted in (rest + chunk).lower():
                return True
            rest = chunk[-len(wanted) :]
    return False


def _forget_steps(db: Connection, address: str) -> None:
    """No undo brings the address back: the steps that hold it are gone, and so is what a redo would do."""
    db.execute(
        "DELETE FROM undo_step WHERE instr(lower(label), :plain) OR id IN (SELECT step_id FROM undo_entry"
        " WHERE instr(lower(sql), :plain) OR instr(lower(sql), :quoted))",
        {"plain": address.casefold(), "quoted": address.casefold().replace("'", "''")},
    )


def _black_out(
    db: Connection, table: str, column: str, given: dict[str, object], where: str = "issue_id IN ({})"
) -> None:
    """Put as many x in the place of the address in the bytes that left."""
    rows = db.execute(f"SELECT id, {column} AS body FROM {table} WHERE {where.format(_OF_COMMUNITY)}", given)
    wanted = str(given["address"]).encode("utf-8", "replace")
    pattern = re.compile(re.escape(wanted), re.IGNORECASE)
    for row in rows.fetchall():
        body = bytes(row["body"] or b"")
        if pattern.search(body):
            blank = pattern.sub(b"x" * len(wanted), body)
            db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (blank, row["id"]))


def _with_address(
    db: Connection, table: str, first: str, second: str, given: dict[str, object]
) -> list[sqlite3.Row]:
    scope = (
        "issue_id IN ({})"
        if table == "response"
        else ("publication_id IN (SELECT id FROM publication WHERE issue_id IN ({}))")
    )
    return db.execute(
        f"SELECT id, {first}, {second} FROM {table} WHERE (instr(lower({first}), :address)"
        f" OR instr(lower({second}), :address)) AND {scope.format(_OF_COMMUNITY)}",
        given,
    ).fetchall()


def _forget_copies(db: Connection, table: str, columns: tuple[str, ...], address: str) -> None:
    """What was made of responses holds their words too."""
    for column in columns:
        rows = db.execute(
            f"SELECT rowid AS number, {column} AS said FROM {table} WHERE instr(lower({column}), ?)",
            (address.casefold(),),
        )
        for row in rows.fetchall():
            said = _without(row["said"], address)
            db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (said, row["number"]))


def _written_to_elsewhere(db: Connection, given: dict[str, object]) -> bool:
    row = db.execute(
        "SELECT 1 FROM community WHERE id <> :community AND instr(lower(recipients), :address)", given
    ).fetchone()
    return row is not None


def _without(text: str, address: str) -> str:
    return re.sub(re.escape(address), GONE, text, flags=re.IGNORECASE)
