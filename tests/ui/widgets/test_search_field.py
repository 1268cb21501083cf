"""The search field: answers while typing, Enter for all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import Hit
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.hits_popup import HitsPopup
from pkm_desktop.ui.widgets.search_field import SearchField

HITS = (
    Hit(Ref("item", 1), "Sense-making is a social act", "", source="Learning in the Open"),
    Hit(Ref("note", 2), "Filters <b>are</b> not judgement", ""),
)


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> Iterator[SearchField]:
    window = QMainWindow()
    page = QWidget()
    column = QVBoxLayout(page)
    field = SearchField(theme)
    column.addWidget(field)
    column.addStretch()
    window.setCentralWidget(page)
    window.resize(700, 500)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    yield field
    window.close()


def popup(field: SearchField) -> HitsPopup:
    return field.window().findChild(HitsPopup)


def typed(field: SearchField, qtbot: QtBot, text: str = "sense") -> None:
    with qtbot.waitSignal(field.typed) as heard:
        qtbot.keyClicks(field, text)
    assert heard.args == [text]
    field.show_hits(text, HITS)


def test_enter_asks_for_everything(field: SearchField, qtbot: QtBot) -> None:
    typed(field, qtbot)
    assert popup(field).isVisible()
    with qtbot.waitSignal(field.asked) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == ["sense"]
    assert not popup(field).isVisible()


def test_a_row_is_chosen_with_the_arrows(field: SearchField, qtbot: QtBot) -> None:
    typed(field, qtbot)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    with qtbot.waitSignal(field.chosen) as heard:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == [HITS[0]]


def test_escape_closes_clears_and_leaves(field: SearchField, qtbot: QtBot) -> None:
    typed(field, qtbot)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not popup(field).isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.hasFocus()


def test_a_late_answer_is_not_shown(field: SearchField, qtbot: QtBot) -> None:
    typed(field, qtbot)
    field.close_list()
    field.show_hits("another question", HITS)
    assert not popup(field).isVisible()


def test_leaving_the_field_takes_the_list_away(field: SearchField, qtbot: QtBot) -> None:
    typed(field, qtbot)
    field.clearFocus()
    assert not popup(field).isVisible()
