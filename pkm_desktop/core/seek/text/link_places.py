"""The places of a page that its own links lead to."""

from __future__ import annotations

import re
from html import unescape
from typing import Final
from urllib.parse import unquote

from pkm_desktop.core.model.text import PLACE
from pkm_desktop.core.seek.web.urls import safe_url

_LED_TO: Final = re.compile(r' href="([^"]{0,2000})#([^"#]{1,200})"')


def places_led_to(markup: str, base_url: str) -> frozenset[str]:
    """The names of places that links lead to which stay."""
    if "#" not in markup or not (' id="' in markup or ' name="' in markup):
        return frozenset()
    found = ((unescape(where), unescape(name)) for where, name in _LED_TO.findall(markup))
    kept = (name for where, name in found if safe_url(where or "#", base=base_url))
    return frozenset(PLACE + unquote(name) for name in kept)
