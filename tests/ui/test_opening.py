"""A library that cannot be opened: a sentence and the next step, never an empty library."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.errors import LibraryBusy, LibraryDamaged, LibraryTooNew, StoreError
from pkm_desktop.core.library import FILE, Library, open_library
from pkm_desktop.core.paths import library_folder
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.opening import Opening

Show = Callable[[MainWindow], None]


def words(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.stages.currentWidget().findChildren(QLabel))


def buttons(window: MainWindow) -> list[str]:
    return [button.text().strip() for button in window.stages.currentWidget().findChildren(QPushButton)]


def made(text: str = "A thought.") -> Path:
    """A library with a note and a backup; its folder."""
    with open_library() as library:
        annotate.write_note(library, text)
        upkeep.backup(library)
        return library.folder


def test_a_new_folder_becomes_a_library(window: MainWindow, qtbot: QtBot) -> None:
    opening = Opening(window, window.jobs, window.preferences.current)
    with qtbot.waitSignal(opening.opened) as heard:
        opening.start()
    library: Library = heard.args[0]
    assert library.path.is_file()
    assert window.jobs.close(5)
    library.close()


def test_a_damaged_library_can_be_brought_back(window: MainWindow, shown: Show, qtbot: QtBot) -> None:
    folder = made()
    (folder / FILE).write_bytes(b"no database" * 500)
    shown(window)
    opening = Opening(window, window.jobs, window.preferences.current)
    opening.start()
    qtbot.waitUntil(lambda: opening.problem is not None)
    assert isinstance(opening.problem, LibraryDamaged)
    assert "cannot be read" in words(window)
    assert "Bring back" in words(window)
    assert "pkm-desktop restore" not in words(window), "a window names no command"
    assert buttons(window) == ["Try again", "Open the folder", "Bring back a backup…"]
    assert (folder / FILE).read_bytes().startswith(b"no database")
    copy = next(path for path in sorted((folder / "backups").iterdir()) if path.suffix == ".db")
    with qtbot.waitSignal(opening.opened) as heard:
        opening.restore(str(copy))
    library: Library = heard.args[0]
    assert [note.body for note in recall.notes(library)] == ["A thought."]
    assert window.jobs.close(5)
    library.close()


def test_a_library_of_a_newer_version_is_left_alone(window: MainWindow, shown: Show, qtbot: QtBot) -> None:
    path = made() / FILE
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
        db.commit()
    before = path.read_bytes()
    shown(window)
    opening = Opening(window, window.jobs, window.preferences.current)
    opening.start()
    qtbot.waitUntil(lambda: opening.problem is not None)
    assert isinstance(opening.problem, LibraryTooNew)
    assert "newer version" in words(window)
    assert buttons(window) == ["Try again", "Open the folder"]
    assert path.read_bytes() == before


def test_a_library_in_use_says_so(window: MainWindow, shown: Show, qtbot: QtBot) -> None:
    shown(window)
    opening = Opening(window, window.jobs, window.preferences.current)
    with open_library():
        opening.start()
        qtbot.waitUntil(lambda: opening.problem is not None, timeout=15_000)
        assert isinstance(opening.problem, LibraryBusy)
        assert "in use" in words(window)
        assert buttons(window) == ["Try again", "Open the folder"]
    with qtbot.waitSignal(opening.opened) as heard:
        opening.start()
    assert window.jobs.close(5)
    heard.args[0].close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs folders that can be closed to us")
def test_a_closed_folder_says_so(window: MainWindow, shown: Show, qtbot: QtBot) -> None:
    shown(window)
    library_folder().parent.chmod(0o500)
    opening = Opening(window, window.jobs, window.preferences.current)
    opening.start()
    qtbot.waitUntil(lambda: opening.problem is not None)
    library_folder().parent.chmod(0o700)
    assert isinstance(opening.problem, StoreError)


def test_a_file_in_the_way_says_so(window: MainWindow, shown: Show, qtbot: QtBot) -> None:
    library_folder().write_text("I was here first", encoding="utf-8")
    shown(window)
    opening = Opening(window, window.jobs, window.preferences.current)
    opening.start()
    qtbot.waitUntil(lambda: opening.problem is not None)
    assert isinstance(opening.problem, StoreError)
    assert str(library_folder()) in words(window)
