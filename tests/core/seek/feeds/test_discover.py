"""Feeds that pages announce."""

from __future__ import annotations

from pathlib import Path

import pytest

from pkm_desktop.core.seek.feeds.discover import announced, is_page

PAGES = Path(__file__).parents[3] / "data" / "pages"
URL = "https://slow.example/2026/page"


def found(html: str) -> list[str]:
    return [feed.url for feed in announced(html.encode(), url=URL)]


def test_a_page_announces_its_feeds_and_comments_come_last() -> None:
    feeds = announced((PAGES / "article.html").read_bytes(), url=URL)
    assert [(feed.url, feed.title) for feed in feeds] == [
        ("https://slow.example/feed.xml", "Slow Work"),
        ("https://slow.example/comments/feed", "Slow Work: comments"),
    ]


@pytest.mark.parametrize(
    ("link", "urls"),
    [
        ('<link rel="alternate" type="application/atom+xml" href="a">', ["https://slow.example/2026/a"]),
        ("<LINK REL=Alternate TYPE=application/RSS+xml HREF=/r>", ["https://slow.example/r"]),
        (
            '<link rel="alternate" type="application/feed+json" href="/f.json">',
            ["https://slow.example/f.json"],
        ),
        ('<link rel="feed" href="/f">', ["https://slow.example/f"]),
        ('<link rel="alternate" type="text/xml" href="/rss.xml">', ["https://slow.example/rss.xml"]),
        (
            '<link rel="alternate" type="application/rss+xml" href="feed:https://x.example/f">',
            ["https://x.example/f"],
        ),
        (
            '<base href="/sub/"><link rel="alternate" type="application/rss+xml" href="f">',
            ["https://slow.example/sub/f"],
        ),
        ('<link rel="alternate" type="application/json+oembed" href="/oembed">', []),
        ('<link rel="alternate" hreflang="de" href="/de/">', []),
        ('<link rel="stylesheet" type="application/rss+xml" href="/f">', []),
        ('<!-- <link rel="alternate" type="application/rss+xml" href="/f"> -->', []),
        ('<script>"<link rel=alternate type=application/rss+xml href=/f>"</script>', []),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:x">', []),
    ],
)
def test_links_in_the_head(link: str, urls: list[str]) -> None:
    assert found(f"<html><head>{link}</head></html>") == urls


def test_ordinary_links_are_the_last_choice() -> None:
    links = '<a href="/about">About</a> <a href="/feed/">Our <b>feed</b></a> <a href="/news.rss">News</a>'
    feeds = announced(f"<html><title>T</title>{links}".encode(), url=URL)
    assert [(feed.url, feed.title) for feed in feeds] == [
        ("https://slow.example/feed/", "Our feed"),
        ("https://slow.example/news.rss", "News"),
    ]
    assert found(f'<link rel="alternate" type="application/rss+xml" href="/main">{links}') == [
        "https://slow.example/main"
    ]


def test_each_feed_once_and_no_flood() -> None:
    twice = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{path}">' for path in ("/f", "/f/")
    )
    assert found(twice) == ["https://slow.example/f"]
    assert len(found("".join(f'<link rel="feed" href="/{number}">' for number in range(500)))) == 30


@pytest.mark.parametrize(
    ("body", "content_type", "page"),
    [
        (b"<!DOCTYPE html><p>x", "", True),
        (b"<?xml version='1.0'?><html>", "", True),
        (b"<html>", "application/rss+xml", True),
        (b"<div>x</div>", "text/html", True),
        (b"<rss version='2.0'>", "text/html", False),
        (b"<?xml version='1.0'?><!-- html --><feed>", "", False),
        (b'{"version": 1}', "text/html", False),
        (b"plain words", "text/plain", False),
        (b"", "text/html", False),
    ],
)
def test_what_is_a_page(body: bytes, content_type: str, page: bool) -> None:
    assert is_page(body, content_type) is page
