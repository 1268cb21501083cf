"""Watches, bookmark folders and tags in the sidebar: rows, menus, drops, natural order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import bookmarking
from pkm_desktop.core.commands.seek import browse, ruling
from pkm_desktop.core.commands.sense import searching, tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Counts, ItemFilter
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.carrying import carry_refs
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.sidebar_rows import place_of, sidebar_rows
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.words.natural import natural_key, path_key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups on no screen
COUNTS = Counts(
    snoozed=2,
    dead_links=3,
    shelves=(("", 1), ("Toolbar", 2), ("Toolbar/Work/10", 1), ("Toolbar/Work/9", 4)),
    watches=((7, "social learning", 5), (4, "ai", 0)),
)


def test_names_are_sorted_as_people_count() -> None:
    names = ["Episode 10", "episode 2", "Épisode 1", "Episode"]
    assert sorted(names, key=natural_key) == ["Episode", "Épisode 1", "episode 2", "Episode 10"]
    assert sorted(["A/10", "A/9", "A", "A b"], key=path_key) == ["A", "A/9", "A/10", "A b"]
    sources = [Source(n, "feed", name, "") for n, name in enumerate(("S 10", "S 9", "S 1"))]
    assert sorted(sources, key=lambda one: natural_key(one.title))[0].title == "S 1"


def test_the_lower_half_has_folders_watches_and_tags(theme: Theme) -> None:
    tags = (Tag("b", 1), Tag("a", 3), Tag("unused", 0))
    rows = sidebar_rows(theme, COUNTS, (), (), tags)
    assert [(row.key, row.level, row.count) for row in rows[4:]] == [
        ("view:snoozed", 0, "2"),
        ("heading:shelves", 0, ""),
        ("shelf:Toolbar", 0, "7"),
        ("shelf:Toolbar/Work", 1, "5"),
        ("shelf:Toolbar/Work/9", 2, "4"),
        ("shelf:Toolbar/Work/10", 2, "1"),
        ("shelf:", 0, "1"),
        ("dead", 0, ""),
        ("heading:watches", 0, ""),
        ("watch:4", 0, ""),
        ("watch:7", 0, "5"),
        ("heading:tags", 0, ""),
        ("tag:a", 0, "3"),
        ("tag:b", 0, "1"),
    ]
    assert next(row for row in rows if row.key == "dead").label == "3 dead links"
    folded = [row.key for row in sidebar_rows(theme, COUNTS, (), ("shelf:Toolbar",))]
    assert "shelf:Toolbar" in folded
    assert "shelf:Toolbar/Work/9" not in folded
    plain = [row.key for row in sidebar_rows(theme, Counts(), (), ())]
    assert plain == ["view:inbox", "view:today", "view:kept", "view:later"]


def test_they_lead_to_lists() -> None:
    watch = place_of("watch:7", (), COUNTS.watches)
    assert watch is not None
    assert (watch.title, watch.filter) == ("social learning", ItemFilter(rule_id=7))
    assert place_of("watch:8", (), COUNTS.watches) is None
    shelf = place_of("shelf:Toolbar/Work", ())
    assert shelf is not None
    assert (shelf.title, shelf.filter.shelf) == ("Work", "Toolbar/Work")


def test_watched_words_are_listed_renamed_and_left(qtbot: QtBot, seek: SeekView, library: Library) -> None:
    seek.rules._watch("sense")
    qtbot.waitUntil(lambda: len(seek.sidebar.counts.watches) == 1, timeout=5000)
    rule_id, name, found = seek.sidebar.counts.watches[0]
    assert (name, found) == ("sense", 1)
    seek.sidebar.go(f"watch:{rule_id}")
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 1, timeout=5000)
    seek.place_menu.rename_watch(rule_id, "Sense-making")
    qtbot.waitUntil(lambda: ruling.rule(library, rule_id).name == "Sense-making", timeout=5000)
    qtbot.waitUntil(lambda: seek.sidebar.counts.watches[0][1] == "Sense-making", timeout=5000)
    seek.place_menu.remove_watch(rule_id)
    qtbot.waitUntil(lambda: seek.sidebar.counts.watches == (), timeout=5000)
    assert seek.nav.chosen() == "view:inbox"
    assert len(browse.item_ids(library)) == 5


def test_each_kind_of_row_has_its_own_menu(qtbot: QtBot, seek: SeekView, library: Library) -> None:
    seek.rules._watch("sense")
    qtbot.waitUntil(lambda: bool(seek.sidebar.counts.watches), timeout=5000)
    expected = {
        f"watch:{seek.sidebar.counts.watches[0][0]}": "Stop watching",
        "shelf:A": "Rename…",
        "tag:ai": "Search with it",
    }
    for key, words in expected.items():
        seek.nav.menu_wanted.emit(key, QPoint(10, 10))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert words in [action.text() for action in menu.actions()]
        assert "Mark all as read" not in [action.text() for action in menu.actions()]
        menu.close()


def drop(view: SeekView, key: str, data: QMimeData) -> None:
    rows = view.nav._model.rows
    index = view.nav._model.index([row.key for row in rows].index(key), 0)
    view.nav.scrollTo(index)
    at = view.nav.visualRect(index).center()
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.nav.viewport(), QDragEnterEvent(at, actions, data, button, none))
    QApplication.sendEvent(view.nav.viewport(), QDropEvent(QPointF(at), actions, data, button, none))


def test_items_dropped_on_a_folder_are_filed_and_on_a_tag_tagged(
    qtbot: QtBot, seek: SeekView, library: Library
) -> None:
    first, second, third = browse.item_ids(library)[:3]
    bookmarking.file_items(library, (first,), "Toolbar")
    tagging.tag(library, [Ref("item", first)], add=("ai",))
    seek.reload()
    qtbot.waitUntil(lambda: bool(seek.sidebar.counts.shelves), timeout=5000)
    data = carry_refs([(Ref("item", second), "Two", ""), (Ref("item", third), "Three", "")])
    drop(seek, "shelf:Toolbar", data)
    shelf = ItemFilter(view="all", shelf="Toolbar")
    qtbot.waitUntil(lambda: len(browse.item_ids(library, shelf)) == 3, timeout=5000)
    drop(seek, "tag:ai", data)
    qtbot.waitUntil(lambda: browse.item(library, third).row.tags == ("ai",), timeout=5000)
    drop(seek, "view:later", data)  # no place for them
    assert browse.item_ids(library, ItemFilter(view="later")) == ()


def test_a_folder_is_renamed_with_what_is_in_it(qtbot: QtBot, seek: SeekView, library: Library) -> None:
    bookmarking.file_items(library, browse.item_ids(library)[:1], "Toolbar/Work")
    seek.place_menu.rename_shelf("Toolbar", " Bar ")
    qtbot.waitUntil(lambda: bookmarking.shelves(library)[0].folder == "Bar/Work", timeout=5000)


def test_saved_searches_are_smart_lists_with_counts(seek: SeekView, library: Library, qtbot: QtBot) -> None:
    title = browse.item_rows(library, browse.item_ids(library))[0].title
    made = searching.save_search(library, "Mine", f'title:"{title}"').value
    seek.reload()
    qtbot.waitUntil(lambda: bool(seek.sidebar.searches))
    assert [(each.name, each.count) for each in seek.sidebar.searches] == [("Mine", 1)]
    seek.sidebar.go(f"search:{made.id}")
    qtbot.waitUntil(lambda: seek.list_pane.model.rowCount() == 1)
    searching.remove_search(library, made.id)
    seek.reload()
    qtbot.waitUntil(lambda: not seek.sidebar.searches)
    assert place_of(f"search:{made.id}", ()) is None
