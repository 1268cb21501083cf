"""What comes along with an article: pictures when allowed, recordings, categories, and another text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse, follow, ruling
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.items import Enclosure
from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.pictures import WIDEST, decoded
from pkm_desktop.ui.seek.reader_extras import file_words
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.widgets.chips import Chip
from tests.servers.web import Reply, WebServer

WORDS = "<p>" + "The whole article says much more than the feed does. " * 40 + "</p>"


def picture(width: int = 40, height: int = 30, kind: str = "PNG") -> bytes:
    """A small red picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFCC2200)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def feed(server: WebServer) -> bytes:
    """One entry with two pictures, a recording and categories."""
    at = server.url
    html = f'<p>Only the beginning.</p><img src="{at("/a.png")}" alt="Chart"><img src="{at("/gone.png")}">'
    item = (
        f"<title>Entry</title><link>{at('/page')}</link><guid>1</guid><category>Learning</category>"
        f"<category>Work</category><description><![CDATA[{html}]]></description>"
        f"<enclosure url='{at('/talk.mp3')}' type='audio/mpeg' length='2000000'/>"
    )
    return f"<rss version='2.0'><channel><title>Talks</title><item>{item}</item></channel></rss>".encode()


@pytest.fixture
def web() -> Iterator[WebServer]:
    """The feed, its page and its picture."""
    page = (
        f"<html><head><title>Entry</title></head><body><article><h1>Entry</h1>{WORDS}</article></body></html>"
    )
    with WebServer() as server:
        server.routes["/feed"] = Reply(feed(server))
        server.routes["/page"] = Reply(page.encode(), type="text/html; charset=utf-8")
        server.routes["/a.png"] = Reply(picture(), type="image/png")
        yield server


@pytest.fixture
def library(web: WebServer, tmp_path: Path, clock: Callable[[], object]) -> Iterator[Library]:
    """A library that follows it; a rule has touched the entry."""
    opened = open_library(tmp_path / "library", clock=clock)  # type: ignore[arg-type]
    rule = Rule("Entries", (Condition("title", "contains", "entry"),), (Action("tag", "seen"),))
    ruling.add_rule(opened, rule)
    assert not follow.follow(opened, [web.url("/feed")]).value.failed
    yield opened
    opened.close()


@pytest.fixture
def reader(qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]) -> SeekView:
    """The stage with the entry open."""
    shown(window)
    view = window.show_stage("seek")
    assert isinstance(view, SeekView)
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() == 1, timeout=5000)
    view.triage.next()
    qtbot.waitUntil(lambda: view.reading.item is not None, timeout=5000)
    return view


def asked(web: WebServer) -> int:
    return sum(path.endswith(".png") for path in web.paths())


def test_nothing_is_loaded_before_the_person_says_so(qtbot: QtBot, reader: SeekView, web: WebServer) -> None:
    extras = reader.reader.view.header.extras
    assert extras.pictures_label.text() == "2 pictures not loaded"
    assert extras.once_button.isVisible()
    assert extras.always_button.isVisible()
    assert asked(web) == 0
    extras.once_button.click()
    qtbot.waitUntil(lambda: extras.pictures_label.text() == "1 picture not loaded", timeout=20_000)
    assert list(reader.reader.view._given) == [web.url("/a.png")]
    assert reader.reader.view._given[web.url("/a.png")].width() == 40
    assert not reader.reader.grab().isNull()
    assert not browse.item(reader._desk.library, reader.list_pane.model.ids[0]).images, "only once"


def test_a_source_may_always_show_its_pictures(
    qtbot: QtBot, reader: SeekView, web: WebServer, library: Library
) -> None:
    extras = reader.reader.view.header.extras
    extras.always_button.click()
    number = reader.list_pane.model.ids[0]
    qtbot.waitUntil(lambda: browse.item(library, number).images, timeout=5000)
    qtbot.waitUntil(lambda: bool(reader.reader.view._given), timeout=20_000)
    qtbot.waitUntil(lambda: not extras.once_button.isVisible(), timeout=5000)


def test_a_click_that_takes_its_button_away_leaves_the_keys_where_letters_act(
    qtbot: QtBot, reader: SeekView
) -> None:
    table, extras = reader.list_pane.table, reader.reader.view.header.extras
    qtbot.waitUntil(extras.once_button.isVisible, timeout=5000)
    qtbot.mouseClick(extras.once_button, Qt.MouseButton.LeftButton)
    assert reader.reader.view.hasFocus()
    table.setFocus()
    button = reader.reader.tools.full_text
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=20_000)
    assert table.hasFocus()


