"""JSON Feed, and JSON that means harm."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.feeds.parse import parse_feed

FEEDS = Path(__file__).parents[3] / "data" / "feeds"
URL = "https://host.example/feed.json"
VERSION = "https://jsonfeed.org/version/1"
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
names = st.sampled_from(
    [
        "id",
        "url",
        "external_url",
        "title",
        "content_html",
        "content_text",
        "summary",
        "image",
        "date_published",
        "author",
        "authors",
        "tags",
    ]
)


def test_json_feed() -> None:
    feed = parse_feed((FEEDS / "micro.json").read_bytes(), url=URL)
    assert (feed.title, feed.format, feed.lang, feed.site_url) == (
        "Micro & more",
        "json",
        "en",
        "https://micro.example/",
    )
    assert "1 of 3 items" in feed.warning
    first, second = feed.entries
    assert (first.guid, first.url, first.authors) == ("7", "https://host.example/7", "Jo")
    assert first.text == "Plain <b> text\nsecond line"
    assert first.published == datetime(2026, 1, 5, 13, tzinfo=UTC)
    assert (second.url, second.tags) == ("https://micro.example/8", ("a", "3"))
    assert second.html == '<p>Rich <a href="https://micro.example/x" rel="noopener">text</a></p>'


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":' * 100_000,
        b"[" * 100_000,
        b'{"version": "https://jsonfeed.org/version/1", "items": 3}',
        b'{"version": "https://jsonfeed.org/version/1"}',
        b"[1, 2]",
        b'{"version": "https://jsonfeed.org/version/1", "items": [',
        b"{",
    ],
    ids=lambda body: body[:20].decode(),
)
def test_what_is_no_json_feed_is_said(body: bytes) -> None:
    with pytest.raises(SourceError):
        parse_feed(body, url=URL)


def test_huge_numbers_lone_surrogates_and_constants() -> None:
    item = (
        '{"id": '
        + "9" * 5000
        + ', "title": "a\\ud800b\\u0000", "x": NaN, "y": Infinity, "content_text": "c"}'
    )
    feed = parse_feed(f'{{"version": "{VERSION}", "items": [{item}]}}'.encode(), url=URL)
    assert feed.entries[0].title == "a\ufffdb"
    assert feed.entries[0].guid.startswith("sha256:")
    json.dumps(feed.entries[0].title).encode("utf-8")


@given(st.lists(st.dictionaries(names, values, max_size=6) | values, max_size=4))
def test_any_types_anywhere(items: list[object]) -> None:
    body = json.dumps(
        {"version": VERSION, "items": items, "title": items, "authors": items, "language": items}
    ).encode()
    feed = parse_feed(body, url=URL)
    for entry in feed.entries:
        assert entry.guid
        assert entry.url == "" or entry.url.startswith("http")
        (entry.title + entry.text + entry.html + entry.authors).encode("utf-8")
