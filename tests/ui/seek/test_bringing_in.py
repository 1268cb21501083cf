"""Files and browsers brought in: what they are is said first, a report at the end; drops are done at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.vaults import Exported
from pkm_desktop.ui.carrying import REFS_MIME
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek import vault_out
from pkm_desktop.ui.seek.add_dialog import AddDialog
from pkm_desktop.ui.seek.drop_hint import DropHint
from pkm_desktop.ui.seek.drops import Load, contents, promise
from pkm_desktop.ui.seek.entry import bring_in, export_to, hand_over
from pkm_desktop.ui.seek.examining import kinds
from pkm_desktop.ui.seek.import_page import ImportPage
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.widgets.toast import Toast
from tests.servers.web import Reply, WebServer
from tests.ui.seek.feeds import rss

WHEN = "Mon, 05 Jan 2026 07:00:00 GMT"
BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><H3>Work</H3><DL><p>
<DT><A HREF="https://example.org/a" ADD_DATE="1600000000">A page</A>
<DT><A HREF="file:///etc/passwd">A file</A>
</DL><p></DL>"""


@pytest.fixture
def web() -> Iterator[WebServer]:
    """A feed and a page."""
    body = "<article><h1>A site</h1><p>" + "Words of the page. " * 60 + "</p></article>"
    html = f"<html><head><title>A site</title></head><body>{body}</body></html>".encode()
    routes = {"/feed": Reply(rss("Fresh", ("One",), WHEN)), "/": Reply(html, type="text/html; charset=utf-8")}
    with WebServer(routes) as server:
        yield server


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]) -> ImportPage:
    """The page for files, in its dialog."""
    shown(window)
    QGuiApplication.clipboard().clear()
    return bring_in(desk, window).files


def test_files_say_what_they_are_before_they_are_taken_in(
    qtbot: QtBot, page: ImportPage, library: Library, tmp_path: Path
) -> None:
    file, strange = tmp_path / "mine.html", tmp_path / "strange.bin"
    file.write_text(BOOKMARKS, encoding="utf-8")
    strange.write_bytes(b"\x00\x01nothing")
    page.look_at([file, strange])
    qtbot.waitUntil(lambda: len(page.chosen) == 2, timeout=20_000)
    said = [label.text() for label in page._files.findChildren(QLabel)]
    assert said[0] == "mine.html"
    assert said[1].endswith("1 item")
    assert "not known" in said[3]
    assert browse.item_ids(library, ItemFilter(view="kept")) == (), "nothing is taken in yet"
    page.folders_as.setCurrentIndex(page.folders_as.findData("both"))
    page.go()
    qtbot.waitUntil(page.report.isVisible, timeout=20_000)
    row = browse.item_rows(library, browse.item_ids(library, ItemFilter(view="kept")))[0]
    assert (row.title, row.tags) == ("A page", ("Work",))
    report = page.report.text.toPlainText()
    assert "mine.html\n  1 new, 0 known already, 1 could not be read" in report
    assert "A file" in report
    page.report.copy()
    assert QGuiApplication.clipboard().text() == report
    QGuiApplication.clipboard().clear()


def test_a_file_that_is_a_feed_leads_to_following_it(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, web: WebServer
) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(f'<rss><channel><link rel="self" href="{web.url("/feed")}"/></channel></rss>')
    page.look_at([feed])
    qtbot.waitUntil(lambda: bool(page.chosen), timeout=20_000)
    assert not page.go_button.isEnabled()
    button = next(each for each in page._files.findChildren(QPushButton) if each.text() == "Follow…")
    assert page.window().focusWidget() is button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = page.window()
    assert isinstance(dialog, AddDialog)
    qtbot.waitUntil(lambda: dialog.follow.found.ticked() == (web.url("/feed"),), timeout=20_000)
    assert dialog.follow.isVisible()


