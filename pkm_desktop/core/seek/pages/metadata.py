"""What a page says about itself: JSON-LD, OpenGraph, <meta>, <title>, <html lang>, canonical link; nothing is
believed blindly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from pkm_desktop.core.seek.pages.linked_data import Described, described
from pkm_desktop.core.seek.pages.page_head import Head, person, read_head
from pkm_desktop.core.seek.pages.page_near import date_in_address, date_near, lines_around, name_near
from pkm_desktop.core.seek.text.characters import line
from pkm_desktop.core.seek.text.dates import from_text
from pkm_desktop.core.seek.text.plaintext import plain
from pkm_desktop.core.seek.web.urls import canonical, safe_url

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
_MOST_OF = 0.8  # of the longest part of a title: a headline rather than the name of a section
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


def metadata(html: str, *, url: str) -> Metadata:
    """The metadata of the page `html` at `url`."""
    head = read_head(html)
    data = described(head.scripts)
    base = safe_url(head.base, base=url) or url
    site = _first(head, _SITES) or data.site
    author = _author(head, data)
    published = next((moment for text in _dates(head, data) if (moment := from_text(text))), None)
    near: tuple[list[str], int] = ([], -1) if author and published else lines_around(html)
    return Metadata(
        url=_own_address(head, base=base, url=url),
        title=_title(head, data, site=site),
        authors=author or line(name_near(*near)),
        published=published or date_near(*near) or from_text(head.time) or date_in_address(url),
        site=site or (urlsplit(url).hostname or "").removeprefix("www."),
        lang=_language(head, data),
        excerpt=_first(head, _EXCERPTS) or data.description,
        base=base,
        body=data.body,
    )


def _first(head: Head, names: tuple[str, ...]) -> str:
    found = (plain(value) for name in names for value in head.meta.get(name, ()))
    return next((text for text in found if text), "")


def _title(head: Head, data: Described, *, site: str) -> str:
    """The headline: what JSON-LD, OpenGraph or <title> say, without the name of the site at its end."""
    given = data.headline or _first(head, _TITLES) or head.title
    if not given or (given.casefold() == site.casefold() and head.heading):
        return head.heading or given
    parts = _SEPARATOR.split(given)
    if len(parts) > 1 and _is_headline(head.heading, given, parts, site=site):
        return head.heading
    if len(parts) > 1 and parts[-1].casefold() == site.casefold():
        return given[: given.rindex(parts[-1])].rstrip(" |-–—»·:/•")
    return given


def _is_headline(heading: str, given: str, parts: list[str], *, site: str) -> bool:
    """Whether the page's <h1> is the title given, less the name of a site or a section."""
    short = heading.casefold()
    if not short or short == site.casefold():
        return False
    return short in given.casefold() and len(short) > _MOST_OF * len(max(parts, key=len))


def _author(head: Head, data: Described) -> str:
    if data.authors:
        return line(", ".join(data.authors))
    named = [plain(value) for name in _AUTHORS for value in head.meta.get(name, ()) if "://" not in value]
    names = list(dict.fromkeys(name for name in map(person, named) if name))
    return line(", ".join(names[:10])) or head.byline


def _dates(head: Head, data: Described) -> Iterator[str]:
    yield data.published
    for name in _DATES:
        yield from head.meta.get(name, ())


def _language(head: Head, data: Described) -> str:
    candidates = (
        head.lang,
        *head.meta.get("content-language", ()),
        data.language,
        *head.meta.get("og:locale", ()),
    )
    found = next((text.strip() for text in candidates if _LANGUAGE.fullmatch(text.strip())), "")
    return found.replace("_", "-")


def _own_address(head: Head, *, base: str, url: str) -> str:
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
