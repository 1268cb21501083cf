"""Links that stay in the article: to a footnote, back from it, to a heading.

Markup keeps the names of places that links lead to. Where it has none (it was stored before, or the name was
lost on the way), the place is found by its words: a heading by its text, a footnote by its number, the way
back by the link that led there.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urldefrag

from PySide6.QtGui import QTextBlock, QTextDocument

from pkm_desktop.core.model.text import PLACE

_BACK = re.compile(r"(?i)(?:fnref|noteref|footnote-?ref|cite_?ref|^ref|^r|backlink)\D*(\d+)")
_NOTE = re.compile(r"(?i)(?:^|[-_:])(?:fn|note|footnote|cite_?note|endnote|ftn|n)\D*(\d+)")
_LETTERS = re.compile(r"[\W_]+")


def stays_here(address: str, page: str) -> str:
    """The fragment of a link that leads to a place of the same page; '' for any other link."""
    where, fragment = urldefrag(address)
    same = not where or _bare(where) == _bare(urldefrag(page)[0])
    return unquote(fragment) if same else ""


def place_of(document: QTextDocument, fragment: str) -> int:
    """Where a link with this fragment leads to in the document, -1 where that cannot be told."""
    named = _named(document, PLACE + fragment)
    if named >= 0:
        return named
    back = _BACK.search(fragment)
    if back is not None:
        return _link_to(document, back[1])
    note = _NOTE.search(fragment)
    if note is not None:
        return _numbered(document, note[1])
    wanted = _LETTERS.sub("", fragment).casefold()
    block = document.begin()
    while block.isValid() and wanted:
        if block.blockFormat().headingLevel() and _LETTERS.sub("", block.text()).casefold() == wanted:
            return block.position()
        block = block.next()
    return -1


def _named(document: QTextDocument, name: str) -> int:
    """Where the place of this name begins, -1 for none."""
    block = document.begin()
    while block.isValid():
        for each in block.textFormats():
            if name in each.format.anchorNames():
                return int(block.position() + each.start)
        block = block.next()
    return -1


def _numbered(document: QTextDocument, number: str) -> int:
    """The last paragraph or list entry of this number."""
    begins = re.compile(rf"[\W_]*{number}(?!\d)[.:)\]\s]")
    block = document.lastBlock()
    while block.isValid():
        if begins.match(block.text() + " "):
            return block.position()
        block = block.previous()
    return _in_last_list(document, int(number))


def _in_last_list(document: QTextDocument, number: int) -> int:
    block = document.lastBlock()
    while block.isValid() and block.textList() is None:
        block = block.previous()
    entries = block.textList() if block.isValid() else None
    if entries is None or not 1 <= number <= entries.count():
        return -1
    return entries.item(number - 1).position()


def _link_to(document: QTextDocument, number: str) -> int:
    """The first link that leads to the footnote of this number."""
    block = document.begin()
    while block.isValid():
        for start, address in _links(block):
            note = _NOTE.search(urldefrag(address)[1])
            if note is not None and note[1] == number and not _BACK.search(urldefrag(address)[1]):
                return start
        block = block.next()
    return -1


def _links(block: QTextBlock) -> list[tuple[int, str]]:
    found = []
    for each in block.textFormats():
        if each.format.isAnchor() and "#" in each.format.anchorHref():
            found.append((block.position() + each.start, each.format.anchorHref()))
    return found


def _bare(address: str) -> str:
    return re.sub(r"^https?://", "", address).rstrip("/")
