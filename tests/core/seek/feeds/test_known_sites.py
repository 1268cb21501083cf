"""Sites that are known to have feeds: by address, by what their pages give away, by habit."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from pkm_desktop.core.seek.feeds.discover import announced, looked_up
from pkm_desktop.core.seek.feeds.known_sites import MOST_TRIED, by_address, guesses, in_page
from pkm_desktop.core.seek.feeds.site_table import SITES

CHANNEL = "UCxSGC9BtJN2jgcz7ynXWdOw"
VIDEOS = "https://www.youtube.com/feeds/videos.xml"


@pytest.mark.parametrize(
    ("page", "feeds"),
    [
        (f"https://www.youtube.com/channel/{CHANNEL}/videos", [f"{VIDEOS}?channel_id={CHANNEL}"]),
        (f"https://m.youtube.com/channel/{CHANNEL}", [f"{VIDEOS}?channel_id={CHANNEL}"]),
        ("https://youtube.com/user/nasa", [f"{VIDEOS}?user=nasa"]),
        ("https://www.youtube.com/playlist?list=PL1-a&si=x", [f"{VIDEOS}?playlist_id=PL1-a"]),
        (
            "https://github.com/ada/engine",
            [f"https://github.com/ada/engine/{kind}.atom" for kind in ("releases", "commits", "tags")],
        ),
        ("https://github.com/ada/engine/releases/tag/v1", ["https://github.com/ada/engine/releases.atom"]),
        ("https://github.com/ada/engine/tags", ["https://github.com/ada/engine/tags.atom"]),
        ("https://github.com/ada/engine/tree/a/b", ["https://github.com/ada/engine/commits/a/b.atom"]),
        ("https://github.com/ada", ["https://github.com/ada.atom"]),
        ("https://github.com/topics/rss", []),
        ("https://github.com/ada/engine/releases.atom", []),
        (
            "https://gitlab.com/ada/tools/engine/-/tags",
            ["https://gitlab.com/ada/tools/engine/-/tags?format=atom"],
        ),
        (
            "https://gitlab.com/ada/engine",
            [
                "https://gitlab.com/ada/engine.atom",
                "https://gitlab.com/ada/engine/-/releases.atom",
                "https://gitlab.com/ada/engine/-/tags?format=atom",
            ],
        ),
        (
            "https://codeberg.org/ada/engine",
            ["https://codeberg.org/ada/engine/releases.rss", "https://codeberg.org/ada/engine.rss"],
        ),
        ("https://codeberg.org/ada", ["https://codeberg.org/ada.rss"]),
        ("https://old.reddit.com/r/Zettelkasten/", ["https://www.reddit.com/r/Zettelkasten/.rss"]),
        ("https://www.reddit.com/r/rss/top", ["https://www.reddit.com/r/rss/top/.rss"]),
        ("https://www.reddit.com/u/ada", ["https://www.reddit.com/user/ada/.rss"]),
        ("https://www.reddit.com/search/?q=a%20b", ["https://www.reddit.com/search.rss?q=a%20b"]),
        ("https://www.reddit.com/r/python/.rss", []),
        ("https://stackoverflow.com/questions/tagged/rss", ["https://stackoverflow.com/feeds/tag/rss"]),
        ("https://pm.stackexchange.com/questions/7/x", ["https://pm.stackexchange.com/feeds/question/7"]),
        ("https://medium.com/@ada/a-story-1", ["https://medium.com/feed/@ada"]),
        ("https://ada.medium.com/", ["https://ada.medium.com/feed"]),
        ("https://medium.com/feed/@ada", []),
        ("https://ada.substack.com/p/x", ["https://ada.substack.com/feed"]),
        ("https://substack.com/@ada", ["https://ada.substack.com/feed"]),
        ("https://ada.tumblr.com/tagged/rss", ["https://ada.tumblr.com/tagged/rss/rss"]),
        ("https://www.tumblr.com/ada", ["https://ada.tumblr.com/rss"]),
        ("http://ada.blogspot.com/2020/01/x.html", ["http://ada.blogspot.com/feeds/posts/default"]),
        ("https://ada.wordpress.com/category/work/", ["https://ada.wordpress.com/category/work/feed/"]),
        ("https://ada.ghost.io", ["https://ada.ghost.io/rss/"]),
        ("https://news.ycombinator.com/", ["https://news.ycombinator.com/rss"]),
        ("https://news.ycombinator.com/user?id=ada", ["https://hnrss.org/user?id=ada"]),
        ("https://bsky.app/profile/ada.example", ["https://bsky.app/profile/ada.example/rss"]),
        ("https://vimeo.com/ada", ["https://vimeo.com/ada/videos/rss"]),
        ("https://arxiv.org/list/cs.DL/recent", ["https://rss.arxiv.org/rss/cs.DL"]),
        ("https://lemmy.world/c/pkm", ["https://lemmy.world/feeds/c/pkm.xml?sort=New"]),
        (
            "https://podcasts.apple.com/de/podcast/tools/id123456",
            ["https://itunes.apple.com/lookup?id=123456&entity=podcast"],
        ),
        ("https://blog.example/github.com/ada", []),
        ("https://notgithub.com/ada", []),
        ("https://github.com.evil.example/ada", []),
        ("not an address", []),
    ],
)
def test_addresses(page: str, feeds: list[str]) -> None:
    assert [feed.url for feed in by_address(page)] == feeds


def test_every_line_of_the_table_can_be_used() -> None:
    for row in SITES.strip().splitlines():
        if row.startswith(" "):
            page, feed = row.split()[:2]
            missing = set(re.findall(r":(\w+)", feed)) - set(re.findall(r":(\w+)", page)) - {"origin"}
            assert missing == set(), row
            assert feed.startswith(("https://", ":origin")), row


@pytest.mark.parametrize(
    ("html", "url", "feeds"),
    [
        (
            f'<title>Ada - YouTube</title><script>var x = {{"externalId":"{CHANNEL}"}}</script>',
            "https://www.youtube.com/@ada",
            [f"{VIDEOS}?channel_id={CHANNEL}"],
        ),
        (
            f'<link rel="canonical" href="https://www.youtube.com/channel/{CHANNEL}">',
            "https://www.youtube.com/c/ada",
            [f"{VIDEOS}?channel_id={CHANNEL}"],
        ),
        (
            '<script id="initial-state">{"feedUrl":"https:\\/\\/cast.example\\/f?a=1\\u0026b=2"}</script>',
            "https://podcasts.example/show/1",
            ["https://cast.example/f?a=1&b=2"],
        ),
        (
            '<meta property="al:ios:url" content="soundcloud://users:4711">',
            "https://soundcloud.com/ada",
            ["https://feeds.soundcloud.com/users/soundcloud:users:4711/sounds.rss"],
        ),
        (
            '<meta name="keywords" content="git,gitea,Forgejo">',
            "https://git.example/ada/engine",
            ["https://git.example/ada/engine/releases.rss", "https://git.example/ada/engine.rss"],
        ),
        (
            '<meta name="author" content="Gitea - x">',
            "https://git.example/ada",
            ["https://git.example/ada.rss"],
        ),
        (
            '<meta content="GitLab" property="og:site_name">',
            "https://lab.example/crew/engine/-/issues",
            [
                "https://lab.example/crew/engine.atom",
                "https://lab.example/crew/engine/-/releases.atom",
                "https://lab.example/crew/engine/-/tags?format=atom",
            ],
        ),
        ('<div id="mastodon"></div>', "https://social.example/@ada", ["https://social.example/@ada.rss"]),
        (
            '<meta name="generator" content="Pleroma">',
            "https://social.example/users/ada",
            ["https://social.example/users/ada/feed.atom"],
        ),
        (
            '<link rel="icon" id="lemmy-icon">',
            "https://talk.example/c/pkm",
            ["https://talk.example/feeds/c/pkm.xml?sort=New"],
        ),
        ("<p>A page about YouTube, Mastodon, Gitea and Lemmy.</p>", "https://blog.example/x", []),
    ],
)
def test_pages_give_themselves_away(html: str, url: str, feeds: list[str]) -> None:
    assert [feed.url for feed in in_page(html, url)] == feeds
    assert [feed.url for feed in announced(html.encode(), url=url)] == feeds


def test_what_a_page_announces_counts_more() -> None:
    html = '<div id="mastodon"></div><link rel="alternate" type="application/rss+xml" href="/own.rss">'
    found = announced(html.encode(), url="https://social.example/@ada")
    assert [feed.url for feed in found] == ["https://social.example/own.rss"]


@pytest.mark.parametrize(
    ("html", "url", "first"),
    [
        ('<meta name="generator" content="WordPress 6.4">', "https://b.example/", "https://b.example/feed/"),
        (
            '<link href="/wp-content/x.css">',
            "https://b.example/category/pkm/",
            "https://b.example/category/pkm/feed/",
        ),
        ('<meta name="generator" content="Ghost 5">', "https://b.example", "https://b.example/rss/"),
        ('<meta name="generator" content="Hugo 0.1">', "https://b.example/", "https://b.example/index.xml"),
        ('<meta content="Jekyll v4" name="generator">', "https://b.example/", "https://b.example/feed.xml"),
        ("", "https://b.example/@ada", "https://b.example/@ada.rss"),
        ("", "https://b.example/blog/post.html", "https://b.example/blog/feed"),
        ("", "https://b.example/", "https://b.example/feed"),
    ],
)
def test_the_likeliest_place_is_tried_first(html: str, url: str, first: str) -> None:
    places = guesses(html, url)
    assert places[0] == first
    assert len(places) <= MOST_TRIED
    assert len(set(places)) == len(places)
    assert {urlsplit(place).netloc for place in places} == {"b.example"}


def test_an_answer_of_a_directory() -> None:
    body = b'{"resultCount":1,"results":[{"collectionName":"Tools","feedUrl":"https://c.example/f"},{"feedUrl":7}]}'
    (feed,) = looked_up(body)
    assert (feed.title, feed.url) == ("Tools", "https://c.example/f")
    for nothing in (
        b"",
        b"[]",
        b'{"feedUrl":',
        b'{"results": {"feedUrl": "x"}}',
        b"[" * 100_000 + b'"feedUrl"',
    ):
        assert looked_up(nothing) == ()
    deep = b'{"a":' * 100_000 + b'"feedUrl"'
    assert looked_up(deep) == ()
