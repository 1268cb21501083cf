"""JSON that has the shape of a feed without naming itself JSON Feed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.feeds.parse import parse_feed

CONVERTED = {
    "status": "ok",
    "feed": {"title": "Field notes", "link": "https://notes.example/", "author": "Ada"},
    "items": [
        {
            "title": "Rain &amp; ink",
            "pubDate": "2026-01-05 08:30:00",
            "link": "https://notes.example/rain",
            "guid": "n-1",
            "content": "<p>Wet paper <script>x</script></p>",
            "categories": ["weather"],
        }
    ],
}
ATOM_WORDS = {
    "title": {"content": "Field notes"},
    "links": [
        {"href": "https://notes.example/feed", "rel": "self"},
        {"href": "https://notes.example/", "rel": "alternate"},
    ],
    "entries": [
        {
            "id": "n-1",
            "title": {"value": "Rain"},
            "links": [{"href": "https://notes.example/rain"}],
            "published": "2026-01-05T08:30:00Z",
            "authors": [{"name": "Ada"}],
            "content": {"body": "<p>Wet paper</p>"},
        }
    ],
}


def test_rss_turned_into_json_is_read() -> None:
    feed = parse_feed(json.dumps(CONVERTED).encode(), url="https://convert.example/?u=1")
    (entry,) = feed.entries
    assert (feed.title, feed.site_url) == ("Field notes", "https://notes.example/")
    assert (entry.guid, entry.title, entry.url) == ("n-1", "Rain & ink", "https://notes.example/rain")
    assert (entry.text, entry.tags) == ("Wet paper", ("weather",))
    assert entry.published == datetime(2026, 1, 5, 8, 30, tzinfo=UTC)


def test_atom_words_in_json_are_read() -> None:
    feed = parse_feed(json.dumps(ATOM_WORDS).encode(), url="https://api.example/feed")
    (entry,) = feed.entries
    assert (feed.title, feed.site_url) == ("Field notes", "https://notes.example/")
    assert (entry.title, entry.url, entry.authors) == ("Rain", "https://notes.example/rain", "Ada")


@pytest.mark.parametrize(
    "data", [{"items": 3}, {"items": [{"a": 1}]}, {"feed": []}, [], {"title": "x", "items": []}]
)
def test_json_of_another_kind_is_refused_in_words(data: object) -> None:
    with pytest.raises(SourceError, match="not a JSON Feed"):
        parse_feed(json.dumps(data).encode(), url="https://api.example/")
