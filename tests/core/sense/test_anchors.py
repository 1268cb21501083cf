"""Highlights find their place again in a changed text, and rather no place than a wrong one."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.anchors import anchor, passage_at
from pkm_desktop.core.sense.context import Around
from tests.core.sense import texts
from tests.core.sense.texts import ARTICLE, Version, first


def marked(text: str, quote: str) -> Passage:
    """The passage as a highlight remembers it."""
    start = text.index(quote)
    end = start + len(quote)
    return Passage(quote, text[max(0, start - 32) : start], text[end : end + 32], start, end)


def found_in(text: str, was: Passage) -> Passage:
    return anchor(text, was.exact, prefix=was.prefix, suffix=was.suffix, start=was.start)


def test_a_quote_is_found_with_what_stands_around_it() -> None:
    passage = anchor(ARTICLE, "The sentence is the hard part.")
    assert ARTICLE[passage.start : passage.end] == passage.exact == "The sentence is the hard part."
    assert passage.prefix == ARTICLE[max(0, passage.start - 128) : passage.start]
    assert passage.suffix == ARTICLE[passage.end : passage.end + 128]


@pytest.mark.parametrize(
    "quote",
    [
        "  The sentence\n is the   hard part. ",
        "The sentence\u00a0is the hard\u2029part.",
        "The sen\u00adtence is the hard part.".replace("\u00ad", ""),
    ],
)
def test_white_space_does_not_matter(quote: str) -> None:
    assert anchor(ARTICLE, quote).exact == "The sentence is the hard part."


def test_glyphs_do_not_matter_and_the_text_as_it_stands_is_kept() -> None:
    text = "He wrote – “don’t wait” … and left."
    assert anchor(text, 'wrote -- "don\'t wait" ... and').exact == "wrote – “don’t wait” … and"


def test_of_two_equal_quotes_the_one_with_its_surroundings_is_meant() -> None:
    text = "One: the cat sat on it. Two: the cat sat on it. Three: the cat sat on it."
    place = anchor(
        text, "the cat sat on it", prefix="One: the cat sat on it. Two: ", suffix=". Three: the cat"
    )
    assert place.start == text.index("Two: ") + 5
    assert anchor(text, "the cat sat on it", start=52).start == text.index("Three: ") + 7


def test_without_surroundings_the_first_place_is_taken() -> None:
    assert anchor("a rose is a rose", "a rose").start == 0


def test_equal_places_that_nothing_tells_apart_are_no_place() -> None:
    block = "Required: False. Position: Named. Default value: None. Accept pipeline input: False.\n"
    was = marked("Zone.\n" + block * 3, "Position: Named. Default value: None.")
    assert not anchor("Zone.\n" + block * 9, was.exact, prefix=was.prefix, suffix=was.suffix).anchored


def test_a_short_quote_elsewhere_is_not_taken_for_the_one_that_is_gone() -> None:
    was = marked(ARTICLE, "the old invitation")
    now = (
        ARTICLE.replace("sent them the old invitation", "told them") + "\nHere hangs the old invitation card."
    )
    assert not found_in(now, was).anchored


@pytest.mark.parametrize("quote", ["", "   ", "\n\t", "…", "zzz", "\0", "\ud800", "[", "a" * 5000])
def test_what_is_not_there_is_not_found(quote: str) -> None:
    passage = anchor("[ARTICLE" + ARTICLE if quote != "[" else ARTICLE, quote, prefix="x", suffix="y")
    assert (passage.start, passage.end) == (-1, -1)
    assert not passage.anchored


def versions(dice: random.Random, start: int, end: int) -> list[tuple[str, Version]]:
    base = first(ARTICLE)
    light, heavy = texts.edited(base, dice, share=0.03), texts.edited(base, dice, share=0.08)
    return [
        ("same", base),
        ("boilerplate", texts.with_boilerplate(base)),
        ("reflowed", texts.reflowed(base)),
        ("glyphs", texts.with_other_glyphs(texts.reflowed(base))),
        ("edited", texts.with_boilerplate(light)),
        ("edited more", texts.reflowed(heavy)),
        ("gone", texts.with_boilerplate(texts.without(base, start, end))),
        ("gone and edited", texts.without(light, start, end)),
    ]


def verdict(version: Version, was: Passage) -> str:
    now, place = found_in(version.text, was), version.place_of(was.start, was.end)
    if not now.anchored:
        return "missed" if place else "right"
    if place is None:
        return "wrong"
    shared = min(now.end, place[1]) - max(now.start, place[0])
    return "right" if shared >= 0.7 * (max(now.end, place[1]) - min(now.start, place[0])) else "wrong"


def test_in_changed_versions_98_percent_are_right_and_none_is_wrong() -> None:
    dice, told = random.Random(7), Counter[str]()
    for _ in range(60):
        length = dice.choice([18, 25, 40, 70, 120, 300, 700])
        start = dice.randrange(len(ARTICLE) - length)
        start = ARTICLE.rindex(" ", 0, start + 40) + 1
        quote = ARTICLE[start : start + length].rsplit(" ", 1)[0].strip()
        was = Passage(
            quote,
            ARTICLE[max(0, start - 32) : start],
            ARTICLE[start + len(quote) :][:32],
            start,
            start + len(quote),
        )
        for name, version in versions(dice, was.start, was.end):
            told[verdict(version, was)] += 1
            assert verdict(version, was) != "wrong", (name, quote, found_in(version.text, was).exact)
    assert told["right"] >= 0.98 * sum(told.values()), told


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("the cat sat on a mat. " * 23_000, "the cat sat on the mat. the dog sat"),
        ("a " * 250_000, "a " * 300 + "b"),
        ("-" * 500_000, "a" + "-" * 300 + "b"),
        (" " * 500_000 + "a", " - " * 300 + "x"),
        ("'" * 500_000, '"' * 200 + "x"),
        ("ab" * 250_000, "abab" * 500),
        ("東京" * 250_000, "東京都" * 30),
        (ARTICLE * 250, "Every Friday one of us wrote a digest of three things read"),
    ],
    ids=["almost", "letters", "dashes", "blanks", "quotes", "pairs", "cjk", "article"],
)
def test_half_a_megabyte_takes_no_time(text: str, quote: str) -> None:
    started = time.process_time()
    anchor(text, quote, prefix="before it", suffix="after it", start=1000)
    assert time.process_time() - started < 20.0  # a hang would be minutes


@given(
    st.text(max_size=300),
    st.text(max_size=60),
    st.text(max_size=40),
    st.text(max_size=40),
    st.integers(-5, 400),
)
def test_a_passage_always_says_what_stands_in_the_text(
    text: str, quote: str, prefix: str, suffix: str, start: int
) -> None:
    passage = anchor(text, quote, prefix=prefix, suffix=suffix, start=start)
    if passage.anchored:
        assert text[passage.start : passage.end] == passage.exact != ""
        assert text[: passage.start].endswith(passage.prefix)
        assert text[passage.end :].startswith(passage.suffix)
    else:
        assert passage.end == -1


@given(st.integers(0, len(ARTICLE) - 40), st.integers(12, 200))
def test_in_an_unchanged_text_every_passage_stays_where_it_is(start: int, length: int) -> None:
    quote = ARTICLE[start : start + length].strip()
    start = ARTICLE.index(quote, start)
    was = Passage(quote, ARTICLE[max(0, start - 32) : start], ARTICLE[start + len(quote) :][:32], start)
    assert found_in(ARTICLE, was).start == start


@pytest.mark.corpus
def test_real_articles_in_real_versions(corpus: Path) -> None:
    """The same feed at successive dates: what both versions of an entry have is found where it is."""
    from pkm_desktop.core.seek.text.sanitize import clean

    pages = sorted((corpus / "articles" / "readability").glob("*/expected.html"))[:60]
    missed, total, wrong = 0, 0, []
    dice = random.Random(3)
    for page in pages:
        html = page.read_text(encoding="utf-8", errors="replace")
        text = clean(html).text
        longer = clean(f"<p>{texts.BANNER}</p>{html}<p>{texts.FOOTER}</p>").text
        for _ in range(5):
            if len(text) < 400:
                continue
            start = dice.randrange(len(text) - 200)
            quote = text[start : start + dice.randrange(20, 180)].strip()
            letters = sum(map(str.isalnum, quote))
            if letters < 15 or text.count(quote) != 1 or longer.count(quote) != 1:
                continue
            total += 1
            now = found_in(" ".join(longer.split()), marked(text, quote))
            missed += not now.anchored
            if now.anchored and now.exact.split() != quote.split():
                wrong.append((quote, now.exact))
    assert not wrong
    assert missed <= 0.02 * total, (missed, total)


def test_a_passage_whose_twin_stands_elsewhere_is_not_taken_for_it() -> None:
    said = "Nobody has to read everything, and nobody should."
    first = "The library is open on Mondays and on Thursdays, as long as someone brings the key along. "
    second = (
        "A committee met twice in spring, wrote four pages of minutes, then forgot where they were kept. "
    )
    old = f"{first}{said} {first[::-1]}\n\n{second}{said} {second.upper()}"
    was = anchor(old, said, prefix=first, suffix=" " + first[::-1])
    assert was.start == len(first)
    gone = f"{second}{said} {second.upper()}"
    assert not found_in(gone, was).anchored
    assert found_in("A banner\n\n" + old, was).start == was.start + len("A banner\n\n")


def test_the_next_entry_of_a_list_is_not_taken_for_the_one_that_is_gone() -> None:
    def entry(one: str, other: str) -> str:
        return (
            f"-{one}Address\n\nSpecifies the {one} of the block.\nIf you give this, you must give the"
            f" {other}Address parameter, a number of the block.\n\nType: Address\nRequired: no\n\n"
        )

    old = "About blocks.\n\n" + entry("Start", "End") + entry("End", "Start")
    begin = old.index("Specifies the Start")
    was = anchor(old, old[begin : begin + 96])
    assert was.start == begin
    assert not found_in("About blocks.\n\n" + entry("End", "Start"), was).anchored


def test_what_stood_behind_the_passage_is_not_taken_for_it() -> None:
    rows = [
        f"Version 2.{n}: {what}." for n, what in ((9, "Adds a map"), (8, "Mends a map"), (7, "Adds a list"))
    ]
    old = "What is new\n" + "\n".join(rows)
    was = marked(old, rows[0])
    assert not found_in(old.replace(rows[0] + "\n", ""), was).anchored


def test_a_summary_on_top_with_the_same_words_around_it_is_no_place() -> None:
    was = marked(ARTICLE, ARTICLE[40:80].strip())
    assert not found_in(f"{ARTICLE[:300]}…\n\nIn short\n\n{ARTICLE}", was).anchored
    assert found_in(f"Log in\n\n{ARTICLE}", was).anchored


def test_signs_that_nobody_sees_make_no_difference() -> None:
    quote = "The sentence is the hard part."
    start = ARTICLE.index(quote)
    was = passage_at(ARTICLE, start, start + len(quote))
    unseen = "\u200e\u200d\ufeff\u2060"
    now = ARTICLE.replace(quote, "The sen\u200etence\u2060 is the h\u200dard par\ufefft.")
    assert "".join(sign for sign in found_in(now, was).exact if sign not in unseen) == quote


def test_what_told_a_passage_from_its_copies_tells_it_again() -> None:
    block = "Position: Named\nDefault value: None\nAccept pipeline input: False\n\n"
    names = (
        "first of all, a path to a folder",
        "then the name of somebody",
        "and at last a word to remember",
    )
    old = "".join(f"Give {name}.\n\n{block}" for name in names)
    start = old.index("Default value", old.index(names[1]))
    was = passage_at(old, start, start + len("Default value: None"))
    assert not any(Around(was.prefix, was.suffix, was.start).telling(was.exact)[1:2])
    assert found_in("A new beginning.\n\n" + old, was).start == start + len("A new beginning.\n\n")
    assert not found_in(old.replace(f"Give {names[1]}.\n\n{block}", ""), was).anchored


def test_all_that_was_remembered_is_the_old_text() -> None:
    old = ARTICLE[:700].rstrip() + "!"
    was = passage_at(old, 0, len(old))
    assert (was.prefix, was.suffix) == ("", "")
    sentence = old[old.index(". ") + 2 : old.index(". ", old.index(". ") + 2) + 2]
    assert found_in(ARTICLE.replace(sentence, ""), was).anchored
