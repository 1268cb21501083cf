"""Feeds that a page announces, and whether a document is a page at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pkm_desktop.core.model.sources import FoundFeed
from pkm_desktop.core.seek.feeds.known_sites import in_page
from pkm_desktop.core.seek.text.encoding import decode
from pkm_desktop.core.seek.text.markup import attributes, tokens
from pkm_desktop.core.seek.text.plaintext import plain
from pkm_desktop.core.seek.text.xmltext import root_name, tidied, without_junk
from pkm_desktop.core.seek.web.urls import key, safe_url

MAX_FOUND = 30
MAX_PAGE = 4 * 1024 * 1024
_HEAD = 65_536
_FEED_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/x-rss+xml",
        "application/x-atom+xml",
        "application/rss",
        "application/atom",
        "text/rss+xml",
        "text/rss",
        "text/atom+xml",
        "application/json+feed",
        "application/x.atom+xml",
    }
)
_VAGUE_TYPES = frozenset({"text/xml", "application/xml", "application/json", "application/rdf+json", ""})
_FEED_LIKE = re.compile(
    r"(?:/(?:feed|rss|atom|rdf|syndication|feeds?/[\w-]+)/?$|/(?:feed|rss|atom|index|news|blog|posts)\.(?:xml|rss|atom|rdf|json)$"
    r"|\.(?:rss|atom|rdf)$|rss2?\.(?:xml|php|aspx|asp|cgi)$|atom\.(?:xml|php|aspx)$|[?&](?:feed|format|type|alt)=(?:rss|atom|rss2|json|feed)\b"
    r"|//feeds?\d*\.[^/]+/.|//feeds\.feedburner\.com/.)",
    re.IGNORECASE,
)
_NOT_FEEDS = re.compile(
    r"wp-json|oembed|opensearch|\.css\b|\.js\b|/manifest|xmlrpc|/share\b|add\.my\.yahoo|/subscribe\?",
    re.IGNORECASE,
)
_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_REFRESHED_TO = re.compile(r"^\s*[\d.]*\s*[;,]?\s*url\s*=\s*(.+)$", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|kommentar|commentaire|comentario", re.IGNORECASE)
_PAGE_ROOTS = frozenset(
    {"html", "head", "body", "title", "meta", "script", "link", "div", "p", "center", "main"}
)
_FEED_ROOTS = frozenset({"rss", "feed", "rdf", "channel"})


def announced(page: bytes, *, url: str, content_type: str = "") -> tuple[FoundFeed, ...]:
    """The feeds that the page at `url` names in <link rel="alternate">, in its order, those of comments last.

    Only where there is none: what the page is known to have by its software or data, then links of the page
    whose address looks like a feed's. Addresses are absolute; at most 30.
    """
    text = decode(page[:MAX_PAGE], content_type=content_type).text
    scan = _scanned(text, url)
    found = scan.announced or list(in_page(text, url)) or scan.linked
    unique = {key(feed.url): feed for feed in reversed(found) if key(feed.url)}
    return tuple(sorted(reversed(unique.values()), key=_of_comments))[:MAX_FOUND]


def sent_on(page: str, url: str) -> str:
    """Where a page at `url` sends a browser by itself (<meta http-equiv="refresh">), '' for nowhere."""
    if not _REFRESH.search(page):
        return ""
    for kind, name, text in tokens(page):
        if kind == "start" and name == "meta" and _REFRESH.search(text):
            found = _REFRESHED_TO.search(attributes(text).get("content", ""))
            return safe_url(found[1].strip("\"' "), base=url) if found else ""
    return ""


def looked_up(body: bytes) -> tuple[FoundFeed, ...]:
    """The feeds in an answer of a directory of podcasts: JSON with `results` that have a `feedUrl`.

    developer.apple.com, iTunes Search API, Lookup. Nothing where the document is something else.
    """
    if body.lstrip()[:1] != b"{" or b'"feedUrl"' not in body[:MAX_PAGE]:
        return ()
    try:
        results = json.loads(body[:MAX_PAGE]).get("results")
    except (ValueError, RecursionError):
        return ()
    rows = [row for row in results if isinstance(row, dict)] if isinstance(results, list) else []
    found = (
        FoundFeed(safe_url(str(row.get("feedUrl") or "")), plain(str(row.get("collectionName") or "")))
        for row in rows[:MAX_FOUND]
    )
    return tuple(feed for feed in found if feed.url.startswith("http"))


def is_page(body: bytes, content_type: str = "") -> bool:
    """Whether a document is HTML: its first element says so, or the content type where that does not."""
    text = decode(body[:_HEAD], content_type=content_type).text
    root = root_name(tidied(without_junk(text)))
    if root in _FEED_ROOTS or text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        return False
    if root in _PAGE_ROOTS or re.match(r"\s*<!doctype\s+html", text, re.IGNORECASE):
        return True
    return "html" in content_type.lower() and "<" in text


@dataclass
class _Scan:
    """What a walk through a page has met so far."""

    base: str
    announced: list[FoundFeed] = field(default_factory=list)
    linked: list[FoundFeed] = field(default_factory=list)
    title: str = ""


def _scanned(html: str, url: str) -> _Scan:
    scan = _Scan(base=url)
    for name, values, text in _elements(html):
        if name == "base" and values.get("href") and scan.base == url:
            scan.base = safe_url(values["href"], base=url) or url
        elif name == "title" and not scan.title:
            scan.title = plain(text)
        elif name == "link" and _is_feed_link(values):
            _add(scan.announced, scan, values, values.get("title", ""))
        elif name == "a" and len(scan.linked) < MAX_FOUND and _is_feed_like(values.get("href", "")):
            _add(scan.linked, scan, values, values.get("title") or text)
    return scan


def _elements(html: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The elements that matter, with their attributes and, for <a> and <title>, the text that follows."""
    pending: tuple[str, dict[str, str], list[str]] | None = None
    for kind, name, text in tokens(html):
        if kind == "text" and pending:
            pending[2].append(text[:500])
        elif kind == "start" and name in ("link", "base"):
            yield name, attributes(text), ""
        elif name in ("a", "title"):
            if pending:
                yield pending[0], pending[1], "".join(pending[2])
            pending = (name, attributes(text), []) if kind == "start" else None
    if pending:
        yield pending[0], pending[1], "".join(pending[2])


