"""Practice: the review of the week, the pages beside it, and what a person does there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.practice import weekly
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import outcomes
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.practice import sidebar
from pkm_desktop.ui.practice.report_dialog import ReportDialog
from pkm_desktop.ui.practice.view import PracticeView
from tests.core.commands.golden_practice import live
from tests.core.commands.shelf import put_item


@pytest.fixture
def filled(desk: Desk) -> Library:
    """The library of the desk, after four weeks counted by hand."""
    return live(desk.library).library


@pytest.fixture
def view(
    filled: Library, window: MainWindow, qtbot: QtBot, shown: Callable[[MainWindow], None]
) -> PracticeView:
    view = cast(PracticeView, window.show_stage("practice"))
    shown(window)
    qtbot.waitUntil(lambda: view.week.review is not None and bool(view.brief.chart.accessibleDescription()))
    return view


def test_the_week_says_what_is_done_and_what_is_left(view: PracticeView) -> None:
    """6 undecided; the why of nothing; an issue is due today, and no draft."""
    texts = {name: card.facts.text() for name, card in view.week.cards.items()}
    assert view.week.title.text() == "Week 13 review"
    assert texts["inbox"] == "0 arrived, 0 decided. Still waiting: 6."
    assert texts["sense"] == "Nothing was kept."
    assert texts["draft"].startswith("Facilitators is due today: nothing chosen yet.")
    assert texts["look-back"] == "1 question waits for your answer."
    assert view.week.cards["draft"].button.text() == "Begin draft"
    assert "open" in view.week.cards["inbox"].sign.accessibleName()


def test_a_step_is_ticked_and_the_week_finished(view: PracticeView, filled: Library, qtbot: QtBot) -> None:
    view.week.cards["inbox"].sign.click()
    qtbot.waitUntil(lambda: view.week.cards["inbox"].done)
    view.week.cards["inbox"].sign.click()
    qtbot.waitUntil(lambda: not view.week.cards["inbox"].done)
    view.week.finish.click()
    qtbot.waitUntil(lambda: view.week.finish.text() == "Open again")
    assert not view.week.cards["inbox"].button.isVisible()
    assert weekly.week_review(filled).finished is not None
    view.week.finish.click()
    qtbot.waitUntil(lambda: view.week.finish.text() == "Finish week 13")


def test_the_line_saves_itself_and_belongs_to_its_week(
    view: PracticeView, filled: Library, qtbot: QtBot
) -> None:
    qtbot.keyClicks(view.week.line, "I read less.")
    last = next(key for key in _keys(view) if key.startswith(sidebar.PAST))
    view.go(last)  # at once: what was typed belongs to the week that was on the screen
    qtbot.waitUntil(lambda: view.week.review is not None and view.week.title.text() == "Week 12 review")
    qtbot.waitUntil(lambda: weekly.week_review(filled).line == "I read less.")
    assert view.week.line.text == ""
    assert weekly.week_review(filled, weekly.past_reviews(filled, 1)[0][0]).line == ""
    view.go(sidebar.WEEK)
    qtbot.waitUntil(lambda: view.week.line.text == "I read less.")


def test_figures_and_pages_show_the_hand_counted_numbers(view: PracticeView) -> None:
    figures = {name: big.text() for name, (big, _) in view.brief.figures.items()}
    assert figures == {"kept": "5 of 30", "worded": "3 of 5", "latency": "3 days"}
    assert (
        "30 arrived, 24 decided, 5 kept, 3 in own words, 3 shared" in view.rhythm.flow.accessibleDescription()
    )
    lines = view.rhythm.measures.text().splitlines()
    assert "In your own words\t3 of 5\t60 %\t–" in lines
    assert "Issues that got an answer\t1 of 2\ttoo few to say\t–" in lines
    assert view.sources.table.text().splitlines()[1].split("\t")[:4] == ["Ada's field notes", "21", "4", "3"]
    assert view.topics.table.text().splitlines()[1].split("\t") == ["asking", "4", "2", "3", ""]


def test_the_chart_has_a_table_for_those_who_hear_it(view: PracticeView) -> None:
    view.go(sidebar.RHYTHM)
    table = view.rhythm.weeks
    assert not table.isVisible()
    view.rhythm.toggle.click()
    assert table.isVisible()
    assert not view.rhythm.chart.isVisible()
    week_ten = next(line for line in table.text().splitlines() if line.startswith("Week 10"))
    assert week_ten.split("\t")[1:] == ["24", "21", "4", "2", "2", "3", "2", "1"]
    spoken = table.model().index(4, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "arrived: 24"


def test_a_longer_look_back(view: PracticeView, qtbot: QtBot) -> None:
    view.go(sidebar.RHYTHM)
    view.rhythm.spans.button(26).click()
    qtbot.waitUntil(lambda: len(view.rhythm.weeks.text().splitlines()) == 27)
    view.go(sidebar.SOURCES)
    assert view.sources.aside.text() == "26 weeks"


def test_a_bar_opens_the_review_of_its_week(view: PracticeView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.brief.chart, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: view.week.title.text() == "Week 12 review")
    assert view.nav.chosen().startswith(sidebar.PAST)
    assert not view.week.cards["inbox"].button.isVisible()
    assert view.week.cards["send"].facts.text() == "1 issue has left."


def test_unfollowing_can_be_taken_back(view: PracticeView, filled: Library, qtbot: QtBot, desk: Desk) -> None:
    view.go(sidebar.SOURCES)
    view.sources.table.selectRow(1)
    stop = next(each for each in view.sources.findChildren(QPushButton) if each.text() == "Unfollow")
    stop.click()
    qtbot.waitUntil(lambda: len(browse.sources(filled)) == 1)
    desk.jobs.change(lambda: upkeep.undo(filled))
    qtbot.waitUntil(lambda: len(browse.sources(filled)) == 2)


def test_cases_say_whether_only_good_news_is_told(view: PracticeView, filled: Library, qtbot: QtBot) -> None:
    view.go(sidebar.CASES)  # "We asked our apprentices." has made one
    view._desk.jobs.change(lambda: outcomes.add_case(filled, "It worked", value_cycle=3))
    qtbot.waitUntil(lambda: "It worked" in view.cases.cases.text())
    assert view.cases.warning.isVisible()
    assert "3 applied: something is done differently\t0\t2\t0" in view.cases.ladder.text()
    view._desk.jobs.change(lambda: outcomes.add_case(filled, "It did not", success=False))
    qtbot.waitUntil(lambda: not view.cases.warning.isVisible())


def test_the_report_tells_only_what_is_ticked(view: PracticeView, qtbot: QtBot, tmp_path: Path) -> None:
    view.show_report()
    dialog = view.window().findChild(ReportDialog)
    qtbot.waitUntil(lambda: "30 arrived" in dialog.preview.toPlainText())
    assert "Ada" not in dialog.preview.toPlainText()
    dialog.boxes["sources"].click()
    qtbot.waitUntil(lambda: "Ada's field notes" in dialog.preview.toPlainText())
    dialog.copy.click()
    assert "Ada's field notes" in QApplication.clipboard().text()
    dialog.write(tmp_path / "none" / "practice.md")
    qtbot.waitUntil(lambda: dialog.said.isVisible())
    dialog.write(tmp_path / "practice.md")
    qtbot.waitUntil(lambda: (tmp_path / "practice.md").exists() and not dialog.isVisible())
    assert "Ada's field notes" in (tmp_path / "practice.md").read_text(encoding="utf-8")


def test_nothing_yet_offers_the_first_step(
    window: MainWindow, desk: Desk, qtbot: QtBot, shown: Callable[[MainWindow], None]
) -> None:
    view = cast(PracticeView, window.show_stage("practice"))
    shown(window)
    qtbot.waitUntil(lambda: view.empty.isVisible())
    library = desk.library
    item = put_item(library, "One", state="new")
    desk.jobs.change(lambda: annotate.say_why(library, item, "It matters to apprentices."))
    qtbot.waitUntil(lambda: view.week.isVisible())


def test_steps_lead_to_where_they_are_done(view: PracticeView, window: MainWindow, qtbot: QtBot) -> None:
    view.week.cards["look-back"].wanted.emit("look-back")
    assert view.week.line.hasFocus()
    view.week.cards["draft"].button.click()
    qtbot.waitUntil(lambda: window.stages.active == "share")
    window.show_stage("practice")
    view.week.cards["inbox"].button.click()
    assert window.stages.active == "seek"


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_nothing_is_cut_in_a_narrow_window(view: PracticeView, window: MainWindow, width: int) -> None:
    window.resize(width, 640)
    for key in (sidebar.WEEK, sidebar.RHYTHM, sidebar.SOURCES, sidebar.TOPICS, sidebar.CASES):
        view.go(key)
        QApplication.processEvents()
        pane = view.week if key == sidebar.WEEK else view._page(key)
        inside = pane.area.widget()
        assert inside.minimumSizeHint().width() <= pane.area.viewport().width(), (key, width)


def _keys(view: PracticeView) -> list[str]:
    return [row.key for row in view.nav.model().rows]  # type: ignore[attr-defined]


def test_past_weeks_stand_in_the_sidebar(view: PracticeView, filled: Library, qtbot: QtBot) -> None:
    monday = weekly.past_reviews(filled, 1)[0][0]
    assert _keys(view)[6] == f"{sidebar.PAST}{monday}"
    past = [key for key in _keys(view) if key.startswith(sidebar.PAST)]
    assert past == [f"{sidebar.PAST}{monday - timedelta(weeks=back)}" for back in range(3)]  # nothing before


@pytest.mark.parametrize(("left", "found"), [(sidebar.TOPICS, sidebar.TOPICS), ("nothing", sidebar.WEEK)])
def test_it_begins_at_the_page_it_was_left_at(desk: Desk, qtbot: QtBot, left: str, found: str) -> None:
    first = PracticeView(desk)
    qtbot.addWidget(first)
    first.go(left)
    second = PracticeView(desk)
    qtbot.addWidget(second)
    assert second.nav.chosen() == found
