"""Quotes: measured without their cuts, compared without what nobody sees, cut after whole sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.share.checks import quotes
from pkm_desktop.core.share.checks.facts import Facts
from tests.core.share.checks import issues

TEXT = "Meaning comes from work. It is made together! Is it not? Nothing else does that, as far as we know."


@pytest.mark.parametrize(
    ("limit", "shorter"),
    [
        (4, "Meaning comes from work. […]"),
        (8, "Meaning comes from work. It is made together! […]"),
        (10, "Meaning comes from work. It is made together! […]"),
        (11, "Meaning comes from work. It is made together! Is it not? […]"),
        (3, "Meaning comes from […]"),
        (1, "Meaning […]"),
        (50, TEXT),
    ],
)
def test_a_long_quote_is_cut_after_a_whole_sentence(limit: int, shorter: str) -> None:
    assert quotes.shortened(TEXT, limit) == shorter
    assert quotes.words(shorter) <= limit
    assert quotes.is_verbatim(shorter, [TEXT])


def test_quotes_in_scripts_without_spaces_are_cut_too() -> None:
    text = "学びは仕事の中にある。意味は後から生まれる。それだけだ。"
    shorter = quotes.shortened(text, 5)
    assert shorter == "学びは仕事の中にある。 […]"
    assert quotes.is_verbatim(shorter, [text])
    endless = "学" * 400
    assert quotes.words(quotes.shortened(endless, 50)) <= 50
    assert quotes.is_verbatim(quotes.shortened(endless, 50), [endless])


def test_cuts_are_no_words_and_none_is_left_hanging() -> None:
    assert quotes.words("one […] two [...]") == 2
    assert quotes.shortened("One two. […] Three four five.", 2) == "One two. […]"
    assert quotes.shortened("One two […] three four five", 2) == "One two […]"


@given(st.text(max_size=400), st.integers(1, 30))
def test_what_is_cut_is_short_and_still_word_for_word(text: str, limit: int) -> None:
    shorter = quotes.shortened(text, limit)
    assert quotes.words(shorter) <= max(limit, 1)
    if quotes.words(text):
        assert quotes.is_verbatim(shorter, [text])


def test_what_nobody_sees_makes_no_difference() -> None:
    assert quotes.is_verbatim("Lernteam wächst", ["Das Lern\u00adteam wa\u0308chst\u200b."])
    assert quotes.is_verbatim("Lern\u00adteam", ["Lernteam"])
    assert not quotes.is_verbatim("Lernteam", ["Lern team"])


def test_a_quote_takes_at_most_a_tenth_of_an_article() -> None:
    quote = "word " * 40
    assert issues.codes(issues.issue(issues.entry(quote=quote, words=2_000))) == []
    (problem,) = issues.found(issues.issue(issues.entry(quote=quote, words=350)))
    assert (problem.code, problem.blocking, problem.fix) == ("quote-too-long", False, "shorten-quote")
    assert "40 words; 35 is the most from this article" in problem.text
    assert issues.codes(issues.issue(issues.entry(quote=quote, words=120))) == []


def test_a_highlight_is_enough_evidence() -> None:
    made = issues.issue(issues.entry(quote="just so"))
    assert issues.codes(made, Facts(quotes={1: ("just so", "another text")})) == []
    assert issues.codes(made, Facts(quotes={1: ("another text",)})) == ["quote-not-verbatim"]
