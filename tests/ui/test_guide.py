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
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow

LANGUAGES = ("en", "de")
PAGES = guide.pages()
EVERY = [(language, page.name) for language in LANGUAGES for page in guide.pages(language)]


@pytest.fixture
def window(qtbot: QtBot, window: MainWindow) -> GuideWindow:
    """The guide, as the Help menu opens it."""
    Frame(window)
    window.actions_table.action("guide").trigger()
    return window.findChild(GuideWindow)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_every_page(language: str) -> None:
    pages = guide.pages(language)
    assert [page.name for page in pages] == [page.name for page in PAGES]
    folder = guide_file("" if language == "en" else language)
    assert {page.name for page in pages} == {path.name for path in folder.glob("*.md")}
    assert pages[0].name == CONTENTS
    assert len({page.title for page in pages}) == len(pages)


@pytest.mark.parametrize(("language", "name"), EVERY)
def test_a_page_has_all_its_pictures_and_links(language: str, name: str) -> None:
    html = guide.page_html(name, language)
    pictures = re.findall(r'<img[^>]*src="([^"]+)"', html)
    paths = [guide.picture(address, language) for address in pictures]
    assert all(path is not None and path.is_file() for path in paths)
    links = re.findall(r'<a href="([^"]+)"', html)
    assert {link for link in links if not link.startswith("https:")} <= {page.name for page in PAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_used(language: str) -> None:
    html = "".join(guide.page_html(page.name, language) for page in PAGES)
    shown = set(re.findall(r"pictures/\S+?\.png", html))
    one = guide.picture(next(iter(shown)), language)
    assert one is not None
    assert {f"pictures/{path.name}" for path in one.parent.glob("*.png")} == shown
    assert len(set(path.read_bytes() for path in one.parent.glob("*.png"))) == len(shown)


def test_the_guides_tell_the_same() -> None:
    """As many headings, pictures, points and keys on each page, whatever the language."""
    for page in PAGES:
        english, german = (guide.page_html(page.name, language) for language in LANGUAGES)
        for mark in ("<h2", "<p>", "<img", "<li", "<tr"):
            assert german.count(mark) == english.count(mark), (page.name, mark)


@pytest.mark.parametrize(
    ("language", "told"), [("de", "de"), ("en", "en"), ("fi", "en"), ("C", "en"), ("", "en"), ("..", "en")]
)
def test_who_has_no_guide_of_theirs_gets_the_english_one(language: str, told: str) -> None:
    assert guide.spoken(language) == told
    assert guide.pages(language) == guide.pages(told)


@pytest.mark.usefixtures("in_german")
def test_a_german_window_opens_the_german_guide(qtbot: QtBot, theme: Theme, window: GuideWindow) -> None:
    assert "Handbuch" in window.page.toPlainText()
    window.page.link_clicked.emit("trouble.md")
    assert window.list.chosen() == "trouble.md"
    assert "Schlüsselbund" in window.page.toPlainText()
    qtbot.keyClicks(window.field, "installiere KWALLET")
    assert [row.key for row in window.list.rows()] == ["trouble.md"]


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
    window.field.setText("xylophones everywhere")
    assert not window.nothing.isHidden()
    window.field.clear()
    assert window.nothing.isHidden()
