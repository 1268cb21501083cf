"""Pages are turned with the usual keys, wherever the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.widgets.tab_pages import TabPages


def test_ctrl_tab_turns_the_pages_from_within_a_field(qtbot: QtBot) -> None:
    pages, field = TabPages("Pages"), QLineEdit()
    qtbot.addWidget(pages)
    pages.add(field, "One")
    pages.add(QLineEdit(), "Two")
    pages.show()
    pages.activateWindow()
    qtbot.waitUntil(pages.isActiveWindow, timeout=5000)
    field.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert pages.bar.currentIndex() == 1
    qtbot.keyClick(pages, Qt.Key.Key_Backtab, both)
    assert pages.bar.currentIndex() == 0
    qtbot.keyClick(pages, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert pages.bar.currentIndex() == 1
