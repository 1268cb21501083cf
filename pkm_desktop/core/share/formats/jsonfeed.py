"""JSON Feed 1.1 (jsonfeed.org): the same lines as the Atom feed, and what they are made of beside them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share.edition import Paragraphs, Sender
from pkm_desktop.core.share.formats.feed_lines import Dates, Feed, Line, feed_of, stamp, with_days_of

OURS = "_pkm_desktop"  # names with a line in front are free for extensions


def jsonfeed(issue: Issue, sender: Sender) -> str:
    """The feed of one issue."""
    return written(feed_of((issue,), sender))


def community_jsonfeed(feed: Feed, before: bytes = b"") -> str:
    """The feed of many issues; lines that say what they said in `before` keep their day."""
    return written(with_days_of(feed, before, written, days))


def written(feed: Feed) -> str:
    """The document, always the same for the same feed."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "language": feed.lang,
        "authors": _people(feed.curator),
    }
    return _json({**_said(document), "items": [_item(line) for line in feed.lines]})


def days(document: bytes) -> Dates:
    """What a feed of ours says by id, and when it says it was changed; nothing of what is none."""
    try:
        items = json.loads(document)["items"]
        return {
            item["id"]: (
                json.dumps({**item, "date_modified": ""}, sort_keys=True),
                datetime.fromisoformat(item["date_modified"]),
            )
            for item in items
        }
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}


def _item(line: Line) -> dict[str, Any]:
    """`external_url` says that this leads elsewhere; `url` says it to readers that know only that."""
    piece = line.piece
    return _said(
        {
            "id": line.id,
            "url": line.url,
            "external_url": line.url,
            "title": line.title,
            "content_html": line.html,
            "summary": _text(piece.why),
            "date_published": stamp(line.published),
            "date_modified": stamp(line.updated),
            "authors": _people(piece.author or piece.source),
            "tags": list(piece.topics),
            "language": piece.lang,
            OURS: _own_words(line),
        }
    )


def _own_words(line: Line) -> dict[str, str]:
    """What only another PKM Desktop can use: the parts of the text, so that they come in as what they are."""
    piece = line.piece
    return _said(
        {
            "issue": line.issue,
            "kind": piece.kind,
            "why": _text(piece.why),
            "other_view": _text(piece.other_view),
            "quote": piece.quote,
            "author": piece.author,
            "source": piece.source,
            "via": line.via,
            "contributor": piece.contributor,
            "published": stamp(piece.published) if piece.published else "",
        }
    )


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _people(name: str) -> list[dict[str, str]]:
    return [{"name": name}] if name else []


def _text(value: Paragraphs) -> str:
    return "\n\n".join("\n".join(lines) for lines in value)


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
