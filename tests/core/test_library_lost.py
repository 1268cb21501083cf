"""Libraries that cannot be opened as they are: each a sentence, none changed."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pkm_desktop.core.errors import LibraryBusy, LibraryDamaged, StoreError
from pkm_desktop.core.library import Library, home_of, open_library
from pkm_desktop.core.settings import Settings
from pkm_desktop.core.store.database import DRIVER


def as_loop(path: Path) -> None:
    path.symlink_to(path.name)


def as_dangling_link(path: Path) -> None:
    path.symlink_to("/nowhere/library.db")


def as_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("readonly", [True, False])
@pytest.mark.parametrize("make", [as_loop, as_dangling_link, as_folder])
def test_what_stands_in_place_of_the_file_is_told(
    tmp_path: Path, make: Callable[[Path], None], readonly: bool
) -> None:
    make(tmp_path / "library.db")
    with pytest.raises(StoreError, match="cannot be opened"):
        open_library(tmp_path, readonly=readonly)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="too long"):
        open_library(tmp_path / ("a" * 5000))


def test_a_home_that_does_not_exist_is_told() -> None:
    with pytest.raises(StoreError, match="cannot be found"):
        home_of(Path("~nobody-of-this-name/library"))


def test_an_owner_file_that_cannot_be_written_or_read_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "library.owner").mkdir()
    with open_library(tmp_path), pytest.raises(LibraryBusy, match="another process"):
        open_library(tmp_path, patience=0.05)


def test_a_version_below_zero_is_damage(library: Library) -> None:
    library.close()
    db = DRIVER.connect(str(library.path), isolation_level=None)
    db.execute("PRAGMA user_version=-5")
    db.close()
    with pytest.raises(LibraryDamaged):
        open_library(library.folder)


def test_a_damaged_schema_that_is_no_text_any_more_is_damage(library: Library) -> None:
    library.close()
    content = library.path.read_bytes()
    library.path.write_bytes(content.replace(b"CREATE TABLE item ", b"\xa0\xa1\xa2\xa3\xa4\xa5 TABLE item "))
    for readonly in (True, False):
        with pytest.raises(LibraryDamaged):
            open_library(library.folder, readonly=readonly)


def test_a_folder_whose_name_is_no_text_is_a_folder(tmp_path: Path) -> None:
    with open_library(tmp_path / "odd\udcff") as library, library.reading() as db:
        assert db.execute("SELECT count(*) FROM item").fetchone()[0] == 0


@pytest.fixture
def shut() -> Iterator[Path]:
    """A library in a folder in which this person may look, but not write (root may write anywhere)."""
    if os.name != "posix":
        pytest.skip("rights work otherwise here")
    folder = Path(tempfile.mkdtemp(prefix="pkm-shut-"))
    with open_library(folder) as library, library.writing() as writing:
        writing.db.execute("INSERT INTO tag(name, name_key) VALUES ('a', 'a')")
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    as_root = os.geteuid() == 0
    if as_root:
        os.setresuid(65534, 65534, 0)
    try:
        yield folder
    finally:
        if as_root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def test_a_library_where_nothing_can_be_written_can_be_looked_at(shut: Path) -> None:
    before = sorted(path.name for path in shut.iterdir())
    with open_library(shut, readonly=True, settings=Settings()) as library:
        with library.reading() as db:
            assert db.execute("SELECT name FROM tag").fetchone()[0] == "a"
        with pytest.raises(StoreError, match="reading only"), library.writing():
            pass
    with pytest.raises(StoreError, match=r"cannot be written here .* looked at"):
        open_library(shut, settings=Settings())
    assert sorted(path.name for path in shut.iterdir()) == before


CUT_OFF = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA auto_vacuum=INCREMENTAL")
db.execute("CREATE TABLE one (text)")
db.execute("DROP TABLE one")
db.execute("PRAGMA cache_size=1")
db.execute("BEGIN IMMEDIATE")
db.execute("CREATE TABLE half (text)")
db.executemany("INSERT INTO half VALUES (?)", [("x" * 4000,)] * 50)
os._exit(0)
"""


@pytest.mark.parametrize("readonly", [False, True])
def test_a_start_that_was_cut_off_is_taken_back(tmp_path: Path, python: str, readonly: bool) -> None:
    path = tmp_path / "library.db"
    subprocess.run([python, "-c", CUT_OFF, path], check=True)
    assert path.with_name("library.db-journal").stat().st_size > 0
    with open_library(tmp_path, readonly=readonly) as library, library.reading() as db:
        assert db.execute("SELECT count(*) FROM item").fetchone()[0] == 0
