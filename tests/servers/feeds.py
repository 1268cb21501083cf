"""Feeds made to measure, for the web server of the tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

MONDAY = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """One <item>; what is '' or None is left out."""

    title: str = "A title"
    link: str = ""
    guid: str = ""
    text: str = "<p>Some text.</p>"
    date: datetime | None = MONDAY
    extra: str = ""


def rss(entries: Iterable[Entry], *, title: str = "A feed", link: str = "http://site.example/") -> bytes:
    """An RSS 2.0 document."""
    items = "".join(_item(entry) for entry in entries)
    head = f"<title>{escape(title)}</title><link>{escape(link)}</link><description>d</description>"
    return f"<?xml version='1.0'?><rss version='2.0'><channel>{head}{items}</channel></rss>".encode()


def numbered(count: int, *, site: str = "http://site.example", start: int = 1) -> list[Entry]:
    """So many different entries, as most feeds have them."""
    return [
        Entry(f"Entry {n}", f"{site}/{n}", f"{site}/?p={n}", f"<p>The text of entry {n}.</p>")
        for n in range(start, start + count)
    ]


def _item(entry: Entry) -> str:
    parts = {
        "title": entry.title,
        "link": entry.link,
        "description": entry.text,
        "pubDate": format_datetime(entry.date) if entry.date else "",
    }
    guid = f'<guid isPermaLink="false">{escape(entry.guid)}</guid>' if entry.guid else ""
    body = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in parts.items() if value)
    return f"<item>{body}{guid}{entry.extra}</item>"
