"""Pictures that are there to be counted, not seen."""

from __future__ import annotations

import re
from typing import Final

_COUNTERS: Final = re.compile(
    r"://(?:[^/]*\.)?(?:feeds\.feedburner\.com/~r/|feeds\.wordpress\.com/|pixel\.|stats\.(?:wordpress|wp)\.com/|doubleclick\.net|pheedo\.com|feedsportal\.com/"
    r"|medium\.com/_/stat|google-analytics\.com|feedblitz\.com/~/i/|list-manage\.com/track/open)|/(?:pixel\.gif|(?:spacer|blank|1x1|transparent)\.(?:gif|png))(?:\?|$)",
    re.IGNORECASE,
)


def is_counter(values: dict[str, str]) -> bool:
    """Whether an image is there to be counted, not seen: one pixel, or the address of a known counter."""
    sizes = [int(values[key]) for key in ("width", "height") if key in values]
    return bool(sizes and max(sizes) <= 2) or bool(_COUNTERS.search(values.get("src", "")))
