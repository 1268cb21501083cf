"""[[Links]] and #tags in Markdown."""

from __future__ import annotations

import time
import unicodedata

import pytest

from pkm_desktop.core.sense.links import default_title, hashtags_in, linkable, links_in, mention_in, retitled

CODE = "`[[no]] #no`\n\n```\n[[no]] #no\n```\n\n    [[no]] #no\n\n~~~~ text\n[[no]]\n~~~\n#no\n~~~~\n"


def test_links_are_told_with_the_line_they_stand_in() -> None:
    body = "First [[One]] here\n- then [[ Two | the second ]] and [[Three#part]]\n\n[[]] [[a\nb]] [[x"
    assert links_in(body) == (
        ("One", "First [[One]] here"),
        ("Two", "- then [[ Two | the second ]] and [[Three#part]]"),
        ("Three#part", "- then [[ Two | the second ]] and [[Three#part]]"),
    )


def test_a_long_line_is_cut_around_the_link() -> None:
    ((_, context),) = links_in("word " * 500 + "[[Here]]" + " word" * 500)
    assert len(context) <= 310
    assert "[[Here]]" in context


def test_code_has_neither_links_nor_tags() -> None:
    assert links_in(CODE) == ()
    assert hashtags_in(CODE) == ()


def test_a_line_indented_in_a_list_is_no_code() -> None:
    assert links_in("- a\n    [[yes]]\n") == (("yes", "[[yes]]"),)


def test_hashtags() -> None:
    body = "# Title\n#one text #Two/three #2026-plan (#four) #ONE, #größe. #日本\n##no a#no &#39; #12 \\#no"
    assert hashtags_in(body) == ("one", "Two/three", "2026-plan", "four", "größe", "日本")


def test_hashtags_of_any_script_and_emoji() -> None:
    composed, apart = "größe", unicodedata.normalize("NFD", "größe")
    for name in (composed, apart, "हिन्दी", "ภาษาไทย", "தமிழ்", "עִבְרִית", "日本語", "🌱", "👩‍💻/new", "a🌱b"):
        assert hashtags_in(f"x #{name}, y") == (name,), name
    assert hashtags_in("हि#क #12🌱") == ("12🌱",)


def test_addresses_and_link_targets_have_no_tags() -> None:
    assert hashtags_in("http://x.y/#part [a](b.html#c) <https://x.y/z#d> [[Note#e]] [[#f]]") == ()


def test_links_follow_a_new_title() -> None:
    body = "[[Old]] [[old|label]] [[ OLD#part ]] [[Other]] `[[Old]]` [[Old#part|x]]"
    new = retitled(body, lambda target: target.casefold() == "old", "New")
    assert new == "[[New]] [[New|label]] [[New#part]] [[Other]] `[[Old]]` [[New#part|x]]"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# A *bold* idea\ntext", "A bold idea"),
        ("\n\n- [ ] [[Link|label]] to do", "label to do"),
        ("> 1. quoted", "quoted"),
        ("word " * 60, "word " * 22 + "word…"),
        ("***", ""),
    ],
)
def test_the_first_line_names_a_note(body: str, title: str) -> None:
    assert default_title(body) == title


def test_a_mention_is_the_line_with_the_title_as_words() -> None:
    assert mention_in("no\nWe spoke of slow\nreading.", "Slow Reading") == "We spoke of slow"
    assert mention_in("[[slow reading]] slow readings", "slow reading") == ""
    assert mention_in("anything", " ") == ""


def test_brackets_cannot_stand_in_a_link() -> None:
    assert linkable("C# in depth")
    assert not linkable("a [b]")
    assert not linkable("")


@pytest.mark.parametrize(
    "body", ["[" * 100_000, "`" * 100_000, "#a/" * 50_000, "[[a|" * 30_000, "](" * 50_000, "```\n" * 30_000]
)
def test_hostile_bodies_take_no_time(body: str) -> None:
    started = time.process_time()
    links_in(body)
    hashtags_in(body)
    default_title(body)
    assert time.process_time() - started < 5.0  # a hang would be minutes
