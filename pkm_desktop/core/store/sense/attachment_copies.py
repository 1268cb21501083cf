"""The contents of attachments beside a copy of the library: each is copied once, under its fingerprint."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pkm_desktop.core.errors import StoreError
from pkm_desktop.core.model.attachments import Attachment
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.attachments import FOLDER, all_attachments, content_path

_SHA256 = re.compile(r"[0-9a-f]{64}")


def copy_contents(source: Path, target: Path) -> int:
    """Copy what `target` does not have yet from folder to folder (each holds a folder of attachments).

    Returns how many were copied. A content that is damaged is not copied: a good one there stays.
    """
    folder = source / FOLDER
    copied = 0
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        there = target / FOLDER / path.name
        if path.name.startswith(".") or not path.is_file():
            continue
        if there.exists() and there.stat().st_size == path.stat().st_size:
            continue
        if fingerprint_of(path) == path.name:
            _copy(path, there)
            copied += 1
    return copied


def fingerprint_of(path: Path) -> str:
    """SHA-256 of a file."""
    import hashlib  # loads OpenSSL

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sweep(db: Connection, library: Path, *, before: datetime) -> int:
    """Delete contents older than `before` that neither an attachment nor a step that can be undone names.

    To be called while nothing else is written. Returns how many went.
    """
    folder = library / FOLDER
    gone = 0
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        known = _SHA256.fullmatch(path.name) or path.name.startswith(".new-")
        if (
            known
            and path.is_file()
            and path.stat().st_mtime < before.timestamp()
            and not _named(db, path.name)
        ):
            with suppress(OSError):  # somebody has it open: the next time
                path.unlink()
                gone += 1
    return gone


def _named(db: Connection, sha256: str) -> bool:
    sql = (
        "SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?)"
        " OR EXISTS (SELECT 1 FROM undo_entry WHERE instr(sql, ?))"
    )
    return bool(db.execute(sql, (sha256, sha256)).fetchone()[0])


def _copy(path: Path, there: Path) -> None:
    try:
        there.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, spare = tempfile.mkstemp(dir=there.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as out, path.open("rb") as file:
            while block := file.read(1 << 20):
                out.write(block)
            out.flush()
            os.fsync(out.fileno())
        Path(spare).replace(there)
    except OSError as error:
        raise StoreError(
            f"An attachment cannot be copied ({error.strerror}).", subject=str(there.parent)
        ) from error


def lost(db: Connection, library: Path) -> tuple[str, ...]:
    """A sentence for every attachment whose content is missing or is not what was kept."""
    problems = []
    for one in all_attachments(db):
        path = content_path(library, one.sha256)
        if not path.is_file():
            problems.append(f"The content of the attachment “{one.name}” is missing.")
        elif path.stat().st_size != one.bytes or fingerprint_of(path) != one.sha256:
            problems.append(f"The content of the attachment “{one.name}” is not what was kept.")
    return tuple(problems)


def unused(db: Connection) -> tuple[Attachment, ...]:
    """The attachments that no note names."""
    from urllib.parse import quote

    bodies = "\n".join(row["body"] for row in db.execute("SELECT body FROM note")).casefold()
    return tuple(
        one
        for one in all_attachments(db)
        if one.name.casefold() not in bodies and quote(one.name).casefold() not in bodies
    )
