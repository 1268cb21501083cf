"""Bytes of a feed to a ParsedFeed: RSS, Atom, RDF, CDF through feedparser in raw mode, JSON Feed through our
own reader.

feedparser neither cleans nor fetches here: it gets a stream without DTD, and all it returns is cleaned by
`sanitize` and `urls`. Run it in the bounded worker process.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.items import ParsedFeed
from pkm_desktop.core.seek.feeds import pace
from pkm_desktop.core.seek.feeds.entries import entries_of, feed_base, language, text_value
from pkm_desktop.core.seek.feeds.identity import distinct
from pkm_desktop.core.seek.feeds.jsonfeed import looks_like_json, parse_json_feed
from pkm_desktop.core.seek.text.encoding import decode_or_guess
from pkm_desktop.core.seek.text.sanitize import clean
from pkm_desktop.core.seek.text.xmltext import root_name, tidied, without_junk
from pkm_desktop.core.seek.web.urls import canonical, safe_url, without_credentials

if TYPE_CHECKING:
    from feedparser import FeedParserDict

MAX_BYTES = 32 * 1024 * 1024
MAX_ENTRIES = 10_000
_FEED_NAMES = frozenset({"title", "link", "subtitle", "updated"})
_PAGE_HINT = "Follow the page's address instead: the app looks for its feeds."


def parse_feed(body: bytes, *, url: str, content_type: str = "") -> ParsedFeed:
    """The feed in `body`, fetched from `url`, everything in it cleaned.

    Raises SourceError in words: empty, too large, a web page, some other XML or JSON, not readable at all. A
    feed that is broken but readable has a `warning`. Entries come in the feed's order, each guid once.
    """
    body = _unpacked(body)
    _refuse_size(body)
    text = decode_or_guess(body, content_type=content_type)
    if looks_like_json(text.text):
        return parse_json_feed(text.text, url=url)
    document = tidied(without_junk(text.text))
    _refuse_others(document)
    parsed = _parsed(document)
    if not parsed.get("version") and not parsed.entries and not _FEED_NAMES & set(parsed.feed):
        raise SourceError(
            "There is no feed at this address: the document is neither RSS, Atom nor JSON Feed."
        )
    warning = "" if text.clean else "Some characters could not be read and were replaced."
    if parsed.get("bozo"):
        warning = "The feed is not well-formed XML; what could be read was taken."
    return _feed(parsed, document, url=url, warning=warning)


def _unpacked(body: bytes) -> bytes:
    """The document inside a gzip file (some servers send those), at most one byte beyond the limit."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(wbits=31).decompress(body, MAX_BYTES + 1)
    except zlib.error:
        raise SourceError("The answer is a damaged gzip file.") from None


def _refuse_size(body: bytes) -> None:
    if not body.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise SourceError(
            "The answer is empty.", hint="The site may be having trouble; it will be tried again."
        )
    if len(body) > MAX_BYTES:
        raise SourceError(
            f"The feed is too large: {len(body) // 1_048_576} MB, the limit is {MAX_BYTES // 1_048_576} MB."
        )


def _refuse_others(document: str) -> None:
    """Tell a page, a list of feeds and the like from a feed by its root element."""
    root = root_name(document)
    if root in ("html", "head", "body"):
        raise SourceError("This is a web page, not a feed.", hint=_PAGE_HINT)
    if root == "opml":
        raise SourceError(
            "This is a list of feeds (OPML), not a feed.", hint="Save it as a file and import that."
        )
    if root in (
        "urlset",
        "sitemapindex",
        "svg",
        "kml",
        "gpx",
        "plist",
        "manifest",
        "error",
        "opensearchdescription",
    ):
        raise SourceError(f"This is an XML document of another kind (<{root}>), not a feed.")
    if not root and "<" not in document:
        raise SourceError("There is no feed at this address: the document is plain text.")


def _parsed(document: str) -> FeedParserDict:
    import feedparser

    from pkm_desktop.core.seek.feeds import feed_events

    found: FeedParserDict | None = feed_events.read(document)
    if found is not None:
        return found
    stream = BytesIO(document.encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        parsed: FeedParserDict = feedparser.parse(
            stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except MemoryError:
        raise
    except Exception as error:  # feedparser raises a dozen kinds on broken input (1.3 % of mutated feeds)
        raise SourceError(f"The feed is broken beyond reading ({type(error).__name__}).") from error
    return parsed


def _feed(parsed: FeedParserDict, document: str, *, url: str, warning: str) -> ParsedFeed:
    version = parsed.get("version") or ""
    feed = parsed.feed
    base = feed_base(feed, url)
    site = canonical(without_credentials(safe_url(_site(feed), base=base)))
    found, doubts = distinct(entries_of(parsed, url=url, site_url=site, limit=MAX_ENTRIES))
    if len(parsed.entries) > MAX_ENTRIES:
        doubts = f"The feed has {len(parsed.entries)} entries; the first {MAX_ENTRIES} were taken."
    return ParsedFeed(
        title=text_value(feed, "title", atom=version.startswith("atom")),
        site_url=site if site.startswith("http") else "",
        description=clean(str(feed.get("subtitle") or feed.get("summary") or "")[:20_000]).text[:2000],
        lang=language(feed.get("language")),
        format=_format(version),
        entries=tuple(found),
        ttl_minutes=pace.ttl_minutes(feed),
        skip_hours=pace.skip_hours(document),
        skip_days=pace.skip_days(document),
        warning=" ".join(part for part in (warning, doubts) if part),
    )


def _site(feed: Any) -> str:
    """The address of the site: the feed's link, or one of several that says it is the alternate."""
    links = [
        *(feed.get("links") or []),
        feed.get("atom_link") or {},
    ]  # the latter where no one said xmlns:atom
    alternates = [link.get("href") for link in links if link.get("rel") == "alternate"]
    return str(feed.get("link") or next(filter(None, alternates), ""))


def _format(version: str) -> str:
    if version in ("rss10", "rss090"):
        return "rdf"
    return next((name for name in ("atom", "cdf") if version.startswith(name)), "rss")
