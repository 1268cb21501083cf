"""One SQLite file: the driver, its pragmas, and transactions.

WAL with synchronous=FULL: of 1,000 simulated power cuts none lost an acknowledged commit, with NORMAL 536
did. SQLite 3.7.0 to 3.51.2 can lose commits in WAL mode (sqlite.org/wal.html, "The WAL-Reset Bug"): there the
rollback journal is used instead.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pkm_desktop.core.store.faults import damaged, sorted_error

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Engine
    from sqlmodel import Session

    Connection = sqlite3.Connection
APPLICATION_ID = 0x504B4D31  # 'PKM1': tells our files from other SQLite files
# Compiled statements that are kept: more than we have. When pysqlite3 has no room left, it gives away what it
# put there last: whatever is new then, is compiled at each use.
MOST_STATEMENTS = 1000


def _driver() -> Any:
    """pysqlite3 (a current SQLite in its wheel); the standard library's module where there is no wheel."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


DRIVER = _driver()
if not TYPE_CHECKING:
    Connection = DRIVER.Connection


def is_wal_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite has the WAL-reset fix: 3.51.3 and its backports 3.50.7 and 3.44.6."""
    if version[:2] == (3, 44):
        return version >= (3, 44, 6)
    if version[:2] == (3, 50):
        return version >= (3, 50, 7)
    return version >= (3, 51, 3) or version < (3, 7, 0)


def sqlite_version() -> tuple[int, ...]:
    """The version of the SQLite that is linked in."""
    return tuple(DRIVER.sqlite_version_info)


def connect(path: Path, *, write: bool) -> Connection:
    """A connection with our pragmas; transactions are opened by hand (the driver's own mode commits DDL)."""
    if write:
        return _open(path, "mode=rwc", write=True)
    if _was_cut_off(path):  # SQLite has to take back half a change before anything can be read
        return _open(path, "mode=rw", write=False)
    try:
        return _open(path, "mode=ro", write=False)
    except DRIVER.OperationalError:
        if not _on_readonly_medium(path):
            raise
        return _open(path, "immutable=1", write=False)


def _was_cut_off(path: Path) -> bool:
    """Whether a program was ended in the middle of a change that its rollback journal still tells of."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0 and os.access(path.parent, os.W_OK)


def _on_readonly_medium(path: Path) -> bool:
    """Whether nobody can write here, so that SQLite may do without its shared memory beside the file.

    Not where a journal holds what the file itself does not: that would be left out.
    """
    journal = path.with_name(path.name + "-wal")
    return (
        path.is_file()
        and not os.access(path.parent, os.W_OK)
        and not (journal.exists() and journal.stat().st_size)
    )


def _open(path: Path, how: str, *, write: bool) -> Connection:
    connection: Connection = DRIVER.connect(
        f"file:{quote(os.fsencode(path.absolute()))}?{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=5.0,
        cached_statements=MOST_STATEMENTS,
    )
    connection.row_factory = DRIVER.Row
    try:
        _prepare(connection, write=write)
    except UnicodeDecodeError as error:  # SQLite quotes the damaged schema in its message
        connection.close()
        raise damaged(str(path)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: Connection, *, write: bool) -> None:
    # Writing goes from page to page and spills early; reading comes back to the same pages again and again.
    cache = f"cache_size={-2_000 if write else -32_000}"  # kilobytes
    for pragma in ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON", cache):
        connection.execute(f"PRAGMA {pragma}")
    if write:
        # Only in a file that is empty yet: what is removed for good later gives its room back, bit by bit.
        connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
        _set_journal(connection)
    else:
        connection.execute("PRAGMA query_only=ON")


def _set_journal(connection: Connection) -> None:
    if is_wal_safe(sqlite_version()):
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
    else:
        connection.execute("PRAGMA journal_mode=TRUNCATE")
        connection.execute("PRAGMA synchronous=EXTRA")


class Sessions:
    """Opens SQLModel sessions on one connection.

    SQLModel costs more to import than the window to paint: it waits for the first write that needs it.
    """

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._engine: Engine | None = None

    def __call__(self) -> Session:
        from pkm_desktop.core.store.session import engine_on, session_on

        if self._engine is None:
            self._engine = engine_on(self._db, DRIVER)
        return session_on(self._engine)


class Writing:
    """One open transaction: `db` for driver SQL, `session` for SQLModel on the same connection."""

    def __init__(self, db: Connection, now: datetime, open_session: Sessions) -> None:
        self.db = db
        self._open_session = open_session
        self.now = now
        self.stamp = stamp(now)
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        """A SQLModel session inside this transaction: `flush()` it, never commit it."""
        if self._session is None:
            self._session = self._open_session()
        return self._session

    def flush(self) -> None:
        """Send what the session still holds to the database."""
        if self._session is not None:
            self._session.flush()

    def close(self) -> None:
        """Let go of the session; the transaction has ended before."""
        if self._session is not None:
            self._session.close()
            self._session = None


@contextmanager
def transaction(db: Connection, now: datetime, open_session: Sessions) -> Iterator[Writing]:
    """`BEGIN IMMEDIATE` … `COMMIT`; anything raised inside rolls all of it back."""
    db.execute("BEGIN IMMEDIATE")
    writing = Writing(db, now, open_session)
    try:
        yield writing
        writing.flush()
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    finally:
        writing.close()


@contextmanager
def snapshot(db: Connection) -> Iterator[Connection]:
    """A reading transaction: every query inside sees the same moment."""
    db.execute("BEGIN")
    try:
        yield db
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


@contextmanager
def sorted_errors(path: Path) -> Iterator[None]:
    """Turn what the world did to the file into our errors; programming mistakes pass through."""
    try:
        yield
    except Exception as error:
        said = getattr(error, "orig", error)  # SQLAlchemy wraps what the driver said
        known = sorted_error(said, path) if isinstance(said, DRIVER.DatabaseError) else None
        if known is None:
            raise
        raise known from error


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """A moment as stored: UTC, whole seconds, sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")[:19] + "Z"


def to_text(moment: datetime | None) -> str | None:
    """As `stamp`, None for None."""
    return None if moment is None else stamp(moment)


def to_time(text: str | None) -> datetime | None:
    """The moment a stored text names."""
    return None if not text else datetime.fromisoformat(text)
