"""Feeds given as JSON by converters and APIs, in the words of RSS or Atom: brought to the words of JSON Feed.

Services that turn RSS into JSON (rss2json and its like) and many home-made APIs send `feed`, `items` or
`entries` with `link`, `pubDate`, `content` … Whoever pastes such an address means a feed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# JSON Feed's word, and the words others use for it, best first.
FEED_WORDS = {
    "title": ("title",),
    "home_page_url": ("home_page_url", "link", "url", "links"),
    "description": ("description", "subtitle"),
    "language": ("language", "lang"),
    "authors": ("authors", "author", "creator"),
}
ITEM_WORDS = {
    "id": ("id", "guid", "_id"),
    "url": ("url", "link", "links", "href"),
    "title": ("title", "name", "headline"),
    "content_html": ("content_html", "content:encoded", "content", "description", "summary"),
    "date_published": ("date_published", "published", "pubDate", "isoDate", "date", "created", "updated"),
    "date_modified": ("date_modified", "updated", "modified"),
    "authors": ("authors", "author", "creator"),
    "tags": ("tags", "categories"),
}
LISTS = ("items", "entries", "item", "entry")
TEXT_KEYS = ("content", "body", "value", "_", "#text", "term", "label", "name")


def in_feed_words(data: Any) -> dict[str, Any] | None:
    """The document in JSON Feed's words, or None if it does not have the shape of a feed."""
    if not isinstance(data, dict):
        return None
    inner = data.get("feed") if isinstance(data.get("feed"), dict) else data.get("channel")
    head = {**data, **inner} if isinstance(inner, dict) else data
    items = next((head[name] for name in LISTS if isinstance(head.get(name), list)), None)
    if items is None:
        return None
    told = [_translated(item, ITEM_WORDS) for item in items if isinstance(item, dict)]
    if items and not any(item.get("title") or item.get("content_html") for item in told):
        return None
    if not items and not (head.get("title") and _said(head.get("link") or head.get("links"), "url")):
        return None
    return {**_translated(head, FEED_WORDS), "items": told}


def _translated(given: dict[str, Any], words: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    found = {}
    for name, others in words.items():
        for other in others:
            value = _said(given.get(other), name)
            if value:
                found[name] = value
                break
    return found


def _said(value: Any, name: str) -> Any:
    """A value in JSON Feed's form: text, a list of people for authors, a list of texts for tags."""
    if name == "tags":
        return [text for text in map(_text, value) if text] if isinstance(value, list) else []
    if name == "authors":
        people = value if isinstance(value, list) else [value]
        return [{"name": text} for text in map(_person, people) if text]
    if name in ("url", "home_page_url"):
        return _address(value)
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return next((text for key in TEXT_KEYS if (text := _text(value.get(key)))), "")
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _person(value: Any) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _address(value: Any) -> str:
    """A link: text, an object with `href`, or a list of these, where `alternate` is the one meant."""
    if isinstance(value, dict):
        return _text(value.get("href") or value.get("url"))
    if isinstance(value, list):
        return _of_many(value)
    return _text(value)


def _of_many(links: Sequence[Any]) -> str:
    meant = [link for link in links if isinstance(link, dict) and link.get("rel") in (None, "alternate")]
    return next((address for link in meant or links if (address := _address(link))), "")
