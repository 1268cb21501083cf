"""Copies of the whole library: made while it is in use, and verified before they count."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from pkm_desktop.core.errors import DiskFull, IndexDamaged, LibraryDamaged, StoreError
from pkm_desktop.core.paths import program
from pkm_desktop.core.store.database import (
    APPLICATION_ID,
    DRIVER,
    Connection,
    connect,
    sorted_errors,
)
from pkm_desktop.core.store.faults import damaged
from pkm_desktop.core.store.migrations import check_file

KEEP = 20
COUNTED = ("source", "item", "note", "highlight", "tag", "community", "issue", "entry", "publication")


def copy_library(db: Connection, target: Path, *, whole: bool = True) -> Path:
    """A verified copy of the open library at `target`; a copy there is replaced only by a good one.

    Without `whole` the copy is taken as it is, damage and all. StoreError where it cannot be written, and for
    a target that is something else than a copy.
    """
    with _written(target):
        _refuse_other(db, target)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _check_room(db, target)
        spare = target.with_name(target.name + ".part")
        try:
            with sorted_errors(target):
                _fill(db, spare)
            if whole:
                _check_copy(db, spare)
            _sync(spare)
            spare.replace(target)
        except BaseException:
            spare.unlink(missing_ok=True)
            raise
        _sync(target.parent)
    return target


def _fill(db: Connection, spare: Path) -> None:
    spare.unlink(missing_ok=True)
    spare.touch(mode=0o600)
    copy = DRIVER.connect(str(spare), isolation_level=None)
    try:
        db.backup(copy, pages=2000)
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()


def _check_copy(db: Connection, spare: Path) -> None:
    try:
        verify(spare, like=counts(db))
    except (LibraryDamaged, IndexDamaged) as error:
        raise LibraryDamaged(
            "The library is damaged, so no backup was made of it.",
            subject=str(_file_of(db)),
            hint=f"`{program()} check --repair` mends what can be mended.",
        ) from error


def _file_of(db: Connection) -> Path:
    return Path(db.execute("PRAGMA database_list").fetchone()["file"])


def _refuse_other(db: Connection, target: Path) -> None:
    """A copy never takes the place of the library itself, of a device, or of somebody else's file."""
    if not target.exists():
        return
    present = _file_of(db)
    if present.exists() and target.samefile(present):
        raise StoreError("This is the library itself.", subject=str(target), hint="Choose another name.")
    if not target.is_file() or (target.stat().st_size and not _is_copy(target)):
        raise StoreError(
            "There is something else of this name, and it was left alone.",
            subject=str(target),
            hint="Choose another name.",
        )


def _is_copy(path: Path) -> bool:
    """Whether the header of a file says SQLite and our application id (sqlite.org/fileformat.html, 1.3)."""
    with path.open("rb") as file:
        header = file.read(72)
    return header.startswith(b"SQLite format 3\0") and header[68:72] == APPLICATION_ID.to_bytes(4, "big")


@contextmanager
def _written(target: Path) -> Iterator[None]:
    """What the world has against a file, in a sentence."""
    try:
        yield
    except OSError as error:
        kind = DiskFull if error.errno == errno.ENOSPC else StoreError
        raise kind(f"The copy cannot be written ({error.strerror}).", subject=str(target)) from error


def verify(path: Path, *, like: dict[str, int] | None = None) -> dict[str, int]:
    """Open the copy, check every page and count; raises LibraryDamaged or StoreError unless it is whole."""
    with sorted_errors(path):
        db = connect(path, write=False)
        try:
            check_file(db, path)
            if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise damaged(str(path))
            found = counts(db)
        finally:
            db.close()
    if like is not None and any(found[table] < number for table, number in like.items()):
        raise LibraryDamaged("The copy is not complete and was not used.", subject=str(path))
    return found


def counts(db: Connection) -> dict[str, int]:
    """How many rows the tables that matter hold."""
    return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in COUNTED}


def copy_name(moment: datetime, why: str = "") -> str:
    """'library-2026-11-21-0930.db', with a word for what the copy was made before."""
    return f"library-{moment:%Y-%m-%d-%H%M%S}{'-' + why if why else ''}.db"


def thin(folder: Path) -> None:
    """Keep the newest copies and every copy made before an upgrade."""
    plain = sorted(path for path in folder.glob("library-*.db") if "before" not in path.name)
    for old in plain[:-KEEP]:
        old.unlink(missing_ok=True)


def newest(folder: Path) -> Path | None:
    """The newest finished copy."""
    copies = sorted(folder.glob("library-*.db"), key=lambda path: path.stat().st_mtime)
    return copies[-1] if copies else None


def _check_room(db: Connection, target: Path) -> None:
    size = db.execute("PRAGMA page_count").fetchone()[0] * db.execute("PRAGMA page_size").fetchone()[0]
    if shutil.disk_usage(target.parent).free < size * 1.1:
        raise DiskFull(
            f"There is no room for a backup ({size // 1_000_000 + 1} MB are needed).",
            subject=str(target.parent),
        )


def _sync(path: Path) -> None:
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_in_place(copy: Path, library: Path) -> Path | None:
    """Replace a closed library by a verified copy; the present file is set aside, never deleted."""
    spare = library.with_name(library.name + ".part")
    with _written(library):
        library.parent.mkdir(parents=True, exist_ok=True)
        try:
            with sorted_errors(library):
                source = connect(copy, write=False)
                try:
                    _fill(source, spare)
                finally:
                    source.close()
            _sync(spare)
        except BaseException:
            spare.unlink(missing_ok=True)
            raise
        aside = _set_aside(library)
        spare.replace(library)
        _sync(library.parent)
    return aside


def _set_aside(library: Path) -> Path | None:
    if not library.exists():
        return None
    number = 1
    while (aside := library.with_name(f"{library.stem}-set-aside-{number}.db")).exists():
        number += 1
    for suffix in ("", "-wal", "-shm", "-journal"):
        part = library.with_name(library.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    return aside
