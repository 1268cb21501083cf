"""A page below its title: without the heading that says it once more."""

from __future__ import annotations

import re
from html import unescape

FIRST_HEADING = re.compile(
    r"(?:\s|<(?:div|article|section|main|header)\b[^>]*>)*<h[12]\b[^>]*>(.*?)</h[12]>", re.DOTALL
)
TAG = re.compile(r"<[^>]*>")


def without_title(html: str, title: str) -> str:
    """The page without its first heading where that says the title once more."""
    found = FIRST_HEADING.match(html)
    said = " ".join(unescape(TAG.sub("", found[1])).split()) if found else ""
    return html[found.end() :] if found and said == " ".join(title.split()) else html
