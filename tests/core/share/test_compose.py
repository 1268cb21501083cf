"""Order in an issue: sections keep their places, positions stay dense, nothing gets lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.digests import Candidate, Section
from pkm_desktop.core.share import compose
from tests.core.share.samples import entry


def parts(**named: str) -> tuple[Section, ...]:
    """`parts(A='12', B='')`: sections with entries of these numbers."""
    return tuple(
        Section(name, tuple(entry(int(digit), f"Title {digit}", section=name) for digit in digits))
        for name, digits in named.items()
    )


def shape(sections: tuple[Section, ...]) -> dict[str, str]:
    return {part.name: "".join(str(each.id) for each in part.entries) for part in sections}


def test_sections_keep_their_order_and_empty_ones_stay() -> None:
    inside = [entry(1, "a", section="B"), entry(2, "b", section="New"), entry(3, "c")]
    assert shape(compose.grouped(("A", "B"), inside)) == {"A": "3", "B": "1", "New": "2"}
    assert shape(compose.grouped((), ())) == {"Worth your time": ""}
    assert shape(compose.grouped((), (), lang="de")) == {"Lesenswert": ""}


@pytest.mark.parametrize(
    ("position", "section", "wanted"),
    [
        (0, "B", {"A": "13", "B": "245", "C": ""}),
        (1, "B", {"A": "13", "B": "425", "C": ""}),
        (99, "B", {"A": "13", "B": "452", "C": ""}),
        (-5, "A", {"A": "213", "B": "45", "C": ""}),
        (0, "c", {"A": "13", "B": "45", "C": "2"}),
        (0, "New", {"A": "13", "B": "45", "C": "", "New": "2"}),
        (1, None, {"A": "123", "B": "45", "C": ""}),
        (0, None, {"A": "213", "B": "45", "C": ""}),
        (2, None, {"A": "132", "B": "45", "C": ""}),
        (3, None, {"A": "13", "B": "425", "C": ""}),
        (99, None, {"A": "13", "B": "452", "C": ""}),
        (-1, None, {"A": "213", "B": "45", "C": ""}),
    ],
)
def test_moving_an_entry(position: int, section: str | None, wanted: dict[str, str]) -> None:
    moved = compose.moved(parts(A="123", B="45", C=""), 2, position=position, section=section)
    assert shape(moved) == wanted


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(-3, 14), st.sampled_from((None, "A", "B", "C")))))
def test_moving_loses_nothing_and_positions_stay_dense(moves: list[tuple[int, int, str | None]]) -> None:
    sections = parts(A="0123", B="456", C="789")
    for number, position, section in moves:
        sections = compose.moved(sections, number, position=position, section=section)
        flat = compose.flattened(sections)
        assert sorted(each.id for each in flat) == list(range(10))
        assert [each.position for each in flat] == list(range(10))
        if section is None:
            assert flat[max(0, min(position, 9))].id == number


def test_an_entry_that_has_gone_is_said_so() -> None:
    with pytest.raises(Rejected, match="not in the issue any more"):
        compose.moved(parts(A="1"), 7, position=0)


def test_sections_move_and_need_names() -> None:
    assert compose.reordered(("A", "B", "C"), "c", 0) == ("C", "A", "B")
    assert compose.reordered(("A", "B", "C"), "A", 99) == ("B", "C", "A")
    assert compose.section_name(" Try \n this ") == "Try this"
    with pytest.raises(Rejected):
        compose.section_name(" \n")
    with pytest.raises(Rejected):
        compose.reordered(("A",), "B", 0)


def test_the_most_ready_comes_first() -> None:
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    found = compose.most_ready_first(
        [
            Candidate("item", 1, "plain, new", "", late),
            Candidate("item", 2, "marked", "", early, highlights=3),
            Candidate("item", 3, "noted", "", early, notes=1),
            Candidate("item", 4, "reason", "", early, has_why=True),
            Candidate("item", 5, "plain, old", "", early),
        ]
    )
    assert [each.id for each in found] == [4, 3, 2, 1, 5]


@pytest.mark.parametrize(
    ("quote", "bare"),
    [
        ("“a b”", "a b"),
        ('"a"', "a"),
        ("„a“", "a"),
        ("“a” and “b”", "“a” and “b”"),
        ("a", "a"),
        ('"', '"'),
        ("", ""),
    ],
)
def test_quotes_lose_the_marks_around_them(quote: str, bare: str) -> None:
    assert compose.bare_quote(quote) == bare


@given(st.text(), st.integers(1, 10_000))
def test_file_names_are_safe_everywhere(name: str, number: int) -> None:
    made = compose.file_name(name, number)
    assert made.endswith(f"-{number}")
    assert len(made.encode()) <= 100
    assert not set(made) & set('\\/:*?"<>|. \0')
    assert compose.file_name("Lernteam Köln & Co.", 12) == "lernteam-köln-co-12"
