"""JSON-LD of a page (schema.org): the article it describes, read with distrust."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from pkm_desktop.core.seek.plaintext import plain

_ARTICLE_TYPES = (
    "Article NewsArticle BlogPosting ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle"
    " ScholarlyArticle TechArticle Report Posting SocialMediaPosting LiveBlogPosting Review Recipe"
    " BackgroundNewsArticle AdvertiserContentArticle MedicalScholarlyArticle"
)
_ARTICLES = frozenset(_ARTICLE_TYPES.split())
_MAX_OBJECTS = 500


@dataclass(frozen=True)
class Described:
    """What JSON-LD says of the article on a page."""

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    site: str = ""
    language: str = ""
    description: str = ""
    body: str = ""


def described(scripts: list[str]) -> Described:
    """The first article that a page's JSON-LD scripts describe; an empty value where there is none."""
    for script in scripts[:20]:
        for part in _objects(_loaded(script)):
            if _types(part) & _ARTICLES:
                return _described(part)
    return Described()


def _described(part: dict[str, Any]) -> Described:
    return Described(
        headline=_text(part.get("headline")) or _text(part.get("name")),
        authors=tuple(dict.fromkeys(_names(part.get("author")) or _names(part.get("creator"))))[:10],
        published=_text(part.get("datePublished")) or _text(part.get("dateCreated")),
        site=next(iter(_names(part.get("publisher"))), ""),
        language=_text(part.get("inLanguage")),
        description=_text(part.get("description")),
        body=part["articleBody"] if isinstance(part.get("articleBody"), str) else "",
    )


def _loaded(script: str) -> Any:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(text, strict=False, parse_int=lambda digits: digits)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top, in lists and in @graph; nothing deeper describes the page as a whole."""
    queue, seen = [value], 0
    while queue and seen < _MAX_OBJECTS:
        part = queue.pop(0)
        seen += 1
        if isinstance(part, list):
            queue.extend(part[:_MAX_OBJECTS])
        elif isinstance(part, dict):
            yield part
            queue.extend(
                part[name]
                for name in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(part.get(name), list | dict)
            )


def _types(part: dict[str, Any]) -> set[str]:
    given = part.get("@type")
    return {str(name).rpartition("/")[2] for name in (given if isinstance(given, list) else [given])}


def _names(value: Any) -> list[str]:
    people = value if isinstance(value, list) else [value]
    found = [
        _text(person.get("name")) if isinstance(person, dict) else _text(person) for person in people[:20]
    ]
    return [name for name in found if name and "://" not in name]


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return plain(unescape(value)) if isinstance(value, str) else ""
