"""Where a site keeps its icon: what its page says, the best for a small square first. Pure."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

from pkm_desktop.core.seek.text.encoding import decode
from pkm_desktop.core.seek.text.markup import attributes, tokens
from pkm_desktop.core.seek.web.urls import safe_url

HEAD_BYTES: Final = 65_536  # icons are named in the head of a page
MOST: Final = 3
_WANTED: Final = 64  # pixels: sharp on a screen of twice the usual density
_SIZE = re.compile(r"(\d{1,4})x\d{1,4}", re.IGNORECASE)
_USUAL = "/favicon.ico"


def icons_in(page: bytes, *, url: str, content_type: str = "") -> tuple[str, ...]:
    """Addresses of the site's icon, the best first, at most three; the usual place comes last.

    Only those of the site itself: nobody else is to learn that it is read here.
    """
    base, found = url, list[tuple[int, str]]()
    for kind, name, text in tokens(decode(page[:HEAD_BYTES], content_type=content_type).text):
        if kind != "start" or name not in ("link", "base"):
            continue
        values = attributes(text)
        if name == "base":
            base = safe_url(values.get("href", ""), base=url) or base
        elif worth := _worth(values):
            found.append((worth, values.get("href", "")))
    in_order = sorted(found, key=lambda each: -each[0])  # stable: equals stay as the page has them
    addresses = [safe_url(href, base=base) for _, href in in_order]
    return tuple(dict.fromkeys(each for each in (*addresses[:MOST], usual(url)) if of_site(each, url)))[:MOST]


def usual(url: str) -> str:
    """Where browsers look when a page says nothing."""
    return urljoin(url, _USUAL)


def of_site(address: str, site: str) -> bool:
    """Whether an address is the site's own: its host, one above or one below it."""
    one, other = _host(address), _host(site)
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return host if parts.scheme in ("http", "https") else ""


def _worth(values: dict[str, str]) -> int:
    """How well it will look; 0 for what is no icon."""
    relations = set(values.get("rel", "").lower().split())
    if not values.get("href", "").strip() or values.get("href", "").lstrip().lower().startswith("data:"):
        return 0
    if "icon" in relations:
        return _by_size(values)
    return 40 if relations & {"apple-touch-icon", "apple-touch-icon-precomposed"} else 0


def _by_size(values: dict[str, str]) -> int:
    kind, sizes = values.get("type", "").lower(), values.get("sizes", "").lower()
    if "svg" in kind or sizes == "any":
        return 90
    found = [int(size) for size in _SIZE.findall(sizes)]
    if not found:
        return 30
    best = min(found, key=lambda size: abs(size - _WANTED))
    return 80 - min(60, abs(best - _WANTED) // 4) if best >= 32 else 35
