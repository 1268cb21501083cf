"""Formulas of a page as text: the TeX they were written in, where the page carries it.

MathML is not let through when a page is cleaned, and what MathJax and KaTeX draw is a heap of single letters.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from lxml.html import Element, HtmlElement

from pkm_desktop.core.seek.text.formulas import tex_inside, tidy

_ANY: Final = re.compile(
    r"<math\b|math/tex|katex|mjx-|data-math=|\balt=[\"'][^\"'>]*\\[a-z]{2}", re.IGNORECASE
)
_DRAWN_TAGS: Final = frozenset({"mjx-container", "mjx-assistive-mml", "math"})
_DRAWN: Final = re.compile(
    r"(?:^|\s)(?:katex(?:-display)?|mwe-math-element|MathJax(?:_Display|_Preview)?)(?:\s|$)"
)
_TEX: Final = re.compile(r"\\[a-zA-Z]{2,}")
_SOURCES: Final = ("data-math", "data-latex", "data-tex", "data-entry")


def write_formulas(page: HtmlElement, html: str) -> None:
    """Puts <code> with its TeX in the place of each formula of `page`, which was read from `html`."""
    if not _ANY.search(html):
        return
    done: set[HtmlElement] = set()
    for element in list(page.iterdescendants()):
        if element.getparent() is None or element.getparent() in done:
            done.add(element)
        elif tex := _formula(element):
            _replace(element, tex)
            done.add(element)
        elif _is_drawn(element):  # what says nothing of itself has nothing in it that does
            done.add(element)


def _formula(element: HtmlElement) -> str:
    """The TeX of the formula that `element` is; '' where it is none."""
    tag = element.tag
    if tag == "script":
        return unescape(element.text or "") if "math/tex" in element.get("type", "") else ""
    if tag == "img":
        alt = element.get("alt", "")
        return alt if _TEX.search(alt) else ""
    given = next((element.get(name, "") for name in _SOURCES if element.get(name)), "")
    named = "math" in element.get("class", "") or (given and next(element.iter("math"), None) is not None)
    if given and (named or _TEX.search(given)):
        return str(given)
    return tex_inside(element) if _is_drawn(element) else ""


def _is_drawn(element: HtmlElement) -> bool:
    return element.tag in _DRAWN_TAGS or bool(_DRAWN.search(element.get("class", "")))


def _replace(element: HtmlElement, tex: str) -> None:
    code = Element("code")
    code.text = tidy(tex)
    code.tail = element.tail
    _show_around(element)
    element.getparent().replace(element, code)


def _show_around(element: HtmlElement) -> None:
    """MathML is hidden beside a picture of it: what is around it must not go as hidden."""
    parent = element.getparent()
    if parent.tag == "span" and "display" in parent.get("style", ""):
        del parent.attrib["style"]
