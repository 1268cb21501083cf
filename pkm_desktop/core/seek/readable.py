"""readability-lxml, as it is used here. Import this module only where a page is read: it loads lxml."""

from __future__ import annotations

import logging
from typing import Any

from readability import Document
from readability.readability import Unparseable

_LOWEST = 3  # a parent with less than a third of the best score has no part in the article


def readable(html: str, base: str) -> str:
    """The markup of what readability takes for the article; '' where it finds none."""
    # It reports with a traceback what is said here by ''.
    logging.getLogger("readability").setLevel(logging.CRITICAL)
    try:
        page = _Page(html, url=base or None, handle_failures="discard")
        return str(page.summary(html_partial=True))
    except (Unparseable, ValueError, TypeError, AssertionError):
        return ""


class _Page(Document):  # type: ignore[misc]
    """A page whose best candidate gives way to a parent that scores better still, as in Mozilla's original.

    Text that is cut up into sections, each in a box of its own, is found whole by that.
    """

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