def test_leaving_the_article_forgets_its_pictures(qtbot: QtBot, reader: SeekView) -> None:
    reader.reader.view.header.extras.once_button.click()
    qtbot.waitUntil(lambda: bool(reader.reader.view._given), timeout=20_000)
    reader.reading.close("", "")
    assert reader.reader.view._given == {}


def test_only_pictures_are_decoded_and_large_ones_made_smaller() -> None:
    assert decoded(picture()).width() == 40
    assert decoded(picture(WIDEST * 2, 100)).width() == WIDEST
    assert decoded(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>").isNull()
    assert decoded(b"").isNull()
    assert decoded(picture()[:60]).isNull()


def test_recordings_and_categories_come_along(
    qtbot: QtBot, reader: SeekView, web: WebServer, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[str] = []

    def note(url: QUrl) -> bool:
        left.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    extras = reader.reader.view.header.extras
    play = next(b for b in extras._files.findChildren(QPushButton) if b.isVisible())
    assert play.text().strip() == "Recording · 2 MB" or "MiB" in play.text()
    play.click()
    assert left == [web.url("/talk.mp3")]
    chips = [chip for chip in extras._categories.findChildren(Chip) if chip.isVisible()]
    assert [chip.text() for chip in chips] == ["Learning", "Work"]
    chips[0].click()
    number = reader.list_pane.model.ids[0]
    qtbot.waitUntil(lambda: "Learning" in browse.item(library, number).row.tags, timeout=5000)


def test_the_rule_that_touched_it_is_named(reader: SeekView) -> None:
    buttons = reader.reader.view.header.extras._rules.findChildren(QPushButton)
    assert any("“Entries”" in button.text() for button in buttons)


def test_files_are_named_in_words() -> None:
    assert file_words(Enclosure("https://a.org/x.mp3", "audio/mpeg")) == "Recording"
    assert file_words(Enclosure("https://a.org/x.pdf?y", "application/pdf")) == "x.pdf"
    assert file_words(Enclosure("https://a.org/x", title="A & B " + "c" * 90)).startswith("A && B cc")


def test_the_article_takes_the_place_of_the_beginning_and_back(
    qtbot: QtBot, reader: SeekView, library: Library
) -> None:
    number = reader.list_pane.model.ids[0]
    view = reader.reader.view
    reader.reading.full_text()
    qtbot.waitUntil(lambda: "much more" in view.toPlainText(), timeout=20_000)
    assert browse.item(library, number).text_origin == "page"
    texts = reader.reader.texts
    texts.menu.aboutToShow.emit()
    checked = [action.text() for action in texts.menu.actions() if action.isChecked()]
    assert checked == ["The article on the page"]
    texts.use("feed")
    qtbot.waitUntil(lambda: "Only the beginning" in view.toPlainText(), timeout=20_000)
    texts.use("whole")
    qtbot.waitUntil(lambda: "much more" in view.toPlainText(), timeout=20_000)


def test_a_text_without_a_marked_passage_is_taken_only_when_told_to(
    qtbot: QtBot, reader: SeekView, library: Library, window: MainWindow
) -> None:
    number = reader.list_pane.model.ids[0]
    annotate.highlight(library, number, "Only the beginning.")
    reader.reading.reload()
    qtbot.waitUntil(lambda: bool(reader.reader.view.marks), timeout=5000)
    reader.reading.full_text()
    qtbot.waitUntil(lambda: "highlighted" in window._toast.text(), timeout=20_000)
    assert "Only the beginning" in reader.reader.view.toPlainText()
    window._toast._button.click()
    qtbot.waitUntil(lambda: "much more" in reader.reader.view.toPlainText(), timeout=20_000)


def test_a_source_may_always_be_read_in_full(qtbot: QtBot, reader: SeekView, library: Library) -> None:
    reader.reader.texts.always(True)
    qtbot.waitUntil(lambda: browse.sources(library)[0].full_text, timeout=5000)
    qtbot.waitUntil(lambda: "much more" in reader.reader.view.toPlainText(), timeout=20_000)
