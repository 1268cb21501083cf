"""The words of an issue in reading order: what every format must show, no more and no less."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share.edition import Edition, Piece
from pkm_desktop.core.share.layout import lay_out
from tests.core.share.samples import SENDER


def spoken(issue: Issue, *, plain: bool = False) -> str:
    """All words without any white space, for formats that break lines where they like.

    In the `plain` text edition the kind of an entry stands below its title.
    """
    return squeezed(" ".join(_words(lay_out(issue, SENDER), plain)))


def of_text_edition(text: str) -> str:
    """The words of the text edition: numbers, addresses, rules and quote signs taken off."""
    bare = re.sub(r"(?m)^(=+|-+ ?)$|^ *\[\d+\] \S+$|^\d+\. +|^ +(> |mailto:\S+$)", "", text)
    return squeezed(bare)


def of_html(html: str) -> str:
    """The visible words of a document or a fragment, without the links that write an answer."""
    tree = lxml_html.fromstring(f"<div>{html}</div>" if "<html" not in html else html)
    for hidden in tree.xpath(
        "//head|//style|//*[contains(@style, 'display: none')]|//a[contains(@href, '?subject=Re')]"
    ):
        hidden.drop_tree()
    return squeezed(tree.text_content())


def squeezed(text: str) -> str:
    """Without white space."""
    return "".join(text.split())


def _words(edition: Edition, plain: bool) -> Iterator[str]:
    yield from (edition.eyebrow, edition.title, edition.byline)
    yield from (*_flat(edition.opening), *_flat(edition.intro))
    for part in edition.parts:
        yield part.name
        for piece in part.pieces:
            head = [piece.kind_label, piece.title]
            yield from reversed(head) if plain else head
            yield from _piece(piece, edition, " · " if plain and piece.kind_label and piece.origin else "")
    yield from (edition.question_heading, *_flat(edition.question))
    if edition.ballot:
        yield from (edition.ballot.question, *(choice.text for choice in edition.ballot.choices))
    yield from (*_flat(edition.closing), edition.colophon, edition.licence)


def _piece(piece: Piece, edition: Edition, dot: str) -> Iterator[str]:
    yield from (dot, piece.origin, *_flat(piece.why), piece.quoted)
    for label, paragraphs in (
        (f"{edition.labels.other_view}:", piece.other_view),
        (edition.labels.ask, piece.ask),
    ):
        if paragraphs:
            yield from (label, *_flat(paragraphs))
    yield piece.trail


def _flat(paragraphs: tuple[tuple[str, ...], ...]) -> list[str]:
    return [line for lines in paragraphs for line in lines]
