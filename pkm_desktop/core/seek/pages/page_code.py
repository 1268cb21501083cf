"""Code and callouts of a page, made plain: no numbers of lines, and quotations of what is set off."""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

_LINE_NUMBERS: Final = re.compile(
    r"(?:^|[\s_-])(?:ln|lnt|line-?no|linenos|line-?numbers?|gutter|hljs-ln-numbers)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOT_COPIED: Final = re.compile(r"user-select:\s*none", re.IGNORECASE)
_CALLOUT: Final = re.compile(
    r"(?:^|\s)(?:admonition|markdown-alert|theme-admonition)(?:$|\s)"
    r"|(?:^|\s)callout[-_]{1,2}(?:note|info|tip|hint|important|warning|caution|danger|example)(?:$|\s)",
    re.IGNORECASE,
)


def drop_line_numbers(page: HtmlElement) -> None:
    """Takes out the numbers of lines beside code."""
    for element in list(page.iter("span", "td", "div", "pre")):
        named, style = element.get("class", ""), element.get("style", "")
        if not (_LINE_NUMBERS.search(named) or _NOT_COPIED.search(style)) or element.getparent() is None:
            continue
        text = "".join(element.text_content().split())
        if text.isdigit() and element.find(".//table") is None:
            element.drop_tree()
    for code in list(page.iter("pre", "code")):
        _drop_counted(code)
    for code in page.iter("pre"):
        _as_lines(code)


def _drop_counted(code: HtmlElement) -> None:
    """Takes out the numbers of lines that are told by nothing but counting 1, 2, 3 at the start of each."""
    firsts = [row[0] for row in code if row.tag in ("div", "span") and len(row) > 1 and not row.text]
    numbers = ["".join(first.text_content().split()) for first in firsts]
    if len(firsts) > 1 and len(firsts) == len(code) and numbers == list(map(str, range(1, len(firsts) + 1))):
        for first in firsts:
            first.drop_tree()


def _as_lines(code: HtmlElement) -> None:
    """Boxes that hold a line each become lines: boxes with little text would go."""
    boxes = list(code.iter("div"))
    for box in boxes:
        if box.find(".//div") is None and not (box.text_content().endswith("\n")):
            box.tail = "\n" + (box.tail or "").removeprefix("\n")
    for box in boxes:
        box.tag = "span"


def keep_callouts(page: HtmlElement) -> None:
    """Makes quotations of what systems set off as a note, a tip, a warning: it is a part of the article."""
    for element in list(page.iter("div", "aside", "section")):
        if "data-callout" in element.attrib or _CALLOUT.search(element.get("class", "")[:500]):
            element.tag = "blockquote"
            element.attrib.clear()
