"""Files of the watched folder that were taken in already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pkm_desktop.core.store.database import Connection, Writing


@dataclass(frozen=True)
class WatchedFile:
    """A file as it was when it was taken; another size or time makes it another one."""

    path: str
    size: int
    modified: int  # nanoseconds, as the file system gives them


def taken(db: Connection) -> frozenset[WatchedFile]:
    """Every file that was taken, as it was then."""
    rows = db.execute("SELECT path, size, modified FROM watched_file")
    return frozenset(WatchedFile(row["path"], row["size"], row["modified"]) for row in rows)


def note(writing: Writing, file: WatchedFile) -> None:
    """Remember that a file was taken, or looked at in vain."""
    writing.db.execute(
        "INSERT INTO watched_file(path, size, modified, taken) VALUES (?, ?, ?, ?) ON CONFLICT (path)"
        " DO UPDATE SET size = excluded.size, modified = excluded.modified, taken = excluded.taken",
        (file.path, file.size, file.modified, writing.stamp),
    )


def forget(writing: Writing, paths: Iterable[str]) -> None:
    """Files that are gone from the folder: should one come back, it is new."""
    writing.db.executemany("DELETE FROM watched_file WHERE path = ?", [(path,) for path in paths])
