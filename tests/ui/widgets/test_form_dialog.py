"""Enter does what has the focus, and confirms from a field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.widgets.form_dialog import FormDialog


class Form(FormDialog):
    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.field, self.list = QLineEdit(), QComboBox()
        self.list.addItems(["a", "b"])
        self.close_button, self.send = QPushButton("Close"), QPushButton("Send")
        self.close_button.setAutoDefault(False)
        self.send.setDefault(True)
        box = QVBoxLayout(self)
        for widget in (self.field, self.list, self.close_button, self.send):
            box.addWidget(widget)
        self.close_button.clicked.connect(lambda: self.pressed.append("close"))
        self.send.clicked.connect(lambda: self.pressed.append("send"))


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_does_what_has_the_focus(form: Form, qtbot: QtBot, key: Qt.Key) -> None:
    for widget in (form.close_button, form.field, form.send):
        widget.setFocus()
        QTest.keyClick(widget, key)
    assert form.pressed == ["close", "send", "send"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_enter_opens_a_list(form: Form, qtbot: QtBot) -> None:
    form.list.setFocus()
    QTest.keyClick(form.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form.list.view().isVisible())
    form.list.hidePopup()
    assert form.pressed == []
