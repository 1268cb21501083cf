"""The sidebar: counts, folders, what can be done with a source, and those in trouble."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Counts, ItemFilter
from pkm_desktop.core.model.practice import Week
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import Refreshed, Source, SourceResult
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.seek.empty import empty_list, empty_words, is_first_run, silent_source
from pkm_desktop.ui.seek.fetching import summary
from pkm_desktop.ui.seek.sidebar_rows import FAILING, Place, folders_of, place_of, sidebar_rows
from pkm_desktop.ui.seek.view import SeekView


def source(number: int, title: str, folder: str = "", *, unread: int = 0, error: str = "") -> Source:
    return Source(number, "feed", title, "", folder=folder, unread=unread, error=error)


def test_rows_follow_folders_and_their_unread(theme: Theme) -> None:
    sources = (source(1, "b", "Work/Deep", unread=2), source(2, "A", "Work", unread=1), source(3, "c"))
    rows = sidebar_rows(theme, Counts(inbox=3, kept=1), sources, ())
    assert [(row.key, row.level, row.count) for row in rows[5:]] == [
        ("folder:Work", 0, "3"),
        ("source:2", 1, "1"),
        ("folder:Work/Deep", 1, "2"),
        ("source:1", 2, "2"),
        ("source:3", 0, ""),
    ]
    folded = sidebar_rows(theme, Counts(), sources, ("Work",))
    assert [row.key for row in folded[5:]] == ["folder:Work", "source:3"]
    assert folders_of(sources) == ["Work", "Work/Deep"]


def test_trouble_is_named_once_at_the_end(theme: Theme) -> None:
    rows = sidebar_rows(theme, Counts(), (source(1, "a", error="It is gone."),), ())
    assert (rows[-1].key, rows[-1].label, rows[-1].warn) == (FAILING, "1 source needs a look", True)
    assert rows[-2].tip == "It is gone."


def test_rows_lead_to_filters() -> None:
    assert place_of("view:kept", ()) == Place(ItemFilter(view="kept"), "Saved")
    assert place_of("folder:A/B", ()) == Place(ItemFilter(folder="A/B"), "B")
    assert place_of("source:1", (source(1, "a"),)) == Place(ItemFilter(source_id=1), "a")
    assert place_of("source:2", ()) is None


def test_the_summary_of_a_fetch_is_a_sentence() -> None:
    new = SourceResult(1, "a", "new", new=12)
    bad = SourceResult(2, "b", "error", error="x")
    assert summary(Refreshed((new, bad))) == "12 new from 1 source; 1 needs a look"
    gone = SourceResult(3, "c", "gone", error="It is gone for good.")
    assert summary(Refreshed((new, bad, gone))) == "12 new from 1 source; 2 need a look"
    assert summary(Refreshed((SourceResult(1, "a", "same"),))) == "Nothing new"
    assert summary(Refreshed()) == "Nothing to fetch right now."


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        (ItemFilter(), "Inbox zero"),
        (ItemFilter(view="kept"), "Nothing saved yet"),
        (ItemFilter(source_id=1), "Nothing left to decide here"),
        (ItemFilter(view="all", tag="x"), "Nothing here yet"),
    ],
)
def test_an_empty_list_says_why(clock: object, wanted: ItemFilter, title: str) -> None:
    from datetime import date

    week = Week(date(2026, 1, 5), arrived=300, kept=10)
    icon, said, text = empty_words(Place(wanted, ""), week)
    assert said == title
    assert icon
    assert title != "Inbox zero" or text == "This week: 300 in, 10 kept, 0 left."


def test_an_empty_list_names_the_key_in_force(desk: Desk, qtbot: QtBot) -> None:
    from datetime import date

    def said(view: str) -> list[str]:
        page = empty_list(desk, Place(ItemFilter(view=view), ""), Week(date(2026, 1, 5)))
        qtbot.addWidget(page)
        return [label.text() for label in page.findChildren(QLabel) if label.text()]

    assert "Press S on an item to keep it." in said("kept")
    desk.actions.use_keys({"keep": "Y"})
    assert "Press Y on an item to keep it." in said("kept")
    desk.actions.use_letters(False)
    assert said("kept") == ["Nothing saved yet"]
    assert "What your sources bring appears here." in said("inbox")


def test_a_source_that_cannot_be_read_says_why(theme: Theme, actions: Actions, qtbot: QtBot) -> None:
    failing = source(1, "a", error="The page is not there (it answered 404).")
    page = silent_source(theme, failing, actions.action("refresh_source"))
    qtbot.addWidget(page)
    assert page.accessibleDescription() == failing.error
    assert [button.accessibleName() for button in page.findChildren(QPushButton)] == ["Fetch this source"]


def test_letters_act_in_the_sidebar_too(qtbot: QtBot, seek: SeekView) -> None:
    seek.window().activateWindow()
    seek.nav.setFocus()
    before = seek.nav.chosen()
    qtbot.keyClick(seek.nav, Qt.Key.Key_J)
    assert seek.list_pane.table.current_id()
    assert seek.nav.chosen() == before, "no jump to a source that begins with J"


def test_a_folder_and_a_source_narrow_the_list(qtbot: QtBot, seek: SeekView, library: Library) -> None:
    one = next(s for s in browse.sources(library) if s.title == "Evidence")
    seek.show_ref(Ref("source", one.id))
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 2, timeout=5000)
    seek.sidebar.nav.picked.emit("folder:Work")
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 5, timeout=5000)


def test_a_source_is_renamed_moved_left_and_comes_back(
    qtbot: QtBot, seek: SeekView, library: Library
) -> None:
    def now() -> dict[str, str]:
        return {s.title: s.folder for s in browse.sources(library)}

    one = next(s for s in seek.sidebar.sources if s.title == "Evidence")
    seek.source_menu.rename(one, "  ")
    seek.source_menu.rename(one, "Proof")
    qtbot.waitUntil(lambda: "Proof" in now(), timeout=5000)
    seek.source_menu.move((one,), "Work/Deep")
    qtbot.waitUntil(lambda: now().get("Proof") == "Work/Deep", timeout=5000)
    seek.parts.doings.unfollow((one,))
    qtbot.waitUntil(lambda: "Proof" not in now(), timeout=5000)
    upkeep.undo(library)
    assert now()["Proof"] == "Work/Deep"


def test_a_folder_is_marked_as_read(qtbot: QtBot, seek: SeekView, library: Library) -> None:
    seek.source_menu.mark_read(ItemFilter(folder="Work"))
    qtbot.waitUntil(lambda: browse.counts(library).inbox == 0, timeout=5000)
    assert browse.item_ids(library)


def test_an_emptied_inbox_is_celebrated(qtbot: QtBot, seek: SeekView, library: Library) -> None:
    triage.drop(library, browse.item_ids(library))
    seek.reload()
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 0, timeout=5000)
    qtbot.waitUntil(lambda: not seek.list_pane.table.isVisible(), timeout=5000)


def test_an_empty_library_offers_three_doors() -> None:
    assert is_first_run(Counts(), ())
    assert not is_first_run(Counts(items=1), ())
    assert not is_first_run(Counts(), (source(1, "a"),))


def test_an_item_from_elsewhere_is_shown_in_its_list(
    qtbot: QtBot, seek: SeekView, library: Library, desk: Desk
) -> None:
    item = browse.item_ids(library)[2]
    triage.drop(library, [item])
    seek.reload()
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 4, timeout=5000)
    desk.window.open_ref(Ref("item", item))
    qtbot.waitUntil(lambda: seek.list_pane.table.current_id() == item, timeout=5000)
    qtbot.waitUntil(lambda: seek.reading.item is not None and seek.reading.item.row.id == item, timeout=5000)
