"""A message for Microsoft Teams: an Adaptive Card 1.4 in the envelope that Workflows take.

All text stands in runs of RichTextBlock, which know no Markdown. Limit: about 28 KB in all.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.formats.cards import Card, Message, fitting
from pkm_desktop.core.share.layout import lay_out

MOST_BYTES = 26 * 1024
_MOST_ACTIONS = 4
Part = dict[str, Any]


def teams(issue: Issue, sender: Sender) -> bytes:
    """The body for the webhook of a workflow “When a Teams webhook request is received”."""
    return fitting(lay_out(issue, sender), _written, MOST_BYTES)


def _written(message: Message) -> bytes:
    body = [
        *_block(*_runs(message.eyebrow, size="Small", isSubtle=True)),
        *_block(*_runs(message.title, size="Large", weight="Bolder")),
        *_block(*_runs(message.intro)),
        *(part for card in message.cards for part in _card(card)),
        *_block(*_runs(f"… + {message.left_out}" if message.left_out else "", isSubtle=True)),
        *_block(*_runs(message.question_heading, weight="Bolder"), separator=True),
        *_block(*_runs(message.question)),
        *_block(*_runs(message.colophon, size="Small", isSubtle=True), separator=True),
    ]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "msteams": {"width": "Full"},
        "body": body,
        "actions": [
            {"type": "Action.OpenUrl", "title": _unbraced(link.text), "url": link.url}
            for link in message.links[:_MOST_ACTIONS]
        ],
    }
    attachment = {
        "contentType": "application/vnd.microsoft.card.adaptive",
        "contentUrl": None,
        "content": card,
    }
    return json.dumps({"type": "message", "attachments": [attachment]}, ensure_ascii=False).encode()


def _card(card: Card) -> list[Part]:
    title = _runs(card.title, weight="Bolder")
    if card.url:
        opening = {"type": "Action.OpenUrl", "url": card.url}
        title = [{**run, "color": "Accent", "selectAction": opening} for run in title]
    return [
        *_block(*_runs(card.section, size="Medium", weight="Bolder"), separator=True),
        *_block(*_runs(card.kind_label, size="Small", isSubtle=True)),
        *_block(*title),
        *_block(*_runs(card.origin, size="Small", isSubtle=True)),
        *_block(*_runs(card.why)),
        *_block(*_runs(card.quoted, italic=True)),
        *_block(*_runs(card.trail, size="Small", isSubtle=True)),
    ]


def _block(*runs: Part, **values: Any) -> list[Part]:
    """A block of text, which wraps by itself; nothing without text."""
    return [{"type": "RichTextBlock", "inlines": list(runs), **values}] if runs else []


def _runs(text: str, **style: Any) -> list[Part]:
    """The text in runs. Two braces never stand in one: '{{DATE(…)}}' would be replaced."""
    cuts = [0, *(place for place in range(1, len(text)) if text[place - 1 : place + 1] == "{{"), len(text)]
    return [
        {"type": "TextRun", "text": text[start:end], **style} for start, end in pairwise(cuts) if end > start
    ]


def _unbraced(text: str) -> str:
    return text.replace("{{", "{ {")
