"""What the window remembers, library by library."""

from __future__ import annotations

from pathlib import Path

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
