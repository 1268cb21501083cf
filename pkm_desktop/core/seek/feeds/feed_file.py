"""A feed that lies about as a file: recognised by its root element, with the address it gives for itself."""

from __future__ import annotations

import html
import re

from pkm_desktop.core.seek.text.encoding import decode
from pkm_desktop.core.seek.web.urls import safe_url

HEAD = 65_536  # characters in which a feed tells about itself
# Possessive: what stands before the root is read once, however it goes on.
_BEFORE_ROOT = (
    r"(?:\s++|\ufeff|<\?(?:(?!\?>).){0,500}+\?>|<!--(?:(?!-->).){0,20000}+-->"
    r"|<!DOCTYPE[^>\[]{0,500}+(?:\[[^\]]{0,5000}+\]\s*+)?+>)*+"
)
_ROOT = re.compile(rf"{_BEFORE_ROOT}<(?:\w+:)?(rss|feed|RDF)\b([^>]{{0,5000}})", re.DOTALL | re.IGNORECASE)
_ENTRY = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_LINK = re.compile(r"<(?:\w+:)?link\b[^>]{0,3000}>", re.IGNORECASE)
_SELF = re.compile(r"""\brel\s*=\s*["']self["']""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*(["'])(.{1,2000}?)\1""", re.IGNORECASE)
_JSON = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')
_JSON_URL = re.compile(r'"feed_url"\s*:\s*"([^"]{1,2000})"')
_NO_FEED = "wordpress.org/export/"  # a whole blog in the clothes of RSS


def own_address(data: bytes) -> str | None:
    """The address a feed gives for itself, '' where it gives none; None for what is no feed."""
    text = decode(data[: 4 * HEAD]).text[:HEAD]
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        if not _JSON.search(text):
            return None
        found = _JSON_URL.search(text)
        return safe_url(found[1].replace("\\/", "/")) if found else ""
    root = _ROOT.match(text)
    if root is None or not _is_feed(root[1].lower(), root[2].lower()):
        return None
    first = _ENTRY.search(text)
    links = _LINK.findall(text[root.end() : first.start() if first else len(text)])
    hrefs = (_HREF.search(link) for link in links if _SELF.search(link))
    return next((address for href in hrefs if href and (address := safe_url(html.unescape(href[2])))), "")


def _is_feed(root: str, said: str) -> bool:
    if root == "rss":
        return _NO_FEED not in said
    if root == "feed":
        return "atom" in said or "xmlns" not in said
    return "purl.org/rss" in said or "netscape.com/rdf" in said or "channel.netscape" in said
