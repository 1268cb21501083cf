"""Looking back: weeks as the person lives them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from pkm_desktop.core.commands import reflect, triage
from pkm_desktop.core.library import Library
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
