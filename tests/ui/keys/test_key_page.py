"""Other keys for actions: pressed, compared, taken, given back; in force at once and after a start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.keys.key_page import KeyPage
from pkm_desktop.ui.keys.own_keys import load_keys, save_keys
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.widgets.top_bar import CommandsButton

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(actions: Actions, theme: Theme, qtbot: QtBot) -> KeyPage:
    page = KeyPage(actions, theme)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def press(page: KeyPage, qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = NONE) -> None:
    page.field.setFocus()
    qtbot.keyClick(page.field, key, mods)


def test_a_free_key_acts_at_once_and_stays(page: KeyPage, actions: Actions, qtbot: QtBot) -> None:
    page.list.choose("keep")
    assert "S" in page.said.text()
    press(page, qtbot, Qt.Key.Key_Y)
    assert "free" in page.said.text()
    assert "lists" in page.said.text()
    page.use.click()
    assert actions.keys_text("keep") == "Y"
    assert page.list.keys_at("keep") == "Y"
    assert load_keys() == {"keep": "Y"}
    assert actions.action("keep").toolTip().endswith("Y")
    listed, ran = QListWidget(), []
    qtbot.addWidget(listed)
    actions.on("keep", lambda: ran.append("keep"))
    actions.bind_letters(listed)
    with qtbot.waitExposed(listed):
        listed.show()
    listed.activateWindow()
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Y)
    qtbot.keyClick(listed, Qt.Key.Key_S)
    assert ran == ["keep"]


def test_a_key_for_the_window_leaves_the_letter(page: KeyPage, actions: Actions, qtbot: QtBot) -> None:
    page.list.choose("keep")
    press(page, qtbot, Qt.Key.Key_G, CTRL)
    assert "whole window" in page.said.text()
    page.use.click()
    assert actions.keys_text("keep") == "Ctrl+G, S"
    assert actions.action("keep").shortcut().toString() == "Ctrl+G"
    page.usual.click()
    assert actions.keys_text("keep") == "S"
    assert load_keys() == {}


def test_a_taken_key_says_whose_it_is(page: KeyPage, actions: Actions, qtbot: QtBot) -> None:
    page.list.choose("keep")
    press(page, qtbot, Qt.Key.Key_X)
    assert "“Drop”" in page.said.text()
    assert page.use.text() == "Take it"
    page.use.click()
    assert actions.keys_text("keep") == "X"
    assert actions.keys_text("drop") == ""
    assert not page.usual.isEnabled() or actions.keys_text("keep") != "S"
    page.list.choose("drop")
    page.usual.click()
    assert actions.keys_text("drop") == "X"
    assert actions.keys_text("keep") == ""
    page.all_usual.click()
    assert (actions.keys_text("drop"), actions.keys_text("keep")) == ("X", "S")


def test_the_beginning_of_a_longer_key_is_taken(page: KeyPage, actions: Actions, qtbot: QtBot) -> None:
    page.list.choose("keep")
    press(page, qtbot, Qt.Key.Key_G)
    assert "“Next source”" in page.said.text()


def test_fixed_keys_are_refused(page: KeyPage, qtbot: QtBot) -> None:
    page.list.choose("keep")
    press(page, qtbot, Qt.Key.Key_V, CTRL)
    assert not page.use.isEnabled()
    assert "stays as it is" in page.said.text()
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.keySequence().isEmpty()


def test_no_key_at_all(page: KeyPage, actions: Actions) -> None:
    page.list.choose("drop")
    page.none.click()
    assert actions.keys_text("drop") == ""
    assert "has no key" in page.said.text()
    assert load_keys() == {"drop": ""}


def test_a_clash_in_the_file_is_shown(page: KeyPage, actions: Actions) -> None:
    actions.use_keys({"keep": "X", "no_such_action": "Y", "drop": "X"})
    assert "also" in page.list.keys_at("keep")
    assert "Drop" in page.list.keys_at("keep")
    assert "Keep" in page.list.keys_at("drop")
    assert "also" not in page.list.keys_at("later")


def test_an_action_is_found_by_its_key(page: KeyPage) -> None:
    page.finder.setText("ctrl+shift+n")
    rows, root = range(page.list.model().rowCount()), page.list.rootIndex()
    assert [page.list.isRowHidden(row, root) for row in rows].count(False) == 1


def test_letters_switched_off_stay_off(actions: Actions, page: KeyPage, qtbot: QtBot) -> None:
    actions.use_letters(False)
    actions.use_keys({"keep": "Y"})
    listed, ran = QListWidget(), []
    qtbot.addWidget(listed)
    actions.on("keep", lambda: ran.append("keep"))
    actions.bind_letters(listed)
    with qtbot.waitExposed(listed):
        listed.show()
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Y)
    assert ran == []


def test_a_menu_shows_the_new_letter(actions: Actions, page: KeyPage) -> None:
    actions.use_keys({"keep": "Y"})
    menu = actions.menu(["keep"], page)
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "Keep\tY"


def test_keys_of_a_newer_version_are_kept_for_it(actions: Actions, theme: Theme, qtbot: QtBot) -> None:
    save_keys({"of_a_newer_version": "Ctrl+G"})
    actions.use_keys(load_keys())
    page = KeyPage(actions, theme)
    qtbot.addWidget(page)
    page.list.choose("keep")
    press(page, qtbot, Qt.Key.Key_Y)
    page.use.click()
    page.usual.click()
    page.all_usual.click()
    assert load_keys() == {"of_a_newer_version": "Ctrl+G"}


def test_the_top_bar_shows_the_keys_in_force(live: MainWindow) -> None:
    actions, field = live.actions_table, live.top.field
    commands = live.top.findChild(CommandsButton)
    assert commands is not None
    assert (field.key(), commands.key()) == ("/", "Ctrl K")
    actions.use_keys({"palette": "Ctrl+Shift+Y"})
    assert commands.key() == "Ctrl Shift Y"
    actions.use_letters(False)
    assert field.key() == "Ctrl F"
    actions.use_keys({"search": "", "palette": ""})
    assert (field.key(), commands.key()) == ("", "")
