"""What a screen reader is told without a change of focus: messages, results, rows walked from a field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.status_strip import StatusStrip
from pkm_desktop.ui.widgets.toast import SECONDS_CALM, Toast
from pkm_desktop.ui.words.job_words import DONE, FAILED, Ended, Told


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What goes to the screen reader, which is on; Qt's own events as well, of which only ours have words."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return said


def test_a_message_and_its_button_are_told(told: list[str], theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window, theme)
    toast.say("Dropped 3 items", ("Undo", lambda: None))
    toast.say("Saved")
    assert told == ["Dropped 3 items Undo", "Saved"]


def test_a_message_stays_longer_where_nothing_is_to_move(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    theme.use(Settings(theme="light", motion="less"))
    toast = Toast(window, theme)
    toast.say("Saved")
    assert toast.left() > (SECONDS_CALM - 2) * 1000
    theme.use(Settings(theme="light"))


def test_what_came_of_a_job_is_told(told: list[str], theme: Theme, qtbot: QtBot) -> None:
    strip = StatusStrip(theme)
    qtbot.addWidget(strip)
    for state, text in ((DONE, "12 new items"), (DONE, ""), (FAILED, "")):
        strip.job_ended(Ended(1, "Fetch", state, Told(text)))
    strip.say("Copied")
    assert told == ["Fetch: 12 new items", "Fetch: It did not work.", "Copied"]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_rows_are_told_while_the_focus_stays_in_the_field(told: list[str], qtbot: QtBot) -> None:
    box = ChoiceBox("Merge into", [("One", 1), ("Two", 2)])
    qtbot.addWidget(box)
    box.show()
    qtbot.keyClick(box.field, Qt.Key.Key_Down)
    assert told[-1] == "Two"
