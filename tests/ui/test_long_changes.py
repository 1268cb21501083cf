"""A change that takes its time is shown like any long job, and can be broken off: nothing of it stays."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.ui import long_changes
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.job_log import JobLog
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.long_changes import LongChanges
from pkm_desktop.ui.words.job_words import DONE, STOPPED

LONG = 10_000
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def log(desk: Desk, jobs: Jobs, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[JobLog]:
    monkeypatch.setattr(long_changes, "SHOW_AFTER_SECONDS", 0.05)
    LongChanges(library, jobs, jobs)
    return JobLog(jobs)


def test_it_is_shown_with_its_name_until_it_ends(
    log: JobLog, jobs: Jobs, library: Library, qtbot: QtBot
) -> None:
    go_on = threading.Event()

    def slow() -> None:
        with library.writing("Tag 33399 things"):
            go_on.wait(10)

    jobs.change(slow)
    try:
        qtbot.waitUntil(lambda: bool(log.running), timeout=LONG)
        assert [running.title for running in log.running.values()] == ["Tag 33399 things"]
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: not log.running, timeout=LONG)
    assert [entry.ended.state for entry in log.entries] == [DONE]


def test_it_can_be_broken_off_and_nothing_of_it_stays(
    log: JobLog, jobs: Jobs, library: Library, qtbot: QtBot
) -> None:
    annotate.write_note(library, "As it was.")
    told: list[object] = []

    def endless() -> None:
        with library.writing("Tag 33399 things") as writing:
            writing.db.execute("UPDATE note SET body = 'gone'")
            writing.db.execute(ENDLESS).fetchone()

    jobs.change(endless, failed=told.append)
    qtbot.waitUntil(lambda: bool(log.running), timeout=LONG)
    jobs.cancel(next(iter(log.running)))
    qtbot.waitUntil(lambda: bool(told) and not log.running, timeout=LONG)
    assert str(told[0]) == "Stopped; nothing was changed."
    assert [entry.ended.state for entry in log.entries] == [STOPPED]
    assert [note.body for note in recall.notes(library)] == ["As it was."]
    annotate.write_note(library, "The next change goes well.")


def test_short_ones_are_not_shown(log: JobLog, jobs: Jobs, library: Library, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.saved):
        jobs.change(lambda: annotate.write_note(library, "Quick."))
    assert (log.running, log.entries) == ({}, ())
