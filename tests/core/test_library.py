"""Opening, sharing and losing a library."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.errors import LibraryBusy, StoreError
from pkm_desktop.core.library import Library, open_library


def add_tag(library: Library, name: str) -> None:
    with library.writing(f"Add {name}") as writing:
        writing.db.execute("INSERT INTO tag(name, name_key) VALUES (?, ?)", (name, name))


def tags(library: Library) -> list[str]:
    with library.reading() as db:
        return [row[0] for row in db.execute("SELECT name FROM tag ORDER BY id")]


def test_a_second_writer_is_told_who_has_it(library: Library) -> None:
    with pytest.raises(LibraryBusy, match=r"open elsewhere \(process \d+\)"):
        open_library(library.folder, patience=0.05)


def test_a_reader_works_beside_the_writer(library: Library) -> None:
    add_tag(library, "a")
    with open_library(library.folder, readonly=True) as reader:
        assert tags(reader) == ["a"]
        with pytest.raises(StoreError, match="reading only"):
            add_tag(reader, "b")


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, sys; from pkm_desktop.core.library import open_library;"
        "open_library(pathlib.Path(sys.argv[1])); print('open', flush=True); os.kill(os.getpid(), 9)"
    )
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=root, check=False
    )
    assert run.stdout == "open\n", run.stderr
    with open_library(tmp_path, patience=1) as library:
        add_tag(library, "a")


def test_a_missing_file_with_backups_is_not_replaced_by_an_empty_library(library: Library) -> None:
    add_tag(library, "a")
    copy = upkeep.backup(library)
    library.close()
    library.path.unlink()
    with pytest.raises(StoreError, match="missing, but there are backups"):
        open_library(library.folder)
    assert not library.path.exists()
    upkeep.restore(copy, library.folder)
    with open_library(library.folder) as again:
        assert tags(again) == ["a"]


def test_readers_see_one_moment(library: Library) -> None:
    add_tag(library, "a")
    with library.reading() as db:
        assert len(db.execute("SELECT * FROM tag").fetchall()) == 1
        add_tag(library, "b")
        assert len(db.execute("SELECT * FROM tag").fetchall()) == 1
    assert tags(library) == ["a", "b"]


def test_many_threads_write_and_read_without_a_busy_error(library: Library) -> None:
    failures: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for number in range(25):
                add_tag(library, f"{name}{number}")
                tags(library)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(tags(library)) == 100


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreError, match="cannot be made"):
        open_library(tmp_path / "file" / "library")


def test_folder_and_files_are_private(library: Library) -> None:
    add_tag(library, "a")
    upkeep.backup(library)
    for path in (library.folder, *library.folder.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
