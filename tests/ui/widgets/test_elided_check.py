"""A check box never asks for more room than there is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.widgets.elided_check import ElidedCheck


def test_long_names_end_in_dots_and_stand_in_the_tip(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    box, short = ElidedCheck("W" * 500), ElidedCheck("R&D <b>notes</b>")
    column = QVBoxLayout(host)
    column.addWidget(box)
    column.addWidget(short)
    host.resize(300, 100)
    host.show()
    qtbot.waitExposed(host)
    assert host.width() == 300
    assert box.shown().endswith("…")
    assert "W" * 500 in box.toolTip()
    assert short.shown() == "R&D <b>notes</b>"
    assert not short.toolTip()
    assert box.accessibleName() == "W" * 500
    host.grab()
