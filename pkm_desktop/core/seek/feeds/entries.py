"""What feedparser read of an entry, made a ParsedEntry: cleaned, addresses absolute, dates sane."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pkm_desktop.core.model.items import ParsedEntry
from pkm_desktop.core.seek.feeds.attachments import enclosures_of
from pkm_desktop.core.seek.feeds.identity import stable_guid
from pkm_desktop.core.seek.text.characters import decoded, line
from pkm_desktop.core.seek.text.dates import from_struct, from_text
from pkm_desktop.core.seek.text.plaintext import has_tags, plain
from pkm_desktop.core.seek.text.sanitize import CleanHtml, clean
from pkm_desktop.core.seek.web.urls import canonical, safe_url, without_credentials

if TYPE_CHECKING:
    from feedparser import FeedParserDict

MAX_TAGS = 30
MAX_TAG_LENGTH = 200
MAX_AUTHORS = 20
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_MARKUP = re.compile(r"</[a-z]|<(?:br|img|hr|wbr)\b|<!|<a\s", re.IGNORECASE)
_TEXT_TYPES = frozenset({"text/html", "text/plain", "application/xhtml+xml", ""})
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_MAIL_LEFT = re.compile(r"\s*\(\s*(?:mailto:)?\s*\)?$")  # of "name (mailto:…)", the address taken out
_BARE_HOST = re.compile(r"\s*www\.[\w-]+\.[\w.-]*(?:[/?#:]|\s*$)", re.IGNORECASE)
_MAIL_AND_NAME = re.compile(r"\S+@\S+\s+\(([^()]+)\)")  # RSS 2.0: "mail (name)"


def entries_of(parsed: FeedParserDict, *, url: str, site_url: str, limit: int) -> Iterator[ParsedEntry]:
    """The entries of a feed at `url`, in its order, at most `limit`."""
    atom = (parsed.get("version") or "").startswith("atom")
    authors = _authors(parsed.feed) if atom else ""  # RFC 4287, 4.2.1: they hold for all entries
    around = _Around(
        base=url, site_url=site_url, atom=atom, authors=authors, lang=language(parsed.feed.get("language"))
    )
    for entry in islice(parsed.entries, limit):
        yield _entry(_bare(entry), around)


def _bare(entry: FeedParserDict) -> dict[str, Any]:
    """The entry in plain dictionaries: feedparser's look up every key under all its names."""
    return {name: _bare_value(value) for name, value in entry.items()}


def _bare_value(value: Any) -> Any:
    if isinstance(value, list):
        return [dict(part) if isinstance(part, dict) else part for part in value]
    return dict(value) if isinstance(value, dict) else value


@dataclass(frozen=True)
class _Around:
    """What the feed says that holds for its entries."""

    base: str
    site_url: str
    atom: bool
    authors: str
    lang: str


def feed_base(part: Any, url: str) -> str:
    """What relative addresses in this part of the feed resolve against: its xml:base, itself resolved against
    the feed's address.
    """
    for name in ("title_detail", "subtitle_detail", "summary_detail"):
        base = (part.get(name) or {}).get("base")
        if base:
            return safe_url(str(base), base=url) or url
    return url


def language(value: object) -> str:
    """A language tag ('en', 'pt-BR'), '' for what is none."""
    text = str(value or "").strip().replace("_", "-")[:35]
    return text if _LANGUAGE.fullmatch(text) else ""


def text_value(part: Any, name: str, *, atom: bool = False) -> str:
    """A title as one line of plain text. What counts as text and has no end tag keeps its `<b>`: it is about
    markup; in Atom also its `&amp;` (RFC 4287, 3.1.1.1), while RSS never says what is text.
    """
    value = str(part.get(name) or "")
    declared = (part.get(f"{name}_detail") or {}).get("type")
    if declared == "text/plain" and (atom or "<" in value) and not _MARKUP.search(value):
        return line(value if atom else decoded(value))
    return plain(value)


def _entry(entry: Any, around: _Around) -> ParsedEntry:
    own_base = feed_base(entry, around.base)
    given = _id(entry, own_base)
    url = _address(entry, given, _link_base(own_base, around))
    content_base = own_base if own_base != around.base else url or around.site_url or around.base
    body = _body(entry, base=content_base, strict_text=around.atom, lang=around.lang)
    title = text_value(entry, "title", atom=around.atom)
    updated = _date(entry, "updated")
    return ParsedEntry(
        guid=stable_guid(given, url=url, title=title, text=body.text),
        url=url,
        title=title,
        authors=_authors(entry) or around.authors,
        published=_date(entry, "published") or _date(entry, "created") or updated,
        updated=updated,
        html=body.html,
        text=body.text,
        lang=language((entry.get("title_detail") or {}).get("language")) or around.lang,
        tags=_tags(entry),
        enclosures=enclosures_of(entry, base=own_base),
    )


def _id(entry: Any, base: str) -> str:
    """The id as given; an id that is a relative address in full."""
    given = str(entry.get("id") or "")
    if given.startswith("/") and entry.get("guidislink", True):
        return safe_url(given, base=base) or given
    return given


