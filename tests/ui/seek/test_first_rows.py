"""Rows come first, what is done with them soon after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.sense.view import SenseView
from pkm_desktop.ui.typed_ahead import TypedAhead


def test_keys_move_before_there_is_a_reader_and_it_opens_what_is_chosen(
    qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]
) -> None:
    shown(window)
    view = window.show_stage("seek")
    assert isinstance(view, SeekView)
    ready: list[bool] = []
    view.listing.loaded.connect(lambda: ready.append(view.complete))
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() == 5, timeout=5000)
    assert ready[0] is False
    assert desk.actions.run("next")
    chosen = view.list_pane.table.current_id()
    assert chosen
    qtbot.waitUntil(lambda: view.complete, timeout=5000)
    qtbot.waitUntil(lambda: view.reading.item is not None, timeout=5000)
    assert view.reading.item is not None
    assert view.reading.item.row.id == chosen
    assert desk.actions.run("keep")


def test_whoever_asks_for_a_part_before_its_time_gets_it(
    desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]
) -> None:
    shown(window)
    view = window.show_stage("seek")
    assert isinstance(view, SeekView)
    assert not view.complete
    assert view.reader.view.item is None
    assert view.complete
    view.finish()
    assert not hasattr(view, "no_such_part")


def test_letters_typed_before_there_are_rows_are_done_once_they_stand(
    qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]
) -> None:
    shown(window)
    window.early = TypedAhead()
    for key in ("J", "J", "S"):
        qtbot.keyClick(window, key.lower())
    view = window.show_stage("seek")
    assert isinstance(view, SeekView)
    desk.jobs.later(window.wake, ahead=True)
    table = view.list_pane.table
    qtbot.waitUntil(lambda: window.early is None, timeout=5000)
    assert table.hasFocus()
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() == 4, timeout=5000)
    assert table.current_id() == view.list_pane.model.ids[1], "the second was kept, the one after it is next"
    assert view.complete, "keeping is no matter of the first rows"
    qtbot.keyClick(table, "k")
    assert table.current_id() == view.list_pane.model.ids[0]


def test_a_note_begun_before_there_are_rows_gets_its_words(
    qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]
) -> None:
    shown(window)
    window.early = TypedAhead()
    words = "exactly six words, longer than twenty keys"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    window.early.keep(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, both))  # there were no actions yet
    for letter in words:
        key, none = ord(letter.upper()), Qt.KeyboardModifier.NoModifier
        window.early.keep(QKeyEvent(QEvent.Type.KeyPress, key, none, letter))
    view = window.show_stage("seek")
    assert isinstance(view, SeekView)
    desk.jobs.later(window.wake, ahead=True)
    qtbot.waitUntil(lambda: window.early is None, timeout=5000)
    sense = window.stages.currentWidget()
    assert isinstance(sense, SenseView)
    assert sense.page.note.edit.toPlainText() == words


def test_a_letter_for_what_is_not_built_yet_builds_and_does_it(
    qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None]
) -> None:
    shown(window)
    view = window.show_stage("seek")
    assert isinstance(view, SeekView)
    table, unbuilt = view.list_pane.table, []
    view.listing.loaded.connect(lambda: unbuilt.append(not view.complete))
    view.listing.loaded.connect(lambda: qtbot.keyClicks(table, "j"))
    view.listing.loaded.connect(lambda: qtbot.keyClicks(table, "s"))
    table.setFocus()
    qtbot.waitUntil(lambda: view.list_pane.model.rowCount() == 4, timeout=5000)
    assert unbuilt[0]
    assert view.complete
