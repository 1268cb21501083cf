"""Confluence storage format: an XHTML tree with one macro of ours, so that no foreign text can be another."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement  # noqa: S405 (only written, never parsed)

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share.edition import Edition, Part, Piece, Sender
from pkm_desktop.core.share.formats import trees
from pkm_desktop.core.share.labels import Labels
from pkm_desktop.core.share.layout import lay_out


def confluence(issue: Issue, sender: Sender) -> str:
    """The body of a page: elements in a row, without a root, well-formed once put into one.

    Prefixes are not declared, as Confluence wants it ('ac:' is known to it).
    """
    return trees.markup(_body(lay_out(issue, sender)), "xml", between="\n") + "\n"


def _body(edition: Edition) -> Element:
    body = Element("body")
    trees.add(SubElement(body, "p"), "em", edition.eyebrow)
    trees.add(body, "h1", edition.title)
    trees.add(body, "p", edition.byline)
    trees.add_paragraphs(body, edition.opening)
    trees.add_paragraphs(body, edition.intro)
    for part in edition.parts:
        _add_part(body, part, edition.labels)
    if edition.question:
        panel = _panel(body, edition.question_heading)
        trees.add_paragraphs(panel, edition.question)
    if edition.ballot:
        trees.add(body, "h2", edition.ballot.question)
        trees.add_ballot(body, edition.ballot)
    trees.add_paragraphs(body, edition.closing)
    SubElement(body, "hr")
    trees.add(body, "p", edition.colophon)
    trees.add(body, "p", edition.licence)
    for link in edition.footer_links:
        trees.add_link(body, "p", link.text, link.url)
    return body


def _add_part(body: Element, part: Part, labels: Labels) -> None:
    trees.add(body, "h2", part.name)
    for piece in part.pieces:
        _add_piece(body, piece, labels)


def _add_piece(body: Element, piece: Piece, labels: Labels) -> None:
    trees.add(body, "p", piece.kind_label)
    trees.add_link(body, "h3", piece.title, piece.url)
    trees.add(body, "p", piece.origin)
    trees.add_words(body, piece, labels)


def _panel(body: Element, title: str) -> Element:
    """A panel, Confluence's own box for what should be seen; gives the place for its text."""
    macro = SubElement(body, "ac:structured-macro", {"ac:name": "panel", "ac:schema-version": "1"})
    SubElement(macro, "ac:parameter", {"ac:name": "title"}).text = title
    return SubElement(macro, "ac:rich-text-body")
