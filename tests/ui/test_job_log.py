"""What runs and what was done: kept, shown in a panel, and asked for again where it failed."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.errors import Cancelled, NotFound
from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.core.model.sources import Refreshed, SourceResult
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.frame import Frame
from pkm_desktop.ui.job_log import LENGTH, JobLog
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.seek.fetching import told
from pkm_desktop.ui.widgets.jobs_panel import JobsPanel
from pkm_desktop.ui.words.job_words import DONE, FAILED, STOPPED, Told, Trouble

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups on no screen


@pytest.fixture
def log(jobs: Jobs) -> JobLog:
    return JobLog(jobs)


@pytest.fixture
def panel(theme: Theme, log: JobLog, qtbot: QtBot) -> Iterator[JobsPanel]:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    panel = JobsPanel(theme, log, window)
    with qtbot.waitExposed(window):
        window.show()
    panel.open_above(window)
    yield panel
    panel.close()


def buttons(panel: JobsPanel, text: str) -> list[QPushButton]:
    inside = panel._scroll.widget()
    return [button for button in inside.findChildren(QPushButton) if button.text() == text]


def test_what_went_well_is_one_line(jobs: Jobs, log: JobLog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.ended):
        jobs.work(lambda on_progress, stop: 3, title="Counting", words=lambda n: Told(f"{n} counted"))
    (entry,) = log.entries
    assert (entry.ended.state, entry.ended.told.text, entry.ended.retry) == (DONE, "3 counted", None)
    assert not entry.failed
    assert log.unseen() == ()
    assert not log.running


def test_a_failure_waits_to_be_seen_and_can_be_asked_for_again(
    jobs: Jobs, log: JobLog, panel: JobsPanel, qtbot: QtBot
) -> None:
    tries: list[int] = []
    values: list[str] = []

    def work(on_progress: Progress, stop: Stop) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise NotFound("There is no server.")
        return "there"

    panel.close()
    jobs.failed.connect(lambda error: None)
    with qtbot.waitSignal(jobs.ended):
        jobs.work(work, title="Looking", then=values.append)
    assert log.entries[0].ended.state == FAILED
    assert log.unseen() == ("Looking",)
    panel.open_above(panel.parentWidget())
    assert log.unseen() == ()
    assert "There is no server." in panel.texts()
    (retry,) = buttons(panel, "Retry")
    assert "Looking" in retry.accessibleName()
    with qtbot.waitSignal(jobs.ended):
        retry.click()
    assert values == ["there"]
    assert [entry.ended.state for entry in log.entries] == [DONE]
    assert not buttons(panel, "Retry")


def test_what_runs_is_shown_and_stopped(jobs: Jobs, log: JobLog, panel: JobsPanel, qtbot: QtBot) -> None:
    going = threading.Event()

    def work(on_progress: Progress, stop: Stop) -> None:
        on_progress(3, 9, "example.org")
        going.set()
        while not stop():
            pass
        raise Cancelled("It was stopped.")

    panel.stop_wanted.connect(jobs.cancel)
    with qtbot.waitSignal(log.moved):
        jobs.work(work, title="Fetching")
    qtbot.waitUntil(lambda: "3 of 9" in panel.texts())
    (stop,) = buttons(panel, "Stop")
    with qtbot.waitSignal(jobs.ended):
        stop.click()
    assert going.is_set()
    assert log.entries[0].ended.state == STOPPED
    assert buttons(panel, "Retry"), "what was stopped can be asked for again"


def test_parts_that_failed_have_a_retry_each(jobs: Jobs, log: JobLog, panel: JobsPanel, qtbot: QtBot) -> None:
    asked: list[str] = []
    troubles = (Trouble("A: no answer", lambda: asked.append("A")), Trouble("B: gone"))
    with qtbot.waitSignal(jobs.ended):
        jobs.work(lambda on_progress, stop: 1, title="Fetching", words=lambda _: Told("2 new", troubles))
    assert log.entries[0].failed
    (retry,) = buttons(panel, "Retry")
    retry.click()
    assert asked == ["A"]
    assert {"2 new", "A: no answer", "B: gone"} <= set(panel.texts())


def test_a_change_that_fails_is_listed(jobs: Jobs, log: JobLog, qtbot: QtBot) -> None:
    def fail() -> None:
        raise NotFound("There is no item i7.")

    with qtbot.waitSignal(jobs.failed):
        jobs.change(fail)
    assert log.entries[0].ended.told.text == "There is no item i7."
    assert log.entries[0].ended.retry is not None


def test_quiet_errands_do_not_fill_the_list(jobs: Jobs, log: JobLog, qtbot: QtBot) -> None:
    for _ in range(3):
        with qtbot.waitSignal(jobs.ended):
            jobs.work(lambda on_progress, stop: 0, title="Tidying up")
    assert len(log.entries) == 1
    for number in range(LENGTH + 5):
        with qtbot.waitSignal(jobs.ended):
            jobs.work(lambda on_progress, stop: 0, title=f"Job {number}")
    assert len(log.entries) == LENGTH
    log.forget()
    assert log.entries == ()


def test_a_quiet_errand_is_listed_once_whatever_came_in_between(
    jobs: Jobs, log: JobLog, qtbot: QtBot
) -> None:
    for title, words in (
        ("Tidying up", ""),
        ("Fetching", "3 new"),
        ("Tidying up", ""),
        ("Fetching", "1 new"),
    ):
        jobs.work(lambda progress, stop: None, title=title, words=lambda _, words=words: Told(words))
        qtbot.waitUntil(lambda: not log.running)
    assert [entry.ended.title for entry in log.entries] == ["Fetching", "Tidying up", "Fetching"]


def test_sources_that_failed_are_named(desk: Desk) -> None:
    bad = SourceResult(7, "Heise", "error", error="The server does not answer.")
    said = told(desk, Refreshed((bad, SourceResult(8, "LWN", "new", new=2))))
    assert [trouble.text for trouble in said.troubles] == ["Heise: The server does not answer."]
    assert said.troubles[0].retry is not None
    assert "2 new" in said.text


def test_a_source_that_moved_is_told_of(desk: Desk) -> None:
    note = "It has moved; from now on it is fetched from https://example.org/new"
    said = told(desk, Refreshed((SourceResult(7, "Heise", "same", note=note),)))
    assert said.text == f"Nothing new\nHeise: {note}"
    assert said.troubles == ()


def test_the_strip_opens_the_panel(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    frame = Frame(window)
    with qtbot.waitExposed(window):
        window.show()

    def fail(on_progress: Progress, stop: Stop) -> None:
        raise NotFound("There is no server.")

    with qtbot.waitSignal(desk.jobs.ended):
        desk.jobs.work(fail, title="Looking")
    assert window.strip.more.text() == "Needs a look: Looking"
    qtbot.mouseClick(window.strip, Qt.MouseButton.LeftButton)
    panel = window.findChild(JobsPanel)
    assert panel is not None
    assert panel.isVisible()
    assert window.strip.more.text() == ""
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    window.actions_table.run("jobs")
    assert panel.isVisible()
    panel.close()
    assert frame.log.entries
