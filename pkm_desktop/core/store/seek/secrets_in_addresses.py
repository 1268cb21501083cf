"""Addresses that still hold a secret, from libraries of the first version: taken out of every place."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pkm_desktop.core.errors import StoreError
from pkm_desktop.core.store.database import Writing, connect, sorted_errors
from pkm_desktop.core.store.seek.sources import NewSource

_TRACES = (
    "UPDATE source SET title = replace(title, :old, :new), site_url = replace(site_url, :old, :new)"
    " WHERE instr(title, :old) OR instr(site_url, :old)",
    "UPDATE source_state SET error = replace(error, :old, :new) WHERE instr(error, :old)",
    "UPDATE item SET source_title = replace(source_title, :old, :new) WHERE instr(source_title, :old)",
    "UPDATE undo_step SET label = replace(label, :old, :new) WHERE instr(label, :old)",
    "UPDATE undo_entry SET sql = replace(sql, :old, :new) WHERE instr(sql, :old)",
)


def take_out(writing: Writing, source_id: int, new: NewSource, traces: Sequence[tuple[str, str]]) -> None:
    """Give a source its address without the secret, and replace each trace of the secret elsewhere.

    `traces`: what stood there, and what stands for it now. What is overwritten is blanked in the file
    (sqlite.org/pragma.html#pragma_secure_delete), not only marked as free.
    """
    db = writing.db
    db.execute("PRAGMA secure_delete=ON")
    db.execute(
        "UPDATE OR IGNORE source SET feed_url = ?, login = ?, login_name = ?, secret_key = ? WHERE id = ?",
        (new.feed_url, new.login, new.login_name, new.secret_key, source_id),
    )
    for old, replacement in traces:
        for sql in _TRACES:
            db.execute(sql, {"old": old, "new": replacement})


def rebuild(path: Path) -> None:
    """Write the file anew, so that no remains of what was deleted lie between the rows, nor in its journal.

    Needs a moment in which nobody else is at it; where there is none, the remains are overwritten in time.
    """
    with suppress(StoreError), sorted_errors(path):
        db = connect(path, write=True)
        try:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            db.close()
