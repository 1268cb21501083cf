"""What setting up tells a person: progress line by line, and the libraries that are missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools import libraries
from tools.install import Progress


def test_pip_lines_become_progress(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(40)
    for number in range(40):
        progress.read(f"Collecting part{number}==1.0 (from -r requirements.lock (line {number}))\n")
    progress.read("Installing collected packages: part0, part1\n")
    progress.end()
    assert capsys.readouterr().err.splitlines() == [
        "  fetching part19 (20 of 40)",
        "  fetching part39 (40 of 40)",
        "  installing 40 packages",
    ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system libraries of Linux")
def test_missing_libraries_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # neither apt nor sudo
    monkeypatch.setitem(libraries.ALWAYS, "libnothing.so.9", "libnothing9")
    assert not libraries.present(window=False)
    assert "libnothing9" in capsys.readouterr().err


def test_the_window_asks_for_what_its_display_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(libraries.X11, "libnothing.so.9", "libnothing9")
    assert "libnothing9" not in libraries.missing(window=True)
    monkeypatch.setenv("DISPLAY", ":7")
    assert "libnothing9" in libraries.missing(window=True)
    assert "libnothing9" not in libraries.missing(window=False)
