"""A card of what is to be revisited shows no more than a label can lay out at once."""

from __future__ import annotations

from pkm_desktop.ui.sense.review_page import LONGEST, as_shown


def test_a_card_shows_the_beginning_of_a_huge_note_and_all_of_others() -> None:
    assert as_shown("See [[Habits|small ones]] and [[Practice]].") == "See small ones and Practice."
    assert as_shown("x" * LONGEST) == "x" * LONGEST
    for huge in ("word " * 100_000, "\n".join(f"- [[Note {number}]]" for number in range(5_000))):
        assert len(as_shown(huge)) <= LONGEST + 1
        assert as_shown(huge).endswith("…")
