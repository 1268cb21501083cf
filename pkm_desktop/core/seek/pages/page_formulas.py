"""Formulas of a page as text: the TeX they were written in, where the page carries it.

MathML is not let through when a page is cleaned, and what MathJax and KaTeX draw is a heap of single letters.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from lxml.html import Element, HtmlElement

_ANY: Final = re.compile(
    r"<math\b|math/tex|katex|mjx-|data-math=|\balt=[\"'][^\"'>]*\\[a-z]{2}", re.IGNORECASE
)
_DRAWN_TAGS: Final = frozenset({"mjx-container", "mjx-assistive-mml", "math"})
_DRAWN: Final = re.compile(
    r"(?:^|\s)(?:katex(?:-display)?|mwe-math-element|MathJax(?:_Display|_Preview)?)(?:\s|$)"
)
_TEX: Final = re.compile(r"\\[a-zA-Z]{2,}")
_WRAPPED: Final = re.compile(r"\{\\(?:display|text)style\s*(.*)\}", re.DOTALL)
_SOURCES: Final = ("data-math", "data-latex", "data-tex", "data-entry")
_LONGEST: Final = 3000  # characters of one formula
_DEEPEST: Final = 60  # levels of MathML that are read


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
    return _inside(element) if _is_drawn(element) else ""


def _is_drawn(element: HtmlElement) -> bool:
    return element.tag in _DRAWN_TAGS or bool(_DRAWN.search(element.get("class", "")))


def _inside(element: HtmlElement) -> str:
    """What a drawn formula says of itself."""
    for part in element.iter("annotation", "math", "script", "img"):
        if part.tag == "annotation" and "tex" in part.get("encoding", ""):
            return str(part.text_content())
        if given := part.get("alttext") or (part.get("alt") if part.tag == "img" else ""):
            return str(given)
        if part.tag == "script" and "math/tex" in part.get("type", ""):
            return unescape(part.text or "")
    math = next(element.iter("math"), None)
    if math is None or math.find(".//annotation") is not None:
        return element.findtext(".//annotation[@encoding='application/x-tex']") or ""
    return _tex(math)


def _tex(part: HtmlElement, depth: int = 0) -> str:
    """MathML in the notation of TeX, as far as it is simple."""
    if depth > _DEEPEST:
        return ""
    parts = [_tex(child, depth + 1) for child in part if isinstance(child.tag, str)]
    match part.tag, parts:
        case (("msub" | "munder"), [what, below]):
            return f"{what}_{{{below}}}"
        case (("msup" | "mover"), [what, above]):
            return f"{what}^{{{above}}}"
        case (("msubsup" | "munderover"), [what, below, above]):
            return f"{what}_{{{below}}}^{{{above}}}"
        case "mfrac", [above, below]:
            return rf"\frac{{{above}}}{{{below}}}"
        case "msqrt", _:
            return rf"\sqrt{{{''.join(parts)}}}"
        case (("mtr" | "mlabeledtr"), _):
            return " ".join(parts) + r" \\ "
    return "".join(parts) or " ".join((part.text or "").split())


def _replace(element: HtmlElement, tex: str) -> None:
    text = " ".join(tex.split()).strip("$ ").removesuffix(r"\\").rstrip()
    found = _WRAPPED.fullmatch(text)
    code = Element("code")
    code.text = "".join(c for c in (found[1] if found else text)[:_LONGEST].strip() if c >= " ")
    code.tail = element.tail
    _show_around(element)
    element.getparent().replace(element, code)


def _show_around(element: HtmlElement) -> None:
    """MathML is hidden beside a picture of it: what is around it must not go as hidden."""
    parent = element.getparent()
    if parent.tag == "span" and "display" in parent.get("style", ""):
        del parent.attrib["style"]
