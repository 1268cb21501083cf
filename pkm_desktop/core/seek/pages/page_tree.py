"""A page as a tree, without the boxes that stand in and around an article but are no part of it."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from pkm_desktop.core.seek.pages.page_code import drop_line_numbers, keep_callouts
from pkm_desktop.core.seek.pages.page_formulas import write_formulas
from pkm_desktop.core.seek.pages.page_words import BOX, TALK

_ROLES: Final = frozenset(
    {"navigation", "complementary", "dialog", "alertdialog", "search", "toolbar", "menu", "menubar"}
)
_NEVER: Final = frozenset(
    {"html", "body", "main", "article", "head", "h1", "pre", "code", "math", "td", "tr", "tbody", "table"}
)
_TEASERS: Final = frozenset({"div", "article", "section", "li", "a"})
_TEASER: Final = 600  # letters that a teaser may have
_ROW: Final = 3  # teasers that are no accident
_HOLDING: Final = frozenset({"h1", "article", "main"})
_ARTICLE: Final = 2000  # characters besides what readers say, navigation and all
_SHARE: Final = 0.3  # of a page's text; more than that in a box is the article itself


def read_tree(html: str) -> HtmlElement:
    """The tree of a page, with formulas as TeX and without the boxes; ValueError for what is no page."""
    try:
        page = document_fromstring(html.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    except LxmlError as error:
        raise ValueError("no page") from error
    write_formulas(page, html)
    keep_callouts(page)
    drop_boxes(page)
    _drop_teasers(page)
    _drop_aids(page)
    drop_line_numbers(page)
    return page


def drop_boxes(page: HtmlElement) -> None:
    """Takes out what is named as no part of an article, unless a good part of the page's text is in it.

    What readers say may be longer than the article: it goes as long as an article is left.
    """
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    sizes = text_sizes(elements)
    most, needed = _SHARE * sizes[page], _holding(elements)
    for element in elements:
        if element in needed or element.tag in _NEVER or not _is_box(element):
            continue
        if sizes[element] > most and not (_is_talk(element) and sizes[page] - sizes[element] > _ARTICLE):
            continue
        element.drop_tree()


def _drop_teasers(page: HtmlElement) -> None:
    """Takes out rows of teasers: boxes of one make side by side, each with a headline that leads away."""
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    sizes = text_sizes(elements)
    rows: defaultdict[tuple[HtmlElement, str, str], list[HtmlElement]] = defaultdict(list)
    for element in elements:
        parent = element.getparent()
        if parent is not None and element.tag in _TEASERS and 0 < sizes[element] < _TEASER:
            rows[parent, element.tag, element.get("class", "")].append(element)
    for row in rows.values():
        if (
            len(row) >= _ROW
            and sum(sizes[box] for box in row) < sizes[page] / 2
            and all(map(_is_teaser, row))
        ):
            for box in row:
                box.drop_tree()


def _is_teaser(box: HtmlElement) -> bool:
    for heading in box.iter("h2", "h3", "h4", "h5", "h6"):
        above = heading.getparent()
        link = above if above.tag == "a" else heading.find(".//a")
        return link is not None and not link.get("href", "#").startswith("#")
    return False


def _drop_aids(page: HtmlElement) -> None:
    """Takes out links of headings to themselves."""
    for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        for link in heading.findall(".//a"):
            if not any(map(str.isalnum, link.text_content())) and link.find(".//img") is None:
                link.drop_tree()
            elif link.get("href", "#").startswith("#"):
                link.drop_tag()


def text_sizes(elements: list[HtmlElement]) -> dict[HtmlElement, int]:
    """How many characters of text are in each of the elements, which are in document order."""
    sizes = dict.fromkeys(elements, 0)
    for element in reversed(elements):
        if element.tag not in ("script", "style", "noscript", "template"):
            sizes[element] += len((element.text or "").strip())
        parent = element.getparent()
        if parent is not None and parent in sizes:
            sizes[parent] += sizes[element] + len((element.tail or "").strip())
    return sizes


def _is_box(element: HtmlElement) -> bool:
    if element.get("role", "") in _ROLES:
        return True
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return len(named) > 1 and bool(BOX.search(named[:500]))


def _is_talk(element: HtmlElement) -> bool:
    return bool(TALK.search(f"{element.get('class', '')} {element.get('id', '')}"[:500]))


def _holding(elements: list[HtmlElement]) -> set[HtmlElement]:
    """The elements with a headline or an article in them, and those in code."""
    holding = {elements[0]}
    for element in reversed(elements):
        if element.tag in _HOLDING or element in holding:
            holding.add(element.getparent())
    inside: set[HtmlElement] = set()
    for element in elements:
        parent = element.getparent()
        if parent is not None and (parent in inside or parent.tag in ("pre", "code")):
            inside.add(element)
    return holding | inside
