"""The strip at the foot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.status_strip import StatusStrip


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> StatusStrip:
    strip = StatusStrip(theme)
    strip.resize(900, 26)
    qtbot.addWidget(strip)
    with qtbot.waitExposed(strip):
        strip.show()
    return strip


def test_numbers_are_written_as_people_do(strip: StatusStrip) -> None:
    strip.count(24_310, 1)
    assert strip._right.text() == "24,310 items · 1 note"
    strip.saved()
    assert strip._right.text() == "24,310 items · 1 note · saved just now"


def test_a_job_comes_and_goes(strip: StatusStrip, qtbot: QtBot) -> None:
    bar, stop = strip.findChild(QProgressBar), strip.findChild(QToolButton)
    assert not bar.isVisible()
    strip.job_started(1, "Fetching sources")
    strip.job_progress(1, 310, 500, "Learning in the Open")
    assert strip.text() == "Fetching sources: 310 of 500"
    assert (bar.value(), bar.maximum(), bar.isVisible()) == (310, 500, True)
    with qtbot.waitSignal(strip.cancel_wanted) as heard:
        stop.click()
    assert heard.args == [1]
    strip.job_finished(1)
    assert strip.text() == ""
    assert not bar.isVisible()


def test_several_jobs_are_counted(strip: StatusStrip) -> None:
    strip.job_started(1, "Fetching sources")
    strip.job_started(2, "Backing up")
    assert strip.text() == "Backing up and 1 more"
    strip.job_progress(1, 3, 4, "")
    assert strip.text() == "Backing up and 1 more"
    strip.job_finished(2)
    assert strip.text() == "Fetching sources"


def test_a_quiet_line_waits_for_the_job_to_end(strip: StatusStrip) -> None:
    strip.say("old news")
    strip.job_started(1, "Backing up")
    strip.say("48 new items")
    assert strip.text() == "Backing up"
    strip.job_finished(1)
    assert strip.text() == "48 new items"
    strip.say("")
    assert strip.text() == ""


def test_a_long_line_ends_in_dots_and_leaves_room_for_the_counts(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.count(24_310, 1)
    strip.stand("A line about something that is to be looked at before the issue goes out. " * 4)
    qtbot.waitUntil(lambda: strip._left._cut().endswith("…"))
    assert strip._left.geometry().right() < strip._right.geometry().left()
    assert strip.minimumSizeHint().width() < 640
    strip.stand("Short")
    qtbot.waitUntil(lambda: strip._left._cut() == "Short")
