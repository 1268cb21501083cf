"""One table for everything: keys without clashes, handlers of the visible stage, letters only in lists."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QMenuBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.menus.action_table import ACTIONS, MENUS, SUBMENUS
from pkm_desktop.ui.menus.actions import Actions


class Page(QWidget):
    """A list, a field and a button, as in a stage."""

    def __init__(self) -> None:
        super().__init__()
        self.list, self.field, self.button = QListWidget(), QLineEdit(), QPushButton("Press")
        self.list.addItems(["one", "two", "three"])
        column = QVBoxLayout(self)
        for widget in (self.list, self.field, self.button):
            column.addWidget(widget)


def shown(qtbot: QtBot, page: Page) -> Page:
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def test_names_and_keys_are_unique() -> None:
    names = Counter(spec.name for spec in ACTIONS)
    assert [name for name, times in names.items() if times > 1] == []
    for field in ("keys", "letters"):
        keys = Counter(
            key.toString() for spec in ACTIONS for key in QKeySequence.listFromString(getattr(spec, field))
        )
        assert [key for key, times in keys.items() if times > 1 and key] == []


def test_every_action_has_words_a_picture_and_a_menu(actions: Actions) -> None:
    assert all(spec.text and spec.icon and spec.menu in MENUS for spec in ACTIONS)
    assert all(actions.action(spec.name).text() for spec in ACTIONS)


def test_each_action_is_in_the_menus_once_and_no_menu_is_long(actions: Actions, qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    menus = bar.findChildren(QMenu)
    found = Counter(
        entry.objectName()
        for menu in menus
        for entry in menu.actions()
        if entry.menu() is None and entry.text()
    )
    assert found == Counter(spec.name for spec in ACTIONS)
    assert max(len(menu.actions()) for menu in menus) <= 26  # 26 fit on a screen of 800 pixels
    within = {name for _, names in SUBMENUS for name in names}
    assert within <= set(found)


def test_the_keys_of_the_design_are_there(actions: Actions) -> None:
    wanted = {
        "next": "J",
        "previous": "K",
        "page_down": "Space",
        "drop": "X",
        "keep": "S",
        "later": "L",
        "peek": "O",
        "open_browser": "Shift+O",
        "keep_tagged": "Shift+S",
        "quick_thought": "Q",
        "snooze": "Z",
        "rule_from": "M",
        "tag": "T",
        "highlight": "H",
        "note": "N",
        "why": "W",
        "connect": "Ctrl+L, C",
        "add_to_digest": "D",
        "drop_above": "Shift+A",
        "drop_source": "Shift+X",
        "next_source": "G, G",
        "undo": "Ctrl+Z, U",
        "refresh": "F5",
        "palette": "Ctrl+K",
        "seek": "Ctrl+1",
        "practice": "Ctrl+4",
        "new_note": "Ctrl+Shift+N",
    }
    assert {name: actions.keys_text(name) for name in wanted} == wanted


def test_nothing_is_enabled_that_nobody_does(actions: Actions) -> None:
    assert not actions.action("keep").isEnabled()
    assert not actions.run("keep")
    actions.on("keep", lambda: None)
    assert actions.action("keep").isEnabled()


def test_the_visible_stage_answers(actions: Actions, qtbot: QtBot) -> None:
    ran: list[str] = []
    one, two = Page(), Page()
    actions.on("keep", lambda: ran.append("one"), owner=one)
    actions.on("keep", lambda: ran.append("two"), owner=two)
    assert not actions.run("keep")
    shown(qtbot, one)
    actions.refresh()
    actions.action("keep").trigger()
    shown(qtbot, two)
    actions.action("keep").trigger()
    assert ran == ["one", "two"]


def test_a_condition_disables(actions: Actions) -> None:
    chosen: list[int] = []
    actions.on("drop", lambda: None, when=lambda: bool(chosen))
    assert not actions.action("drop").isEnabled()
    chosen.append(1)
    actions.refresh()
    assert actions.action("drop").isEnabled()


def letters_page(actions: Actions, qtbot: QtBot, *names: str) -> tuple[Page, list[str]]:
    ran: list[str] = []
    page = shown(qtbot, Page())
    for name in names:
        actions.on(name, lambda name=name: ran.append(name), owner=page)
    actions.bind_letters(page.list)
    return page, ran


def test_letters_act_in_the_list(actions: Actions, qtbot: QtBot) -> None:
    page, ran = letters_page(
        actions, qtbot, "next", "drop", "drop_source", "next_source", "page_down", "read"
    )
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_J)
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    qtbot.keyClick(page.list, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.list, Qt.Key.Key_G)
    qtbot.keyClick(page.list, Qt.Key.Key_G)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert ran == ["next", "drop", "drop_source", "next_source", "page_down", "read"]


def test_letters_stay_letters_while_typing(actions: Actions, qtbot: QtBot) -> None:
    page, ran = letters_page(actions, qtbot, "next", "drop", "page_down")
    page.field.setFocus()
    qtbot.keyClicks(page.field, "jx x")
    assert page.field.text() == "jx x"
    page.button.setFocus()
    with qtbot.waitSignal(page.button.clicked):
        qtbot.keyClick(page.button, Qt.Key.Key_Space)
    assert ran == []


def test_letters_can_be_switched_off(actions: Actions, qtbot: QtBot) -> None:
    page, ran = letters_page(actions, qtbot, "drop", "read")
    actions.use_letters(False)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_X)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert ran == ["read"]


def test_menus_show_the_letters_and_keep_a_letter_of_their_own(actions: Actions, qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    menu = next(entry.menu() for entry in bar.actions() if entry.text() == "&Item")
    assert isinstance(menu, QMenu)
    keep = next(entry for entry in menu.actions() if entry.objectName() == "keep")
    assert keep.text() == "Keep\tS"
    menu.aboutToShow.emit()
    assert keep.text() == "&Keep\tS"
    menu.aboutToHide.emit()
    actions.use_letters(False)
    menu.aboutToShow.emit()
    assert keep.text() == "&Keep"


def test_a_context_menu_is_a_part_of_it(actions: Actions, qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    menu = actions.menu(["keep", "", "drop"], page)
    assert [action.objectName() for action in menu.actions()] == ["keep", "", "drop"]


def test_a_context_menu_shows_the_letters(actions: Actions, qtbot: QtBot) -> None:
    page, ran = Page(), []
    qtbot.addWidget(page)
    menu = actions.menu(["keep", "undo"], page)
    keep, undo = menu.actions()
    menu.aboutToShow.emit()
    assert keep.text() == "Keep\tS"
    assert undo.text() == "Undo", "its Ctrl+Z is shown by the menu itself"
    assert not keep.isEnabled()
    actions.on("keep", lambda: ran.append("keep"))
    assert keep.isEnabled(), "also while the menu is open"
    actions.use_letters(False)
    menu.aboutToShow.emit()
    assert keep.text() == "Keep"
    keep.trigger()
    assert ran == ["keep"]


def test_what_ran_is_told(actions: Actions, qtbot: QtBot) -> None:
    actions.on("keep", lambda: None)
    with qtbot.waitSignal(actions.done) as heard:
        actions.run("keep")
    assert heard.args == ["keep"]


def test_keys_of_a_file_written_by_hand_cannot_take_what_is_fixed(actions: Actions) -> None:
    actions.use_keys(
        {"next": "Ctrl+C", "drop": "Esc; Ctrl+D", "keep": "Foo+Bar", "later": "", "newer": "Ctrl+J"}
    )
    assert actions.keys_text("next") == "J"
    assert actions.keys_text("drop") == "Ctrl+D"
    assert actions.keys_text("keep") == "S"
    assert actions.keys_text("later") == ""
    assert actions.own_keys() == {"drop": "Ctrl+D", "later": "", "newer": "Ctrl+J"}


def test_what_is_said_of_keys_is_true_without_letters_and_with_others(actions: Actions) -> None:
    told: list[bool] = []
    actions.rekeyed.connect(lambda: told.append(True))
    actions.use_letters(False)
    assert told == [True]
    assert actions.keys_text("undo") == "Ctrl+Z"
    assert actions.keys_text("keep") == ""
    assert actions.keys_text("read") == "Return, Enter"
    assert actions.hint("{keep} keeps it", "keep") == ""
    actions.use_letters(True)
    actions.use_keys({"keep": "Y"})
    assert actions.hint("{keep} keeps it", "keep") == "Y keeps it"
