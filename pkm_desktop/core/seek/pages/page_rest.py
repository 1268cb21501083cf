"""What belongs to an article that was found, and was left behind: its lead, a passage cut off by a box, parts
of the same make.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import compress, islice
from typing import Final

from lxml.html import HtmlElement

from pkm_desktop.core.seek.pages.page_words import BESIDE, NO_LEAD

MARK: Final = "data-n"
HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_WHOLE: Final = frozenset({"ul", "ol", "dl", "table"})
_UNITS: Final = frozenset({"p", "blockquote", "pre", "h1"}) | HEADINGS | _WHOLE
_INLINE_TAGS: Final = (
    "a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup"
    " time tt u var wbr"
)
_INLINE: Final = frozenset(_INLINE_TAGS.split())
_UNSEEN: Final = frozenset({"script", "style", "noscript", "template", "head"})
_ELSEWHERE: Final = frozenset(
    {"nav", "aside", "footer", "form", "figure", "figcaption", "button", "select", "label", "table"}
)
_BOXES: Final = frozenset({"div", "article", "section", "main"})
_ENDS: Final = re.compile(r"[.!?…:;。！？」』”\"»’)]\s*$")
_LEAD: Final = 50  # letters of a sentence between headline and article
_LITTLE: Final = 250  # letters; less is no article, but what was left of one
_PASSAGE: Final = 80  # letters of a passage within it, or after it
_TELLING: Final = 80  # letters by which a passage is told to be the same
_LINKED: Final = 0.25  # of its letters in links
_MOST_LEADS: Final = 4
_ABOVE: Final = 5  # levels of boxes that tell the make of a passage


def mark(page: HtmlElement) -> None:
    """Numbers the elements of a page, so that those of the article can be told."""
    for number, element in enumerate(page.iter()):
        if isinstance(element.tag, str):
            element.set(MARK, str(number))


def add_rest(found: HtmlElement, page: HtmlElement) -> None:
    """Adds to the article `found` what belongs to it on the `page` from which it was taken (marked)."""
    places = {number: element for element in found.iter() if (number := element.get(MARK))}
    body, beside = page.find("body"), _beside(page)
    units: list[HtmlElement] = []
    kept: list[bool] = []
    for unit in passages(page if body is None else body):
        there = any(part.get(MARK) in places for part in unit.iter())
        if there or unit not in beside or unit.tag == "h1":
            units.append(unit)
            kept.append(there)
    if not any(kept):
        return
    chosen = set(_chosen(units, kept))
    _add_headings(units, kept, chosen)
    _insert(
        found, places, [(units[at], not kept[at]) for at in range(len(units)) if kept[at] or at in chosen]
    )


def passages(tree: HtmlElement) -> list[HtmlElement]:
    """The paragraphs, headings, lists and tables of a tree in order, none within another."""
    found: list[HtmlElement] = []
    walk = [tree]
    while walk:
        element = walk.pop()
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            continue
        children = [child for child in element if isinstance(child.tag, str)]
        flat = element.tag not in _INLINE and all(child.tag in _INLINE for child in children)
        if element.tag in _UNITS or (flat and words_of(element)):
            found.append(element)
        else:
            walk.extend(reversed(children))
    return found


def _chosen(units: list[HtmlElement], kept: list[bool]) -> Iterator[int]:
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    headline = next((at for at in range(first - 1, -1, -1) if units[at].tag == "h1"), first)
    makes = {_make(unit) for unit in compress(units, kept)}
    if _length(units, compress(range(len(units)), kept)) < _LITTLE:
        makes |= _richest(units)
    said = {_start(unit) for unit in compress(units, kept)}
    homes = {unit.getparent() for unit in compress(units, kept)}
    leads = []
    for at, unit in enumerate(units):
        if kept[at] or _start(unit) in said:
            continue
        if first < at < last or _make(unit) in makes:
            if _is_passage(unit, _PASSAGE) or (first < at < last and _is_part(unit, homes)):
                yield at
        elif headline < at < first and _is_passage(unit, _LEAD):
            leads.append(at)
        said.add(_start(unit))
    if len(leads) <= _MOST_LEADS or _length(units, leads) > _length(units, compress(range(len(units)), kept)):
        yield from leads


def _richest(units: list[HtmlElement]) -> set[tuple[str, ...]]:
    """The make with most of a page's passages, where it is enough for an article."""
    letters: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for unit in units:
        if _is_passage(unit, _PASSAGE):
            letters[_make(unit)] += len(words_of(unit))
    return {make for make, count in letters.items() if count == max(letters.values()) and count > _LITTLE}


