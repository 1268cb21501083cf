"""Weeks in plain counts: distinct things, any order, whole weeks."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.model.practice import Event, Week
from pkm_desktop.core.practice.measures import mondays, weeks

STARTS = mondays(date(2026, 1, 7), 2)


def event(day: int, verb: str, number: int = 1) -> Event:
    return Event(datetime(2026, 1, day, 23, 59, tzinfo=UTC), verb, "item", number)


def test_weeks_begin_on_monday() -> None:
    assert mondays(date(2026, 1, 7), 2) == (date(2025, 12, 29), date(2026, 1, 5))
    assert mondays(date(2026, 1, 5), 1) == (date(2026, 1, 5),)


def test_a_thing_counts_once_a_week() -> None:
    events = [
        event(5, "kept"),
        event(6, "kept"),
        event(6, "kept", 2),
        event(7, "read"),
        event(4, "dropped", 3),
    ]
    assert weeks(events, STARTS) == (
        Week(STARTS[0], decided=1),
        Week(STARTS[1], decided=2, kept=2, read=1),
    )


def test_what_lies_outside_or_is_unknown_is_left_out() -> None:
    assert weeks([event(28, "kept"), event(5, "tagged")], STARTS) == (Week(STARTS[0]), Week(STARTS[1]))


@given(st.permutations([event(5, "kept"), event(6, "dropped"), event(7, "shared", 2), event(11, "read", 3)]))
def test_the_order_does_not_matter(events: list[Event]) -> None:
    assert weeks(events, STARTS)[1] == Week(STARTS[1], decided=1, kept=1, read=1, shared=1)
