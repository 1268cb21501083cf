"""Memory that only makes answers quicker goes back once nobody asks."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.library import Library
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.resting import Resting


@pytest.fixture
def resting(library: Library, jobs: Jobs) -> Iterator[Resting]:
    made = Resting(library, jobs)
    yield made
    made.deleteLater()


def test_it_rests_once_after_the_last_question(
    resting: Resting, library: Library, jobs: Jobs, qtbot: QtBot
) -> None:
    told: list[object] = []
    jobs.look("a", lambda: browse.counts(library), told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    resting.look()
    before = jobs.asked
    resting.look()
    assert jobs.asked == before + 1
    qtbot.waitUntil(jobs.idle, timeout=5000)
    resting.look()
    resting.look()
    assert jobs.asked == before + 1, "nobody has asked anything since"
    jobs.look("a", lambda: browse.counts(library), told.append)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=5000)


def test_it_rests_during_a_long_job_and_again_after_it(
    resting: Resting, library: Library, jobs: Jobs, qtbot: QtBot
) -> None:
    over = threading.Event()
    jobs.work(lambda on_progress, stop: over.wait(20), title="Fetching")
    resting.look()
    resting.look()
    assert jobs.asked == 2, "what readers keep is of no use to it"
    resting.look()
    assert jobs.asked == 2
    over.set()
    qtbot.waitUntil(jobs.idle, timeout=5000)
    resting.look()
    resting.look()
    assert jobs.asked == 3
    qtbot.waitUntil(jobs.idle, timeout=5000)
