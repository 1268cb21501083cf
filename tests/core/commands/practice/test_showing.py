"""Show my practice: only what was chosen leaves, and every number says what it stands on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pkm_desktop.core.commands.practice import showing, weekly
from pkm_desktop.core.commands.share import outcomes
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import REPORT_PARTS, Measure
from tests.core.commands.golden_practice import Golden, live


@pytest.fixture
def golden(library: Library) -> Golden:
    golden = live(library)
    weekly.write_line(library, date(2026, 3, 23), "I ask | before I answer.")
    case = outcomes.add_case(library, "Apprentices ask *better*", evidence="The log").value
    outcomes.add_case(library, "A rumour")
    outcomes.verify_case(library, case.id, "Ada")
    return golden


def test_without_a_choice_there_are_numbers_and_none_of_the_persons_words(golden: Golden) -> None:
    text = showing.practice_report(golden.library, weeks=4)
    assert "30 arrived, 24 decided about, 5 kept, 3 with own words, 3 shared." in text
    assert "| In your own words | 3 of 5 (60 %) | nothing to count |" in text
    assert "| Issues that got an answer | 1 of 2 (too few to say) |" in text
    assert "- In your own words: Of the items kept" in text
    for word in ("Ada", "Item 1", "asking", "I ask", "Apprentices"):
        assert word not in text


def test_every_part_comes_only_when_it_is_ticked(golden: Golden) -> None:
    text = showing.practice_report(golden.library, REPORT_PARTS, weeks=4)
    assert "| Ada's field notes | 21 | 4 | 3 |" in text
    assert "- [Item 1](<https://example.org/1>): It shows our apprentices" in text
    assert r"2026-W13: I ask | before" in text.replace("&#124;", "|").replace("\\|", "|")
    assert "verified" in text
    assert "A rumour" not in text  # nobody stands for it
    only = showing.practice_report(golden.library, ["flow"], weeks=4)
    assert only.count("## ") == 1
    with pytest.raises(Rejected, match="no part"):
        showing.practice_report(golden.library, ["everything"])


def test_sources_that_outsiders_cannot_open_are_not_told(golden: Golden) -> None:
    with golden.library.writing() as writing:
        writing.db.execute("UPDATE source SET reach = 'internal' WHERE id = 1")
    text = showing.practice_report(golden.library, ["sources"], weeks=4)
    assert "Busy Daily" in text
    assert "Ada" not in text


def test_it_is_written_whole_or_not_at_all(golden: Golden, tmp_path: Path) -> None:
    path = tmp_path / "practice.md"
    assert showing.export_practice(golden.library, path, weeks=4).value == path.stat().st_size
    with pytest.raises(PublishError, match="cannot be written"):
        showing.export_practice(golden.library, tmp_path / "none" / "practice.md")


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (Measure("kept", "share", 8 / 9, 8, 9), "8 of 9 (89 %)"),
        (Measure("kept", "share", 8 / 9, 8, 9, floor=20), "8 of 9 (too few to say)"),
        (Measure("kept", "share", None), "nothing to count"),
        (Measure("latency", "days", 1.0, of=3), "1 day (of 3)"),
        (Measure("latency", "days", 12.4, of=3), "12 days (of 3)"),
        (Measure("diversity", "number", 2.46, of=14, floor=10), "2.5 (of 14)"),
        (Measure("own_words", "share", 0.25, of=3), "25 % (of 3)"),
    ],
)
def test_a_measure_in_words(measure: Measure, words: str) -> None:
    assert showing.in_words(measure) == words
