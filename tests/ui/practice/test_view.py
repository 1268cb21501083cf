"""Practice: honest numbers, also for those who hear them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import annotate
from pkm_desktop.core.model.practice import Week
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.practice.figures import is_empty, spoken, week_name, week_short
from pkm_desktop.ui.practice.flow_chart import FlowChart
from pkm_desktop.ui.practice.rhythm_chart import RhythmChart
from pkm_desktop.ui.theme import Theme
from pkm_desktop.ui.widgets.nav_list import NavList

MONDAY = date(2026, 11, 16)
WEEKS = tuple(
    Week(MONDAY - timedelta(weeks=back), arrived=312, decided=298, kept=9 + back, noted=8, shared=back)
    for back in range(7, -1, -1)
)


def test_a_week_in_words() -> None:
    assert week_name(WEEKS[-1]) == "Week 47"
    assert week_short(WEEKS[-1]) == "w47"
    assert spoken(WEEKS[-1]) == "Week 47: 312 arrived, 298 decided, 9 kept, 8 made sense of, 0 shared"
    assert is_empty((Week(MONDAY),))
    assert not is_empty(WEEKS)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_charts_paint_and_speak(theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    flow, rhythm = FlowChart(theme), RhythmChart(theme)
    for chart in (flow, rhythm):
        chart.setLayoutDirection(direction)
        chart.resize(460, 184)
        qtbot.addWidget(chart)
    flow.show_week(WEEKS[-1])
    rhythm.show_weeks(WEEKS, 7)
    assert "312 arrived" in flow.accessibleDescription()
    assert rhythm.accessibleDescription().count("Week") == 8
    colors = {rhythm.grab().toImage().pixelColor(x, 118).name() for x in range(460)}
    assert {theme.tokens.chart_kept, theme.tokens.chart_made} <= colors
    assert not flow.grab().isNull()


def test_arrows_walk_through_the_weeks(theme: Theme, qtbot: QtBot) -> None:
    rhythm = RhythmChart(theme)
    qtbot.addWidget(rhythm)
    rhythm.show_weeks(WEEKS, 7)
    with qtbot.waitSignal(rhythm.picked) as heard:
        qtbot.keyClick(rhythm, Qt.Key.Key_Left)
    assert heard.args == [6]
    qtbot.keyClick(rhythm, Qt.Key.Key_Right)
    qtbot.keyClick(rhythm, Qt.Key.Key_Right)
    assert rhythm._place == 7


def test_the_stage_counts_what_happened(
    window: MainWindow, desk: Desk, qtbot: QtBot, shown: Callable[[MainWindow], None]
) -> None:
    view = window.show_stage("practice")
    shown(window)
    library = desk.library
    desk.jobs.change(lambda: annotate.write_note(library, "A thought."))
    flow = view.findChild(FlowChart)
    qtbot.waitUntil(lambda: "1 made sense of" in flow.accessibleDescription())
    nav = view.findChild(NavList)
    assert nav.isVisible()
    nav.picked.emit("0")
    assert "0 made sense of" in flow.accessibleDescription()
    assert any(label.text() == "0 of 0" for label in view.findChildren(QLabel))
