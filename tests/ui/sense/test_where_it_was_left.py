"""Sense begins where it was left: place, question, open note, caret."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate, searching
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.sense.view import SenseView


@pytest.fixture
def begun(
    qtbot: QtBot, desk: Desk, window: MainWindow, shown: Callable[[MainWindow], None], *, library: Library
) -> SenseView:
    for number in range(30):
        annotate.write_note(
            library,
            f"Body {number} about {'zebras' if number == 12 else 'learning'}.\n\nMore.",
            title=f"Note {number}",
        )
    shown(window)
    view = window.show_stage("sense")
    assert isinstance(view, SenseView)
    qtbot.waitUntil(lambda: view.things.rowCount() >= 20)
    return view


def again(view: SenseView, desk: Desk, qtbot: QtBot) -> SenseView:
    """The stage of the next start."""
    view.leave()
    view.hide()
    other = SenseView(desk)
    qtbot.addWidget(other)
    other.resize(1200, 600)
    with qtbot.waitExposed(other):
        other.show()
    return other


def test_the_open_note_and_its_caret(begun: SenseView, desk: Desk, qtbot: QtBot) -> None:
    note = Ref("note", 7)
    begun.show_ref(note)
    edit = begun.page.note.edit
    qtbot.waitUntil(lambda: begun.page.note.note_id == 7)
    cursor = edit.textCursor()
    cursor.setPosition(9)
    edit.setTextCursor(cursor)
    view = again(begun, desk, qtbot)
    qtbot.waitUntil(lambda: view.page.note.note_id == 7)
    qtbot.waitUntil(lambda: view.page.note.edit.textCursor().position() == 9)
    assert view.page.ref == note


def test_the_place_and_the_question(begun: SenseView, desk: Desk, qtbot: QtBot) -> None:
    begun.go("notes")
    begun.show_query("zebras")
    qtbot.waitUntil(lambda: begun.things.rowCount() < 20)
    view = again(begun, desk, qtbot)
    assert view.found.text == "zebras"
    qtbot.waitUntil(lambda: 0 < view.things.rowCount() < 20)


def test_a_saved_search(begun: SenseView, desk: Desk, qtbot: QtBot, library: Library) -> None:
    made = searching.save_search(library, "Stripes", "zebras").value
    begun.reload()
    qtbot.waitUntil(lambda: bool(begun.saved.known))
    begun.go(f"saved:{made.id}")
    qtbot.waitUntil(lambda: begun.things.rowCount() < 20)
    view = again(begun, desk, qtbot)
    qtbot.waitUntil(lambda: 0 < view.things.rowCount() < 20)
    qtbot.waitUntil(lambda: view._nav.chosen() == f"saved:{made.id}")
    searching.remove_search(library, made.id)
    begun = again(view, desk, qtbot)
    qtbot.waitUntil(lambda: begun._nav.chosen() == "library")


def test_a_wide_page(begun: SenseView, desk: Desk, qtbot: QtBot) -> None:
    begun.go("tags")
    view = again(begun, desk, qtbot)
    assert view.page.wide


def test_a_note_that_is_gone_and_nonsense(begun: SenseView, desk: Desk, qtbot: QtBot) -> None:
    begun.leave()
    for key, value in (("ref", "n9999"), ("place", "saved:9"), ("caret", "a b"), ("top", "-")):
        desk.session.keep(f"sense/{key}", value)
    begun.hide()
    view = SenseView(desk)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.things.rowCount() >= 20)
    qtbot.waitUntil(lambda: view.page.ref != Ref("note", 9999))


def test_a_new_note_is_not_covered_by_the_old_one(begun: SenseView, desk: Desk, qtbot: QtBot) -> None:
    begun.show_ref(Ref("note", 7))
    qtbot.waitUntil(lambda: begun.page.note.note_id == 7)
    view = again(begun, desk, qtbot)
    view.new_note()
    done: list[int] = []
    desk.jobs.look("after it", lambda: 1, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert view.page.beginning
