"""What stops an issue, what is only worth a look, and how it is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pkm_desktop.core.model.digests import Entry, Issue, Section
from pkm_desktop.core.share import check
from tests.core.share import samples


def issue_of(*entries: Entry, **values: object) -> Issue:
    return replace(samples.issue(), sections=(Section("S", entries),), **values)  # type: ignore[arg-type]


def good(**values: object) -> Entry:
    return replace(samples.entry(1, "Good", why="Because."), **values)  # type: ignore[arg-type]


def codes(issue: Issue, quotes: check.Evidence | None = None) -> dict[str, bool]:
    found = check.problems(issue, check.Facts(quotes=quotes or {}))
    return {problem.code: problem.blocking for problem in found}


def test_a_good_issue_has_no_problems() -> None:
    assert codes(issue_of(good(quote="word for word")), {1: ("It is word for\nword.",)}) == {}


@pytest.mark.parametrize(
    ("values", "code", "blocking", "sentence"),
    [
        ({"why": " \n"}, "missing-why", True, "“Good” does not say why it matters to them."),
        ({"title": ""}, "missing-title", True, "Entry 1 has no title. Give it one."),
        ({"url": ""}, "no-address", False, "“Good” has no web address, so nobody can go and read it."),
        (
            {"url": "javascript:x"},
            "no-address",
            False,
            "“Good” has no web address, so nobody can go and read it.",
        ),
        ({"author": ""}, "missing-author", False, "“Good” names no author."),
        (
            {"sent_before": ("#3", "#5")},
            "already-sent",
            False,
            "“Good” went to Facilitators before, in #3, #5.",
        ),
        (
            {"quote": "word " * 51},
            "quote-too-long",
            False,
            "The quote of “Good” has 51 words; 50 is the most for this community.",
        ),
    ],
)
def test_problems_are_sentences(values: dict[str, object], code: str, blocking: bool, sentence: str) -> None:  # noqa: FBT001
    (problem,) = check.problems(issue_of(good(**values)))
    assert (problem.code, problem.blocking, problem.text, problem.entry) == (code, blocking, sentence, 1)


def test_an_empty_issue_and_one_without_a_title_stop() -> None:
    assert codes(issue_of(title=" ")) == {"empty-issue": True, "missing-title": True}


def test_a_note_needs_neither_address_nor_author() -> None:
    assert codes(issue_of(good(url="", author="", item_id=None, note_id=3))) == {}


@pytest.mark.parametrize(
    ("quote", "verbatim"),
    [
        ("Meaning comes from the work", True),
        ("“Meaning comes from the work”", True),
        ("Meaning  comes\nfrom", True),
        ("Meaning […] afterwards", True),
        ("Meaning [...] the work [ … ] afterwards", True),
        ("afterwards […] Meaning", False),
        ("meaning comes", False),
        ("Meaning came from the work", False),
        ("[…]", False),
    ],
)
def test_quotes_are_word_for_word(quote: str, verbatim: bool) -> None:  # noqa: FBT001
    text = "Meaning comes from the\n\nwork we do afterwards."
    assert check.is_verbatim(quote, (text,)) is verbatim
    assert codes(issue_of(good(quote=quote)), {1: (text,)}) == (
        {} if verbatim else {"quote-not-verbatim": True}
    )


def test_without_a_stored_text_a_quote_is_taken_at_its_word() -> None:
    assert codes(issue_of(good(quote="whatever")), {1: ()}) == {}


def test_scripts_without_spaces_have_words_too() -> None:
    assert check.words("学びは仕事の中にある。") == 5
    assert check.words("one two") == 2


def test_blocking_is_what_stops() -> None:
    found = check.problems(issue_of(good(why="", author="")))
    assert [problem.code for problem in check.blocking(found)] == ["missing-why"]
