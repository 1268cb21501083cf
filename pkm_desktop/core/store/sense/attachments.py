"""Files of the library: the content beside it under its own fingerprint, a row with the name notes use."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

from pkm_desktop.core.errors import StoreError
from pkm_desktop.core.model.attachments import Attachment
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time, utc_now

FOLDER = "attachments"
_ROW = "SELECT id, name, type, bytes, sha256, added FROM attachment"


def content_path(library: Path, sha256: str) -> Path:
    """Where the content of this fingerprint lies in the library's folder."""
    return library / FOLDER / sha256


def keep(library: Path, data: bytes) -> str:
    """Store a content once, whole or not at all; its SHA-256. Without a row it belongs to nothing yet."""
    import hashlib  # loads OpenSSL

    sha256 = hashlib.sha256(data).hexdigest()
    path = content_path(library, sha256)
    if path.exists() and path.stat().st_size == len(data):
        os.utime(path)  # wanted again: no longer old, should it belong to nothing
        return sha256
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        handle, spare = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(spare).replace(path)
    except OSError as error:
        raise StoreError(f"The file cannot be kept ({error.strerror}).", subject=str(path.parent)) from error
    return sha256


def add(writing: Writing, name: str, *, sha256: str, size: int, added: datetime | None = None) -> int:
    """Give a kept content a name; the id. The same content under the same name is there already, another
    content gets a number: 'plan 2.pdf'. `added`: since when the person has it, if not since now.
    """
    found = find(writing.db, name)
    number, tried = 1, name
    while found is not None and found.sha256 != sha256:
        number += 1
        pure = PurePosixPath(name)
        tried = f"{pure.stem} {number}{pure.suffix}"
        found = find(writing.db, tried)
    if found is not None:
        return found.id
    cursor = writing.db.execute(
        "INSERT INTO attachment(name, name_key, type, bytes, sha256, added) VALUES (?, ?, ?, ?, ?, ?)",
        (tried, title_key(tried), media_type(tried), size, sha256, to_text(added) or writing.stamp),
    )
    return int(cursor.lastrowid or 0)


def name_of(db: Connection, number: int) -> str:
    """The name of the attachment of this id; '' if there is none."""
    row = db.execute("SELECT name FROM attachment WHERE id = ?", (number,)).fetchone()
    return str(row["name"]) if row else ""


def find(db: Connection, name: str) -> Attachment | None:
    """The attachment of this name, without regard to case."""
    row = db.execute(f"{_ROW} WHERE name_key = ?", (title_key(name),)).fetchone()
    return _attachment(row) if row else None


def all_attachments(db: Connection) -> tuple[Attachment, ...]:
    """Every attachment, by name."""
    return tuple(map(_attachment, db.execute(f"{_ROW} ORDER BY name_key").fetchall()))


def media_type(name: str) -> str:
    """What kind of content a name promises; '' where nobody knows."""
    import mimetypes

    return mimetypes.guess_type(name)[0] or ""


def _attachment(row: Any) -> Attachment:
    return Attachment(
        row["id"], row["name"], row["type"], row["bytes"], row["sha256"], to_time(row["added"]) or utc_now()
    )
