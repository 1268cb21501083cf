"""Looking back: weeks as the person lives them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.practice import reflect
from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import Flow, TopicCover, Week
from tests.core.commands.golden_practice import LONG_WHY, NOW, Golden, live
from tests.core.commands.shelf import put_item


@pytest.fixture
def auckland(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be changed here")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    yield
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


@pytest.mark.usefixtures("auckland")
def test_a_week_begins_on_monday_where_the_person_is(library: Library) -> None:
    library.clock = lambda: datetime(2026, 11, 22, 10, 59, 59, tzinfo=UTC)  # Sunday, a second before midnight
    triage.keep(library, [put_item(library, "Sunday's", state="new")])
    library.clock = lambda: datetime(2026, 11, 22, 11, 0, 0, tzinfo=UTC)  # Monday
    triage.drop(library, [1])
    triage.keep(library, [1, put_item(library, "Monday's", state="new")])
    last, this = reflect.weeks(library, 2)
    assert (last.monday, last.kept) == (date(2026, 11, 16), 1)
    assert (this.monday, this.kept) == (date(2026, 11, 23), 2)


@pytest.fixture
def golden(library: Library) -> Golden:
    return live(library)


def test_weeks_equal_the_hand_count(golden: Golden) -> None:
    """21 of week one is undone and does not count; 22 was kept and dropped later: it counts as both."""
    first, second, third, fourth = reflect.weeks(golden.library, 4)
    assert first == Week(
        date(2026, 3, 2), arrived=24, decided=21, kept=4, read=2, highlighted=2, noted=3, shared=2, issues=1
    )
    assert second == Week(date(2026, 3, 9), arrived=6, decided=3, kept=2, noted=1)
    assert third == Week(date(2026, 3, 16), shared=2, issues=1)
    assert fourth == Week(date(2026, 3, 23))


def test_measures_equal_the_hand_count(golden: Golden) -> None:
    found = reflect.practice(golden.library, 4)
    assert found.flow == Flow(arrived=30, decided=24, kept=5, worded=3, shared=3)
    days = timedelta(days=1)
    counted = {
        "decided": (24, 30, 0.8),
        "kept": (5, 30, 5 / 30),
        "inbox_age": (0, 6, (NOW - datetime(2026, 3, 10, 9, tzinfo=UTC)) / days),  # 21, 23 older; 27 to 30
        "backlog": (0, 3, (NOW - datetime(2026, 3, 3, 9, tzinfo=UTC)) / days),  # 3 and 24; 25 is newer
        "worded": (3, 5, 0.6),  # 1, 24 by a why, 2 by a comment
        "own_words": (0, 3, 0.25),  # 1: 60 of 60, 2: 20 of 80, 3: 0 of 60; 24 has too few
        "connected": (1, 4, 0.25),  # New claim, of it and two whys and Younger claim
        "reused": (2, 3, 2 / 3),  # Old claim by a link, Ripe claim in an issue
        "latency": (0, 3, 3.0),  # 3, 3 and 17 days
        "empty_why": (2, 4, 0.5),  # three words; the excerpt again
        "sitting": (1, 2, 0.5),  # Old claim
        "diversity": (0, 3, 1.5692),  # 2.5 of Ada's, 0.5 of Busy Daily
        "on_time": (2, 3, 2 / 3),  # Fridays 6, 13, 20 March
        "answered": (1, 2, 0.5),  # used, a question; thanks and leaving do not count
        "closed": (1, 1, 1.0),  # the second question is five days old
    }
    assert [measure.name for measure in found.measures] == list(counted)
    for measure in found.measures:
        part, of, value = counted[measure.name]
        assert (measure.part, measure.of) == (part, of), measure.name
        assert measure.value == pytest.approx(value, abs=1e-4), measure.name
    enough = {measure.name: measure.enough for measure in found.measures}
    assert [name for name, yes in enough.items() if not yes] == ["diversity", "answered"]


def test_sources_and_topics_equal_the_hand_count(golden: Golden) -> None:
    found = reflect.practice(golden.library, 4)
    ada, busy = found.sources
    assert (ada.title, ada.arrived, ada.kept, ada.shared, ada.credit) == ("Ada's field notes", 21, 4, 3, 2.5)
    assert (busy.title, busy.arrived, busy.kept, busy.shared, busy.credit) == ("Busy Daily", 10, 2, 1, 0.5)
    assert ada.minutes == pytest.approx(1.365)
    assert ada.last_shared == date(2026, 3, 20)
    assert 0 < busy.least < 1 / 10
    assert found.topics == (TopicCover("asking", kept=4, noted=2, shared=3),)


def test_undo_and_a_second_sighting_change_no_number(golden: Golden) -> None:
    before = reflect.practice(golden.library, 4)
    triage.keep(golden.library, [27, 28])
    annotate.say_why(golden.library, 25, LONG_WHY)
    assert reflect.practice(golden.library, 4) != before
    upkeep.undo(golden.library)
    upkeep.undo(golden.library)
    assert reflect.practice(golden.library, 4) == before
    with golden.library.writing() as writing:  # the same item once more in the same source
        writing.db.execute(
            "INSERT INTO sighting(item_id, source_id, guid, seen_at) VALUES (1, 1, 'again', ?)",
            (writing.stamp,),
        )
    assert reflect.practice(golden.library, 4) == before


def test_an_empty_library_measures_nothing(library: Library) -> None:
    found = reflect.practice(library)
    assert len(found.weeks) == 8
    assert not any(measure.enough for measure in found.measures)
    assert found.sources == found.topics == ()
