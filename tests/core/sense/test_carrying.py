"""Highlights go along when a text is replaced by another version of it, and never to a wrong place."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.sense.anchors import passage_at
from pkm_desktop.core.sense.carrying import carry
from tests.core.sense.texts import ARTICLE
from tests.core.sense.version_pairs import marked, verdict

BLOCK = "Required: False\nPosition: Named\nDefault value: None\nAccept pipeline input: False\n"


def moved(old: str, new: str, quote: str, nth: int = 0) -> Passage:
    start = -1
    for _ in range(nth + 1):
        start = old.index(quote, start + 1)
    return carry(old, new, (passage_at(old, start, start + len(quote)),))[0]


def test_of_many_copies_the_one_below_its_heading_is_meant() -> None:
    old = "".join(f"### -{name}\n{BLOCK}\n" for name in ("Confirm", "Force", "Path", "Session", "Zone"))
    new = "Home | Log in\n" + old.replace("### -Force\n" + BLOCK, "").replace("None", "Nothing")
    for nth, name in enumerate(("Confirm", "Force", "Path", "Session", "Zone")):
        found = moved(old, new, "Position: Named", nth)
        if name == "Force":
            assert not found.anchored
        else:
            assert found.anchored
            assert new.rindex("### -", 0, found.start) == new.index(f"### -{name}\n")


def test_an_edited_sentence_is_found_though_its_old_words_stand_in_a_teaser() -> None:
    old = "A short word.\n\n" + ARTICLE
    quote = "The sentence is the hard part."
    new = f"{quote}…\n\nRead on.\n\n{old.replace(quote, 'The sentence really is the harder part.')}"
    assert moved(old, new, quote).exact == "The sentence really is the harder part."


@pytest.mark.parametrize(
    ("new", "exact"),
    [
        ("He can-\nnot under\u00adstand why.", "under\u00adstand"),
        ("He cannot understand\u00a0why.", "understand"),
        ("he CANNOT UNDERSTAND WHY.", "UNDERSTAND"),
    ],
)
def test_hyphens_and_case_do_not_matter(new: str, exact: str) -> None:
    assert moved("He cannot understand why.", new, "understand").exact == exact


def test_half_words_and_signs_keep_their_edges() -> None:
    old = "One says “incontrovertible” and the others nod at it, all of them."
    new = 'Then: One says "incontrovertible" and the others nod at it, all of them.'
    assert moved(old, new, "controvert").exact == "controvert"
    assert moved(old, new, "“incontrovertible”").exact == '"incontrovertible"'


def test_a_passage_that_was_edited_once_is_followed_further() -> None:
    old = ARTICLE
    quote = "The sentence is the hard part."
    new = old.replace("hard part", "hardest part")
    start = new.index("The sentence is the hardest part.")
    was = Passage(quote, "", "", start, start + len("The sentence is the hardest part."))
    assert carry(new, "Well. " + new, (was,))[0].exact == "The sentence is the hardest part."


def test_scripts_without_blanks_and_from_right_to_left() -> None:
    old = "私たちは毎週金曜日に三つの記事を共有する。\n\nוכל יום שישי אנחנו משתפים שלושה דברים שקראנו."
    new = "ホーム\n\n" + old.replace("毎週金曜日に", "毎月、金曜日に").replace("וכל יום", "בכל יום")
    assert moved(old, new, "三つの記事を共有").exact == "三つの記事を共有"
    assert moved(old, new, "אנחנו משתפים").exact == "אנחנו משתפים"


def test_what_is_gone_has_no_place_and_keeps_its_words() -> None:
    found = moved(ARTICLE, "Something else entirely, about bread and water.", ARTICLE[:80].strip())
    assert not found.anchored
    assert found.exact == ARTICLE[:80].strip()
    assert carry("a", "", (Passage("a", "", "", 0, 1),))[0].start == -1
    assert carry("", "", ()) == ()


@pytest.mark.parametrize(
    "text",
    ["the cat sat on a mat. " * 23_000, "a " * 250_000, "-" * 500_000, "東京" * 250_000, ARTICLE * 250],
    ids=["sentence", "letters", "dashes", "cjk", "article"],
)
def test_half_a_megabyte_that_repeats_itself_takes_no_time(text: str) -> None:
    marks = [passage_at(text, at, at + 60) for at in range(1000, 100_000, 5000)]
    started = time.process_time()
    carry(text, "Before it. " + text[: len(text) // 2] + "In the middle. " + text[len(text) // 2 :], marks)
    assert time.process_time() - started < 10.0  # a hang would be minutes


@given(st.text(max_size=200), st.text(max_size=200), st.integers(0, 150), st.integers(1, 60))
def test_a_place_always_holds_what_it_says(old: str, new: str, start: int, length: int) -> None:
    if not old[start : start + length]:
        return
    was = passage_at(old, start, min(len(old), start + length))
    for target in (new, old, old + new, new + old):
        found = carry(old, target, (was,))[0]
        if found.anchored:
            assert target[found.start : found.end] == found.exact != ""


def told(
    texts: list[str], *, rounds: int, find: Callable[[str, str, list[Passage]], tuple[Passage, ...]]
) -> Counter[str]:
    """What became of random passages of these texts in random versions of them."""
    dice, counts = random.Random(11), Counter[str]()
    for _ in range(rounds):
        text = dice.choice(texts)
        marks = marked(text, dice, marks=8, around=128)
        found = find(text, marks[0].now, [mark.was for mark in marks]) if marks else ()
        for mark, now in zip(marks, found, strict=True):
            said = verdict(mark, now)
            touching = bool(mark.place and min(now.end, mark.place[1]) > max(now.start, mark.place[0]))
            counts["edges" if said == "wrong" and touching else said] += 1
    return counts


@pytest.mark.corpus
def test_98_percent_are_right_in_versions_of_real_pages(corpus: Path) -> None:
    """14 kinds of changes, up to four at once. Pages of nothing but “lorem ipsum” have no true places."""
    from pkm_desktop.core.seek.text.sanitize import clean

    pages = sorted((corpus / "articles").glob("*/*/expected.html"))
    texts = [clean(page.read_text(encoding="utf-8", errors="replace")).text[:40_000] for page in pages]
    texts = [text for text in texts if len(text) > 400 and "orem ipsum" not in text]
    counts = told(texts, rounds=200, find=carry)
    there = sum(counts[name] for name in ("right", "missed", "edges"))
    assert there > 1000
    assert counts["right"] >= 0.98 * there, counts
    assert counts["wrong"] == 0, counts


@pytest.mark.corpus
def test_from_the_whole_page_to_its_article_and_back(corpus: Path) -> None:
    """What stands once in both texts is found there, with and without the page's furniture."""
    from pkm_desktop.core.seek.pages.extract import extract

    dice, counts = random.Random(3), Counter[str]()
    for page in sorted((corpus / "articles" / "readability").glob("*/source.html"))[:40]:
        body = page.read_bytes()
        article, whole = (
            extract(body, url="https://example.org/a", whole=choice).text[:60_000] for choice in (False, True)
        )
        for old, new in ((article, whole), (whole, article)):
            for _ in range(6):
                start = dice.randrange(max(1, len(old) - 120))
                quote = old[start : start + dice.randrange(20, 120)].strip()
                if sum(map(str.isalnum, quote)) < 15 or old.count(quote) != 1 or new.count(quote) != 1:
                    continue
                found = moved(old, new, quote)
                counts["missed" if not found.anchored else "right" if found.exact == quote else "wrong"] += 1
    assert counts["wrong"] == 0, counts
    assert counts["right"] >= 0.98 * counts.total() > 100, counts


