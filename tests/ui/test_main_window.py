"""The frame: stages, sidebar, search, undo, names for everything, keys alone are enough."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.widgets.rail import STAGES
from pkm_desktop.ui.widgets.toast import Toast

Show = Callable[[MainWindow], None]
ACTING = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ProgressBar,
}


def everything(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from everything(child)


def nameless(widget: QWidget) -> list[str]:
    return [
        f"{node.role().name} {node.rect().getRect()} in {node.object() and node.object().objectName()}"
        for node in everything(QAccessible.queryAccessibleInterface(widget))
        if node.role() in ACTING and not node.text(QAccessible.Text.Name).strip()
    ]


@pytest.fixture
def live(window: MainWindow, desk: Desk, shown: Show) -> MainWindow:
    """A window with a library, at the stage that needs the least: Practice."""
    frame = Frame(window)
    frame.live(desk)
    window.show_stage("practice")
    shown(window)
    return window


def toast_of(window: MainWindow) -> Toast:
    return window.findChild(Toast)


def test_it_is_a_window_before_there_is_a_library(window: MainWindow, shown: Show, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.painted):
        shown(window)
    assert window.show_stage("seek") is not None
    assert window.top.height() == 44
    assert window.rail.width() == 76
    assert window.strip.height() == 26


def test_every_control_of_the_frame_has_a_name(live: MainWindow) -> None:
    assert nameless(live) == []


def test_stages_change_by_key_and_are_remembered(live: MainWindow, qtbot: QtBot) -> None:
    live.stages.currentWidget().setFocus()
    assert live.stages.active == "practice"
    assert live.session.text("window/stage") == "practice"
    assert live.rail.findChildren(QWidget)


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_opens_on_an_empty_library(
    window: MainWindow, desk: Desk, shown: Show, stage: str, qtbot: QtBot
) -> None:
    shown(window)
    view = window.show_stage(stage)
    assert window.stages.currentWidget() is view
    assert nameless(view) == []
    window.toggle_sidebar()
    window.toggle_sidebar()


def test_undo_says_what_it_undoes(live: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    actions, library = live.actions_table, desk.library
    assert not actions.action("undo").isEnabled()
    desk.jobs.change(lambda: annotate.write_note(library, "A thought."), toast=True)
    qtbot.waitUntil(lambda: actions.action("undo").isEnabled())
    assert actions.action("undo").text().startswith("Undo: ")
    assert toast_of(live).isVisible()
    actions.run("undo")
    qtbot.waitUntil(lambda: actions.action("redo").isEnabled())
    assert toast_of(live).text().startswith("Undone: ")
    assert not actions.action("undo").isEnabled()
    actions.run("redo")
    qtbot.waitUntil(lambda: actions.action("undo").isEnabled())


def test_the_numbers_at_the_foot_follow(live: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    library = desk.library
    desk.jobs.change(lambda: annotate.write_note(library, "A thought."))
    qtbot.waitUntil(lambda: "1 note" in live.strip._right.text())
    assert "saved just now" in live.strip._right.text()


def test_a_known_problem_is_one_sentence(live: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    def miss() -> None:
        raise NotFound("There is no item i7.")

    desk.jobs.change(miss)
    qtbot.waitUntil(toast_of(live).isVisible)
    assert toast_of(live).text() == "There is no item i7."


def test_ctrl_f_goes_to_the_search_field(live: MainWindow, qtbot: QtBot) -> None:
    live.activateWindow()
    qtbot.keyClick(live, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is live.top.field
    qtbot.keyClick(live.top.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not live.top.field


def test_f6_goes_round_the_panes(live: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    library = desk.library
    desk.jobs.change(lambda: annotate.write_note(library, "A thought."))
    nav = live.stages.currentWidget().findChild(QWidget, "navList")
    qtbot.waitUntil(nav.isVisible)
    live.activateWindow()
    nav.setFocus()
    qtbot.keyClick(live, Qt.Key.Key_F6)
    inside = QApplication.focusWidget()
    assert inside is not nav
    assert live.stages.isAncestorOf(inside)
    qtbot.keyClick(live, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is live.top.field
    qtbot.keyClick(live, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is nav
    qtbot.keyClick(live, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is live.top.field
    qtbot.keyClick(live, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is inside


def test_f6_visits_the_panes_a_stage_names(live: MainWindow, qtbot: QtBot) -> None:
    view = live.show_stage("sense")
    qtbot.waitUntil(view.isVisible)
    live.activateWindow()
    live.top.field.setFocus()
    visited = []
    for pane in view.panes():  # type: ignore[attr-defined]
        if pane.isVisible():
            qtbot.keyClick(live, Qt.Key.Key_F6)
            focus = QApplication.focusWidget()
            visited.append(focus is pane or pane.isAncestorOf(focus))
    assert visited
    assert all(visited)
    qtbot.keyClick(live, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is live.top.field


def test_enter_presses_the_button_with_the_focus(live: MainWindow, qtbot: QtBot) -> None:
    button = live.rail.findChildren(QToolButton)[1]
    live.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert live.stages.active == "sense"


def test_text_size_and_theme_change_at_once(live: MainWindow) -> None:
    actions = live.actions_table
    actions.run("text_larger")
    assert live.theme.reading_font().pixelSize() == 18
    actions.run("text_reset")
    assert live.theme.reading_font().pixelSize() == 17
    actions.run("dark")
    assert live.theme.tokens.dark
    actions.run("dark")
    assert not live.theme.tokens.dark


def test_the_sidebar_stays_hidden(live: MainWindow) -> None:
    nav = live.stages.currentWidget().findChild(QWidget, "navList")
    live.actions_table.run("sidebar")
    assert not nav.isVisible()
    assert live.session.text("window/sidebar") == "hidden"
    live.actions_table.run("sidebar")
    assert live.session.text("window/sidebar") == "shown"


def test_progress_and_stop_are_at_the_foot(live: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    seen: list[str] = []

    def work(on_progress: Callable[[int, int, str], None], stop: Callable[[], bool]) -> Outcome[int]:
        on_progress(310, 500, "one")
        while not stop():
            pass
        return Outcome(1, Changes())

    desk.jobs.progress.connect(lambda *_: seen.append(live.strip.text()))
    desk.jobs.work(work, title="Fetching sources")
    qtbot.waitUntil(lambda: bool(seen))
    assert live.strip.text() == "Fetching sources: 310 of 500"
    with qtbot.waitSignal(desk.jobs.finished):
        live.strip._stop.click()
    assert live.strip.text() == ""
