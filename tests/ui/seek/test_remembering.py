"""Seek begins where it was left: list, page, item, how far it was scrolled."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse, follow
from pkm_desktop.core.commands.sense import searching
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.view import SeekView


def again(seek: SeekView, desk: Desk, qtbot: QtBot) -> SeekView:
    """The stage of the next start."""
    seek.leave()
    seek.hide()
    view = SeekView(desk)
    qtbot.addWidget(view)
    view.resize(1000, 300)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: bool(view.sidebar.sources), timeout=5000)
    return view


def test_the_source_and_the_item(seek: SeekView, desk: Desk, library: Library, qtbot: QtBot) -> None:
    source = browse.sources(library)[1]
    seek.sidebar.go(f"source:{source.id}")
    qtbot.waitUntil(lambda: seek.listing.place.filter.source_id == source.id)
    count = len(browse.item_ids(library, seek.listing.place.filter))
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == count)
    seek.list_pane.table.go(1)
    qtbot.waitUntil(lambda: seek.reading.item is not None)
    item = seek.list_pane.table.current_id()
    view = again(seek, desk, qtbot)
    assert view.nav.chosen() == f"source:{source.id}"
    qtbot.waitUntil(lambda: view.list_pane.table.current_id() == item)
    qtbot.waitUntil(lambda: view.listing.place.title == source.title)
    assert view.list_pane.model.rowCount() == count


def test_a_source_that_is_gone_gives_way_to_the_inbox(
    seek: SeekView, desk: Desk, library: Library, qtbot: QtBot
) -> None:
    source = browse.sources(library)[0]
    seek.sidebar.go(f"source:{source.id}")
    seek.leave()
    follow.unfollow(library, [source.id])
    view = again(seek, desk, qtbot)
    qtbot.waitUntil(lambda: view.nav.chosen() == "view:inbox")
    qtbot.waitUntil(lambda: view.listing.place.title == "Inbox")
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() > 0)


def test_the_page_in_the_place_of_the_list(seek: SeekView, desk: Desk, qtbot: QtBot) -> None:
    seek.show_sources()
    assert seek.parts.page() == "sources"
    view = again(seek, desk, qtbot)
    qtbot.waitUntil(lambda: view.parts.page() == "sources")
    view.parts.back_to_list()
    assert again(view, desk, qtbot).parts.page() == ""


def test_how_far_the_list_was_scrolled(seek: SeekView, desk: Desk, qtbot: QtBot) -> None:
    seek.window().resize(1000, 420)
    table = seek.list_pane.table
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 60)
    table.verticalScrollBar().setValue(57)
    top = table.top_item()
    view = again(seek, desk, qtbot)
    qtbot.waitUntil(lambda: view.list_pane.table.top_item()[:2] == top[:2])


@pytest.mark.parametrize("value", ["", "1 2", "x y z", "9999 5 5"])
def test_nonsense_is_forgiven(seek: SeekView, desk: Desk, qtbot: QtBot, value: str) -> None:
    desk.session.keep("seek/top", value)
    desk.session.keep("seek/place", "nothing:at all")
    seek.hide()
    view = SeekView(desk)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() == 5)


def test_a_smart_list_is_begun_again(seek: SeekView, desk: Desk, library: Library, qtbot: QtBot) -> None:
    title = browse.item_rows(library, browse.item_ids(library))[0].title
    made = searching.save_search(library, "Mine", f'title:"{title}"').value
    seek.sidebar.reload()
    qtbot.waitUntil(lambda: bool(seek.sidebar.searches))
    seek.sidebar.go(f"search:{made.id}")
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 1)
    view = again(seek, desk, qtbot)
    assert view.nav.chosen() == f"search:{made.id}"
    assert view.listing.place.title == "Mine"
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() == 1)