def _length(units: list[HtmlElement], chosen: Iterable[int]) -> int:
    return sum(len(words_of(units[at])) for at in chosen)


def _is_passage(unit: HtmlElement, least: int) -> bool:
    if unit.tag in _WHOLE or unit.tag == "h1":
        return False
    text = words_of(unit)
    if len(text) < least or not _ENDS.search(text) or NO_LEAD.match(text):
        return False
    return link_letters(unit) < _LINKED * len(text)


def _is_part(unit: HtmlElement, homes: set[HtmlElement]) -> bool:
    """Whether a list, code or a short line stands right beside passages of the article, and is no menu."""
    if unit.getparent() not in homes:
        return False
    text = words_of(unit)
    return bool(text) and link_letters(unit) < _LINKED * len(text) and not NO_LEAD.match(text)


def _beside(page: HtmlElement) -> set[HtmlElement]:
    """The elements in boxes from which nothing is taken."""
    found: set[HtmlElement] = set()
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag in ("body", "main", "article"):
            continue
        named = f"{element.get('class', '')} {element.get('id', '')}"[:300]
        if element.getparent() in found or element.tag in _ELSEWHERE or BESIDE.search(named):
            found.add(element)
    return found


def _make(unit: HtmlElement) -> tuple[str, ...]:
    """How it is boxed: tags and classes, from the passage outwards."""
    boxes = [unit, *islice(unit.iterancestors(), _ABOVE - 1)]
    return tuple(f"{box.tag}.{box.get('class', '')}" for box in boxes)


def _add_headings(units: list[HtmlElement], kept: list[bool], chosen: set[int]) -> None:
    """A heading above a passage that is added comes with it."""
    for above in [at - 1 for at in chosen if at and not kept[at - 1]]:
        if units[above].tag in HEADINGS:
            chosen.add(above)


def _insert(
    found: HtmlElement, places: dict[str, HtmlElement], passages: Iterable[tuple[HtmlElement, bool]]
) -> None:
    """Puts each passage that is new before the next of those that are there, else at the end."""
    waiting: list[HtmlElement] = []
    for unit, new in passages:
        if new:
            waiting.append(_copy(unit))
            continue
        if not waiting:
            continue
        place = next(places[number] for part in unit.iter() if (number := part.get(MARK)) in places)
        while (box := place.getparent()) is not None and box is not found and box.tag not in _BOXES:
            place = box
        for element in waiting:
            place.addprevious(element)
        waiting = []
    found.extend(waiting)


def _copy(unit: HtmlElement) -> HtmlElement:
    element = deepcopy(unit)
    element.tail = None
    if element.tag not in _UNITS:
        element.tag = "p"
    return element


def words_of(element: HtmlElement) -> str:
    """The text in an element, on one line."""
    return " ".join(element.text_content().split())


def link_letters(element: HtmlElement) -> int:
    """How many letters of the text in an element are links."""
    return sum(len(words_of(link)) for link in element.iter("a"))


def _start(unit: HtmlElement) -> str:
    """What tells a passage from others, and the same passage where it is repeated."""
    return "".join(letter for letter in words_of(unit)[:_TELLING].casefold() if letter.isalnum())
