"""German words are longer than English ones: they have the room they need, or end in an ellipsis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.seek.connect_box import ConnectBox
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.rules.words import did_words, summary
from pkm_desktop.ui.settings.settings_dialog import SettingsDialog
from pkm_desktop.ui.widgets.keys_sheet import KeysSheet
from pkm_desktop.ui.widgets.rail import WIDTH, Rail


def test_the_rail_holds_whole_words(in_german: None, theme: Theme) -> None:
    rail = Rail(theme, Actions(theme))
    buttons = rail.findChildren(QToolButton)
    assert "Einstellungen" in [button.text() for button in buttons]
    for button in buttons:
        assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width() < WIDTH


def test_twice_as_large_text_needs_no_scrolling_to_the_side(in_german: None, live: MainWindow) -> None:
    live.preferences.change(window_text=200)
    for button in live.rail.findChildren(QToolButton):
        assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width()
    live.actions_table.run("settings")
    dialog = live.findChild(SettingsDialog)
    assert dialog is not None
    page = dialog.findChild(QScrollArea).widget()
    assert page.minimumSizeHint().width() <= 560  # of the 640 of the smallest window
    live.preferences.change(window_text=100)


def test_the_sheet_of_keys_is_as_wide_as_its_lines(
    in_german: None, theme: Theme, window: MainWindow, shown: Callable[[MainWindow], None]
) -> None:
    window.resize(1280, 800)
    shown(window)
    sheet = KeysSheet(Actions(theme), window)
    sheet.show()
    area = sheet.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert sheet.width() <= window.width()
    sheet.close()


def test_what_a_list_says_of_itself_is_cut_with_an_ellipsis(
    in_german: None, theme: Theme, qtbot: QtBot
) -> None:
    pane = ListPane(theme, lambda: datetime(2026, 11, 27, tzinfo=UTC))
    qtbot.addWidget(pane)
    pane.resize(180, 300)
    pane.show()
    pane.say("Eingang", "noch 1.214 · heute 110 behalten")
    cut = [label for label in pane.findChildren(QLabel) if label.toolTip()]
    assert [label.text() for label in cut] == ["noch 1.214 · heute 110 behalten"]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_relations_are_whole_words_in_larger_text(in_german: None, theme: Theme, qtbot: QtBot) -> None:
    theme.use(Settings(theme="light", window_text=150))
    box = ConnectBox(theme)
    qtbot.addWidget(box)
    box.show()
    buttons = [button for button in box.findChildren(QPushButton) if button.isCheckable()]
    widths = [(button.width(), button.sizeHint().width(), button.text()) for button in buttons]
    theme.use(Settings(theme="light"))
    assert len(widths) == 5
    assert not [text for width, wanted, text in widths if width < wanted]


def test_a_rule_reads_as_a_german_sentence(in_german: None) -> None:
    conditions = (Condition("title", "contains", "Webinar"), Condition("words", "less-than", "90"))
    rule = Rule("", conditions, (Action("tag", "ki"), Action("read")), match="any")
    assert summary(rule) == (
        "Titel enthält „Webinar“ oder Anzahl der Wörter ist weniger als 90"
        " → verschlagworten mit „ki“, als gelesen markieren"
    )
    assert did_words(("tag: ki", "read")) == "verschlagwortet mit ki, als gelesen markiert"
