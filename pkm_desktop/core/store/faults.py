"""SQLite's errors sorted into ours: what the world did to the file, in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pkm_desktop.core.errors import DiskFull, IndexDamaged, LibraryBusy, LibraryDamaged, StoreError
from pkm_desktop.core.paths import program


def sorted_error(error: Exception, path: Path) -> StoreError | None:
    """What a driver's error means for a person; None for one that only a bug can bring about."""
    name = getattr(error, "sqlite_errorname", "") or ""
    text = str(error)
    where = str(path)
    for sign, make in _SIGNS:
        if sign in name or sign in text:
            return make(where)
    return None


def _full(where: str) -> DiskFull:
    return DiskFull(
        "The disk is full: this change was not saved, everything before it was.",
        subject=where,
        hint="Free some space and try again.",
    )


def _disk_error(where: str) -> DiskFull:
    return DiskFull(
        "The disk reports an error: what was being saved was not, everything before it was.",
        subject=where,
        hint="Check free space and the disk, then try again.",
    )


_INDEX_SIGNS = ("SQLITE_CORRUPT_VTAB", "fts5")
# Copying a database raises errors without SQLite's name for them: then the text has to tell.
_SIGNS: tuple[tuple[str, Callable[[str], StoreError]], ...] = (
    ("SQLITE_FULL", lambda where: _full(where)),
    ("disk is full", lambda where: _full(where)),
    ("SQLITE_IOERR", lambda where: _disk_error(where)),
    ("disk I/O error", lambda where: _disk_error(where)),
    (
        "SQLITE_BUSY",
        lambda where: LibraryBusy(
            "Another program is writing to the library.", subject=where, hint="Try again in a moment."
        ),
    ),
    (
        "SQLITE_READONLY",
        lambda where: StoreError(
            "The library is on a medium that cannot be written.",
            subject=where,
            hint="Copy the folder to your own disk and open it there.",
        ),
    ),
    ("SQLITE_CANTOPEN", lambda where: StoreError("The library file cannot be opened.", subject=where)),
    *((sign, lambda where: index_damaged(where)) for sign in _INDEX_SIGNS),
    ("SQLITE_CORRUPT", lambda where: damaged(where)),
    ("SQLITE_NOTADB", lambda where: damaged(where)),
    ("malformed", lambda where: damaged(where)),
    ("not a database", lambda where: damaged(where)),
)


def is_index_error(error: Exception) -> bool:
    """Whether SQLite complains of the search index alone."""
    name = getattr(error, "sqlite_errorname", "") or ""
    return any(sign in name or sign in str(error) for sign in _INDEX_SIGNS)


def index_damaged(where: str) -> IndexDamaged:
    """The search index cannot be read; what a person saved does not live in it."""
    return IndexDamaged(
        "The search index is damaged; what you saved is not in it.",
        subject=where,
        hint=f"`{program()} check --repair` makes it anew.",
    )


def damaged(where: str) -> LibraryDamaged:
    """The library file is there, but not readable as one."""
    return LibraryDamaged(
        "The library file is damaged. Nothing was changed.",
        subject=where,
        hint=f"Restore the newest backup (folder `backups` beside it) with `{program()} restore FILE`.",
    )
