"""Pieces of an edition as XHTML trees, for feeds and for Confluence: no markup is put together from text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring  # noqa: S405 (only written, never parsed)

from pkm_desktop.core.share.edition import Ballot, Paragraphs, Piece
from pkm_desktop.core.share.labels import Labels


def add(parent: Element, tag: str, text: str) -> Element | None:
    """An element with text below `parent`; nothing where there is no text."""
    if not text:
        return None
    element = SubElement(parent, tag)
    element.text = text
    return element


def add_link(parent: Element, tag: str, text: str, url: str) -> None:
    """An element with a link in it, or with the bare text where there is no address."""
    element = SubElement(parent, tag)
    if url:
        SubElement(element, "a", href=url).text = text
    else:
        element.text = text


def add_paragraphs(parent: Element, value: Paragraphs, *, label: str = "") -> None:
    """Paragraphs, their lines apart by `<br>`; the first one after `label` in bold."""
    for lines in value:
        paragraph = SubElement(parent, "p")
        if label:
            strong = SubElement(paragraph, "strong")
            strong.text, strong.tail, label = label, " ", ""
        _add_lines(paragraph, lines)


def add_ballot(parent: Element, ballot: Ballot) -> None:
    """The options of a vote."""
    options = SubElement(parent, "ol")
    for choice in ballot.choices:
        add(options, "li", choice.text)


def add_words(parent: Element, piece: Piece, labels: Labels) -> None:
    """What we say about an entry, then its quote and whom it is from: all of it but kind and title."""
    add_paragraphs(parent, piece.why)
    if piece.quoted:
        add(SubElement(parent, "blockquote"), "p", piece.quoted)
    add_paragraphs(parent, piece.other_view, label=f"{labels.other_view}{labels.colon}")
    add_paragraphs(parent, piece.ask, label=labels.ask)
    add(parent, "p", piece.trail)


def markup(elements: Iterable[Element], method: Literal["html", "xml"], *, between: str = "") -> str:
    """Elements as text, `method` 'html' or 'xml', in the order given."""
    return between.join(tostring(element, encoding="unicode", method=method) for element in elements)


def _add_lines(paragraph: Element, lines: tuple[str, ...]) -> None:
    for number, text in enumerate(lines):
        if number:
            SubElement(paragraph, "br").tail = text
        elif len(paragraph):
            paragraph[-1].tail = f" {text}"
        else:
            paragraph.text = text
