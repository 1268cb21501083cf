"""Suggestions: what fits comes first, and says why."""

from __future__ import annotations

from datetime import UTC, datetime

from pkm_desktop.core.model.digests import Candidate
from pkm_desktop.core.share.suggest import suggested, words_of

NOW = datetime(2026, 1, 5, tzinfo=UTC)


def candidate(number: int, **parts: object) -> Candidate:
    return Candidate("item", number, f"T{number}", "S", NOW, **parts)  # type: ignore[arg-type]


def test_tagged_comes_before_spoken_of_and_strangers_stay_out() -> None:
    said = {("item", 2): ["learning/at-work"], ("item", 3): ["habits"]}
    found = suggested(
        [
            candidate(1, has_why=True, notes=3),
            candidate(2),
            candidate(3, topics=("habits", "tides"), has_why=True, highlights=2),
            candidate(4, contributor="Ada", highlights=1, notes=1),
        ],
        said,
        most=10,
    )
    assert [one.candidate.id for one in found] == [3, 4, 2]
    assert found[0].why == ("about habits and tides", "you said why it matters", "you marked 2 passages")
    assert found[1].why == ("brought by Ada", "you marked a passage", "you made a note on it")
    assert found[2].why == ("speaks of “at work”",)
    assert len(suggested([candidate(2)], said, most=0)) == 0


def test_the_words_of_a_topic_are_its_last_part() -> None:
    assert words_of("learning/at-work") == "at work"
    assert words_of("sense_making") == "sense making"
