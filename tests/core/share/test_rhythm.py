"""Promised days: which there are, which is next, and what is no rhythm at all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.share import rhythm

SUNDAY = date(2026, 11, 22)
RHYTHMS = (
    "weekly:fri",
    "biweekly:mon",
    "monthly:15",
    "monthly:28",
    "monthly:first-sun",
    "monthly:last-fri",
    "quarterly:1",
    "quarterly:first-mon",
    "quarterly:last-fri",
)


@pytest.mark.parametrize(
    ("promise", "last", "today", "due"),
    [
        ("weekly:fri", "2026-11-13", "2026-11-17", "2026-11-20"),
        ("weekly:fri", "2026-11-13", "2026-11-22", "2026-11-20"),
        ("weekly:fri", "2026-11-18", "2026-11-18", "2026-11-27"),  # sent on Wednesday, it was for Friday
        ("weekly:fri", "2026-11-16", "2026-11-16", "2026-11-20"),  # sent on Monday, it was for last Friday
        ("weekly:fri", "2026-09-04", "2026-11-22", "2026-11-20"),  # quiet weeks are no debt
        ("biweekly:fri", "2026-11-06", "2026-11-22", "2026-11-20"),
        ("biweekly:fri", "2026-11-06", "2026-12-02", "2026-11-20"),
        ("biweekly:fri", "2026-11-06", "2026-12-05", "2026-12-04"),
        ("monthly:last-fri", "2026-10-30", "2026-11-22", "2026-11-27"),
        ("monthly:first-mon", "2026-10-05", "2026-11-22", "2026-11-02"),
        ("monthly:28", "2026-01-28", "2026-02-01", "2026-02-28"),
        ("quarterly:last-fri", "2026-09-25", "2026-11-22", "2026-12-25"),
        ("quarterly:15", "2026-07-15", "2026-11-22", "2026-10-15"),
        ("quarterly:first-mon", "2026-12-20", "2026-12-21", "2027-04-05"),  # early: it was January's
    ],
)
def test_the_next_day_is_found(promise: str, last: str, today: str, due: str) -> None:
    found = rhythm.next_due(promise, date.fromisoformat(last), (), date.fromisoformat(today))
    assert found == date.fromisoformat(due)


def test_before_the_first_issue_nothing_is_late() -> None:
    assert rhythm.next_due("weekly:fri", None, (), SUNDAY) == date(2026, 11, 27)
    assert rhythm.next_due("weekly:sun", None, (), SUNDAY) == SUNDAY
    assert rhythm.next_due("monthly:last-fri", None, (), date(2026, 11, 28)) == date(2026, 12, 25)


def test_a_skipped_day_is_passed_over() -> None:
    last, friday = date(2026, 11, 13), date(2026, 11, 20)
    assert rhythm.next_due("weekly:fri", last, {friday}, SUNDAY) == date(2026, 11, 27)
    both = {friday, date(2026, 11, 27)}
    assert rhythm.next_due("weekly:fri", last, both, SUNDAY) == date(2026, 12, 4)
    assert rhythm.next_due("biweekly:fri", last, {date(2026, 11, 27)}, SUNDAY) == date(2026, 12, 11)


def test_no_promise_is_never_due() -> None:
    assert rhythm.next_due("", date(2026, 1, 1), (), SUNDAY) is None
    assert rhythm.next_due("whenever", None, (), SUNDAY) is None  # of an older program


@pytest.mark.parametrize(
    "text",
    ["weekly:xyz", "weekly:15", "weekly:first-fri", "monthly:fri", "monthly:29", "monthly:0",
     "monthly:third-fri", "yearly:1", "weekly", "weekly:", ":fri", "quarterly:second-mon", "monthly:١"],
)  # fmt: skip
def test_what_names_no_day_is_rejected_in_words(text: str) -> None:
    with pytest.raises(Rejected, match="is no rhythm. Write weekly:fri"):
        rhythm.written(text)


def test_a_rhythm_is_stored_in_one_form() -> None:
    assert rhythm.written(" Monthly: Last-FRI ") == "monthly:last-fri"
    assert rhythm.written("  ") == ""


@given(
    promise=st.sampled_from(RHYTHMS),
    last=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    later=st.integers(0, 800),
    skips=st.integers(0, 4),
)
def test_the_next_day_comes_after_the_last_issue(promise: str, last: date, later: int, skips: int) -> None:
    today, skipped = last + timedelta(days=later), set[date]()
    due: date | None = None
    for _ in range(skips + 1):
        due = rhythm.next_due(promise, last, skipped, today)
        assert due is not None
        assert due > last
        assert due not in skipped
        skipped.add(due)
    assert due is not None
    again = rhythm.next_due(promise, due, (), due)
    assert again is not None
    assert again > due


def test_days_and_rhythms_are_told_in_words() -> None:
    friday = date(2026, 11, 20)
    assert rhythm.due_words(friday, SUNDAY) == "due since Friday, 20 November"
    assert rhythm.due_words(friday, friday) == "due today"
    assert rhythm.due_words(friday, date(2026, 11, 19)) == "due tomorrow"
    assert rhythm.due_words(friday, date(2026, 11, 16)) == "due on Friday, 20 November"
    assert rhythm.rhythm_words("weekly:fri") == "every Friday"
    assert rhythm.rhythm_words("biweekly:mon") == "every second Monday"
    assert rhythm.rhythm_words("monthly:last-fri") == "on the last Friday of every month"
    assert rhythm.rhythm_words("quarterly:15") == "on day 15 of every quarter"
    assert rhythm.rhythm_words("") == ""