def test_of_two_alike_side_by_side_one_is_gone_and_nobody_knows_which() -> None:
    old = (
        "Files of the task:\n- product100.in\n- product100.out\n- product10.in\nThat is all there is to it.\n"
    )
    assert not moved(old, old.replace("- product100.in\n", ""), "- product100.in").anchored
    assert moved(old, old.replace("- product100.in\n", ""), "- product10.in").anchored


def test_another_row_in_the_same_words_is_another_row() -> None:
    rows = ["Mends the map, thanks to user17.", "Mends tag colours, thanks to user1671.", "Mends the list."]
    old = "What is new in this version\n" + "\n".join(rows) + "\nThat is all."
    assert not moved(old, old.replace("1671", "1860"), rows[1]).anchored
    assert moved(old, old.replace("1671", "1672"), rows[1]).anchored
    assert moved(old, old.replace("colours", "colors"), rows[1]).anchored


def test_of_two_blocks_alike_neither_is_taken_for_the_other() -> None:
    names = ("first of all, a path to a folder", "then the name of somebody", "at last a word to remember")
    old = "".join(f"Give {name}.\n\n{BLOCK}\n" for name in names)
    new = old.replace(f"Give {names[1]}.\n\n{BLOCK}\n", "")
    assert moved(old, new, "Default value: None", 0).start in (-1, new.index("Default value"))
    assert not moved(old, new, "Default value: None", 1).anchored
    assert moved(old, new, "Default value: None", 2).start == new.rindex("Default value")


def test_a_line_that_differs_from_its_neighbours_by_its_number_is_found_where_most_of_them_are_gone() -> None:
    lines = [f"Sentence {n} of the article says a good deal about its matter." for n in range(30)]
    found = moved("Elsewhere.\n\n" + "\n\n".join(lines), " ".join(lines[:2]), "Sentence 1 of the article")
    assert (found.exact, found.start) == ("Sentence 1 of the article", len(lines[0]) + 1)
