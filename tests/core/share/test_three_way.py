"""Three texts side by side lose nothing, and show who changed what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.share.three_way import as_text, three_way

BASE = "a\nb\nc\nd\ne\nf\ng"
TEXTS = st.lists(st.sampled_from("abcdef"), max_size=12).map("\n".join)


def test_each_side_changes_its_own_lines() -> None:
    found = three_way(BASE, BASE.replace("b", "B"), BASE.replace("f", "F"))
    assert [stretch.kind for stretch in found] == ["same", "theirs", "same", "ours", "same"]
    assert as_text(found, around=1) == "  …\n  a\n- b\n> B\n  c\n  …\n  e\n- f\n+ F\n  g".replace(
        "  …\n  a", "  a"
    )


def test_both_change_the_same_line() -> None:
    found = three_way(BASE, BASE.replace("d", "theirs"), BASE.replace("d", "ours"))
    assert [stretch.kind for stretch in found] == ["same", "both", "same"]
    assert "- d\n> theirs\n+ ours" in as_text(found)


def test_both_change_it_alike() -> None:
    new = BASE.replace("d", "new")
    assert [stretch.kind for stretch in three_way(BASE, new, new)] == ["same", "agreed", "same"]


def test_without_a_base_everything_is_shown() -> None:
    (only,) = three_way("", "theirs", "ours")
    assert (only.kind, only.theirs, only.ours) == ("both", ("theirs",), ("ours",))
    assert three_way("", "", "") == ()


def test_very_long_pages_are_one_stretch() -> None:
    long = "\n".join(map(str, range(5000)))
    assert [stretch.kind for stretch in three_way(long, long, f"{long}\nx")] == ["ours"]


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_is_lost(base: str, theirs: str, ours: str) -> None:
    found = three_way(base, theirs, ours)
    for side, text in (("base", base), ("theirs", theirs), ("ours", ours)):
        assert [line for stretch in found for line in getattr(stretch, side)] == text.splitlines()
    if theirs == base:
        assert {stretch.kind for stretch in found} <= {"same", "ours"}
