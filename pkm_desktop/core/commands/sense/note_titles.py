"""Whether the title of a note may be shown to others: one that was given, not the first line of its text."""

from __future__ import annotations

import re

_HEADING = re.compile(r"\s*#{1,6}\s")


def is_public_title(title: str, body: str) -> bool:
    """False for no title, and for one that is just how the text begins (a heading is meant as a title)."""
    from pkm_desktop.core.sense.links import default_title

    return bool(title) and (title != default_title(body) or bool(_HEADING.match(body)))
