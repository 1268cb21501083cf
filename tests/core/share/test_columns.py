"""Wrapping: 72 columns whatever the script, addresses whole, no word lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.share import columns, escape

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200)


@given(TEXTS, st.sampled_from(("", "    ", "    > ")))
def test_no_line_is_too_long_and_no_letter_is_lost(text: str, indent: str) -> None:
    made = columns.wrapped(escape.line(text).replace("://", ""), indent)
    assert all(columns.width(line) <= columns.COLUMNS for line in made.splitlines())
    shown = "".join(line.removeprefix(indent) for line in made.split("\n"))
    assert "".join(shown.split()).strip("> ") == "".join(escape.line(text).replace("://", "").split()).strip(
        "> "
    )


def test_an_address_stays_whole() -> None:
    url = "https://example.org/" + "a" * 200
    assert columns.wrapped(f"[1] {url}", "    ") == f"    [1]\n    {url}"
    mail = "mailto:kim@example.org?subject=" + "%20" * 40
    assert columns.wrapped(f"No more: {mail}", "    ", first="") == f"No more:\n    {mail}"


def test_wide_letters_take_two_columns() -> None:
    lines = columns.wrapped("学" * 50).splitlines()
    assert [len(line) for line in lines] == [36, 14]


def test_a_heading_has_its_rule_below() -> None:
    assert columns.ruled("Try this", "-") == "Try this\n--------"
    assert columns.wrapped("one two", "    ", first="1.  ") == "1.  one two"
