"""Make an item of a page's bytes: its article, or a plain link where there is no article to be had."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.items import Article
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.seek.feeds import prepare
from pkm_desktop.core.seek.web import urls

if TYPE_CHECKING:
    from pkm_desktop.core.seek.reader.worker import Worker

_BEGINNINGS = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\x1f\x8b", "an archive"),
)
_TYPES = (
    ("application/pdf", "a PDF document"),
    ("image/", "an image"),
    ("audio/", "a sound recording"),
    ("video/", "a film"),
    ("application/zip", "an archive"),
    ("application/octet-stream", "a file to download"),
)


_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffd]")
_SAMPLE = 8192  # bytes of a file that are looked at


@dataclass(frozen=True)
class Taken:
    """A page as it came: fetched, or handed over by the person."""

    body: bytes
    url: str
    content_type: str = ""


@dataclass(frozen=True)
class Reading:
    """What became of a page. `extracted` is False where only a link, or the page's bare text, is kept."""

    page: Incoming
    site: str
    extracted: bool
    hint: str = ""


def refuse_junk(page: bytes) -> None:
    """Raise SourceError for a file that the person handed over as a page and that is no text at all."""
    if _is_binary(page) and not any(page.startswith(start) for start, _ in _BEGINNINGS):
        raise SourceError(
            "This file is no web page: it does not hold text.",
            hint="Save the page in the browser as HTML, and give that file.",
        )


def _is_binary(page: bytes) -> bool:
    """Whether more than a twentieth of what can be read of the beginning are no characters."""
    from pkm_desktop.core.seek.text.encoding import decode

    text = decode(page[:_SAMPLE]).text
    return 20 * len(_ODD.findall(text)) > len(text)


def read_page(worker: Worker, taken: Taken, *, whole: bool = False) -> Reading:
    """The article of a page, or all of its text (`whole`), read by the bounded worker.

    Never raises for what is in the page.
    """
    other = _other_kind(taken)
    if other:
        hint = f"This is {other}, not a page: only its address was kept."
        return _as_item(Article(url=taken.url, extracted=False), taken, hint)
    if _is_plain_text(taken):
        return _as_item(_plain_article(taken), taken, "")
    try:
        article = worker.extract(taken.body, url=taken.url, content_type=taken.content_type, whole=whole)
    except SourceError as error:
        hint = f"{error.message} Only its address was kept."
        return _as_item(Article(url=taken.url, extracted=False), taken, hint)
    hint = "" if article.extracted else "No article was found on this page, so all of its text was kept."
    return _as_item(article, taken, hint)


def link_only(url: str, title: str = "", hint: str = "") -> Reading:
    """A page of which only the address, and its title if it is known, is kept."""
    return _as_item(Article(url=url, title=title, extracted=False), Taken(b"", url), hint)


def _as_item(article: Article, taken: Taken, hint: str) -> Reading:
    url = urls.canonical(_address(article.url, taken.url))
    title = article.title or _name(taken.url)
    page = Incoming(
        guid=url,
        url=url,
        url_key=urls.key(url),
        title=title,
        title_key=title_key(title),
        authors=article.authors,
        published=article.published,
        lang=article.lang,
        words=prepare.count_words(article.text),
        excerpt=prepare.excerpt(article.excerpt or article.text),
        html=article.html,
        text=article.text,
    )
    return Reading(page, article.site or urlsplit(url).hostname or "", article.extracted, hint)


def _address(said: str, came_from: str) -> str:
    """What the page calls its own address is believed within its own host."""
    return said if said and urlsplit(said).hostname == urlsplit(came_from).hostname else came_from


def _name(url: str) -> str:
    """A title for what has none: the last part of its address."""
    parts = urlsplit(url)
    return unquote(parts.path.rstrip("/").rpartition("/")[2]) or parts.hostname or url


def _other_kind(taken: Taken) -> str:
    declared = taken.content_type.partition(";")[0].strip().lower()
    for start, name in _BEGINNINGS:
        if taken.body.startswith(start):
            return name
    for kind, name in _TYPES:
        if declared.startswith(kind) and not _looks_like_markup(taken.body):
            return name
    return "a file that is no text" if _is_binary(taken.body) else ""


def _looks_like_markup(body: bytes) -> bool:
    return body[:2048].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def _is_plain_text(taken: Taken) -> bool:
    declared = taken.content_type.partition(";")[0].strip().lower()
    return declared in ("text/plain", "text/markdown") and not _looks_like_markup(taken.body)


def _plain_article(taken: Taken) -> Article:
    from pkm_desktop.core.seek.text.characters import printable
    from pkm_desktop.core.seek.text.encoding import decode

    text = decode(taken.body, content_type=taken.content_type).text
    parts = printable(text).replace("\r\n", "\n").split("\n\n")
    paragraphs = [folded for part in parts if (folded := " ".join(part.split()))]
    html = "".join(f"<p>{escape(part)}</p>" for part in paragraphs)
    return Article(url=taken.url, html=html, text="\n\n".join(paragraphs), extracted=True)