def _address(entry: Any, given: str, base: str) -> str:
    """Where the entry leads: the address behind a feed service's redirect, its link, its permalink, its
    enclosure.
    """
    candidates = [entry.get("feedburner_origlink"), entry.get("link")]
    candidates += [
        link.get("href") for link in entry.get("links") or [] if _relation(link) in ("alternate", "related")
    ]
    candidates += [
        given if given.startswith(("http://", "https://")) and entry.get("guidislink", True) else ""
    ]
    enclosures = [link for link in entry.get("links") or [] if link.get("rel") == "enclosure"]
    enclosures.sort(key=lambda link: str(link.get("type") or "").startswith("image/"))
    candidates += [link.get("href") for link in enclosures]
    for candidate in candidates:
        if not candidate or (candidate == given and not _is_link(entry, given)):
            continue
        bare = "https://" if _BARE_HOST.match(str(candidate)) else ""
        url = canonical(without_credentials(safe_url(bare + str(candidate).strip(), base=base)))
        if url.startswith("http"):
            return url
    return ""


def _link_base(own_base: str, around: _Around) -> str:
    """What a relative link of an entry resolves against: in RSS, which says nothing of that, the site where
    the feed lies on another host.
    """
    if around.atom or own_base != around.base or not around.site_url.startswith("http"):
        return own_base
    elsewhere = urlsplit(around.site_url).hostname != urlsplit(own_base).hostname
    return around.site_url if elsewhere else own_base


def _relation(link: Any) -> str:
    """The short name of a link's relation (RFC 4287, 4.2.7.2: the long one means the same)."""
    return str(link.get("rel") or "").removeprefix("http://www.iana.org/assignments/relation/")


def _is_link(entry: Any, given: str) -> bool:
    """Whether an id is an address as well: feedparser gives any permalink id as the link."""
    return given.startswith(("http://", "https://", "/")) or any(
        link.get("href") == given and link.get("rel") != "enclosure" for link in entry.get("links") or []
    )


def _body(entry: Any, *, base: str, strict_text: bool, lang: str) -> CleanHtml:
    """The longest content; the summary where there is none, or where it says more."""
    contents = [part for part in entry.get("content") or [] if part.get("type", "") in _TEXT_TYPES]
    summary = dict(entry.get("summary_detail") or {}) | {"value": entry.get("summary") or ""}
    ranked = sorted(contents, key=lambda part: len(part.get("value") or ""), reverse=True)[:1]
    # What comes as plain text beside a description is a podcast's <itunes:summary>: no content of its own.
    lead = 1 if ranked and ranked[0].get("type") == "text/plain" and not strict_text else 2
    if not ranked or len(summary["value"]) > lead * len(ranked[0].get("value") or ""):
        ranked.insert(0, summary)
    else:
        ranked.append(summary)
    for part in ranked:
        markup, spoken = _as_html(part, strict_text=strict_text), language(part.get("language")) or lang
        cleaned = clean(markup, base_url=_own_base(part, base), language=spoken)
        if cleaned.text or "<img" in cleaned.html:
            return cleaned
    return CleanHtml("", "")


def _own_base(part: Any, base: str) -> str:
    return safe_url(str(part.get("base") or ""), base=base) or base


def _as_html(part: Any, *, strict_text: bool) -> str:
    """Markup as it is; plain text with its paragraphs and line breaks kept."""
    value = str(part.get("value") or "")
    declared_text = part.get("type") == "text/plain"
    if has_tags(value) and not (declared_text and strict_text and "</" not in value):
        return value
    if part.get("type") == "application/xhtml+xml":
        return value
    text = value if declared_text and strict_text else decoded(value)
    if "\n" not in text.strip():
        return escape(text, quote=False)
    paragraphs = _PARAGRAPH.split(text.replace("\r\n", "\n").strip())
    return "".join(
        f"<p>{escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in paragraphs if part.strip()
    )


def _authors(part: Any) -> str:
    """Names of all authors in the order given; an address where there is no name."""
    rss = _MAIL_AND_NAME.fullmatch(str(part.get("author") or "").strip())
    if rss:  # feedparser takes a long top-level domain for the end of the address and cuts the name in two
        return line(plain(rss[1]))
    names: list[str] = []
    for author in (part.get("authors") or [])[:MAX_AUTHORS]:
        names.append(plain(str(author.get("name") or author.get("email") or "")))
    names = [name for name in names if name] or [plain(str(part.get("author") or ""))]
    names = [_MAIL_LEFT.sub("", name) for name in names]
    return line(", ".join(dict.fromkeys(name for name in names if name)))


def _tags(entry: Any) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for tag in (entry.get("tags") or [])[:200]:
        term, label = str(tag.get("term") or ""), str(tag.get("label") or "")
        name = plain(label if not term or "://" in term else term)[:MAX_TAG_LENGTH].strip().lstrip("#")
        if name and "://" not in name:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())[:MAX_TAGS]


def _date(entry: Any, name: str) -> Any:
    """`published`, `updated` or `created` of an entry; membership is asked because feedparser passes one off
    for the other.
    """
    if f"{name}_parsed" not in entry:
        return None
    parsed, written = entry.get(f"{name}_parsed"), str(entry.get(name) or "")
    return from_text(written) or (from_struct(_understood(parsed), written) if parsed else None)


def _understood(parsed: Any) -> Any:
    """What feedparser makes of a date that `feed_events` has left as it is written."""
    if not isinstance(parsed, str):
        return parsed
    from feedparser.datetimes import _parse_date

    return _parse_date(parsed)
