"""Adding by address: feeds found and ticked, followed or kept, a login where one is asked for."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, follow
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter, Saved
from pkm_desktop.core.model.sources import Followed, FoundFeed, Imported, ImportedFile, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.add_dialog import AddDialog
from pkm_desktop.ui.seek.add_report import (
    Pages,
    addresses_in,
    feed_facts,
    followed_words,
    how_often,
    import_report,
    imported_words,
    looks_like_addresses,
    saved_words,
)
from pkm_desktop.ui.seek.entry import add
from pkm_desktop.ui.seek.follow_page import FollowPage
from pkm_desktop.ui.seek.view import SeekView
from tests.servers.web import Reply, Seen, WebServer
from tests.ui.seek.feeds import rss

PAGE = (
    b"<html><head><title>A site</title><link rel='alternate' type='application/rss+xml' href='/feed'"
    b" title='The feed'><link rel='alternate' type='application/rss+xml' href='/other' title='Other'></head>"
    b"<body><article><h1>A site</h1><p>" + b"Words of the page. " * 60 + b"</p></article></body></html>"
)
WHEN = "Mon, 05 Jan 2026 07:00:00 GMT"


def members_only(seen: Seen) -> Reply:
    """A feed behind a password."""
    if seen.headers.get("authorization") != f"Basic {b64encode(b'ada:pw').decode()}":
        return Reply(status=401, headers={"WWW-Authenticate": 'Basic realm="x"'})
    return Reply(rss("Members", ("Secret",), WHEN))


@pytest.fixture
def web() -> Iterator[WebServer]:
    """A page that announces two feeds, the feeds, and one behind a password."""
    routes = {
        "/": Reply(PAGE, type="text/html; charset=utf-8"),
        "/feed": Reply(rss("Fresh", ("One", "Two"), WHEN)),
        "/other": Reply(rss("Other", ("Three",), WHEN)),
        "/slow": Reply(rss("Slow", ("Late",), WHEN), wait=30),
        "/members": members_only,
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


@pytest.fixture
def page(dialog: AddDialog) -> FollowPage:
    """Its page for addresses."""
    return dialog.follow


def looked(qtbot: QtBot, page: FollowPage, addresses: str, feeds: int) -> None:
    """Ask for these and wait until so many feeds are shown."""
    page.set_addresses(addresses)
    page.go()
    qtbot.waitUntil(lambda: len(page.found.feeds()) == feeds, timeout=20_000)


def test_a_site_leads_to_its_feeds_of_which_some_are_followed(
    qtbot: QtBot, dialog: AddDialog, page: FollowPage, library: Library, web: WebServer
) -> None:
    page.set_addresses(web.url("/"))
    assert page.go_button.text() == "Find feeds"
    looked(qtbot, page, web.url("/"), 2)
    assert page.go_button.text() == "Follow", "the first one is ticked"
    page.found.box(web.url("/other")).setChecked(True)
    assert page.go_button.text() == "Follow 2"
    page.folder.setCurrentText("New/Inside")
    page.tags.setText("fresh, #web")
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        page.go()
    followed = {s.title: s for s in browse.sources(library) if s.folder == "New/Inside"}
    assert set(followed) == {"Fresh", "Other"}
    assert followed["Fresh"].items == 2
    assert set(followed["Fresh"].tags) == {"fresh", "web"}
    assert {tag.name for tag in tagging.tags(library)} >= {"fresh", "web"}
    upkeep.undo(library)
    assert all(source.title != "Fresh" for source in browse.sources(library))


def test_what_was_found_is_shown_with_its_newest_titles(
    qtbot: QtBot, page: FollowPage, library: Library, web: WebServer
) -> None:
    follow.follow(library, [web.url("/other")])
    looked(qtbot, page, web.url("/"), 2)
    said = {label.text() for label in page.found.findChildren(QLabel)}
    assert {"· One", "· Two", "Followed already", web.url("/feed")} <= said
    assert not page.found.box(web.url("/other")).isEnabled()
    assert page.found.ticked() == (web.url("/feed"),)
    assert "2 entries · last one 2 hours ago" in page.found.box(web.url("/feed")).accessibleDescription()


def test_what_goes_wrong_is_said_at_its_address(qtbot: QtBot, page: FollowPage, web: WebServer) -> None:
    looked(qtbot, page, f"{web.url('/gone')} file:///etc/passwd {web.url('/feed')}", 1)
    said = " ".join(label.text() for label in page.found.findChildren(QLabel))
    assert "file:///etc/passwd" in said
    assert web.url("/gone") in said
    assert "404" in said
    assert page.found.ticked() == (web.url("/feed"),)


def test_a_feed_that_asks_for_a_login_gets_one(
    qtbot: QtBot, dialog: AddDialog, page: FollowPage, library: Library, web: WebServer
) -> None:
    page.set_addresses(web.url("/members"))
    page.go()
    qtbot.waitUntil(page.login.isVisible, timeout=20_000)
    assert not page.go_button.isEnabled()
    page.login.name.setText("ada")
    page.login.secret.setText("pw")
    assert page.go_button.text() == "Log in and follow"
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        page.go()
    made = next(source for source in browse.sources(library) if source.title == "Members")
    assert (made.login, made.login_name, made.items) == ("basic", "ada", 1)


def test_a_wrong_password_is_said_and_the_keys_stay_at_it(
    qtbot: QtBot, dialog: AddDialog, page: FollowPage, web: WebServer
) -> None:
    page.set_addresses(web.url("/members"))
    page.go()
    qtbot.waitUntil(page.login.isVisible, timeout=20_000)
    page.login.name.setText("ada")
    page.login.secret.setText("guess")
    page.login.secret.setFocus()
    qtbot.keyClick(page.login.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not take this login" in dialog.strip.words.text(), timeout=20_000)
    qtbot.waitUntil(lambda: dialog.focusWidget() is page.login.secret, timeout=5000)
    assert page.go_button.text() == "Log in and follow"


def test_a_long_look_can_be_stopped_with_the_keyboard(
    qtbot: QtBot, dialog: AddDialog, page: FollowPage, web: WebServer
) -> None:
    page.set_addresses(web.url("/slow"))
    qtbot.keyClick(page.addresses, Qt.Key.Key_Return)
    assert dialog.strip.running()
    assert dialog.strip.stop_button.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.strip.running()
    assert dialog.isVisible(), "the first Escape only ends the waiting"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_page_is_kept_as_an_item(
    qtbot: QtBot, dialog: AddDialog, page: FollowPage, library: Library, web: WebServer
) -> None:
    page.set_addresses(web.url("/"))
    page.tags.setText("later")
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        page.save_pages()
    kept = browse.item_rows(library, browse.item_ids(library, ItemFilter(view="kept")))
    assert [(row.title, row.tags) for row in kept] == [("A site", ("later",))]


def test_other_addresses_make_it_look_again(qtbot: QtBot, page: FollowPage, web: WebServer) -> None:
    looked(qtbot, page, web.url("/feed"), 1)
    page.set_addresses(web.url("/"))
    assert page.found.feeds() == ()
    assert page.go_button.text() == "Find feeds"
    page.set_addresses("")
    assert not page.go_button.isEnabled()
    assert not page.page_button.isEnabled()


def test_addresses_are_picked_out_of_what_was_pasted() -> None:
    assert addresses_in(" <https://a.org>,\nb.org \n b.org ") == ("https://a.org", "b.org")
    assert looks_like_addresses("https://a.org/x feed:https://b.org/y")
    assert not looks_like_addresses("see https://a.org")
    assert not looks_like_addresses("")


def test_reports_name_what_came_of_it() -> None:
    sources = tuple(Source(number, "feed", f"S{number}", "") for number in range(5))
    done = Followed(added=sources, existing=sources[:1], failed=(("x.org", "It is gone."),), hints=("Hm.",))
    assert followed_words(done) == (
        "Now following S0, S1, S2 and 2 more.\nFollowed already: S0.\nx.org: It is gone.\nHm."
    )
    assert followed_words(Followed()) == "Nothing was added."
    pages = Pages((Saved(1, "A", "", 900, True), Saved(2, "B", "", 5, True, existed=True, hint="A link.")))
    assert saved_words(pages) == "Saved “A” (900 words).\n“B” was here already; it is kept.\nA link."
    file = ImportedFile("/x/y.opml", "opml", added=2, failed=3, errors=("e1", "e2"))
    imported = Imported((file, ImportedFile("z", "", failed=1, errors=("No.",))), sources=2)
    assert imported_words(imported) == "2 new, 0 known already; 4 could not be read."
    assert import_report(imported) == (
        "y.opml\n  2 new, 0 known already, 3 could not be read\n  e1\n  e2\n  … and 1 more\n\nz\n  No."
    )
    assert imported_words(Imported()) == "Nothing was added."


def test_a_feed_is_described_in_a_line(clock: Callable[[], object]) -> None:
    now = clock()
    feed = FoundFeed("u", entries=20, read=True, newest=now, days_between=3.2)  # type: ignore[arg-type]
    assert feed_facts(feed, now) == "20 entries · last one just now · about every 3 days"  # type: ignore[arg-type]
    assert feed_facts(FoundFeed("u"), now) == "", "only announced"  # type: ignore[arg-type]
    words = [how_often(days) for days in (0, 0.2, 1, 6, 21, 90)]
    assert words == [
        *("", "several a day", "about once a day"),
        *("about every 6 days", "about every 3 weeks", "about every 3 months"),
    ]


def test_pasting_an_address_opens_the_dialog_with_it(
    qtbot: QtBot, seek: SeekView, desk: Desk, window: MainWindow
) -> None:
    QGuiApplication.clipboard().setText("https://example.org/feed")
    dialog = add(desk, window)
    assert dialog.follow.addresses.toPlainText() == "https://example.org/feed"
    dialog.reject()
    QGuiApplication.clipboard().clear()


def test_tab_goes_through_what_was_found_and_enter_follows_from_any_field(
    qtbot: QtBot, dialog: AddDialog, page: FollowPage, library: Library, web: WebServer
) -> None:
    looked(qtbot, page, web.url("/"), 2)
    boxes = [page.found.box(web.url(path)) for path in ("/feed", "/other")]
    page.addresses.setFocus()
    for expected in (*boxes, page.folder, page.tags):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is expected
    boxes[0].setChecked(False)
    assert (page.go_button.text(), page.go_button.isEnabled()) == ("Follow", False), "nothing is ticked"
    boxes[0].setChecked(True)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        qtbot.keyClick(page.tags, Qt.Key.Key_Return)
    assert "Fresh" in {source.title for source in browse.sources(library)}


def test_enter_in_the_folder_field_looks_for_the_feeds(
    qtbot: QtBot, page: FollowPage, web: WebServer
) -> None:
    page.set_addresses(web.url("/"))
    line = page.folder.lineEdit()
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.found.feeds()) == 2, timeout=20_000)


def test_addresses_without_a_feed_are_counted_where_they_are_out_of_sight(
    qtbot: QtBot, dialog: AddDialog, page: FollowPage, web: WebServer
) -> None:
    looked(qtbot, page, f"{web.url('/feed')} {web.url('/other')} {web.url('/gone')}", 2)
    assert dialog.strip.words.text() == "1 address gave no feed: see the list."


def test_one_word_is_one_word() -> None:
    page = Saved(1, "Short", "https://example.org/", 1, extracted=True)
    assert "(1 word)" in saved_words(Pages((page,)))
