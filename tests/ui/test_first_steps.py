"""The steps of the first round: there for a newcomer, gone for those who know the way."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.demo import make_demo
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.first_steps import FirstRound, FirstStepsBar
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.main_window import MainWindow


@pytest.fixture
def first(desk: Desk, window: MainWindow, qtbot: QtBot) -> FirstRound:
    window.show()
    first = FirstRound(desk, window.put_below_top, window)
    qtbot.waitUntil(lambda: first.bar is not None)
    return first


def bar_of(first: FirstRound) -> FirstStepsBar:
    assert first.bar is not None
    return first.bar


def test_a_newcomer_sees_four_steps_and_what_to_do_first(first: FirstRound, window: MainWindow) -> None:
    bar = bar_of(first)
    assert bar.isVisible()
    assert bar.geometry().top() == window.top.geometry().bottom() + 1
    assert [button.text().strip() for button in bar.buttons] == [
        "Follow a site",
        "Keep an article",
        "Write a note",
        "Send a digest",
    ]
    assert "Add…" in bar.hint.text()
    assert bar.buttons[0].accessibleName() == "Follow a site: still to do"


def test_where_the_room_is_small_the_next_step_is_told_whole(
    first: FirstRound, window: MainWindow, qtbot: QtBot
) -> None:
    bar = bar_of(first)
    said = bar.hint.fontMetrics().horizontalAdvance(bar.hint.text())
    window.resize(820, 600)
    assert [button.text().strip() for button in bar.buttons] == ["Follow a site", "", "", ""]
    qtbot.waitUntil(lambda: said <= bar.hint.width())
    assert bar.buttons[1].accessibleName() == "Keep an article: still to do"
    window.resize(1280, 600)
    assert bar.buttons[1].text().strip() == "Keep an article"


def test_a_step_is_ticked_when_it_is_done(first: FirstRound, desk: Desk, qtbot: QtBot) -> None:
    desk.jobs.change(lambda: annotate.write_note(desk.library, "Begin small."))
    qtbot.waitUntil(lambda: bar_of(first).buttons[2].accessibleName() == "Write a note: done")
    assert "Add…" in bar_of(first).hint.text()  # the first step is still the next one


def test_hints_name_the_keys_in_force(first: FirstRound, desk: Desk, qtbot: QtBot) -> None:
    assert "press S" in bar_of(first).buttons[1].toolTip()
    desk.actions.use_keys({"keep": "Y"})
    qtbot.waitUntil(lambda: "press Y" in bar_of(first).buttons[1].toolTip())


def test_a_click_leads_to_the_step(first: FirstRound, window: MainWindow) -> None:
    bar_of(first).buttons[3].click()
    assert window.stages.active == "share"
    bar_of(first).buttons[1].click()
    assert window.stages.active == "seek"


def test_sent_away_it_stays_away(first: FirstRound, desk: Desk, window: MainWindow) -> None:
    bar_of(first)._away.click()
    assert first.bar is None
    again = FirstRound(desk, window.put_below_top, window)
    assert again._over


def test_who_has_gone_round_is_not_told_how(window: MainWindow, library: Library, qtbot: QtBot) -> None:
    make_demo(library)
    desk = window.attach(library)
    placed: list[QWidget] = []
    first = FirstRound(desk, placed.append, window)
    qtbot.waitUntil(lambda: first._over)
    assert placed == []
    assert desk.jobs.close(10)


def test_the_frame_shows_it(window: MainWindow, library: Library, qtbot: QtBot) -> None:
    frame = Frame(window)
    desk = window.attach(library)
    frame.live(desk)
    assert frame.first_round is not None
    qtbot.waitUntil(lambda: frame.first_round is not None and frame.first_round.bar is not None)
    assert desk.jobs.close(10)
