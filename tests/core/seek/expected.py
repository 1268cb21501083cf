"""What the corpora beside a checkout expect of each feed, brought to one form: plain dictionaries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

Said = dict[
    str, Any
]  # title, link, id, published, updated, tags, authors, enclosures: what is not said is missing
RANDOM_ID = re.compile(r"[0-9a-f]{31,32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")  # made up by feed-rs


@dataclass(frozen=True)
class Case:
    """A document and what a parser of another project is expected to make of it."""

    path: Path
    feed: Said
    items: list[Said] = field(default_factory=list)


def gofeed(corpus: Path) -> Iterator[Case]:
    """NAME.json beside NAME.xml, for its parsers and its translator."""
    for path in sorted((corpus / "feeds" / "gofeed").rglob("*.json")):
        document = path.with_suffix(".xml")
        if not document.exists():
            continue
        said = _json(path)
        items = [_gofeed_item(item) for item in said.get("items") or said.get("entries") or []]
        yield Case(document, _given(title=said.get("title"), lang=said.get("language")), items)


def _gofeed_item(item: Said) -> Said:
    guid = item.get("guid") or item.get("id")
    people = item.get("authors") or [item.get("author") or {}]
    return _given(
        title=item.get("title"),
        link=item.get("link") if isinstance(item.get("link"), str) else None,
        id=guid.get("value") if isinstance(guid, dict) else guid,
        published=item.get("publishedParsed") or item.get("pubDateParsed"),
        updated=item.get("updatedParsed"),
        tags=[tag for tag in item.get("categories") or [] if isinstance(tag, str)],
        authors=[person if isinstance(person, str) else person.get("name") for person in people],
        enclosures=[enclosure.get("url") for enclosure in item.get("enclosures") or []],
    )


def feed_rs(corpus: Path) -> Iterator[Case]:
    """NAME.serde.json beside NAME.xml or NAME.json."""
    for path in sorted((corpus / "feeds" / "feed-rs").rglob("*.serde.json")):
        stem = path.name.removesuffix(".serde.json")
        document = next(
            d for d in (path.with_name(f"{stem}.xml"), path.with_name(f"{stem}.json")) if d.exists()
        )
        said = _json(path)
        title = (said.get("title") or {}).get("content")
        yield Case(document, _given(title=title), [_feed_rs_item(item) for item in said["entries"]])


def _feed_rs_item(item: Said) -> Said:
    links = [link["href"] for link in item["links"] if link.get("rel") in (None, "alternate")]
    return _given(
        title=(item.get("title") or {}).get("content"),
        link=next((link for link in links if "feedproxy" not in link), None),  # we follow feedburner:origLink
        id=None if RANDOM_ID.fullmatch(item["id"]) else item["id"],
        published=item.get("published"),
        tags=[tag["term"] for tag in item["categories"]],
        authors=[person["name"] for person in item["authors"] if person["name"] != "author"],
    )


def podcastparser(corpus: Path) -> Iterator[Case]:
    """NAME.json beside NAME.rss: entries without a recording are left out there, some orders turned round."""
    for path in sorted((corpus / "feeds" / "podcastparser").glob("*.json")):
        document = path.with_suffix(".rss")
        said = _json(path)
        if document.exists() and "episodes" in said and path.stem != "itunes_type_serial":
            yield Case(document, {}, [_episode(item) for item in said["episodes"]])


def _episode(item: Said) -> Said:
    addresses = [enclosure["url"] for enclosure in item.get("enclosures") or []]
    when = item.get("published")
    return _given(
        link=item.get("link"),
        published=datetime.fromtimestamp(when, UTC).isoformat() if when else None,
        enclosures=[address for address in addresses if address.startswith("http")],
    )


def rss_parser(corpus: Path) -> Iterator[Case]:
    """output/NAME.json for input/NAME.*"""
    folder = corpus / "feeds" / "rss-parser-js"
    for path in sorted((folder / "output").glob("*.json")):
        document = next((folder / "input").glob(f"{path.stem}.*"), None)
        if document is None or path.stem in ("encoding", "uolNoticias"):  # expected in no known encoding
            continue
        said = _json(path)
        said = said.get("feed") or said
        yield Case(document, _given(title=said.get("title")), [_rss_item(item) for item in said["items"]])


def _rss_item(item: Said) -> Said:
    link = str(item.get("link") or "")
    author = item.get("creator") or item.get("author")
    title = item.get("title")
    return _given(
        title=title if isinstance(title, str) else None,
        link=link if not re.search(r"feedproxy|~r/|^feed", link) else None,
        published=item.get("isoDate"),
        authors=[author] if isinstance(author, str) else [],
        enclosures=[item["enclosure"]["url"]] if isinstance(item.get("enclosure"), dict) else [],
    )


def _json(path: Path) -> Said:
    said: Said = json.loads(path.read_text(encoding="utf-8", errors="replace"))
    return said


def _given(**values: Any) -> Said:
    """What is said: no empty values, no empty members of lists."""
    cleaned = {
        name: [part for part in value if part] if isinstance(value, list) else value
        for name, value in values.items()
    }
    return {name: value for name, value in cleaned.items() if value}
