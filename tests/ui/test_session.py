"""What the window remembers, library by library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.session import Session, session_file


def test_each_library_has_its_own(tmp_path: Path) -> None:
    mine, sample = session_file(tmp_path / "mine"), session_file(tmp_path / "sample")
    assert mine != sample
    assert mine == session_file(tmp_path / "mine")
    assert mine.suffix == ".ini"


def test_it_remembers_and_forgives(tmp_path: Path) -> None:
    Session(tmp_path / "window.ini").keep("seek/item", 7)
    session = Session(tmp_path / "window.ini")
    assert session.number("seek/item") == 7
    session.keep("seek/item", "no number")
    assert session.number("seek/item", 3) == 3
    assert session.text("never kept", "default") == "default"


def test_a_window_from_a_larger_screen_comes_back_onto_this_one(tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(tmp_path / "window.ini")
    before, after = QWidget(), QWidget()
    for window in (before, after):
        qtbot.addWidget(window)
    before.setGeometry(5_000, 4_000, 1_200, 700)
    session.keep_window(before)
    assert session.restore_window(after)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(after.geometry())
    assert not Session(tmp_path / "other.ini").restore_window(after)


def test_a_broken_place_is_forgiven(tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(tmp_path / "window.ini")
    session.keep("window/geometry", "nonsense")
    window = QWidget()
    qtbot.addWidget(window)
    assert not session.restore_window(window)
