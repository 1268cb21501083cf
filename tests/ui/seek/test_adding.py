"""Adding: addresses and files in, feeds found, followed or kept, a report in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import browse, upkeep
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter, Saved
from pkm_desktop.core.model.sources import Followed, Imported, ImportedFile, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.add_dialog import AddDialog
from pkm_desktop.ui.seek.add_report import (
    Pages,
    addresses_in,
    followed_words,
    imported_words,
    looks_like_addresses,
    saved_words,
)
from pkm_desktop.ui.seek.drops import contents
from pkm_desktop.ui.seek.entry import add, export_to
from pkm_desktop.ui.seek.view import SeekView
from tests.servers.web import Reply, WebServer
from tests.ui.seek.feeds import rss

PAGE = (
    b"<html><head><title>A site</title><link rel='alternate' type='application/rss+xml' href='/feed'"
    b" title='The feed'></head><body><article><h1>A site</h1><p>" + b"Words of the page. " * 60 + b"</p>"
    b"</article></body></html>"
)
WHEN = "Mon, 05 Jan 2026 07:00:00 GMT"


@pytest.fixture
def web() -> Iterator[WebServer]:
    """A page that announces a feed, and the feed."""
    routes = {
        "/": Reply(PAGE, type="text/html; charset=utf-8"),
        "/feed": Reply(rss("Fresh", ("One", "Two"), WHEN)),
        "/gone": Reply(status=404),
    }
    with WebServer(routes) as server:
        yield server


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]) -> AddDialog:
    """The dialog over the window."""
    shown(window)
    QGuiApplication.clipboard().clear()
    return add(desk, window)


def test_a_site_leads_to_its_feed_which_is_followed_into_a_folder(
    qtbot: QtBot, dialog: AddDialog, library: Library, web: WebServer
) -> None:
    dialog.set_addresses(web.url("/"))
    assert dialog._go.text() == "Find feeds"
    dialog.go()
    qtbot.waitUntil(lambda: dialog._found.count() == 1, timeout=10000)
    assert dialog._go.text() == "Follow"
    dialog._folder.setCurrentText("New/Inside")
    with qtbot.waitSignal(dialog.accepted, timeout=10000):
        dialog.go()
    followed = next(source for source in browse.sources(library) if source.title == "Fresh")
    assert followed.folder == "New/Inside"
    assert followed.items == 2
    upkeep.undo(library)
    assert all(source.title != "Fresh" for source in browse.sources(library))


def test_what_goes_wrong_is_said_in_its_place(
    qtbot: QtBot, dialog: AddDialog, library: Library, web: WebServer
) -> None:
    dialog.set_addresses(f"{web.url('/gone')} file:///etc/passwd {web.url('/feed')}")
    dialog.go()
    qtbot.waitUntil(lambda: dialog._found.count() == 1, timeout=10000)
    said = dialog._says.text()
    assert "/gone: " in said
    assert "file:///etc/passwd: " in said
    assert dialog._found.item(0).text() == "Fresh · 2 entries"


def test_a_page_is_kept_as_an_item(qtbot: QtBot, dialog: AddDialog, library: Library, web: WebServer) -> None:
    dialog.set_addresses(web.url("/"))
    with qtbot.waitSignal(dialog.accepted, timeout=10000):
        dialog.save_pages()
    kept = browse.item_rows(library, browse.item_ids(library, ItemFilter(view="kept")))
    assert [row.title for row in kept] == ["A site"]


def test_a_file_of_another_reader_is_brought_in_and_written_out(
    qtbot: QtBot, dialog: AddDialog, desk: Desk, library: Library, tmp_path: Path, web: WebServer
) -> None:
    path = tmp_path / "mine.opml"
    outline = f'<outline text="Fresh" xmlUrl="{web.url("/feed")}"/><outline text="Bad" xmlUrl="file:///x"/>'
    path.write_text(f'<opml version="2.0"><body>{outline}</body></opml>', encoding="utf-8")
    dialog.import_files([path])
    qtbot.waitUntil(lambda: "mine.opml" in dialog._says.text(), timeout=10000)
    assert "1 new, 0 known already" in dialog._says.text()
    target = tmp_path / "out.opml"
    export_to(desk, str(target))
    qtbot.waitUntil(target.exists, timeout=5000)
    qtbot.waitUntil(lambda: "Fresh" in target.read_text(encoding="utf-8"), timeout=5000)


def test_other_addresses_make_it_look_again(qtbot: QtBot, dialog: AddDialog, web: WebServer) -> None:
    dialog.set_addresses(web.url("/feed"))
    dialog.go()
    qtbot.waitUntil(lambda: dialog._found.count() == 1, timeout=10000)
    dialog.set_addresses(web.url("/"))
    assert dialog._found.count() == 0
    assert dialog._go.text() == "Find feeds"
    dialog.set_addresses("")
    assert not dialog._go.isEnabled()
    assert not dialog._page.isEnabled()


def test_what_is_dropped_is_told_apart(tmp_path: Path) -> None:
    data = QMimeData()
    data.setText("https://example.org/a\nhttps://example.org/b")
    assert contents(data) == ("https://example.org/a\nhttps://example.org/b", ())
    data.setText("just words")
    assert contents(data) == ("", ())
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.opml"))])
    assert contents(data) == ("", (tmp_path / "a.opml",))
    data.setUrls([QUrl("https://example.org/c"), QUrl("ftp://example.org/d")])
    assert contents(data) == ("https://example.org/c", ())


def test_addresses_are_picked_out_of_what_was_pasted() -> None:
    assert addresses_in(" <https://a.org>,\nb.org \n b.org ") == ("https://a.org", "b.org")
    assert looks_like_addresses("https://a.org/x feed:https://b.org/y")
    assert not looks_like_addresses("see https://a.org")
    assert not looks_like_addresses("")


def test_reports_name_what_came_of_it() -> None:
    sources = tuple(Source(number, "feed", f"S{number}", "") for number in range(5))
    done = Followed(added=sources, existing=sources[:1], failed=(("x.org", "It is gone."),))
    assert followed_words(done) == (
        "Now following S0, S1, S2 and 2 more.\nFollowed already: S0.\nx.org: It is gone."
    )
    assert followed_words(Followed()) == "Nothing was added."
    pages = Pages((Saved(1, "A", "", 1200, True), Saved(2, "B", "", 5, True, existed=True, hint="A link.")))
    assert saved_words(pages) == "Saved “A” (1,200 words).\n“B” was saved already.\nA link."
    file = ImportedFile("/x/y.opml", "opml", added=2, errors=("e1", "e2", "e3", "e4"))
    assert imported_words(Imported((file,), sources=2)).split("\n") == [
        "y.opml: 2 new, 0 known already.",
        *(f"y.opml: e{number}" for number in (1, 2, 3)),
        "… and 1 more lines that could not be read.",
    ]
    assert imported_words(Imported()) == "Nothing was added."


def test_pasting_an_address_opens_the_dialog_with_it(
    qtbot: QtBot, seek: SeekView, desk: Desk, window: MainWindow
) -> None:
    QGuiApplication.clipboard().setText("https://example.org/feed")
    dialog = add(desk, window)
    assert dialog._addresses.toPlainText() == "https://example.org/feed"
    dialog.reject()
    QGuiApplication.clipboard().clear()


def test_an_address_dropped_on_the_window_opens_the_dialog_with_it(
    qtbot: QtBot, seek: SeekView, window: MainWindow
) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/feed")])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(50, 50), *how)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(50, 50), *how)
    QApplication.sendEvent(window, dropping)
    dialog = window.findChildren(AddDialog)[-1]
    assert dialog._addresses.toPlainText() == "https://example.org/feed"
    dialog.reject()
    data.setUrls([QUrl("ftp://example.org/feed")])
    refused = QDragEnterEvent(QPoint(50, 50), *how)
    refused.ignore()
    QApplication.sendEvent(window, refused)
    assert not refused.isAccepted()
