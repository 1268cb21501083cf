"""readability-lxml, as it is used here. Import this module only where a page is read: it loads lxml."""

from __future__ import annotations

import logging
from copy import deepcopy
from typing import Any

from lxml.etree import LxmlError
from lxml.html import HtmlElement, fragment_fromstring, tostring
from readability import Document
from readability.readability import Unparseable

from pkm_desktop.core.seek.pages.page_notes import add_notes
from pkm_desktop.core.seek.pages.page_rest import add_rest, mark, words_of
from pkm_desktop.core.seek.pages.page_tail import trim
from pkm_desktop.core.seek.pages.page_tree import read_tree

_NUMBERS = ("a", "sup", "span")
_LOWEST = 3  # a parent with less than a third of the best score has no part in the article


def readable(html: str, base: str) -> str:
    """The markup of what readability takes for the article; '' where it finds none."""
    # It reports with a traceback what is said here by ''.
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        tree = read_tree(html)
        mark(tree)
        page = _Page(tree, url=base or None, handle_failures="discard")
        found = fragment_fromstring(page.summary(html_partial=True), create_parent="div")
        add_rest(found, tree)
        trim(found)
        add_notes(found, tree, base)
        return str(tostring(found, encoding="unicode"))
    except (Unparseable, LxmlError, ValueError, TypeError, AssertionError):
        return ""


def without_boxes(html: str) -> str:
    """The page without the boxes that are no part of an article, and with formulas as TeX."""
    try:
        return str(tostring(read_tree(html), encoding="unicode"))
    except (LxmlError, ValueError, TypeError, AssertionError):
        return html


def trimmed(markup: str) -> str:
    """The markup of an article without the lines that are none of its own."""
    if not markup.strip():
        return ""
    try:
        found = fragment_fromstring(markup, create_parent="div")
        trim(found)
        return str(tostring(found, encoding="unicode"))
    except (LxmlError, ValueError, TypeError, AssertionError):
        return markup


class _Page(Document):  # type: ignore[misc]
    """A page whose best candidate gives way to a parent that scores better still, as in Mozilla's original.

    Text that is cut up into sections, each in a box of its own, is found whole by that.
    """

    def _parse(self, page: HtmlElement) -> HtmlElement:
        """The tree to work on: a copy, since it is changed, and read again where too little is found."""
        return super()._parse(deepcopy(page))

    def remove_unlikely_candidates(self) -> None:
        """As the original, but for the numbers of footnotes: their class begins like that of a footer."""
        for each in self._numbers("class"):
            del each.attrib["class"]
        named = [(each, each.attrib.pop("id")) for each in self._numbers("id")]
        super().remove_unlikely_candidates()
        for each, name in named:
            each.set("id", name)

    def _numbers(self, attribute: str) -> list[HtmlElement]:
        return [each for each in self.html.iter(*_NUMBERS) if "foot" in (each.get(attribute) or "")]

    def get_clean_html(self) -> str:
        """The markup with all attributes: the cleaner does better, and this one's takes quadratic time."""
        return str(tostring(self._html(), encoding="unicode"))

    def get_link_density(self, elem: HtmlElement) -> float:
        """The share of an element's text that is links; counted in a fifth of the time."""
        links = sum(len(words_of(link)) for link in elem.iterfind(".//a"))
        return links / max(len(words_of(elem)), 1) if links else 0.0

    def select_best_candidate(self, candidates: dict[Any, dict[str, Any]]) -> dict[str, Any] | None:
        """The candidate that is taken for the article: {'elem': …, 'content_score': …}."""
        best: dict[str, Any] | None = super().select_best_candidate(candidates)
        if best is None:
            return None
        last = best["content_score"]
        floor = last / _LOWEST
        for parent in best["elem"].iterancestors():
            if parent.tag in ("body", "html"):
                return best
            score = candidates[parent]["content_score"] if parent in candidates else last
            if score < floor:
                return best
            if score > last:
                return candidates[parent]
            last = score
        return best
