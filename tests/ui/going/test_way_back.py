"""Back and forward in a real window: links, items, lists, stages, the side buttons of a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import follow as following
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.view import SeekView
from pkm_desktop.ui.sense.view import SenseView
from pkm_desktop.ui.spot import Spot
from tests.ui.settling import settle

Go = Callable[[str], None]


@pytest.fixture
def here(window: MainWindow, sample_library: Library, shown: Callable[[MainWindow], None]) -> MainWindow:
    """A large window on the sample library."""
    Frame(window).live(window.attach(sample_library))
    window.resize(1600, 1000)
    shown(window)
    window.activateWindow()
    window.show_stage("seek")
    return window


@pytest.fixture
def go(here: MainWindow, qtbot: QtBot) -> Go:
    """Run an action and wait."""
    settle(here, qtbot)

    def run(name: str) -> None:
        assert here.actions_table.run(name), f"{name} cannot be done"
        settle(here, qtbot)

    return run


def seek(window: MainWindow) -> SeekView:
    view = window.stages.currentWidget()
    assert isinstance(view, SeekView)
    return view


def sense(window: MainWindow) -> SenseView:
    view = window.stages.currentWidget()
    assert isinstance(view, SenseView)
    return view


def spot(window: MainWindow) -> Spot:
    found = window.stages.spot()
    assert found is not None
    return found


def can(window: MainWindow) -> tuple[bool, bool]:
    """Whether one can go back, and forward."""
    action = window.actions_table.action
    return action("back").isEnabled(), action("forward").isEnabled()


@pytest.fixture
def notes(sample_library: Library) -> list[Ref]:
    """Four long notes, each with a link to the next."""
    made = []
    for number in range(4):
        body = f"See [[Way {number + 1}]].\n\n" + "\n\n".join(f"Line {line}." for line in range(90))
        made.append(Ref("note", annotate.write_note(sample_library, body, title=f"Way {number}").value.id))
    return made


def follow(window: MainWindow, ref: Ref, qtbot: QtBot) -> None:
    """As a link in a note does."""
    sense(window).page.note.link_picked.emit(f"pkm:{ref}")
    settle(window, qtbot)
    assert sense(window).page.ref == ref


def test_at_the_start_there_is_nowhere_to_go(here: MainWindow, qtbot: QtBot) -> None:
    settle(here, qtbot)
    assert can(here) == (False, False)


def test_three_links_and_all_the_way_back(
    here: MainWindow, go: Go, qtbot: QtBot, *, notes: list[Ref]
) -> None:
    here.open_ref(notes[0])
    settle(here, qtbot)
    edit = sense(here).page.note.edit
    cursor = edit.textCursor()
    cursor.setPosition(300)
    edit.setTextCursor(cursor)
    edit.verticalScrollBar().setValue(400)
    for ref in notes[1:]:
        follow(here, ref, qtbot)
    assert can(here) == (True, False)
    for ref in (notes[2], notes[1], notes[0]):
        go("back")
        assert sense(here).page.ref == ref
        qtbot.waitUntil(lambda ref=ref: sense(here).page.note.note_id == ref.id)
    qtbot.waitUntil(lambda: edit.verticalScrollBar().value() == 400)
    assert edit.textCursor().position() == 300
    go("forward")
    go("forward")
    assert sense(here).page.ref == notes[2]
    assert can(here) == (True, True)
    follow(here, notes[0], qtbot)
    assert can(here) == (True, False)
    for _ in range(4):
        go("back")
    assert seek(here).parts.page() == ""
    assert can(here) == (False, True)


def test_to_the_list_and_the_item_in_it(here: MainWindow, go: Go, qtbot: QtBot) -> None:
    view = seek(here)
    view.list_pane.table.go(1)
    view.list_pane.table.go(3)  # moving about adds no step
    settle(here, qtbot)
    chosen, inbox = view.list_pane.table.current_id(), view.listing.place
    source = view.sidebar.sources[0]
    here.open_ref(Ref("source", source.id))
    settle(here, qtbot)
    assert view.listing.place.filter.source_id == source.id
    go("practice")
    go("back")
    assert seek(here).listing.place.filter.source_id == source.id
    go("back")
    assert view.listing.place == inbox
    assert view.list_pane.table.current_id() == chosen
    assert view.nav.chosen() == "view:inbox"
    assert can(here) == (False, True)


def test_along_the_sidebar_is_one_step(here: MainWindow, go: Go, qtbot: QtBot) -> None:
    view = seek(here)
    view.nav.setFocus()
    for _ in range(3):
        QTest.keyClick(view.nav, Qt.Key.Key_Down)
        settle(here, qtbot)
    assert view.nav.chosen() == "view:later"
    go("back")
    assert view.nav.chosen() == "view:inbox"
    assert can(here) == (False, True)


def test_what_is_typed_letter_by_letter_is_one_step(
    here: MainWindow, go: Go, qtbot: QtBot, *, notes: list[Ref]
) -> None:
    here.open_ref(notes[0])
    settle(here, qtbot)
    view = sense(here)
    view.found.query.focus()
    for letter in "way":
        QTest.keyClicks(QApplication.focusWidget(), letter)
        with qtbot.waitSignal(view.found.asked):
            pass
        settle(here, qtbot)
    go("back")
    assert (view.found.text, view.page.ref) == ("", notes[0])
    go("forward")
    assert view.found.text == "way"


def test_a_list_that_is_no_more(here: MainWindow, go: Go, qtbot: QtBot, sample_library: Library) -> None:
    view = seek(here)
    source = view.sidebar.sources[0]
    view.sidebar.go(f"source:{source.id}")
    settle(here, qtbot)
    go("sense")
    following.unfollow(sample_library, [source.id])
    go("back")
    assert here.stages.active == "seek"
    assert view.listing.place.filter.source_id is None


def test_pages_of_every_stage(here: MainWindow, go: Go, qtbot: QtBot) -> None:
    for name in ("sources", "sense", "share", "replies", "success_cases", "practice"):
        go(name)
    here.stages.currentWidget().go("rhythm")  # type: ignore[attr-defined]
    settle(here, qtbot)
    spots = []
    while can(here)[0]:
        go("back")
        spots.append(spot(here))
    assert [(each.stage, each.where) for each in spots[:3]] == [
        ("practice", "week"),
        ("share", "cases"),
        ("share", "replies"),
    ]
    assert [each.stage for each in spots[3:]] == ["share", "sense", "seek", "seek"]
    assert spots[3].thing
    assert spots[3].thing.kind == "issue"
    assert spots[5].where[2] == "sources"
    while can(here)[1]:
        go("forward")
    assert spot(here) == Spot("practice", "rhythm")


def test_what_is_gone_is_passed_over(
    here: MainWindow, go: Go, qtbot: QtBot, *, notes: list[Ref], sample_library: Library
) -> None:
    here.open_ref(notes[0])
    settle(here, qtbot)
    for ref in notes[1:]:
        follow(here, ref, qtbot)
    for ref in notes[1:3]:
        annotate.delete_note(sample_library, ref.id)
    go("back")
    assert sense(here).page.ref == notes[0]
    assert "gone" in here.strip.text()
    go("forward")
    assert sense(here).page.ref == notes[3]


def test_nothing_left_to_go_to(
    here: MainWindow, go: Go, qtbot: QtBot, *, notes: list[Ref], sample_library: Library
) -> None:
    go("sense")
    go("back")
    here.open_ref(notes[0])
    settle(here, qtbot)
    follow(here, notes[1], qtbot)
    go("back")
    annotate.delete_note(sample_library, notes[1].id)
    go("forward")
    assert sense(here).page.ref == notes[0]
    assert can(here) == (True, False)


def test_several_presses_are_one_way(here: MainWindow, qtbot: QtBot, notes: list[Ref]) -> None:
    settle(here, qtbot)
    here.open_ref(notes[0])
    settle(here, qtbot)
    for ref in notes[1:]:
        follow(here, ref, qtbot)
    for _ in range(3):
        here.actions_table.run("back")
    settle(here, qtbot)
    assert sense(here).page.ref == notes[0]
    assert can(here) == (True, True)


def test_the_buttons_at_the_side_of_a_mouse(here: MainWindow, go: Go, qtbot: QtBot) -> None:
    view = seek(here)
    view.list_pane.table.go(0)
    chosen = view.list_pane.table.current_id()
    go("practice")
    go("seek")
    table = view.list_pane.table
    at = table.viewport().mapTo(here, QPoint(60, table.rowViewportPosition(2) + 10))
    handle = here.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=at)
    settle(here, qtbot)
    assert here.stages.active == "practice"
    assert table.current_id() == chosen  # not the row it was over
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=at)
    settle(here, qtbot)
    assert here.stages.active == "seek"


def test_keys_work_while_writing(here: MainWindow, qtbot: QtBot, notes: list[Ref]) -> None:
    settle(here, qtbot)
    here.open_ref(notes[0])
    settle(here, qtbot)
    sense(here).page.note.edit.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(here, qtbot)
    assert here.stages.active == "seek"
