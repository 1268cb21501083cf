"""Qt calls must not eat references to None: the fault of one PySide6 release aborts Python 3.10 and 3.11."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_void_calls_leave_the_references_of_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("a")
    assert abs(sys.getrefcount(None) - before) <= 20
