"""What may leave for the system, and where a link really goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.links import host_of, may_open, open_folder, open_link

BAD = [
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "file:///etc/passwd",
    "/etc/passwd",
    "data:text/html,x",
    "smb://host/share",
    "ssh://host",
    "https://",
    "http:",
    "example.org",
    "\x01https://example.org",
    "pkm:n12",
]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been handed to the system."""
    urls: list[str] = []

    def note(url: QUrl) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return urls


@pytest.mark.parametrize("address", BAD)
def test_nothing_else_leaves(qtbot: QtBot, opened: list[str], address: str) -> None:
    assert not may_open(address)
    assert not open_link(address)
    assert opened == []


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c#d", "HTTP://example.org/", "mailto:ann@example.org", " https://x.org "],
)
def test_web_and_mail_addresses_leave(qtbot: QtBot, opened: list[str], address: str) -> None:
    assert open_link(address)
    assert len(opened) == 1


def test_a_folder_of_ours_is_shown_but_no_file(qtbot: QtBot, opened: list[str], tmp_path: Path) -> None:
    assert open_folder(tmp_path)
    assert not open_folder(tmp_path / "missing")
    assert opened == [QUrl.fromLocalFile(str(tmp_path)).toString()]


def test_the_host_of_a_link() -> None:
    assert host_of("https://user@Example.org:8080/a") == "example.org"
    assert host_of("mailto:ann@example.org") == "ann@example.org"
    assert host_of("http://[broken") == ""
