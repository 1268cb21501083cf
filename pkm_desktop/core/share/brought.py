"""What a colleague brings for an issue: the lines of a JSON Feed, taken apart. Pure.

A JSON Feed of another PKM Desktop says what each part is (`_pkm_desktop`), so that titles, addresses, tags
and credits come in as they went out. Everything is foreign text: nothing of it is trusted or rendered here.
"""

from __future__ import annotations

import html
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from pkm_desktop.core.errors import ImportFileError
from pkm_desktop.core.model.digests import ENTRY_KINDS

MOST_LINES = 1_000
LONGEST_WHY = 600  # characters: what is longer is the text of the thing, not a reason
_OURS = "_pkm_desktop"
_PARTS = ("author", "source", "why", "other_view", "via")


@dataclass(frozen=True)
class Brought:
    """One line: the thing, and what the colleague says of it."""

    title: str
    url: str = ""
    author: str = ""
    source: str = ""
    why: str = ""
    other_view: str = ""
    via: str = ""  # who found it
    contributor: str = ""  # who brought it to the colleague
    kind: str = "find"
    tags: tuple[str, ...] = ()
    published: datetime | None = None
    lang: str = ""
    html: str = ""  # its text, not cleaned yet


def is_json(text: str) -> bool:
    """Whether a document begins as JSON does."""
    return text[:1000].lstrip("\ufeff \t\r\n").startswith(("{", "["))


def read_json(text: str) -> tuple[Brought, ...]:
    """The lines of a JSON Feed, at most MOST_LINES. ImportFileError where it is none.

    Of a link blog the page it points to is taken (`external_url`), not the page that points.
    """
    try:
        feed = json.loads(text.lstrip("\ufeff"), parse_constant=lambda name: None)
    except (ValueError, RecursionError) as error:
        raise ImportFileError("This JSON is broken, so nothing can be read from it.") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise ImportFileError("This is JSON, but not a JSON Feed: it has no list of items.")
    lines = (_line(item) for item in items[:MOST_LINES] if isinstance(item, dict))
    return tuple(line for line in lines if line.title or line.url)


def short_reason(text: str) -> str:
    """What may be a colleague's reason: a short text; '' for a long one, which is the thing's own."""
    said = text.strip()
    return said if len(said) <= LONGEST_WHY else ""


def _line(item: dict[str, Any]) -> Brought:
    text = _text(item.get("content_text"))
    general = Brought(
        title=_text(item.get("title")),
        url=_text(item.get("external_url")) or _text(item.get("url")),
        author=_people(item),
        why=short_reason(_text(item.get("summary")) or text),
        tags=_texts(item.get("tags")),
        published=_moment(item.get("date_published")),
        lang=_text(item.get("language")),
        html=_text(item.get("content_html")) or (f"<p>{html.escape(text)}</p>" if text else ""),
    )
    ours = item.get(_OURS)
    if not isinstance(ours, dict):
        return general
    said: dict[str, Any] = {name: _text(ours.get(name)) for name in _PARTS}
    return replace(
        general,
        **said,
        contributor=_text(ours.get("contributor")),
        kind=_text(ours.get("kind")) if ours.get("kind") in ENTRY_KINDS else "find",
        published=_moment(ours.get("published")),
        html=f"<blockquote>{html.escape(_text(ours.get('quote')))}</blockquote>" if ours.get("quote") else "",
    )


def _people(item: dict[str, Any]) -> str:
    given = item.get("authors")
    people = given if isinstance(given, list) else [item.get("author")]
    names = (_text(one.get("name")) for one in people[:20] if isinstance(one, dict))
    return ", ".join(dict.fromkeys(filter(None, names)))


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(filter(None, map(_text, value[:50]))) if isinstance(value, list) else ()


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _moment(value: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(_text(value))
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
