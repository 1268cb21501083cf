"""A search index in ruins is mended; copies never take the place of anything else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.sense.find import find
from pkm_desktop.core.errors import IndexDamaged, LibraryDamaged, StoreError
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.store.database import DRIVER

SHADOWS = ("data", "docsize", "config")


def empty(library: Library, *tables: str) -> None:
    library.close()
    db = DRIVER.connect(str(library.path), isolation_level=None)
    for table in tables:
        db.execute(f"DELETE FROM {table}")
    db.close()


@pytest.mark.parametrize("table", [f"{index}_{part}" for index in ("fts", "fts_title") for part in SHADOWS])
def test_an_index_in_ruins_is_mended(library: Library, table: str) -> None:
    for number in range(3):
        annotate.write_note(library, f"zebrafish {number}")
    empty(library, table)
    with open_library(library.folder) as again:
        assert upkeep.check(again, repair=True)
        assert upkeep.check(again) == ()
        assert find(again, "zebrafish").total == 3
        annotate.write_note(again, "zebrafish 3")
        assert find(again, "zebrafish").total == 4
        assert list(again.backups.iterdir())


def test_an_unreadable_index_is_told_from_a_damaged_library(library: Library) -> None:
    annotate.write_note(library, "zebrafish")
    empty(library, "fts_data")
    with open_library(library.folder) as again:
        with pytest.raises(IndexDamaged, match="check --repair"):
            find(again, "zebrafish")
        with pytest.raises(LibraryDamaged, match="no backup was made"):
            upkeep.backup(again)
        assert upkeep.last_backup(again) is None


def test_steps_of_undo_that_lost_their_beginning_are_cleared(library: Library) -> None:
    annotate.write_note(library, "zebrafish")
    empty(library, "undo_step")
    with open_library(library.folder) as again:
        assert upkeep.check(again, repair=True)
        assert upkeep.check(again) == ()


def somebody_elses_file(folder: Path) -> Path:
    (folder / "thesis.odt").write_bytes(b"PK" * 500)
    return folder / "thesis.odt"


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def no_folder(folder: Path) -> Path:
    (folder / "file").write_text("x")
    return folder / "file" / "copy.db"


def too_long(folder: Path) -> Path:
    return folder / ("a" * 5000)


@pytest.mark.parametrize("make", [somebody_elses_file, a_pipe, no_folder, too_long])
def test_a_backup_is_not_written_over_anything_else(
    library: Library, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    target = make(tmp_path)
    before = target.read_bytes() if make is somebody_elses_file else b""
    with pytest.raises(StoreError, match=r"left alone|cannot be written"):
        upkeep.backup(library, target)
    assert not before or target.read_bytes() == before
    assert not list(tmp_path.rglob("*.part"))


def test_a_backup_is_not_written_over_the_library(library: Library) -> None:
    with pytest.raises(StoreError, match="the library itself"):
        upkeep.backup(library, library.path)


def test_an_older_backup_is_replaced(library: Library, tmp_path: Path) -> None:
    copy = upkeep.backup(library, tmp_path / "copy.db")
    annotate.write_note(library, "zebrafish")
    assert upkeep.backup(library, copy) == copy
    upkeep.restore(copy, tmp_path / "restored")
    with open_library(tmp_path / "restored") as again:
        assert find(again, "zebrafish").total == 1


def test_a_backup_may_have_a_name_that_is_no_text(library: Library, tmp_path: Path) -> None:
    assert upkeep.backup(library, tmp_path / "odd\udcff.db").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files here")
def test_a_restore_without_room_leaves_everything_as_it_was(library: Library, tmp_path: Path) -> None:
    annotate.write_note(library, "zebrafish " * 50_000)
    copy = upkeep.backup(library, tmp_path / "copy.db")
    annotate.write_note(library, "giraffe")
    library.close()
    code = (
        "import resource, signal, sys, pathlib; from pkm_desktop.core.commands import upkeep;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (99999, 99999));"
        "upkeep.restore(*map(pathlib.Path, sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, copy, library.folder]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "DiskFull" in ran.stderr
    assert not list(library.folder.glob("*.part"))
    with open_library(library.folder) as again:
        assert find(again, "giraffe").total == 1


def test_a_backup_of_an_impossible_name_is_none(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such backup"):
        upkeep.restore(Path("a" * 5000), tmp_path)
