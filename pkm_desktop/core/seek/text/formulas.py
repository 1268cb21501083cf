"""A formula as text: the TeX that MathML carries along, or its parts in the notation of TeX."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WRAPPED: Final = re.compile(r"\{\\(?:display|text)style\s*(.*)\}", re.DOTALL)
_LONGEST: Final = 3000  # characters of one formula
_DEEPEST: Final = 60  # levels of MathML that are read
_LONGEST_MARKUP: Final = 100_000  # characters; nobody writes such a formula


def formula(markup: str) -> str:
    """The text of one <math> element; '' where it says nothing."""
    if len(markup) > _LONGEST_MARKUP:
        return ""
    from lxml.etree import LxmlError
    from lxml.html import fragment_fromstring

    try:
        return tidy(tex_inside(fragment_fromstring(markup)))
    except (LxmlError, ValueError):
        return ""


def tidy(tex: str) -> str:
    """A formula on one line, without what only says how it is set off."""
    text = " ".join(tex.split()).strip("$ ").removesuffix(r"\\").rstrip()
    found = _WRAPPED.fullmatch(text)
    return "".join(c for c in (found[1] if found else text)[:_LONGEST].strip() if c >= " ")


def tex_inside(element: HtmlElement) -> str:
    """What a drawn formula says of itself, else its MathML in the notation of TeX."""
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
