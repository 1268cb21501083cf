"""Every entry of a menu has a letter of its own while the menu is open, and only then."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.menus.action_table import MENU_TEXTS
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.menus.mnemonics import choose, with_mnemonics, without
from pkm_desktop.ui.widgets.action_buttons import ActionButton


def letters(texts: list[str]) -> list[str]:
    return [text[text.index("&") + 1].casefold() for text in texts if "&" in text.replace("&&", "")]


def test_beginnings_of_words_come_first() -> None:
    assert choose(["Keep", "Keep with tags…", "Drop"]) == ["&Keep", "Keep &with tags…", "&Drop"]


def test_no_letter_twice() -> None:
    chosen = letters(choose(["aa", "a", "ab", "ba", "b", "…"]))
    assert len(chosen) == len(set(chosen))


def test_signs_stay_signs() -> None:
    assert choose(["Undo: Q&&A"]) == ["&Undo: Q&&A"]
    assert without("&Undo: Q&&A") == "Undo: Q&&A"


def test_the_menus_of_the_window(actions: Actions, qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions.fill(bar)
    assert len(set(letters(list(MENU_TEXTS)))) == len(MENU_TEXTS)
    menus = [entry.menu() for entry in bar.actions()]
    assert all(isinstance(menu, QMenu) for menu in menus)
    for menu in [*menus, *(inner for outer in menus for inner in outer.findChildren(QMenu))]:
        before = [one.text() for one in menu.actions()]
        menu.aboutToShow.emit()
        shown = [one.text() for one in menu.actions() if not one.isSeparator()]
        found = letters(shown)
        assert len(found) == len(set(found))
        assert len(found) >= min(len(shown), 18)
        menu.aboutToHide.emit()
        assert [one.text() for one in menu.actions()] == before


def test_buttons_of_the_same_action_show_none(qtbot: QtBot) -> None:
    action, menu = QAction("Keep"), QMenu()
    button = ActionButton(action)
    for widget in (menu, button):
        qtbot.addWidget(widget)
    menu.addAction(action)
    with_mnemonics(menu)
    menu.aboutToShow.emit()
    assert action.text() == "&Keep"
    assert button.text() == "Keep"
    assert button.accessibleName() == "Keep"
