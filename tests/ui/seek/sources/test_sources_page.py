"""The sources page: who needs a look and why, several at once, everything by keyboard and undoable."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, follow
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import Funnel, Health, Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.sidebar_rows import FAILING
from pkm_desktop.ui.seek.sources.source_words import health_words, source_line, until
from pkm_desktop.ui.seek.sources_page import SourcesPage
from pkm_desktop.ui.seek.trouble import trouble_words
from pkm_desktop.ui.seek.view import SeekView

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def page(qtbot: QtBot, seek: SeekView, desk: Desk) -> SourcesPage:
    """On the screen, with the two sources of the stock."""
    assert desk.actions.run("sources")
    qtbot.waitUntil(lambda: len(seek.sources_page.list.model.sources) == 2, timeout=5000)
    return seek.sources_page


def titles(page: SourcesPage) -> list[str]:
    return [source.title for source in page.list.model.sources]


def test_all_sources_are_listed_with_the_first_one_beside(qtbot: QtBot, page: SourcesPage) -> None:
    assert titles(page) == ["Evidence", "Open Learning"]
    assert [source.title for source in page.list.selected()] == ["Evidence"]
    assert page.detail.isVisible()
    assert page.list.tabs.tabText(0) == "All 2"
    page.list.field.setText("open")
    assert titles(page) == ["Open Learning"]
    page.list.field.setText("nothing like it")
    assert titles(page) == []
    assert page.list.selected() == ()


def test_escape_leads_back_to_the_list(qtbot: QtBot, seek: SeekView, page: SourcesPage) -> None:
    qtbot.waitUntil(seek.window().isActiveWindow, timeout=5000)
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Escape)
    assert seek.list_pane.isVisible()
    assert seek.list_pane.table.hasFocus()
    assert seek.nav.chosen() == "view:inbox"


def test_an_item_that_is_gone_to_is_shown_in_their_place(
    qtbot: QtBot, seek: SeekView, page: SourcesPage, desk: Desk, library: Library
) -> None:
    item = browse.item_ids(library, ItemFilter())[2]
    desk.window.open_ref(Ref("item", item))
    assert seek.list_pane.isVisible()
    qtbot.waitUntil(lambda: seek.reading.item is not None and seek.reading.item.row.id == item, timeout=5000)
    assert seek.nav.chosen() == "view:inbox"


def test_those_in_trouble_are_found_from_the_sidebar_and_tried_again(
    qtbot: QtBot, seek: SeekView, page: SourcesPage, library: Library
) -> None:
    page.list.view.selectAll()
    page.doings.fetch(page.list.selected())  # their server is gone by now
    qtbot.waitUntil(lambda: len(browse.sources(library, failing=True)) == 2, timeout=20_000)
    seek.sidebar.nav.picked.emit(FAILING)
    qtbot.waitUntil(lambda: page.list.tabs.tabText(1) == "Failing 2", timeout=5000)
    assert page.list.tab() == "failing"
    assert titles(page) == ["Evidence", "Open Learning"]
    page.list.select([page.list.model.sources[0].id])
    qtbot.waitUntil(lambda: page.detail.health.trouble.isVisible(), timeout=5000)
    line = source_line(page.list.model.sources[0], NOW)
    assert line.troubled
    assert line.below == browse.sources(library, failing=True)[0].error


def test_several_are_left_with_a_key_and_come_back(
    qtbot: QtBot, page: SourcesPage, library: Library, window: MainWindow
) -> None:
    page.list.view.selectAll()
    assert len(page.detail.sources) == 2
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not any(s.feed_url for s in browse.sources(library)), timeout=5000)
    qtbot.waitUntil(window._toast.isVisible, timeout=5000)
    upkeep.undo(library)
    assert sum(bool(s.feed_url) for s in browse.sources(library)) == 2


def test_one_is_stopped_muted_and_resumed(qtbot: QtBot, page: SourcesPage, library: Library) -> None:
    number = page.list.selected()[0].id
    page.doings.stop(page.list.selected())
    qtbot.waitUntil(lambda: browse.source(library, number).stopped, timeout=5000)
    page.doings.mute(page.list.selected(), True)
    qtbot.waitUntil(lambda: browse.source(library, number).muted, timeout=5000)
    qtbot.waitUntil(lambda: page.detail._tools["resume"].isVisible(), timeout=5000)
    page.doings.resume(page.list.selected())
    qtbot.waitUntil(lambda: not browse.source(library, number).stopped, timeout=20_000)


def test_the_address_of_a_feed_is_copied(page: SourcesPage) -> None:
    page.doings.copy_address(page.list.selected()[0])
    assert QApplication.clipboard().text() == page.list.selected()[0].feed_url
    QApplication.clipboard().clear()


def test_items_of_a_source_are_one_step_away(qtbot: QtBot, seek: SeekView, page: SourcesPage) -> None:
    page.detail.items_wanted.emit(page.list.selected()[0].id)
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 2, timeout=5000)
    assert seek.list_pane.isVisible()
    assert not page.list.isVisible()


def test_no_key_reaches_items_that_cannot_be_seen(seek: SeekView, desk: Desk, page: SourcesPage) -> None:
    desk.actions.refresh()
    assert not desk.actions.action("drop").isEnabled()
    assert desk.actions.action("refresh_source").isEnabled()


def test_the_funnel_is_said_in_words(page: SourcesPage) -> None:
    page.detail.health.show_funnel(Funnel(120, 40, 12, 3, 1))
    said = page.detail.health.chart.accessibleDescription()
    assert said == "Fetched 120, Opened 40, Kept 12, Highlighted 3, Shared 1"
    assert not page.detail.grab().isNull()


def test_each_tab_says_why_it_is_empty(qtbot: QtBot, page: SourcesPage) -> None:
    page.list.show_sources((), Health())
    for place in range(page.list.tabs.count()):
        page.list.tabs.setCurrentIndex(place)
        assert page.list._empty.accessibleName()
        assert page.list.selected() == ()


def test_a_line_says_what_matters_most() -> None:
    source = Source(1, "feed", "A", "https://a.org/f", folder="Work", items=120, kept=2, tier="must")
    assert source_line(source, NOW).facts == "Work · 2 of 120 kept · A must"
    assert source_line(source, NOW).below == "a.org"
    why = Source(1, "feed", "A", "https://a.org/f", why_followed="For\nthe charts")
    assert source_line(why, NOW).below == "For the charts"
    gone = Source(1, "feed", "A", "https://a.org/f", stopped=True, why_followed="x")
    assert source_line(gone, NOW).troubled


def test_a_lost_password_is_said_without_a_command_for_the_terminal() -> None:
    error = "The password is not known here. Enter it again. (`pkm-desktop source login s1`)"
    said = trouble_words(Source(1, "feed", "A", "https://a.org/f", error=error))
    assert said == "The password is not known here. Enter it again. Its place: Edit…, Login."
    assert source_line(Source(1, "feed", "A", "https://a.org/f", error=error), NOW).below == said


def test_the_next_look_is_said_for_people() -> None:
    due = Source(1, "feed", "A", "", next_due=NOW + timedelta(minutes=20), checked=NOW, fail_count=2)
    assert health_words(due, NOW) == [
        ("Last look", "just now"),
        ("Last new", "nothing yet"),
        ("Failures in a row", "2"),
        ("Next look", "in 20 minutes"),
    ]
    assert until(NOW + timedelta(hours=3), NOW) == "in 3 hours"
    assert until(NOW + timedelta(days=9), NOW) == "14 Jan 2026"
    stopped = health_words(Source(1, "feed", "A", "", stopped=True), NOW)
    assert stopped[-1] == ("Next look", "none: it is stopped")


def test_following_is_not_needed_to_read_on(qtbot: QtBot, page: SourcesPage, library: Library) -> None:
    before = len(browse.item_ids(library))
    follow.unfollow(library, [page.list.selected()[0].id])
    assert len(browse.item_ids(library)) == before