def test_a_feed_dropped_as_a_file_is_offered_to_be_followed(
    qtbot: QtBot, desk: Desk, live: MainWindow, tmp_path: Path, web: WebServer
) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(f'<rss><channel><link rel="self" href="{web.url("/feed")}"/></channel></rss>')
    hand_over(desk, live, [str(feed)])
    toasts = live.findChildren(Toast)
    qtbot.waitUntil(lambda: any("feed.xml is a feed" in each.text() for each in toasts), timeout=20_000)
    button = next(each for each in live.findChildren(QPushButton) if each.text() == "Follow…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = live.findChildren(AddDialog)[0]
    qtbot.waitUntil(lambda: dialog.follow.found.ticked() == (web.url("/feed"),), timeout=20_000)


def test_a_file_of_another_reader_is_brought_in_and_written_out(
    qtbot: QtBot, page: ImportPage, desk: Desk, tmp_path: Path, web: WebServer
) -> None:
    path = tmp_path / "mine.opml"
    outline = f'<outline text="Fresh" xmlUrl="{web.url("/feed")}"/><outline text="Bad" xmlUrl="file:///x"/>'
    path.write_text(f'<opml version="2.0"><body>{outline}</body></opml>', encoding="utf-8")
    page.look_at([path])
    qtbot.waitUntil(lambda: bool(page.chosen), timeout=20_000)
    assert not page._choice.isVisible(), "feeds have their own folders"
    page.go()
    qtbot.waitUntil(lambda: "1 new" in page.report.text.toPlainText(), timeout=20_000)
    target = tmp_path / "out.opml"
    export_to(desk, str(target))
    qtbot.waitUntil(target.exists, timeout=5000)
    qtbot.waitUntil(lambda: "Fresh" in target.read_text(encoding="utf-8"), timeout=5000)


def test_everything_is_written_as_a_vault_and_said(
    qtbot: QtBot, desk: Desk, window: MainWindow, library: Library, tmp_path: Path
) -> None:
    annotate.write_note(library, "words", title="Noted")
    vault_out.write(desk, str(tmp_path / "vault"))
    qtbot.waitUntil(lambda: bool(window.findChildren(Toast)), timeout=20_000)
    qtbot.waitUntil((tmp_path / "vault" / "Noted.md").exists, timeout=20_000)
    done = Exported("/v", notes=1, items=2, attachments=3, left_alone=("A.md", "B.md"))
    said = (
        "Written to /v: 1 note, 2 items, 3 files.\nChanged there meanwhile and left as it is: A.md and 1 more"
    )
    assert vault_out.words(done) == said


def test_a_browser_of_this_computer_is_offered(
    qtbot: QtBot, desk: Desk, window: MainWindow, home: Path, library: Library
) -> None:
    folder = home / "config" / "chromium" / "Default"
    folder.mkdir(parents=True)
    link = {
        "type": "url",
        "name": "A page",
        "url": "https://example.org/x",
        "date_added": "13300000000000000",
    }
    bar = {"type": "folder", "name": "Bar", "children": [link]}
    text = json.dumps({"version": 1, "roots": {"bookmark_bar": bar}})
    (folder / "Bookmarks").write_text(text, encoding="utf-8")
    page = bring_in(desk, window).files
    qtbot.waitUntil(lambda: page._browsers.count() == 1, timeout=5000)
    button = page._browsers.itemAt(0).widget()
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 new" in page.report.text.toPlainText(), timeout=20_000)
    assert len(browse.item_ids(library, ItemFilter(view="kept"))) == 1


def test_the_file_dialog_knows_all_kinds() -> None:
    every = kinds()[0]
    assert all(ending in every for ending in ("*.opml", "*.html", "*.csv", "*.json", "*.eml", "*.webloc"))


def test_what_is_dropped_is_told_apart(tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("https://example.org/a\nhttps://example.org/b")
    assert contents(data) == Load(addresses=("https://example.org/a", "https://example.org/b"))
    data.setText(" just words ")
    assert contents(data) == Load(text="just words")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.opml"))])
    assert contents(data) == Load(files=(tmp_path / "a.opml",))
    data.setUrls([QUrl("https://example.org/c"), QUrl("ftp://example.org/d")])
    assert contents(data) == Load(addresses=("https://example.org/c",))
    data.setData(REFS_MIME, b"i1")
    assert not contents(data)
    assert not contents(QMimeData())


@pytest.mark.parametrize(
    ("kind", "said", "addresses"),
    [
        (
            "text/uri-list",
            b"# a list\r\nhttps://example.org/a%20b?q=a%2Bb\r\n",
            ["https://example.org/a%20b?q=a%2Bb"],
        ),
        (
            "text/uri-list",
            "https://müller.example/straße".encode(),
            ["https://xn--mller-kva.example/stra%C3%9Fe"],
        ),
        ("text/x-moz-url", "https://example.org/m\nTitle".encode("utf-16-le"), ["https://example.org/m"]),
        (
            "text/x-moz-url",
            "https://example.org/m\nT\nhttps://example.org/n\nT".encode("utf-16"),
            ["https://example.org/m", "https://example.org/n"],
        ),
        ("text/x-moz-url", b"https://example.org/m\nTitle", ["https://example.org/m"]),
        ("_NETSCAPE_URL", b"https://example.org/n\nTitle", ["https://example.org/n"]),
        ("text/plain", b"https://example.org/p\nIts title", ["https://example.org/p"]),
        ("text/uri-list", b"javascript:alert(1)\r\n", []),
        ("text/x-moz-url", b"file:///etc/passwd\nx", []),
        ("image/png", b"\x89PNG", []),
    ],
)
def test_a_link_from_a_browser_comes_in_any_of_its_forms(
    kind: str, said: bytes, addresses: list[str]
) -> None:
    data = QMimeData()
    data.setData(kind, said)
    load = contents(data)
    assert (list(load.addresses), load.files, load.text) == (addresses, (), "")


def test_formatted_words_alone_become_a_note() -> None:
    data = QMimeData()
    data.setHtml("<p>A <b>bold</b> thought</p><p>and more</p>")
    assert contents(data).text == "A bold thought\nand more"


@pytest.mark.parametrize(
    ("load", "words"),
    [
        (Load(files=(Path("a.opml"),)), ("a.opml", "followed")),
        (Load(files=(Path("a.eml"),)), ("a.eml", "mail")),
        (Load(files=(Path("a.webloc"),)), ("a.webloc", "page")),
        (Load(files=(Path("a.html"), Path("b.csv"))), ("2 files", "Bookmarks")),
        (Load(files=(Path("a.xyz"),)), ("a.xyz", "content")),
        (Load(addresses=("https://a.org",)), ("this address", "feed")),
        (Load(addresses=("https://a.org", "https://b.org")), ("2 addresses", "page")),
        (Load(files=(Path("a.md"),)), ("a.md", "note")),
        (Load(files=(Path("a.png"),)), ("a.png", "drop it on")),
        (Load(files=(Path("/"),)), ("bring in", "notes")),
        (Load(text="words"), ("note", "note")),
    ],
)
def test_before_the_drop_it_is_said_what_becomes_of_it(load: Load, words: tuple[str, str]) -> None:
    title, sentence, _ = promise(load)
    assert words[0] in title
    assert words[1] in sentence


def drop(window: MainWindow, data: QMimeData) -> bool:
    """Carry a load over the window and let it fall."""
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(50, 50), *how)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        return False
    assert window.findChildren(DropHint)[0].isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))
    assert not window.findChildren(DropHint)[0].isVisible()
    return True


