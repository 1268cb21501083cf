"""Newsboat's list of feeds: addresses, titles, tags, and what is no feed there."""

from __future__ import annotations

import pytest

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.seek.lists.newsboat import is_urls, read_urls

LIST = b"""# my feeds
https://example.org/feed.xml tech "two words" "~The \\"Best\\" Blog"
http://example.net/rss   # no tags
"https://example.com/a feed.xml" ! hidden "~Quiet"
https://kim:hush@example.org/private.xml
"query:Unread:unread = \\"yes\\"" every
exec:~/bin/make-feed.sh tech
filter:~/bin/clean.pl:https://example.info/rss tech
https://example.org/feed.xml again
mailto:kim@example.org
"""


def test_addresses_titles_and_tags_are_taken() -> None:
    found = read_urls(LIST)
    assert [(feed.url, feed.title, feed.folder, feed.tags) for feed in found.feeds] == [
        ("https://example.org/feed.xml", 'The "Best" Blog', "tech", ("tech", "two words")),
        ("http://example.net/rss", "example.net/rss", "", ()),
        ("https://example.com/a%20feed.xml", "Quiet", "hidden", ("hidden",)),
        ("https://kim:hush@example.org/private.xml", "example.org/private.xml", "", ()),
        ("https://example.info/rss", "example.info/rss", "tech", ("tech",)),
    ]
    assert found.duplicates == 1


def test_what_is_no_feed_is_told() -> None:
    found = read_urls(LIST)
    assert len(found.hints) == 2
    assert "“Unread” is a search over feeds" in found.hints[0]
    assert "followed without the program" in found.hints[1]
    assert ["starts a program" in said for said in found.errors] == [True, False]
    assert "hush" not in " ".join((*found.errors, *found.hints))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("urls", "https://example.org/feed\n", True),
        ("feeds.txt", 'https://example.org/feed tech "~Title"\n', True),
        ("any", '"query:All:rssurl =~ \\".*\\""\n', True),
        ("links.txt", "https://example.org/ A page\n", False),
        ("links.txt", "~ a note with https://example.org/ in it\n", False),
        ("urls", "nothing here\n", False),
        ("urls", "<html>https://example.org</html>", False),
    ],
)
def test_the_list_is_recognised(name: str, text: str, expected: bool) -> None:
    assert is_urls(text, name) is expected


def test_an_awkward_list_is_read_to_its_end() -> None:
    found = read_urls(
        b'"unclosed https://example.org/a\n\xff\xfe https://x\nhttps://example.org/b "~\n' + b'"' * 9
    )
    assert [feed.url for feed in found.feeds] == ["https://example.org/b"]
    with pytest.raises(ImportFileError):
        read_urls(b"x" * (65 * 1024 * 1024))
