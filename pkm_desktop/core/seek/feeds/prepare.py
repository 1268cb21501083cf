"""Entries of a parsed feed made ready: keys that tell them apart, an excerpt, a word count. Pure."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.items import ParsedEntry, ParsedFeed
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.seek.web import urls

EXCERPT_LENGTH = 300
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def prepare(feed: ParsedFeed) -> tuple[Incoming, ...]:
    """The entries of a document, each once, with keys that tell them apart within it.

    An address that several different entries share, or that is just the site's own, tells nothing: it is
    shown, but not used as a key. A guid that different entries share is made distinct by what does differ.
    """
    home = urls.key(feed.site_url)
    entries = [_incoming(entry) for entry in feed.entries]
    entries = [replace(entry, url_key="") if entry.url_key == home else entry for entry in entries]
    shared = _shared((entry.url_key, _identity(entry)) for entry in entries)
    entries = [replace(entry, url_key="") if entry.url_key in shared else entry for entry in entries]
    repeated = _shared((entry.guid, entry.url_key or _identity(entry)) for entry in entries)
    entries = [distinct(entry) if entry.guid in repeated else entry for entry in entries]
    return _each_once(entries)


def excerpt(text: str) -> str:
    """The beginning of a text on one line, at most 300 characters, ending with a whole word."""
    folded = " ".join(text[: EXCERPT_LENGTH * 4].split())
    if len(folded) <= EXCERPT_LENGTH:
        return folded
    cut = folded[: EXCERPT_LENGTH - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + "…"


def count_words(text: str) -> int:
    """Words as a reading time needs them; two ideographs count as one word."""
    words = len(text.split())
    return words if text.isascii() else words + len(_IDEOGRAPHS.findall(text)) // 2


def content_hash(title: str, text: str, html: str) -> str:
    """Of what a reader would notice: title and words, or the markup where there are no words (a comic)."""
    body = " ".join(text.split()) or html
    return hashlib.sha256(f"{title_key(title)}\n{body}".encode("utf-8", "replace")).hexdigest()


def _incoming(entry: ParsedEntry) -> Incoming:
    url = urls.canonical(entry.url)
    return Incoming(
        guid=entry.guid,
        url=url,
        url_key=urls.key(url),
        title=entry.title,
        title_key=title_key(entry.title),
        authors=entry.authors,
        published=entry.published,
        updated=entry.updated,
        lang=entry.lang,
        words=count_words(entry.text),
        excerpt=excerpt(entry.text),
        html=entry.html,
        text=entry.text,
        content_sha256=content_hash(entry.title, entry.text, entry.html),
        categories=entry.tags,
        enclosures=entry.enclosures,
    )


def _identity(entry: Incoming) -> str:
    return entry.title_key or entry.content_sha256


def _shared(pairs: Iterable[tuple[str, str]]) -> set[str]:
    """Keys that stand for more than one thing."""
    things: defaultdict[str, set[str]] = defaultdict(set)
    for key, thing in pairs:
        things[key].add(thing)
    return {key for key, different in things.items() if len(different) > 1}


def distinct(entry: Incoming) -> Incoming:
    """The entry under a guid that nothing else has: its own with the address or the content added."""
    return replace(entry, guid=f"{entry.guid}\n{entry.url_key or entry.content_sha256}")


def _each_once(entries: Iterable[Incoming]) -> tuple[Incoming, ...]:
    guids: set[str] = set()
    addresses: set[str] = set()
    kept: list[Incoming] = []
    for entry in entries:
        if entry.guid in guids or (entry.url_key and entry.url_key in addresses):
            continue
        guids.add(entry.guid)
        addresses.add(entry.url_key)
        kept.append(entry)
    return tuple(kept)
