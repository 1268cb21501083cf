"""An address taken out of every place that the app itself wrote it to, and out of the file's remains."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pkm_desktop.core.model.mail_addresses import spellings
from pkm_desktop.core.store.database import Connection, Writing
from pkm_desktop.core.store.seek.secrets_in_addresses import rebuild

if TYPE_CHECKING:
    import sqlite3

GONE = "(left out)"
_CHUNK = 1 << 20
_OF_COMMUNITY = (
    "SELECT issue.id FROM issue JOIN digest ON digest.id = issue.digest_id"
    " WHERE digest.community_id = :community"
)
_PUBLICATIONS = f"publication_id IN (SELECT id FROM publication WHERE issue_id IN ({_OF_COMMUNITY}))"
_ISSUES = f"issue_id IN ({_OF_COMMUNITY})"
# Where texts may hold it: table, columns, and which rows: those of the community, or all.
_TEXTS = (
    ("publication", ("url", "error", "remote_id", "overridden", "theirs"), _ISSUES),
    ("delivery", ("message_id", "error"), _PUBLICATIONS),
    ("response", ("text", "message_id"), _ISSUES),
    ("contribution", ("why",), "1"),
    (
        "success_case",
        (
            *("title", "situation", "used", "result", "good_it_did"),
            *("helped", "hindered", "suggestions", "evidence"),
        ),
        "1",
    ),
)


def forget(writing: Writing, community_id: int, address: str) -> None:
    """Black an address out of what a community's issues keep: mails that left, outbox, responses, undo steps.

    It is found in capitals too, and with its domain in other letters or as mail writes that. Where no other
    community writes to it, its person row loses it as well. What you wrote into notes and kept as items is
    yours and stays. What is overwritten is blanked in the file, not only marked as free.
    """
    writing.db.execute("PRAGMA secure_delete=ON")
    for spelling in spellings(address):
        _forget_spelling(writing.db, community_id, spelling)


def _forget_spelling(db: Connection, community_id: int, address: str) -> None:
    given: dict[str, object] = {"community": community_id, "address": address}
    whole = _whole(address)
    _forget_steps(db, address, whole)
    _black_out(db, "publication", _ISSUES, given)
    _black_out(db, "delivery", _PUBLICATIONS, given)
    _take_from_outbox(db, whole, given)
    for table, columns, where in _TEXTS:
        for column in columns:
            for row in _naming(db, table, column, where, given):
                said = whole.sub(GONE, row["said"])
                db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (said, row["number"]))
    others = _naming(db, "community", "recipients", "id <> :community", given)
    if not any(whole.search(row["said"]) for row in others):
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
    files = (path, path.with_name(f"{path.name}-wal"))
    if any(is_in_file(file, spelling) for file in files for spelling in spellings(address)):
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


def _whole(address: str) -> re.Pattern[str]:
    """The address where it stands for itself: not inside 'nada@team.example' or 'ada@team.example.org'."""
    return re.compile(rf"(?<![\w.+-]){re.escape(address)}(?![\w-]|\.\w)", re.IGNORECASE)


def _naming(
    db: Connection, table: str, column: str, where: str, given: dict[str, object]
) -> list[sqlite3.Row]:
    """The rows whose text may name the address: number and text."""
    return db.execute(
        f"SELECT rowid AS number, {column} AS said FROM {table}"
        f" WHERE instr(lower({column}), :address) AND {where}",
        given,
    ).fetchall()


def _forget_steps(db: Connection, address: str, whole: re.Pattern[str]) -> None:
    """No undo brings the address back: the steps that hold it are gone, and so is what a redo would do."""
    rows = db.execute(
        "SELECT step_id, sql FROM undo_entry WHERE instr(lower(sql), ?1) OR instr(lower(sql), ?2)",
        (address, address.replace("'", "''")),
    ).fetchall()
    steps = {row["step_id"] for row in rows if whole.search(row["sql"].replace("''", "'"))}
    db.executemany("DELETE FROM undo_step WHERE id = ?", [(step,) for step in steps])


def _black_out(db: Connection, table: str, where: str, given: dict[str, object]) -> None:
    """Put as many x in the place of the address in the bytes that left."""
    rows = db.execute(f"SELECT id, content FROM {table} WHERE {where}", given)
    wanted = str(given["address"]).encode("utf-8", "replace")
    pattern = re.compile(rb"(?<![\w.+-])" + re.escape(wanted) + rb"(?![\w-]|\.\w)", re.IGNORECASE)
    for row in rows.fetchall():
        body = bytes(row["content"] or b"")
        if pattern.search(body):
            blank = pattern.sub(b"x" * len(wanted), body)
            db.execute(f"UPDATE {table} SET content = ? WHERE id = ?", (blank, row["id"]))


def _take_from_outbox(db: Connection, whole: re.Pattern[str], given: dict[str, object]) -> None:
    """Of a mail to several the others stay recipients; one to them alone that waits is not sent any more."""
    for row in _naming(db, "delivery", "recipient", _PUBLICATIONS, given):
        if not whole.search(row["said"]):
            continue
        others = [one.strip() for one in row["said"].split(",") if one.strip() and not whole.search(one)]
        db.execute(
            "UPDATE delivery SET recipient = ?, state = CASE WHEN ? AND state = 'queued' THEN 'refused'"
            " ELSE state END WHERE id = ?",
            (", ".join(others) or f"{GONE} {row['number']}", not others, row["number"]),
        )
