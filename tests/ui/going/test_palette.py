"""The palette: a few letters, Enter; what was used lately comes first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.going.palette import Palette
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.session import Session
from pkm_desktop.ui.widgets.keys_sheet import KeysSheet


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def palette(theme: Theme, actions: Actions, session: Session, window: QWidget, *, ran: list[str]) -> Palette:
    for name in ("add", "refresh", "new_note", "settings"):
        actions.on(name, lambda name=name: ran.append(name))
    palette = Palette(theme, actions, session, window)
    palette.open()
    return palette


def field(palette: Palette) -> QLineEdit:
    return palette.findChild(QLineEdit)


def test_it_offers_what_can_be_done(palette: Palette) -> None:
    assert palette.names() == ["add", "settings", "new_note", "refresh"]


def test_letters_and_enter_run_it(palette: Palette, ran: list[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(field(palette), "fetch")
    qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert ran == ["refresh"]
    assert not palette.isVisible()


def test_arrows_choose(palette: Palette, ran: list[str], qtbot: QtBot) -> None:
    qtbot.keyClick(field(palette), Qt.Key.Key_Down)
    qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert ran == ["settings"]


def test_what_was_used_comes_first_next_time(palette: Palette, actions: Actions) -> None:
    actions.run("new_note")
    actions.run("refresh")
    palette.close()
    palette.open()
    assert palette.names()[:2] == ["refresh", "new_note"]


def test_nothing_found_says_so(palette: Palette, ran: list[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(field(palette), "qqqq")
    assert palette.names() == []
    assert palette.findChild(QLabel).isVisible()
    qtbot.keyClick(field(palette), Qt.Key.Key_Return)
    assert ran == []


def test_the_keys_sheet_can_be_searched(actions: Actions, window: QWidget) -> None:
    sheet = KeysSheet(actions, window)
    sheet.open()
    shown = {label.text() for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet)}
    assert {"Drop", "X", "Keep", "Ctrl+K"} <= shown
    sheet.findChild(QLineEdit).setText("drop the rest")
    shown = {label.text() for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet)}
    assert "Shift+X" in shown
    assert "Ctrl+K" not in shown
