"""The toast: words, one thing to do, time to read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.widgets.toast import Toast


@pytest.fixture
def toast(theme: Theme, qtbot: QtBot) -> Iterator[Toast]:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield Toast(window, theme)
    window.close()


def button(toast: Toast) -> QPushButton:
    return toast.findChild(QPushButton)


def test_it_says_and_does(toast: Toast) -> None:
    done: list[int] = []
    toast.say("3 items dropped", ("Undo", lambda: done.append(1)))
    assert toast.isVisible()
    assert toast.text() == "3 items dropped"
    button(toast).click()
    assert done == [1]
    assert not toast.isVisible()


def test_without_an_action_there_is_no_button(toast: Toast) -> None:
    toast.say("Done")
    assert not button(toast).isVisible()


def test_the_pointer_stops_the_clock(toast: Toast) -> None:
    toast.say("Wait for me")
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Enter))
    assert not toast._clock.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._clock.isActive()


def test_it_goes_by_itself_and_by_escape(toast: Toast, qtbot: QtBot) -> None:
    toast._clock.setInterval(10)
    toast.say("Short")
    qtbot.waitUntil(lambda: not toast.isVisible())
    toast.say("Again")
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_long_words_stay_inside_the_window(toast: Toast) -> None:
    toast.say("A sentence that goes on and on. " * 20, ("Repair", lambda: None))
    window = toast.parentWidget()
    assert window is not None
    assert window.rect().contains(toast.geometry())
    window.resize(640, 480)
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())


def test_a_word_without_end_is_cut_and_not_pushed_out(toast: Toast) -> None:
    toast.say(f"Now following {'W' * 500}.", ("Undo", lambda: None))
    assert toast._label.width() >= toast._label.sizeHint().width()
    assert "W" * 500 in toast.text()


def test_foreign_text_stays_text(toast: Toast) -> None:
    toast.say("<b>bold</b><img src=x>")
    assert toast.text() == "<b>bold</b><img src=x>"


def test_undo_is_offered_for_what_was_said_and_nothing_newer(toast: Toast, actions: Actions) -> None:
    undo = actions.action("undo")
    window = toast.parentWidget()
    assert window is not None
    offering = Toast(window, toast._theme, undo)
    undo.setData(1)
    offering.offer_undo("Dropped 3 items")
    undo.setData(2)  # that step is known by now
    undo.setText("Undo: Drop 3 items")
    assert offering.isVisible()
    undo.setData(3)  # somebody wrote a note meanwhile
    assert not offering.isVisible()


def test_the_pointer_that_leaves_does_not_start_the_clock_under_the_focus(toast: Toast) -> None:
    toast.say("3 items dropped", ("Undo", lambda: None))
    button(toast).setFocus()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Enter))
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast._clock.isActive()


def test_after_escape_the_keys_are_back_where_they_were(toast: Toast, qtbot: QtBot) -> None:
    window = toast.parentWidget()
    assert window is not None
    field, other = QLineEdit(window), QLineEdit(window)
    for one in (field, other):
        one.show()
    window.activateWindow()
    other.setFocus()
    toast.say("3 items dropped", ("Undo", lambda: None))
    button(toast).setFocus()
    qtbot.keyClick(button(toast), Qt.Key.Key_Escape)
    assert other.hasFocus()
