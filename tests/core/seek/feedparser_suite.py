"""feedparser's own suite: the expectation in each file's leading comment, asked of our reading.

An expectation is a Python expression over feedparser's result; its comparisons are taken one by one and put
in our words. What has no counterpart here (rights, coordinates, chapters, …) does not concern us.
"""

from __future__ import annotations

import ast
import re
import warnings
from calendar import timegm
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.items import ParsedEntry, ParsedFeed
from pkm_desktop.core.seek.feeds.parse import parse_feed
from pkm_desktop.core.seek.text.plaintext import plain
from pkm_desktop.core.seek.text.sanitize import clean

HOME = "http://127.0.0.1:8097/"
# Where we differ on purpose.
DIFFERENT = {
    "bozo_linenoise.xml": "stray tags are shown as text",
    "entry_category_label.xml": "a category goes by its term",
    "item_media_category_label.xml": "a category goes by its term",
    "entry_content_xml_lang_blank_3.xml": "two entries that say the same and have no id are one",
    "http_content_language.xml": "the header's language is that of the server",
    "headers_content_location-relative.xml": "addresses resolve against where the document was found",
    "item_description_and_summary.xml": "of two texts the better one is shown",
    "item_image_link_conflict.xml": "host names are written in lower case",
    "entry_content_iframe.xml": "a frame goes with what stands in it for those without frames",
}


@dataclass(frozen=True)
class Test:
    """One comparison: the path to a value ('entries', 0, 'title'), and what it is to be."""

    __test__ = False  # no test of pytest's

    path: tuple[Any, ...]
    value: Any


def assertions(corpus: Path) -> Iterator[tuple[Path, Test, ParsedFeed | None]]:
    """Every comparison of the suite with the feed it is about, None where that could not be read."""
    for path in sorted((corpus / "feeds" / "feedparser").rglob("*.xml")):
        body = path.read_bytes()
        comment = _comment(body)
        found = re.search(r"Expect:\s*(.+?)\s*-->", comment, re.DOTALL)
        if found is None:
            continue
        feed = _read(path, body, comment)
        for test in _tests(found[1].replace("\n", " ").strip()):
            yield path, test, feed


def concerns_us(path: Path, test: Test) -> bool:
    """Whether we have what is asked for, and mean to have it so."""
    return path.name not in DIFFERENT and _question(test) is not None


def holds(feed: ParsedFeed | None, test: Test) -> bool:
    """Whether our reading says the same."""
    question = _question(test)
    if feed is None or question is None:
        return False
    part: ParsedFeed | ParsedEntry = feed
    if test.path[0] == "entries" and len(test.path) > 1:
        if test.path[1] >= len(feed.entries):
            return False
        part = feed.entries[test.path[1]]
    return question(part, test.value)


def _comment(body: bytes) -> str:
    for codec in ("utf-8", "utf-16", "utf-32", "cp037"):
        try:
            text = body.decode(codec)
        except ValueError:
            continue
        if "Expect:" in text:
            return text
    return body.decode("latin-1")


def _read(path: Path, body: bytes, comment: str) -> ParsedFeed | None:
    said = re.findall(r"Header:\s*([^:\n]+):(.+)", comment)
    headers = {name.strip().lower(): value.strip() for name, value in said}
    place = headers.get("content-location", "")
    url = place if place.startswith("http") else HOME + path.name
    try:
        return parse_feed(body, url=url, content_type=headers.get("content-type", ""))
    except SourceError:
        return None


def _tests(expression: str) -> Iterator[Test]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # escapes that Python does not know
        try:
            parts = [ast.parse(expression, mode="eval").body]
        except SyntaxError:
            return
    while parts:
        part = parts.pop()
        if isinstance(part, ast.BoolOp) and isinstance(part.op, ast.And):
            parts.extend(part.values)
        elif isinstance(part, ast.Compare) and isinstance(part.ops[0], ast.Eq):
            path = _path(part.left)
            try:
                yield Test(path, ast.literal_eval(part.comparators[0]))
            except ValueError:
                continue


def _path(node: ast.expr) -> tuple[Any, ...]:
    """('entries', 0, 'title') for entries[0]['title'] and entries[0].title; ('len', …) for len(…)."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len":
        return ("len", *_path(node.args[0]))
    steps: list[Any] = []
    while isinstance(node, ast.Subscript | ast.Attribute):
        if isinstance(node, ast.Attribute):
            steps.append(node.attr)
        elif isinstance(node.slice, ast.Constant):
            steps.append(node.slice.value)
        else:
            return ()
        node = node.value
    return (node.id, *reversed(steps)) if isinstance(node, ast.Name) else ()


Question = Callable[[Any, Any], bool]


def _question(test: Test) -> Question | None:
    path = test.path
    if path == ("len", "entries"):
        return lambda feed, value: len(feed.entries) == value
    if len(path) > 1 and path[0] == "feed":
        return _OF_FEEDS.get(path[1:])
    if len(path) > 2 and path[0] == "entries":
        names = tuple(step for step in path[2:] if isinstance(step, str))
        return _OF_ENTRIES.get(names)
    return None


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _moment(value: Any) -> datetime | None:
    return datetime.fromtimestamp(timegm(value), UTC) if isinstance(value, tuple) else None


def _title(part: Any, value: Any) -> bool:
    return bool(part.title == plain(str(value)))


def _text(entry: Any, value: Any) -> bool:
    wanted = _words(clean(str(value), base_url=HOME).text)
    return wanted in _words(entry.text) if wanted else True


def _author(entry: Any, value: Any) -> bool:
    return plain(str(value)) in entry.authors


def _published(entry: Any, value: Any) -> bool:
    return bool(entry.published == _moment(value))


_TITLES: dict[tuple[str, ...], Question] = {("title",): _title, ("title_detail", "value"): _title}
_OF_FEEDS: dict[tuple[Any, ...], Question] = {
    **_TITLES,
    ("link",): lambda feed, value: feed.site_url in (value, f"{value}/"),
    ("language",): lambda feed, value: feed.lang.lower() == str(value).lower(),
    ("ttl",): lambda feed, value: feed.ttl_minutes == int(value),
    **{
        (name,): lambda feed, value: _words(clean(str(value)).text) == _words(feed.description)
        for name in ("subtitle", "description", "tagline")
    },
}
_OF_ENTRIES: dict[tuple[Any, ...], Question] = {
    **_TITLES,
    ("link",): lambda entry, value: entry.url in (value, f"{value}/"),
    ("id",): lambda entry, value: not value or entry.guid == value,
    ("author",): _author,
    ("author_detail", "name"): _author,
    ("authors", "name"): _author,
    ("published_parsed",): _published,
    ("created_parsed",): _published,
    ("updated_parsed",): lambda entry, value: entry.updated == _moment(value),
    **{(name,): _text for name in ("summary", "description")},
    **{(name, "value"): _text for name in ("summary_detail", "content")},
    ("tags", "term"): lambda entry, value: (
        plain(str(value)).casefold() in [tag.casefold() for tag in entry.tags]
    ),
    ("enclosures", "href"): lambda entry, value: value in [found.url for found in entry.enclosures],
    ("enclosures", "url"): lambda entry, value: value in [found.url for found in entry.enclosures],
    ("enclosures", "type"): lambda entry, value: value in [found.type for found in entry.enclosures],
    ("enclosures", "length"): lambda entry, value: value in [str(e.bytes) for e in entry.enclosures],
}