def _is_feed_link(values: dict[str, str]) -> bool:
    relations = values.get("rel", "").lower().split()
    kind = values.get("type", "").split(";")[0].strip().lower()
    address = values.get("href", "")
    if not address.strip() or _NOT_FEEDS.search(address) or "stylesheet" in relations:
        return False
    if "feed" in relations:
        return True
    if "alternate" not in relations and not (kind in _FEED_TYPES and not {"self", "search"} & set(relations)):
        return False
    return kind in _FEED_TYPES or (
        kind in _VAGUE_TYPES and _is_feed_like(address) and not values.get("hreflang")
    )


def _is_feed_like(address: str) -> bool:
    plain_address = address.strip().split("#")[0]
    return bool(_FEED_LIKE.search(plain_address)) and not _NOT_FEEDS.search(plain_address)


def _add(feeds: list[FoundFeed], scan: _Scan, values: dict[str, str], title: str) -> None:
    address = re.sub(r"^\s*feed:(?://)?(?=https?:)", "", values["href"])
    url = safe_url(re.sub(r"^\s*feed://", "http://", address), base=scan.base)
    if url.startswith("http"):
        feeds.append(FoundFeed(url=url, title=plain(title) or scan.title))


def _of_comments(feed: FoundFeed) -> bool:
    return bool(_COMMENTS.search(feed.title) or _COMMENTS.search(feed.url))
