"""The words of an issue in reading order: what every format must show, no more and no less."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share.edition import Edition, Piece
from pkm_desktop.core.share.layout import lay_out
from tests.core.share.samples import SENDER


def spoken(issue: Issue) -> str:
    """All words without any white space, for formats that break lines where they like."""
    return squeezed(" ".join(_words(lay_out(issue, SENDER))))


def of_text_edition(text: str) -> str:
    """The words of the text edition: numbers, addresses, rules and quote signs taken off."""
    bare = re.sub(r"(?m)^(=+|-+)$|^ *\[\d+\] \S+$|^\d+\. +|^ +> ", "", text)
    return squeezed(bare)


def of_html(html: str) -> str:
    """The visible words of a document or a fragment."""
    tree = lxml_html.fromstring(f"<div>{html}</div>" if "<html" not in html else html)
    for hidden in tree.xpath("//head|//style|//*[contains(@style, 'display: none')]"):
        hidden.drop_tree()
    return squeezed(tree.text_content())


def squeezed(text: str) -> str:
    """Without white space."""
    return "".join(text.split())


def _words(edition: Edition) -> Iterator[str]:
    yield from (edition.eyebrow, edition.title, *_flat(edition.intro))
    for part in edition.parts:
        yield part.name
        for piece in part.pieces:
            yield from _piece(piece)
    yield from (edition.question_heading, *_flat(edition.question), edition.colophon)


def _piece(piece: Piece) -> Iterator[str]:
    yield from (piece.title, piece.byline, *_flat(piece.why))
    if piece.quote:
        yield piece.quoted
    yield piece.via


def _flat(paragraphs: tuple[tuple[str, ...], ...]) -> list[str]:
    return [line for lines in paragraphs for line in lines]
