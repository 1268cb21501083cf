"""Words of the Practice stage: weeks, steps, measures, and charts for those who hear them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.practice import DueIssue, Flow, Measure, Practice, Step, Week, WeekReview
from pkm_desktop.core.practice.definitions import DEFINITIONS
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.practice import step_words
from pkm_desktop.ui.practice.figures import is_empty, spoken, week_name, week_short
from pkm_desktop.ui.practice.flow_chart import FlowChart
from pkm_desktop.ui.practice.measure_words import measure_words, share_words, value_words
from pkm_desktop.ui.practice.rhythm_chart import RhythmChart

MONDAY = date(2026, 11, 16)
WEEKS = tuple(
    Week(MONDAY - timedelta(weeks=back), arrived=312, decided=298, kept=9 + back, noted=8, shared=back)
    for back in range(7, -1, -1)
)


def test_a_week_in_words() -> None:
    assert week_name(MONDAY) == "Week 47"
    assert week_short(MONDAY) == "w47"
    assert spoken(WEEKS[-1]) == "Week 47: 312 arrived, 298 decided, 9 kept, 8 made sense of, 0 shared"
    assert is_empty(Practice((Week(MONDAY),)))
    assert not is_empty(Practice(WEEKS))


def test_the_window_and_the_report_say_the_same_of_a_measure() -> None:
    assert measure_words() == DEFINITIONS


@pytest.mark.parametrize(
    ("measure", "value", "share"),
    [
        (Measure("kept", "share", 8 / 9, 8, 9), "8 of 9", "89 %"),
        (Measure("kept", "share", 8 / 9, 8, 9, floor=20), "8 of 9", "too few to say"),
        (Measure("kept", "share"), "–", "nothing to count"),
        (Measure("latency", "days", 4.2, of=12), "4 days", "of 12"),
        (Measure("latency", "days", 1.1, of=12), "1 day", "of 12"),
        (Measure("latency", "days", 0.2, of=12), "less than a day", "of 12"),
        (Measure("own_words", "share", 0.25, of=3), "25 %", "of 3"),
        (Measure("diversity", "number", 2.46, of=14, floor=10), "2.5", "of 14"),
    ],
)
def test_a_measure_in_words(measure: Measure, value: str, share: str) -> None:
    assert (value_words(measure), share_words(measure)) == (value, share)


def test_what_is_due_in_words() -> None:
    def said(**parts: object) -> str:
        due = DueIssue(1, "Facilitators", **parts)  # type: ignore[arg-type]
        review = WeekReview(MONDAY, due=(due,))
        return step_words.facts(Step("draft", facts={}), review, MONDAY + timedelta(days=4))

    friday = MONDAY + timedelta(days=4)
    assert said(day=friday) == "Facilitators is due today: nothing chosen yet."
    assert (
        said(day=friday, entries=7, without_why=1)
        == "Facilitators is due today: 7 lines chosen, 1 without a reason."
    )
    assert said(day=friday - timedelta(days=2), entries=1).startswith("Facilitators was due on 18 Nov")


def test_what_goes_out_in_words() -> None:
    due = (DueIssue(1, "A", MONDAY, 3, 7, 0, 23, ("Team wiki",)),)
    step = Step("send", facts={"due": 1, "sent": 0, "readers": 23})
    said = step_words.facts(step, WeekReview(MONDAY, due=due), MONDAY)
    assert said == "Mail to 23 people, Team wiki."
    assert step_words.button(step, due) == "Preview"
    nothing = Step("send", facts={"due": 0, "sent": 2, "readers": 0})
    assert step_words.facts(nothing, WeekReview(MONDAY), MONDAY) == "2 issues have left."


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_charts_paint_and_speak(theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    flow, rhythm = FlowChart(theme), RhythmChart(theme)
    for chart in (flow, rhythm):
        chart.setLayoutDirection(direction)
        chart.resize(460, 184)
        qtbot.addWidget(chart)
    flow.show_flow(Flow(312, 298, 9, 8, 3))
    rhythm.show_weeks(WEEKS, 7)
    assert flow.accessibleDescription() == "312 arrived, 298 decided, 9 kept, 8 in own words, 3 shared"
    assert rhythm.accessibleDescription().count("Week") == 8
    colors = {rhythm.grab().toImage().pixelColor(x, 118).name() for x in range(460)}
    assert {theme.tokens.chart_kept, theme.tokens.chart_made} <= colors
    assert not flow.grab().isNull()


def test_a_year_of_weeks_fits(theme: Theme, qtbot: QtBot) -> None:
    rhythm = RhythmChart(theme)
    qtbot.addWidget(rhythm)
    rhythm.resize(880, 184)
    rhythm.show_weeks(tuple(Week(MONDAY - timedelta(weeks=back), kept=5) for back in range(51, -1, -1)), 51)
    image = rhythm.grab().toImage()
    row = [image.pixelColor(x, 118).name() == theme.tokens.chart_kept for x in range(image.width())]
    assert sum(now and not before for before, now in zip(row, row[1:], strict=False)) == 52


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
