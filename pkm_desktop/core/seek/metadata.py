"""What a page says about itself: JSON-LD, OpenGraph, <meta>, <title>, <html lang>, canonical link; nothing is
believed blindly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from pkm_desktop.core.seek.characters import line
from pkm_desktop.core.seek.dates import from_text
from pkm_desktop.core.seek.linked_data import Described, described
from pkm_desktop.core.seek.markup import attributes, tokens
from pkm_desktop.core.seek.plaintext import plain
from pkm_desktop.core.seek.urls import canonical, safe_url

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
    "headline",
)
_AUTHORS = (
    "author",
    "article:author_name",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)
_EXCERPTS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
_SITES = ("og:site_name", "application-name", "citation_journal_title", "dc.publisher")
_SEPARATOR = re.compile(r"\s+[|\-–—»·:/•]\s+|\s*[|»]\s*")
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|dateline|writtenby|p-author)(?:$|[\s_-])", re.IGNORECASE)
_BY = re.compile(r"^\s*(?:written by|posted by|by|von|par|por|de)\b[:\s]\s*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)
class Metadata:
    """What a page says about itself; '' and None for what it does not."""

    url: str
    title: str = ""
    authors: str = ""
    published: datetime | None = None
    site: str = ""
    lang: str = ""
    excerpt: str = ""
    base: str = ""  # what its relative addresses resolve against
    body: str = ""  # the article's text where JSON-LD carries it


@dataclass
class _Head:
    """Raw findings of one walk through the page."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    title: str = ""
    heading: str = ""
    lang: str = ""
    base: str = ""
    canonical: str = ""
    byline: str = ""
    time: str = ""
    scripts: list[str] = field(default_factory=list)


def metadata(html: str, *, url: str) -> Metadata:
    """The metadata of the page `html` at `url`."""
    head = _walk(html)
    data = described(head.scripts)
    base = safe_url(head.base, base=url) or url
    site = _first(head, _SITES) or data.site
    return Metadata(
        url=_own_address(head, base=base, url=url),
        title=_title(head, data, site=site),
        authors=_author(head, data),
        published=next((moment for text in _dates(head, data) if (moment := from_text(text))), None),
        site=site or (urlsplit(url).hostname or "").removeprefix("www."),
        lang=_language(head, data),
        excerpt=_first(head, _EXCERPTS) or data.description,
        base=base,
        body=data.body,
    )


def _walk(html: str) -> _Head:
    head = _Head()
    catching, caught = "", ""
    for kind, name, text in tokens(html):
        if kind == "text":
            if catching:
                caught += text[:5000] if catching == "byline" or catching in ("title", "h1") else text
        elif catching and (
            name == catching
            or (catching == "byline" and len(caught.strip()) > 2)
            or name in ("div", "p", "body")
        ):
            _keep(head, catching, caught)
            catching, caught = "", ""
        if kind == "start":
            started = _start(head, name, attributes(text) if text else {})
            catching, caught = (started, "") if started and not catching else (catching, caught)
    _keep(head, catching, caught)
    return head


def _keep(head: _Head, what: str, text: str) -> None:
    if what == "script":
        head.scripts.append(text)
    elif what == "title":
        head.title = head.title or plain(text)
    elif what == "h1":
        head.heading = head.heading or plain(text)
    elif what == "byline":
        head.byline = head.byline or plain(text)


def _start(head: _Head, name: str, values: dict[str, str]) -> str:
    """Notes what a start tag says, and names what its content is wanted for ('' for nothing)."""
    _note(head, name, values)
    if name == "script":
        return "script" if "ld+json" in values.get("type", "").lower() else ""
    if name == "title" or (name == "h1" and not head.heading):
        return name
    return "byline" if not head.byline and _is_byline(values) else ""


def _note(head: _Head, name: str, values: dict[str, str]) -> None:
    """Notes what the attributes of one element say about the page."""
    if name == "meta":
        _note_meta(head, values)
    elif name == "link" and "canonical" in values.get("rel", "").lower().split():
        head.canonical = head.canonical or values.get("href", "")
    elif name == "html":
        head.lang = head.lang or values.get("lang") or values.get("xml:lang", "")
    elif name == "base":
        head.base = head.base or values.get("href", "")
    elif name == "time":
        head.time = head.time or values.get("datetime", "")


def _note_meta(head: _Head, values: dict[str, str]) -> None:
    content = values.get("content", "").strip()
    for source in ("property", "name", "itemprop", "http-equiv"):
        for name in values.get(source, "").lower().split():
            if content:
                head.meta.setdefault(name, []).append(content)


def _is_byline(values: dict[str, str]) -> bool:
    if values.get("rel", "").lower() == "author" or "author" in values.get("itemprop", "").lower().split():
        return True
    return bool(_BYLINE.search(f"{values.get('class', '')} {values.get('id', '')}"[:300]))


def _first(head: _Head, names: tuple[str, ...]) -> str:
    found = (plain(value) for name in names for value in head.meta.get(name, ()))
    return next((text for text in found if text), "")


def _title(head: _Head, data: Described, *, site: str) -> str:
    """The headline: what JSON-LD, OpenGraph or <title> say, without the name of the site at its end."""
    given = data.headline or _first(head, _TITLES) or head.title
    parts = _SEPARATOR.split(given)
    if (
        len(parts) > 1
        and given == head.title
        and head.heading
        and head.heading in given
        and len(head.heading) > 10
    ):
        return head.heading
    for name in filter(None, (site,)):
        if len(parts) > 1 and parts[-1].casefold() == name.casefold():
            return given[: given.rindex(parts[-1])].rstrip(" |-–—»·:/•")
    return given or head.heading


def _author(head: _Head, data: Described) -> str:
    if data.authors:
        return line(", ".join(data.authors))
    named = [plain(value) for name in _AUTHORS for value in head.meta.get(name, ()) if "://" not in value]
    names = list(dict.fromkeys(name for name in named if name)) or [head.byline]
    text = _BY.sub("", ", ".join(names[:10])).strip(" ,|·•-")
    return line(text) if len(text) <= 150 and any(letter.isalpha() for letter in text) else ""


def _dates(head: _Head, data: Described) -> Iterator[str]:
    yield data.published
    for name in _DATES:
        yield from head.meta.get(name, ())
    yield head.time


def _language(head: _Head, data: Described) -> str:
    candidates = (
        head.lang,
        *head.meta.get("content-language", ()),
        data.language,
        *head.meta.get("og:locale", ()),
    )
    found = next((text.strip() for text in candidates if _LANGUAGE.fullmatch(text.strip())), "")
    return found.replace("_", "-")


def _own_address(head: _Head, *, base: str, url: str) -> str:
    """The canonical address, unless it is a site's front page and the page is not: a common mistake of
    templates.
    """
    for given in (head.canonical, *head.meta.get("og:url", ())):
        found = canonical(safe_url(given, base=base))
        if found.startswith("http") and (
            urlsplit(found).path.strip("/") or urlsplit(found).query or not urlsplit(url).path.strip("/")
        ):
            return found
    return canonical(url) or url
