"""The user guide in its window: every page and picture is there, links lead on, words are found."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import guide
from pkm_desktop.core.commands.guide import CONTENTS
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.paths import guide_file
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.guide import GuideWindow
from pkm_desktop.ui.main_window import MainWindow

PAGES = guide.pages()


@pytest.fixture
def window(qtbot: QtBot, window: MainWindow) -> GuideWindow:
    """The guide, as the Help menu opens it."""
    Frame(window)
    window.actions_table.action("guide").trigger()
    return window.findChild(GuideWindow)


def test_the_contents_name_every_page() -> None:
    files = {path.name for path in guide_file(CONTENTS).parent.glob("*.md")}
    assert {page.name for page in PAGES} == files
    assert PAGES[0].name == CONTENTS
    assert len({page.title for page in PAGES}) == len(PAGES)


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_a_page_has_all_its_pictures_and_links(name: str) -> None:
    html = guide.page_html(name)
    pictures = re.findall(r'<img[^>]*src="([^"]+)"', html)
    paths = [guide.picture(address) for address in pictures]
    assert all(path is not None and path.is_file() for path in paths)
    links = re.findall(r'<a href="([^"]+)"', html)
    assert {link for link in links if not link.startswith("https:")} <= {page.name for page in PAGES}


def test_every_picture_is_used() -> None:
    used = {
        address for page in PAGES for address in re.findall(r"pictures/\S+?\.png", guide.page_html(page.name))
    }
    there = {f"pictures/{path.name}" for path in guide_file("pictures").glob("*.png")}
    assert there == used


@pytest.mark.parametrize(
    "address", ["../README.md", "/etc/passwd", "pictures/../README.md", "https://x/a.png"]
)
def test_no_other_file_is_a_picture(address: str) -> None:
    assert guide.picture(address) is None


def test_a_page_that_is_not_there() -> None:
    with pytest.raises(NotFound):
        guide.page_html("missing.md")


def test_it_opens_on_the_contents_with_its_picture(window: GuideWindow) -> None:
    assert window.isVisible()
    assert "User guide" in window.page.toPlainText()
    assert window.list.chosen() == CONTENTS


def test_links_lead_to_pages_and_back(window: GuideWindow) -> None:
    window.page.link_clicked.emit("seek.md")
    assert window.list.chosen() == "seek.md"
    assert "watch words" in window.page.toPlainText().casefold()
    window.back()
    assert window.list.chosen() == CONTENTS
    window.back()
    assert window.list.chosen() == CONTENTS


def test_web_addresses_leave_and_nothing_else(window: GuideWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    for address in ("https://example.org/", "file:///etc/passwd", "missing.md"):
        window.page.link_clicked.emit(address)
    assert opened == ["https://example.org/"]
    assert window.list.chosen() == CONTENTS


def test_words_are_found_by_keys_alone(qtbot: QtBot, window: GuideWindow) -> None:
    qtbot.keyClicks(window.field, "KEYRING gnome")
    assert [page.name for page in guide.pages_with("KEYRING gnome")] == ["trouble.md"]
    qtbot.keyClick(window.field, Qt.Key.Key_Return)
    assert window.list.chosen() == "trouble.md"
    assert window.page.textCursor().selectedText().casefold() == "keyring"
    window.field.setText("no such words at all")
    assert not window.nothing.isHidden()
    window.field.clear()
    assert window.nothing.isHidden()
