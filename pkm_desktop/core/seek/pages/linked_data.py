"""JSON-LD of a page (schema.org): the article it describes, read with distrust."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from pkm_desktop.core.seek.text.plaintext import plain

_ARTICLE_TYPES = (
    "Article NewsArticle BlogPosting ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle"
    " ScholarlyArticle TechArticle Report Posting SocialMediaPosting LiveBlogPosting Review Recipe"
    " BackgroundNewsArticle AdvertiserContentArticle MedicalScholarlyArticle"
)
_ARTICLES = frozenset(_ARTICLE_TYPES.split())
_MAX_OBJECTS = 500
# A comment or CDATA section around it all, for XHTML's sake.
_WRAPPING = re.compile(
    r"\A\s*(?:(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?)+|(?:(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*)+\Z"
)


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
    parts = [part for script in scripts[:20] for part in _objects(_loaded(script))]
    named = {part["@id"]: part for part in parts if isinstance(part.get("@id"), str) and "name" in part}
    article = next((part for part in parts if _types(part) & _ARTICLES), None)
    return _described(article, named) if article else Described()


def _described(part: dict[str, Any], named: dict[str, Any]) -> Described:
    return Described(
        headline=_text(part.get("headline")) or _text(part.get("name")),
        authors=tuple(dict.fromkeys(_names(part.get("author"), named) or _names(part.get("creator"), named)))[
            :10
        ],
        published=_text(part.get("datePublished")) or _text(part.get("dateCreated")),
        site=next(iter(_names(part.get("publisher"), named)), ""),
        language=_text(part.get("inLanguage")),
        description=_text(part.get("description")),
        body=part["articleBody"] if isinstance(part.get("articleBody"), str) else "",
    )


def _loaded(script: str) -> Any:
    text = _WRAPPING.sub("", script).strip().rstrip(";")
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


def _names(value: Any, named: dict[str, Any]) -> list[str]:
    """The names of people, also of those whom the data describes elsewhere and points to by their @id."""
    people = value if isinstance(value, list) else [value]
    whole = [named.get(str(one.get("@id")), one) if isinstance(one, dict) else one for one in people[:20]]
    found = [_text(one.get("name")) if isinstance(one, dict) else _text(one) for one in whole]
    return [name for name in found if "://" not in name and sum(map(str.isalpha, name)) > 1]


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return plain(unescape(value)) if isinstance(value, str) else ""
