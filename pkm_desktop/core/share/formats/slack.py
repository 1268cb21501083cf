"""A message for Slack (Block Kit): rich text, in which nothing of foreign text is markup or mentions anybody.

Limits: docs.slack.dev/reference/block-kit, and about 13,200 characters in all, from experience.
"""

from __future__ import annotations

import json
from typing import Any

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.formats.cards import Card, Message, fitting
from pkm_desktop.core.share.layout import lay_out

MOST_BYTES = 13_000
MOST_BLOCKS = 50
Part = dict[str, Any]


def slack(issue: Issue, sender: Sender) -> bytes:
    """The body for an incoming webhook. No emoji, previews or mentions are made of anything in it."""
    return fitting(lay_out(issue, sender), _written, MOST_BYTES)


def _written(message: Message) -> bytes:
    blocks = [*_head(message), *map(_card, message.cards), *_foot(message)]
    document = {
        "text": escape.slack(f"{message.title} · {message.eyebrow}"),
        "mrkdwn": False,
        "unfurl_links": False,
        "unfurl_media": False,
        "blocks": blocks,
    }
    padding = b"" if len(blocks) <= MOST_BLOCKS else b" " * MOST_BYTES  # too many blocks do not fit either
    return json.dumps(document, ensure_ascii=False).encode() + padding


def _head(message: Message) -> list[Part]:
    title = {"type": "plain_text", "text": message.title, "emoji": False}
    eyebrow = {"type": "plain_text", "text": message.eyebrow, "emoji": False}
    blocks: list[Part] = [
        {"type": "header", "text": title},
        {"type": "context", "elements": [eyebrow]},
    ]
    return [*blocks, _rich(_section(_text(message.intro)))] if message.intro else blocks


def _card(card: Card) -> Part:
    head = [_text(card.section, bold=True), _break(card.section)]
    head += [_text(card.kind_label, italic=True), _break(card.kind_label)]
    head += [_link(card.title, card.url), _break(card.origin), _text(card.origin)]
    head += [_break(card.why), _text(card.why)]
    parts = [_section(*head)]
    if card.quoted:
        parts.append({"type": "rich_text_quote", "elements": [_text(card.quoted)]})
    if card.trail:
        parts.append(_section(_text(card.trail)))
    return _rich(*parts)


def _foot(message: Message) -> list[Part]:
    said = [_text(f"… + {message.left_out}\n" if message.left_out else "")]
    said += [_text(message.question_heading, bold=True), _break(message.question)]
    said += [_text(message.question), _break(message.question)]
    said += [_text(message.colophon, italic=True)]
    for link in message.links:
        said += [_break("\n"), _link(link.text, link.url)]
    return [{"type": "divider"}, _rich(_section(*said))]


def _rich(*parts: Part) -> Part:
    return {"type": "rich_text", "elements": list(parts)}


def _section(*elements: Part) -> Part:
    return {"type": "rich_text_section", "elements": [element for element in elements if element]}


def _text(text: str, **style: bool) -> Part:
    made: Part = {"type": "text", "text": text}
    return {**made, "style": style} if style and text else made if text else {}


def _link(text: str, url: str) -> Part:
    bold = {"bold": True}
    return {"type": "link", "url": url, "text": text, "style": bold} if url else _text(text, **bold)


def _break(before: str) -> Part:
    return _text("\n") if before else {}
