"""The notes of an article that readability left behind: what the article's own text leads to, and that leads
back into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final
from urllib.parse import unquote, urldefrag

from lxml.html import Element, HtmlElement

from pkm_desktop.core.seek.pages.page_rest import MARK, words_of

_MOST: Final = 1000
_LONGEST: Final = 5000  # letters of a note
_LISTS: Final = frozenset({"ol", "ul"})
_ENTRY: Final = frozenset({"li", "p", "div", "aside", "dd", "td", "section"})
_NAMED: Final = re.compile(
    r"(?i)^(?:foot|end|side|cite_?)?[-_]?(?:note|fn|ftn|edn)s?\b|footnote|endnote|\bfn\b"
)


def add_notes(found: HtmlElement, page: HtmlElement, address: str) -> None:
    """Adds to the article `found` its notes from the `page` from which it was taken (marked).

    `address` is that of the page: links to its own places may have been made absolute.
    """
    there = {number for element in found.iter() if (number := element.get(MARK))}
    led_to = dict.fromkeys(_fragments(found, address))
    if not led_to:
        return
    names = _places(page)
    inside = {name for name, element in names.items() if element.get(MARK) in there}
    notes = dict[HtmlElement, None]()
    for name in list(led_to)[:_MOST]:
        note = _entry(names.get(name))
        if note is not None and note.get(MARK) not in there and _is_note(note, name, inside, address):
            notes[note] = None
    _append(found, list(notes))


def _fragments(element: HtmlElement, address: str) -> Iterator[str]:
    for link in element.iter("a"):
        where, fragment = urldefrag(link.get("href") or "")
        if fragment and where in ("", urldefrag(address)[0]):
            yield unquote(fragment)


def _places(page: HtmlElement) -> dict[str, HtmlElement]:
    found: dict[str, HtmlElement] = {}
    for element in page.iter():
        name = element.get("id") or (element.get("name") if element.tag == "a" else None)
        if name:
            found.setdefault(name, element)
    return found


def _entry(place: HtmlElement | None) -> HtmlElement | None:
    """The list entry or paragraph that a place is, or begins."""
    while place is not None and place.tag not in _ENTRY:
        place = place.getparent()
    return place


def _is_note(note: HtmlElement, name: str, inside: set[str], address: str) -> bool:
    """Whether a passage leads back into the article, or is called a note, and is no longer than one."""
    words = words_of(note)
    if not words or len(words) > _LONGEST:
        return False
    return any(fragment in inside for fragment in _fragments(note, address)) or bool(_NAMED.search(name))


def _append(found: HtmlElement, notes: list[HtmlElement]) -> None:
    last: HtmlElement | None = None
    box: HtmlElement | None = None
    for note in notes:
        parent = note.getparent()
        if box is None or parent is not last:
            box = Element(parent.tag if parent is not None and parent.tag in _LISTS else "div")
            found.append(box)
            last = parent
        copy = deepcopy(note)
        copy.tail = None
        if copy.tag != "li" and box.tag in _LISTS:
            copy.tag = "li"
        box.append(copy)
