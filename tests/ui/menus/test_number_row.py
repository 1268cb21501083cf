"""Keyboards whose digits need Shift: Ctrl with a key of the number row goes to the stages all the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from pkm_desktop.ui.main_window import MainWindow

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def override(code: int, key: Qt.Key, mods: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.ShortcutOverride, key, mods, code, 0, 0, "")


def test_the_place_of_a_digit_is_enough(live: MainWindow) -> None:
    live.show_stage("seek")
    event = override(11, Qt.Key.Key_Eacute, CTRL)  # the 2 of a French keyboard
    QApplication.sendEvent(live, event)
    assert live.stages.active == "sense"
    assert event.isAccepted()


@pytest.mark.parametrize(
    ("code", "key", "mods"),
    [
        (15, Qt.Key.Key_Minus, CTRL),  # the 6: smaller text has it
        (11, Qt.Key.Key_Eacute, NONE),
        (11, Qt.Key.Key_2, CTRL),  # the usual shortcut does it
        (45, Qt.Key.Key_K, CTRL),
    ],
)
def test_other_keys_are_what_they_are(
    live: MainWindow, code: int, key: Qt.Key, mods: Qt.KeyboardModifier
) -> None:
    live.show_stage("seek")
    event = override(code, key, mods)
    QApplication.sendEvent(live, event)
    assert live.stages.active == "seek"
    assert not event.isAccepted()
