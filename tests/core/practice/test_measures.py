"""Measures on facts made by hand: what counts, what does not, and what too little says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.model.practice import SourceYield, Week
from pkm_desktop.core.model.practice_facts import NoteFact, SentEntry, SourceFact
from pkm_desktop.core.practice.measures import (
    connected,
    diversity,
    latency,
    mondays,
    own_words,
    reused,
    says_nothing,
    weeks,
    wilson,
)
from pkm_desktop.core.practice.yields import source_yields

STARTS = mondays(date(2026, 1, 7), 2)
NOW = datetime(2026, 3, 2, tzinfo=UTC)
DAY = timedelta(days=1)


def test_weeks_begin_on_monday() -> None:
    assert mondays(date(2026, 1, 7), 2) == (date(2025, 12, 29), date(2026, 1, 5))
    assert mondays(date(2026, 1, 5), 1) == (date(2026, 1, 5),)


def test_counts_become_weeks() -> None:
    counts = {(0, "kept"): 2, (1, "kept"): 3, (1, "issues"): 1}
    assert weeks(counts, STARTS) == (Week(STARTS[0], kept=2), Week(STARTS[1], kept=3, issues=1))


@pytest.mark.parametrize(
    ("why", "excerpt", "nothing"),
    [
        ("", "", True),
        ("Worth a look.", "", True),
        ("one two three four five six seven eight", "", False),
        ("One two three four five six seven eight!", "one, two, three four five six seven eight nine", True),
        ("It shows our apprentices how to ask before they start", "How to ask, in ten steps", False),
    ],
)
def test_a_why_says_something_in_own_words(why: str, excerpt: str, *, nothing: bool) -> None:
    assert says_nothing(SentEntry(NOW, why=why, excerpt=excerpt)) is nothing


def test_a_link_meets_old_from_14_days_on() -> None:
    def note(age: float) -> NoteFact:
        return NoteFact(1, NOW, links_to=(NOW - age * DAY,))

    assert connected([note(14)], NOW - DAY, NOW + DAY).part == 1
    assert connected([note(13.9)], NOW - DAY, NOW + DAY).part == 0
    assert connected([note(14)], NOW + DAY, NOW + 2 * DAY).of == 0


def test_opening_again_within_30_days_is_no_reuse() -> None:
    old = NoteFact(1, NOW - 40 * DAY, linked_by=(NOW - 20 * DAY,))
    assert reused([old], NOW - 28 * DAY, NOW).part == 0
    assert reused([NoteFact(1, NOW - 60 * DAY, edited=(NOW - DAY,))], NOW - 28 * DAY, NOW).part == 1


def test_nothing_to_measure_has_no_value() -> None:
    for measure in (own_words([]), latency([]), diversity([]), connected([], NOW, NOW)):
        assert measure.value is None
        assert not measure.enough


def test_what_two_sources_brought_is_credited_half_to_each() -> None:
    sources = [SourceFact(1, "A", arrived=30), SourceFact(2, "B", arrived=40), SourceFact(3, "C", arrived=30)]
    found = source_yields(sources, [SentEntry(NOW, sources=(1, 2)), SentEntry(NOW, sources=(1,))])
    assert [(one.title, one.shared, one.credit) for one in found] == [
        ("A", 2, 1.5),
        ("B", 1, 0.5),
        ("C", 0, 0.0),
    ]
    assert [one.pays_nothing for one in found] == [False, False, True]
    assert not SourceYield(2, "B", arrived=40, last_shared=date(2026, 1, 1)).pays_nothing
    assert not SourceYield(2, "B", arrived=400, must=True).pays_nothing
    assert not SourceYield(2, "B", arrived=29).pays_nothing
    assert not SourceYield(2, "B", arrived=400, waiting=371).pays_nothing  # who has not looked cannot say
    assert SourceYield(2, "B", arrived=400, waiting=370).pays_nothing


def test_the_lower_bound_is_wilsons() -> None:
    assert wilson(0, 0) == wilson(0, 10) == 0.0
    assert wilson(5, 10) == pytest.approx(0.2366, abs=1e-4)  # Wilson 1927, as printed in tables
    assert wilson(50, 100) == pytest.approx(0.4038, abs=1e-4)


@given(st.integers(0, 50), st.integers(1, 50))
def test_the_lower_bound_is_never_above_the_share(part: int, more: int) -> None:
    assert 0 <= wilson(part, part + more) <= part / (part + more)


@given(st.lists(st.sampled_from([(1,), (2,), (1, 2), (1, 2, 3)]), min_size=1))
def test_order_does_not_matter_and_diversity_has_bounds(sources: list[tuple[int, ...]]) -> None:
    entries = [SentEntry(NOW, sources=each) for each in sources]
    value = diversity(entries).value
    assert value is not None
    assert 1 - 1e-9 <= value <= 3 + 1e-9
    assert diversity(entries[::-1]).value == pytest.approx(value)
