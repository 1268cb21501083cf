"""Whether a page's article says more than the feed's text."""

from __future__ import annotations

import pytest

from pkm_desktop.core.seek.pages.better import is_better

ARTICLE = " ".join(f"Sentence {n} of the story says what happened on the day number {n}." for n in range(40))
BEGINNING = ARTICLE[:500]
LOGIN = "Please log in or subscribe to go on. " * 60


@pytest.mark.parametrize(
    ("feed", "title"),
    [
        (BEGINNING, ""),
        (BEGINNING + " […]", ""),
        (BEGINNING + " Read more: https://a.example/1", ""),
        ("", "What happened in the story"),
        ("Comments", "The story of a sentence"),
        ("", ""),
    ],
)
def test_the_whole_article_is_better(feed: str, title: str) -> None:
    assert is_better(feed, ARTICLE, title=title)


@pytest.mark.parametrize(
    ("feed", "page"),
    [
        (ARTICLE, BEGINNING),
        (ARTICLE, ARTICLE),
        (ARTICLE, LOGIN),
        (BEGINNING, LOGIN),
        (ARTICLE, LOGIN * 10),
        ("", ""),
        ("", "Sign in."),
        (BEGINNING, ""),
    ],
)
def test_another_or_shorter_text_is_not(feed: str, page: str) -> None:
    assert not is_better(feed, page, title="Whatever the story says")


def test_a_short_remark_gives_way_only_to_what_it_is_about() -> None:
    assert is_better("A short remark.", ARTICLE, title="The story of each sentence")
    assert not is_better("A short remark.", LOGIN, title="Photosynthesis in deciduous forests")


def test_scripts_without_blanks() -> None:
    whole = "これは最初の文です。" + "そして物語はさらに長く続いていきます。" * 30
    assert is_better("これは最初の文です。そして物語は", whole, title="最初の文")
    assert not is_better(whole, "これは最初の文です。", title="最初の文")
