"""The driver, its pragmas, transactions and errors."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from pkm_desktop.core.errors import DiskFull, LibraryDamaged
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.store import database


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_the_gate_knows_which_sqlite_loses_commits(version: tuple[int, ...], safe: bool) -> None:
    assert database.is_wal_safe(version) is safe


def test_the_linked_sqlite_is_safe() -> None:
    assert database.is_wal_safe(database.sqlite_version()), database.sqlite_version()


def test_a_writing_connection_is_durable_and_checked(library: Library) -> None:
    with library.writing() as writing:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        values = [writing.db.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert values == ["wal", 2, 1, 0]


def test_a_reading_connection_refuses_a_write(library: Library) -> None:
    with library.reading() as db, pytest.raises(database.DRIVER.OperationalError, match="readonly"):
        db.execute("INSERT INTO tag(name, name_key) VALUES ('a', 'a')")


def test_sqlmodel_and_the_driver_share_one_transaction(library: Library) -> None:
    from pkm_desktop.core.store.tables import TagTable

    def write_and_fail() -> None:
        with library.writing() as writing:
            writing.session.add(TagTable(name="a", name_key="a"))
            writing.session.flush()
            assert writing.db.execute("SELECT count(*) FROM tag").fetchone()[0] == 1
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        write_and_fail()
    with library.reading() as db:
        assert db.execute("SELECT count(*) FROM tag").fetchone()[0] == 0


def test_what_the_session_holds_is_written_without_a_flush(library: Library) -> None:
    from pkm_desktop.core.store.tables import TagTable

    with library.writing() as writing:
        writing.session.add(TagTable(name="a", name_key="a"))
    with library.reading() as db:
        assert db.execute("SELECT name FROM tag").fetchone()[0] == "a"


def test_times_are_stored_as_utc_text() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert database.stamp(datetime(2026, 1, 5, 18, 30, 59, 999, tzinfo=tokyo)) == "2026-01-05T09:30:59Z"
    assert database.to_time("2026-01-05T09:30:59Z") == datetime(2026, 1, 5, 9, 30, 59, tzinfo=UTC)
    assert database.to_time("") is None
    assert database.to_text(None) is None


def test_a_full_disk_is_told_in_words_and_loses_nothing(library: Library) -> None:
    with library.writing() as writing:
        writing.db.execute("INSERT INTO tag(name, name_key) VALUES ('kept', 'kept')")
    with library.writing() as writing:
        pages = writing.db.execute("PRAGMA page_count").fetchone()[0]

    def fill() -> None:
        with library.writing() as writing:
            writing.db.execute(f"PRAGMA max_page_count={pages + 2}")
            writing.db.execute("INSERT INTO tag(name, name_key) VALUES (?, 'big')", ("x" * 200_000,))

    with pytest.raises(DiskFull, match="disk is full"):
        fill()
    with library.writing() as writing:
        writing.db.execute("PRAGMA max_page_count=1000000")
        writing.db.execute("INSERT INTO tag(name, name_key) VALUES ('again', 'again')")
    with library.reading() as db:
        assert [row[0] for row in db.execute("SELECT name FROM tag ORDER BY id")] == ["kept", "again"]


@pytest.mark.parametrize("damage", ["garbage", "header", "truncated"])
def test_a_damaged_file_is_named_and_left_alone(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "library"
    open_library(folder).close()
    path = folder / "library.db"
    whole = path.read_bytes()
    broken = {
        "garbage": b"this is no database, it only looks like a file" * 500,
        "header": b"\0" * 100 + whole[100:],
        "truncated": whole[: len(whole) // 3],
    }[damage]
    path.write_bytes(broken)
    with pytest.raises(LibraryDamaged, match="damaged"):
        open_library(folder)
    assert path.read_bytes() == broken
