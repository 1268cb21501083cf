"""RSS 2.0 authors: an address with the name in brackets."""

from __future__ import annotations

import pytest

from pkm_desktop.core.seek.feeds.parse import parse_feed


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("sam@diary.example (Sam Ortiz)", "Sam Ortiz"),
        ("sam@diary.org (Sam Ortiz)", "Sam Ortiz"),
        ("Sam Ortiz", "Sam Ortiz"),
    ],
)
def test_the_name_is_taken_whole(author: str, name: str) -> None:
    item = f"<item><title>a</title><author>{author}</author></item>"
    rss = f"<rss version='2.0'><channel><title>t</title>{item}</channel></rss>"
    assert parse_feed(rss.encode(), url="https://diary.example/").entries[0].authors == name
