"""What keys can do the mouse can do and the other way round: menus, palette, sheet, context menus, drags."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.library import Library
from pkm_desktop.ui.carrying import MARKDOWN_MIME, REFS_MIME
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.going.palette import Palette
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.action_table import ACTIONS
from pkm_desktop.ui.practice.facts_table import FactsTable
from pkm_desktop.ui.seek.item_table import ItemTable
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.sense.history_page import HistoryPage
from pkm_desktop.ui.settings.settings_dialog import SettingsDialog
from pkm_desktop.ui.share.candidates import CandidateList
from pkm_desktop.ui.share.paper import Paper
from pkm_desktop.ui.widgets.borders import STEP
from pkm_desktop.ui.widgets.keys_sheet import KeysSheet
from pkm_desktop.ui.widgets.nav_list import NavList
from tests.ui.settling import LONG, on_stage, settle


@pytest.fixture
def library(sample_library: Library) -> Library:
    return sample_library


def test_every_action_is_in_a_menu_the_palette_and_the_sheet(live: MainWindow, qtbot: QtBot) -> None:
    menus = {entry for action in live.menuBar().actions() for entry in entries(action)}
    assert [spec.name for spec in ACTIONS if spec.name not in menus] == []
    on_stage(live, "seek", qtbot)
    palette, actions = Palette(live.theme, live.actions_table, live.session, live), live.actions_table
    palette.show()
    ready = {name for name in actions.specs if actions.action(name).isEnabled()} - {"palette"}
    assert ready - set(palette.names()) == set()
    palette.close()
    sheet = KeysSheet(actions, live)
    qtbot.addWidget(sheet)
    shown = set(sheet.texts())
    assert [spec.name for spec in ACTIONS if actions.keys_text(spec.name) and spec.label() not in shown] == []


def entries(action: QAction) -> Iterator[str]:
    """The actions in a menu and the menus in it."""
    menu = action.menu()
    if not isinstance(menu, QMenu):
        yield action.objectName()
        return
    for one in menu.actions():
        yield from entries(one)


@pytest.mark.qt_log_ignore("does not support", extend=True)
@pytest.mark.parametrize(
    ("stage", "names"),
    [
        ("seek", {"ItemTable", "NavList"}),
        ("sense", {"foundThings"}),
        ("share", {"candidateList", "NavList"}),
    ],
)
def test_lists_open_their_menu_by_key(stage: str, names: set[str], live: MainWindow, qtbot: QtBot) -> None:
    view = on_stage(live, stage, qtbot)
    opened = set()
    for rows in view.findChildren(QAbstractItemView):
        if rows.isVisible() and rows.model() and rows.model().rowCount():
            begin(rows)
            live.activateWindow()
            rows.setFocus()
            live.actions_table.run("menu_here")
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                opened |= {type(rows).__name__, rows.objectName()}
                menu.close()
    assert names - opened == set()


def begin(rows: QAbstractItemView) -> None:
    """Choose a row: in the sidebar a source or a community, as places of our own have no menu."""
    if isinstance(rows, NavList):
        own = [row.key for row in rows.rows() if not row.heading and (row.level or row.key.isdecimal())]
        rows.select(own[0] if own else "")
    elif not rows.currentIndex().isValid():
        rows.setCurrentIndex(rows.model().index(0, 0))


def test_items_leave_as_addresses_links_and_markdown(live: MainWindow, qtbot: QtBot) -> None:
    for stage, kind in (("seek", ItemTable), ("sense", QAbstractItemView)):
        view = on_stage(live, stage, qtbot)
        rows = next(
            one
            for one in view.findChildren(kind)
            if one.isVisible() and not isinstance(one, NavList) and REFS_MIME in one.model().mimeTypes()
        )
        model = rows.model()
        load = model.mimeData([model.index(row, 0) for row in range(model.rowCount())])
        assert load.urls()
        first = load.urls()[0].toString()
        assert f'<a href="{first}">' in load.html()
        assert f"](<{first}>)" in bytes(load.data(MARKDOWN_MIME).data()).decode()
        assert first in load.text()


def test_ctrl_plus_enlarges_reader_notes_and_previews(live: MainWindow, qtbot: QtBot) -> None:
    seek = on_stage(live, "seek", qtbot)
    live.actions_table.run("next")
    settle(live, qtbot)
    assert isinstance(seek, SeekView)
    reader = seek.reader.view
    on_stage(live, "share", qtbot)
    paper = live.findChild(Paper)
    before = reader.document().defaultFont().pixelSize(), sizes(paper)
    for _ in range(4):
        live.actions_table.run("text_larger")
    settle(live, qtbot)
    assert reader.document().defaultFont().pixelSize() == before[0] + 4
    assert max(sizes(paper)) > max(before[1])
    live.actions_table.run("text_reset")
    settle(live, qtbot)
    assert (reader.document().defaultFont().pixelSize(), sizes(paper)) == before


def sizes(paper: Paper) -> set[int]:
    """The sizes of text on it."""
    found, block = set(), paper.document().begin()
    while block.isValid():
        found |= {piece.format.font().pixelSize() for piece in block.textFormats()}
        block = block.next()
    return found


def test_the_focus_comes_back_when_a_dialog_closes(live: MainWindow, qtbot: QtBot) -> None:
    seek = on_stage(live, "seek", qtbot)
    table = seek.findChild(ItemTable)
    table.setFocus()
    for name, kind in (("settings", SettingsDialog), ("keys", KeysSheet), ("palette", Palette)):
        live.actions_table.run(name)
        dialog = live.findChild(kind)
        qtbot.waitUntil(lambda dialog=dialog: dialog.isAncestorOf(QApplication.focusWidget()), timeout=LONG)
        dialog.close()
        live.activateWindow()  # what a window manager does
        qtbot.waitUntil(table.hasFocus, timeout=LONG)


def test_the_next_row_has_the_focus_when_one_is_dropped(live: MainWindow, qtbot: QtBot) -> None:
    seek = on_stage(live, "seek", qtbot)
    table = seek.findChild(ItemTable)
    table.setFocus()
    live.actions_table.run("next")
    settle(live, qtbot)
    first, following = table.current_id(), table.model().index(1, 0).data(Qt.ItemDataRole.DisplayRole)
    assert live.actions_table.run("drop"), (first, table.hasFocus())
    qtbot.waitUntil(lambda: table.current_id() != first, timeout=LONG)
    assert table.hasFocus()
    assert table.currentIndex().data() == following


def test_candidates_are_taken_from_their_menu(live: MainWindow, qtbot: QtBot) -> None:
    share = on_stage(live, "share", qtbot)
    cards = share.findChild(CandidateList)
    cards.selectionModel().select(cards.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    there = cards.model().rowCount()
    cards.menu().actions()[0].trigger()
    settle(live, qtbot)
    assert cards.model().rowCount() == there - 1


def test_panes_get_their_width_by_keys_and_keep_it(live: MainWindow, qtbot: QtBot) -> None:
    seek = on_stage(live, "seek", qtbot)
    table = seek.findChild(ItemTable)
    live.activateWindow()
    table.setFocus()
    before = table.width()
    assert live.actions_table.run("pane_wider")
    assert table.width() == before + STEP
    live.resize(1500, 1000)
    settle(live, qtbot)
    assert table.width() == before + STEP
    assert live.actions_table.run("pane_narrower")
    assert table.width() == before


def test_who_takes_the_last_candidate_stays_where_undo_puts_it_back(live: MainWindow, qtbot: QtBot) -> None:
    share = on_stage(live, "share", qtbot)
    cards = share.findChild(CandidateList)
    live.activateWindow()
    cards.setFocus()
    while cards.model().rowCount():
        cards.selectAll()
        cards.take()
    settle(live, qtbot)
    assert cards.hasFocus()


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_dialogs_open_the_menu_of_what_is_chosen_by_key_too(live: MainWindow, qtbot: QtBot) -> None:
    live.actions_table.run("settings")
    dialog = live.findChild(SettingsDialog)
    dialog.activateWindow()
    field = dialog.findChild(QLineEdit)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()), timeout=LONG)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    dialog.close()


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_tables_and_versions_have_a_menu(live: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    practice = on_stage(live, "practice", qtbot)
    nav = practice.findChild(NavList)
    for key in [row.key for row in nav.rows() if not row.heading]:
        nav.picked.emit(key)
        settle(live, qtbot)
        for table in practice.findChildren(FactsTable):
            if table.isVisible() and table.model().rowCount():
                table.setCurrentIndex(table.model().index(0, 0))
                assert "Copy the table" in menu_of(live, table, qtbot)
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_moments(["Today", "Yesterday"])
    assert menu_of(live, page.moments, qtbot)[0].strip() == "Restore this version"


def menu_of(window: MainWindow, widget: QWidget, qtbot: QtBot) -> list[str]:
    """What the menu key offers there."""
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus, timeout=LONG)
    window.actions_table.run("menu_here")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), widget.accessibleName()
    said = [action.text() for action in menu.actions()]
    menu.close()
    return said


@pytest.mark.parametrize("stage", ["seek", "sense", "share", "practice"])
def test_the_slash_searches_from_every_stage(stage: str, live: MainWindow, qtbot: QtBot) -> None:
    view = on_stage(live, stage, qtbot)
    nav = view.findChild(NavList)
    assert nav is not None
    nav.setFocus()
    qtbot.keyClick(nav, Qt.Key.Key_Slash)
    assert live.top.field.hasFocus()