def test_a_dropped_feed_is_followed_a_page_saved_both_undoable(
    qtbot: QtBot, seek: SeekView, window: MainWindow, library: Library, web: WebServer
) -> None:
    data = QMimeData()
    data.setUrls([QUrl(web.url("/feed")), QUrl(web.url("/"))])
    assert drop(window, data)
    qtbot.waitUntil(window._toast.isVisible, timeout=20_000)
    assert window._toast.text() == "Now following Fresh.\nSaved “A site” (240 words)."
    assert any(source.title == "Fresh" for source in browse.sources(library))
    assert len(browse.item_ids(library, ItemFilter(view="kept"))) == 1
    upkeep.undo(library)
    assert browse.item_ids(library, ItemFilter(view="kept")) == ()


def test_dropped_files_are_taken_in_and_their_trouble_can_be_read(
    qtbot: QtBot, seek: SeekView, window: MainWindow, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "mine.html"
    file.write_text(BOOKMARKS, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(window, data)
    qtbot.waitUntil(window._toast.isVisible, timeout=20_000)
    assert window._toast.text() == "mine.html: 1 new, 0 known already; 1 could not be read."
    qtbot.mouseClick(window._toast._button, Qt.MouseButton.LeftButton)
    dialog = window.findChildren(AddDialog)[-1]
    assert "A file" in dialog.files.report.text.toPlainText()
    dialog.reject()


def test_dropped_words_become_a_note(
    qtbot: QtBot, seek: SeekView, window: MainWindow, library: Library
) -> None:
    data = QMimeData()
    data.setText("A thought worth keeping")
    assert drop(window, data)
    qtbot.waitUntil(lambda: len(recall.notes(library)) == 1, timeout=5000)
    assert recall.notes(library)[0].body == "A thought worth keeping"


def test_what_cannot_be_taken_is_refused_and_leaving_ends_the_promise(
    seek: SeekView, window: MainWindow
) -> None:
    data = QMimeData()
    data.setUrls([QUrl("ftp://example.org/feed")])
    assert not drop(window, data)
    data.setUrls([QUrl("https://example.org/feed")])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), *how))
    hint = window.findChildren(DropHint)[0]
    assert hint.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not hint.isVisible()


def test_a_second_start_hands_over_what_it_was_given(
    qtbot: QtBot, seek: SeekView, desk: Desk, window: MainWindow, library: Library, web: WebServer
) -> None:
    hand_over(desk, window, [web.url("/feed")])
    qtbot.waitUntil(lambda: any(s.title == "Fresh" for s in browse.sources(library)), timeout=20_000)


def test_a_mail_has_no_folders(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_text(
        "From: Ada <ada@example.org>\nSubject: Hello\nMessage-ID: <1@x>\n\nA letter.\n", encoding="utf-8"
    )
    page.look_at([path])
    qtbot.waitUntil(lambda: bool(page.chosen), timeout=20_000)
    assert page.chosen[0].usable
    assert page._choice.isHidden(), "folders of bookmarks are none of its business"
