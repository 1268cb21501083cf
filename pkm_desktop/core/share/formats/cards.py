"""What a chat message is made of: pieces cut to size, as many as the service takes, the rest counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.edition import Edition, Link, Paragraphs, Piece

HEADLINES = 5  # where the whole issue can be read elsewhere
_TITLE, _TEXT, _QUOTE = 200, 600, 400  # letters


@dataclass(frozen=True)
class Card:
    """One entry of a message."""

    section: str  # of its part, on the first of each; else ''
    title: str
    url: str
    kind_label: str
    origin: str
    why: str
    quoted: str
    trail: str


@dataclass(frozen=True)
class Message:
    """A whole message. `left_out`: how many entries it has no room for."""

    title: str
    eyebrow: str
    intro: str
    cards: tuple[Card, ...]
    left_out: int
    question_heading: str
    question: str
    colophon: str
    links: tuple[Link, ...]


def fitting(edition: Edition, made: Callable[[Message], bytes], limit: int) -> bytes:
    """The message with as many entries as fit into `limit` bytes. PublishError if none does."""
    cards = _cards(edition)
    most = HEADLINES if edition.archive else len(cards)
    for count in range(min(most, len(cards)), 0 if cards else -1, -1):
        content = made(_message(edition, cards[:count], len(cards) - count))
        if len(content) <= limit:
            return content
    raise PublishError(
        "This issue does not fit into a chat message.",
        subject=edition.title,
        hint="Shorten the introduction and the question.",
    )


def shortened(text: str, letters: int) -> str:
    """The text, cut at the end of a word where it is too long."""
    if len(text) <= letters:
        return text
    cut = text[: letters - 1]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[letters // 2 :] else cut}…".strip()


def _message(edition: Edition, cards: tuple[Card, ...], left_out: int) -> Message:
    return Message(
        title=shortened(edition.title, 150),
        eyebrow=shortened(edition.eyebrow, _TITLE),
        intro=shortened(_text((*edition.opening, *edition.intro)), _TEXT),
        cards=cards,
        left_out=left_out,
        question_heading=edition.question_heading,
        question=shortened(_text(edition.question), _TEXT),
        colophon=shortened(" ".join(filter(None, (edition.colophon, edition.licence))), _TEXT),
        links=edition.footer_links,
    )


def _cards(edition: Edition) -> tuple[Card, ...]:
    return tuple(
        _card(piece, part.name if place == 0 else "")
        for part in edition.parts
        for place, piece in enumerate(part.pieces)
    )


def _card(piece: Piece, section: str) -> Card:
    return Card(
        section=shortened(section, _TITLE),
        title=shortened(piece.title, _TITLE),
        url=piece.url,
        kind_label=piece.kind_label,
        origin=shortened(piece.origin, _TITLE),
        why=shortened(_text(piece.why), _TEXT),
        quoted=shortened(piece.quoted, _QUOTE),
        trail=shortened(piece.trail, _TITLE),
    )


def _text(value: Paragraphs) -> str:
    return "\n".join(line for lines in value for line in lines)
