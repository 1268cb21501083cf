"""The practice by the command line: numbers with what they stand on, a report, the review of a week."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pkm_desktop.cli.practising import read_week
from pkm_desktop.core.errors import Rejected
from tests.cli.conftest import Program


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    file.write_text("<title>Rivers</title><article><p>All run to the sea.</p></article>", encoding="utf-8")
    return file


def test_numbers_say_what_they_stand_on(program: Program, page: Path) -> None:
    item = program.get("save", "https://rivers.test/", "--html", page)[0]["id"]
    program.get("why", item, "It saves weeks.")
    found = program.get("practice", "--weeks", 2)
    assert len(found["weeks"]) == 2
    assert (found["weeks"][1]["kept"], found["weeks"][1]["noted"]) == (1, 1)
    worded = found["measures"]["worded"]
    assert (worded["part"], worded["of"], worded["value"], worded["enough"]) == (1, 1, 1.0, True)
    assert worded["definition"].startswith("Of the items kept")
    assert found["measures"]["kept"]["value"] is None  # nothing arrived: it was saved by hand
    told = program.run("practice").out
    assert "In your own words          1 of 1 (100 %)" in told


def test_a_report_holds_what_was_asked_for(program: Program, tmp_path: Path) -> None:
    out = tmp_path / "practice.md"
    shape = program.get("practice", "--out", out)
    assert shape["bytes"] == out.stat().st_size
    assert out.read_text(encoding="utf-8").startswith("# My practice, 8 weeks")
    program.get("practice", "--out", out, "--part", "flow")
    assert "## Measures" not in out.read_text(encoding="utf-8")
    assert program.run("practice", "--out", out, "--part", "all").code == 1
    assert program.run("practice", "--part", "flow").code == 1
    assert program.run("practice", "--out", tmp_path / "none" / "x.md").code == 1


def test_the_review_of_a_week(program: Program) -> None:
    found = program.get("review", "--week", "this")
    assert [step["step"] for step in found["steps"]] == ["inbox", "sense", "draft", "send", "look-back"]
    found = program.get("review", "--line", "I read less.", "--done", "inbox", "--finish")
    assert (found["line"], found["steps"][0]["by_hand"], found["finished"] is not None) == (
        "I read less.",
        True,
        True,
    )
    assert "“I read less.”" in program.run("review", "--week", "this").out
    assert program.run("review", "--week", "2999-W01").code == 1
    assert program.run("review", "--week", "soon").code == 1
    assert program.run("review", "--done", "dance").code == 1


@pytest.mark.parametrize(
    ("text", "monday"),
    [
        ("this", date(2026, 11, 20)),
        ("47", date(2026, 11, 16)),
        ("w48", date(2025, 11, 24)),
        ("2026-W01", date(2025, 12, 29)),
        ("2026-11-18", date(2026, 11, 18)),
    ],
)
def test_a_week_in_words(text: str, monday: date) -> None:
    assert read_week(text, date(2026, 11, 20)) == monday


def test_what_is_no_week() -> None:
    for text in ("54", "2026-W99", "", "w", "2026-13-01"):
        with pytest.raises(Rejected):
            read_week(text, date(2026, 11, 20))
