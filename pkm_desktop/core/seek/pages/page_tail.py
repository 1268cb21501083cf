"""Lines of an article that are none of its own: pointers to something else, credits of pictures, what stands
about it above its first paragraph and below its last.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from pkm_desktop.core.seek.pages.page_near import date_in_line
from pkm_desktop.core.seek.pages.page_rest import HEADINGS, link_letters, passages, words_of
from pkm_desktop.core.seek.pages.page_words import ABOUT, AGENCY, BELOW, CREDIT, POINTER, SOURCES

_LINE: Final = 60  # letters of a line that is hardly a sentence
_SHORT: Final = 120  # letters of a line that may be about the article
_PARAGRAPH: Final = 80  # letters of a paragraph; above the first are headline, date and names
_PROMPTING: Final = 250  # letters of a prompt with the titles it points to
_LINKED: Final = 0.5
_ONLY_LINKS: Final = 0.8


def trim(found: HtmlElement) -> None:
    """Takes the lines out of the article `found` that are none of its own."""
    for box in list(found.iter("nav", "header", "footer", "aside")):
        if box.getparent() is not None and link_letters(box) > _LINKED * len(words_of(box)):
            box.drop_tree()
    units = passages(found)
    texts = [words_of(unit) for unit in units]
    first = next((at for at, text in enumerate(texts) if len(text) >= _PARAGRAPH), len(units))
    last = max((at for at, text in enumerate(texts) if len(text) >= _PARAGRAPH), default=-1)
    gone = {at for at in range(min(first, len(units))) if _is_about(units[at], texts[at])}
    gone |= {at for at, unit in enumerate(units) if _is_foreign(unit, texts[at])}
    gone |= _lists_of(units, texts, gone)
    if last >= 0:
        gone |= _tail(units, texts, gone)
    for at in gone:
        units[at].drop_tree()


def _is_about(unit: HtmlElement, text: str) -> bool:
    """Whether a line above the first paragraph is a date, a name, a way to share."""
    if unit.tag in ("pre", "table", "h1", "h2"):
        return False
    if len(text) > _LINE or text.endswith((".", "!", "?")):
        return False
    return bool(ABOUT.match(text)) or date_in_line(text) is not None


def _is_foreign(unit: HtmlElement, text: str) -> bool:
    """Whether a line points elsewhere, or says whose a picture is."""
    if unit.tag in ("pre", "table", "ul", "ol", "dl") or not text or len(text) > _PROMPTING:
        return False
    if POINTER.match(text):
        heads = text.endswith(":") and len(text) <= _LINE
        return heads or link_letters(unit) > _LINKED * len(text)
    if len(text) > _SHORT or any(parent.tag == "li" for parent in islice(unit.iterancestors(), 3)):
        return False
    return bool(CREDIT.match(text)) or (not text.endswith((".", "!", "?")) and bool(AGENCY.search(text)))


def _lists_of(units: list[HtmlElement], texts: list[str], gone: set[int]) -> set[int]:
    """Lists of links below a line that points elsewhere; and the heading above a list of nothing else."""
    found = set()
    for at, unit in enumerate(units):
        if unit.tag not in ("ul", "ol") or not at or link_letters(unit) < _ONLY_LINKS * len(texts[at]):
            continue
        if at - 1 in gone or POINTER.match(texts[at - 1]) and len(texts[at - 1]) <= _LINE:
            found |= {at - 1, at}
    return found


def _tail(units: list[HtmlElement], texts: list[str], gone: set[int]) -> set[int]:
    """What stands below the last paragraph, counted from the end."""
    found: set[int] = set()
    for at in range(len(units) - 1, 0, -1):
        if at in gone or not texts[at]:
            continue
        below = at + 1 == len(units) or at + 1 in found or at + 1 in gone
        if not _is_below(units[at], texts[at], texts[at - 1], empty=below):
            break
        found.add(at)
    return found


def _is_below(unit: HtmlElement, text: str, above: str, *, empty: bool) -> bool:
    """Whether the last line is none of the article's; `empty`: nothing of it is left below this one."""
    if unit.tag in ("pre", "table", "ol", "dl", "blockquote") or len(text) > 2 * _PROMPTING:
        return False
    if unit.tag in HEADINGS and empty:
        return True
    if len(text) <= _PROMPTING and BELOW.match(text):
        return True
    return (
        unit.tag != "ul"
        and link_letters(unit) > _ONLY_LINKS * len(text)
        and not SOURCES.search(above[:_LINE])
    )
