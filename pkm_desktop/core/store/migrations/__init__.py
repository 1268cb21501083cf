"""Numbered steps from one version of the library to the next, in frozen SQL.

`PRAGMA user_version` holds the number; all steps run in one transaction; a file of a later version is refused
untouched; before an old library is changed, a verified copy is made beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pkm_desktop.core.errors import LibraryTooNew, StoreError
from pkm_desktop.core.store.database import APPLICATION_ID, DRIVER, Connection
from pkm_desktop.core.store.faults import damaged

STEPS = ("v0001.sql", "v0002.sql", "v0003.sql", "v0004.sql", "v0005.sql")
LATEST = len(STEPS)


def version_of(db: Connection) -> int:
    """The schema version of an open file; 0 for an empty one."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def is_behind(db: Connection) -> bool:
    """Whether something was not looked at yet: that had been broken off."""
    return db.execute("SELECT 1 FROM doc WHERE lang IS NULL LIMIT 1").fetchone() is not None


def check_file(db: Connection, path: Path) -> int:
    """The version of the file, after making sure that it is a library this app may touch."""
    version, application = version_of(db), int(db.execute("PRAGMA application_id").fetchone()[0])
    empty = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and version == 0:
        return 0
    if application != APPLICATION_ID:
        raise StoreError("This file is a database of another program.", subject=str(path))
    if version > LATEST:
        raise LibraryTooNew(
            f"The library was written by a later version of PKM Desktop (format {version}, "
            f"this one knows {LATEST}). "
            "Your data is not lost and nothing was changed.",
            subject=str(path),
            hint="Install the newer version to open it.",
        )
    if version <= 0:
        raise damaged(str(path))
    return version


def migrate(db: Connection, path: Path, copy_aside: Callable[[int], object]) -> int:
    """Bring the file to the latest version; `copy_aside(version)` is called before an old one is changed.

    Returns the version it had before.
    """
    version = check_file(db, path)
    if version == LATEST:
        return version
    if version:
        copy_aside(version)
    db.execute("PRAGMA foreign_keys=OFF")
    try:
        _run_steps(db, version)
    finally:
        db.execute("PRAGMA foreign_keys=ON")
    return version


def _run_steps(db: Connection, version: int) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        for number, name in enumerate(STEPS[version:], start=version + 1):
            for statement in _statements(_text(name)):
                db.execute(statement)
            db.execute(f"PRAGMA user_version={number}")
            broken = db.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise StoreError(f"The library cannot be upgraded: {len(broken)} broken references.")
        db.execute(f"PRAGMA application_id={APPLICATION_ID}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _text(name: str) -> str:
    from importlib import resources  # only when there is something to bring up to date

    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _statements(script: str) -> list[str]:
    """The statements of a script one by one: `executescript` would commit behind our back."""
    found, pending = [], ""
    for line in script.splitlines():
        pending += line + "\n"
        if DRIVER.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found
