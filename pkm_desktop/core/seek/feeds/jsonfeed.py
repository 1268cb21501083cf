"""JSON Feed 1.0 and 1.1 (jsonfeed.org), read with distrust: nesting, huge numbers, wrong types."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.model.items import ParsedEntry, ParsedFeed
from pkm_desktop.core.seek.feeds.attachments import attachments_of
from pkm_desktop.core.seek.feeds.identity import distinct, stable_guid
from pkm_desktop.core.seek.feeds.json_dialects import in_feed_words
from pkm_desktop.core.seek.text.characters import line
from pkm_desktop.core.seek.text.dates import from_text
from pkm_desktop.core.seek.text.plaintext import plain
from pkm_desktop.core.seek.text.sanitize import CleanHtml, clean
from pkm_desktop.core.seek.web.urls import canonical, safe_url, without_credentials

MAX_ENTRIES = 10_000
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")


def looks_like_json(text: str) -> bool:
    """Whether a document starts as JSON does."""
    return text[:1000].lstrip("\ufeff \t\r\n\x00").startswith(("{", "["))


def parse_json_feed(text: str, *, url: str) -> ParsedFeed:
    """The feed in `text`. Raises SourceError where it is no JSON, or JSON without the items of a feed."""
    data = _loaded(text)
    if not _says_feed(data):
        data = in_feed_words(data)
    if data is None:
        raise SourceError(
            "This is JSON, but not a JSON Feed.",
            hint="A JSON Feed names its version and has a list of items.",
        )
    site = _url(data.get("home_page_url"), url)
    lang = _language(data.get("language"))
    authors = _authors(data)
    items = [item for item in data["items"] if isinstance(item, dict)]
    found, doubts = distinct(_entries(items[:MAX_ENTRIES], url=url, lang=lang, feed_authors=authors))
    unread = len(data["items"]) - len(items)
    warning = f"{unread} of {len(data['items'])} items could not be read." if unread else ""
    return ParsedFeed(
        title=plain(_string(data.get("title"))),
        site_url=site,
        description=line(_string(data.get("description"))),
        lang=lang,
        format="json",
        entries=tuple(found),
        warning=" ".join(part for part in (warning, doubts) if part),
    )


def _loaded(text: str) -> Any:
    """The value, with numbers that are too long or no numbers read as text; nesting beyond Python's stack is
    refused.
    """
    cleaned = text.lstrip("\ufeff \t\r\n\x00").rstrip("\x00 \t\r\n")
    try:
        return json.loads(cleaned, parse_int=_number, parse_constant=lambda name: None, strict=False)
    except RecursionError:
        raise SourceError("This JSON is nested too deeply to be a feed.") from None
    except ValueError as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise SourceError(f"The JSON of this feed is broken{where}.") from None


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) < 20 else digits


def _says_feed(data: Any) -> bool:
    if not isinstance(data, dict) or not isinstance(data.get("items"), list):
        return False
    if "jsonfeed.org/version" in _string(data.get("version")):
        return True
    return any(
        isinstance(item, dict) and ("content_html" in item or "content_text" in item)
        for item in data["items"][:20]
    )


def _entries(items: list[dict[str, Any]], *, url: str, lang: str, feed_authors: str) -> Iterator[ParsedEntry]:
    for item in items:
        address = _url(item.get("url"), url) or _url(item.get("external_url"), url) or _id_as_url(item)
        spoken = _language(item.get("language")) or lang
        body = _body(item, base=address or url, lang=spoken)
        title = plain(_string(item.get("title")))
        updated = from_text(_string(item.get("date_modified")))
        yield ParsedEntry(
            guid=stable_guid(_string(item.get("id")), url=address, title=title, text=body.text),
            url=address,
            title=title,
            authors=_authors(item) or feed_authors,
            published=from_text(_string(item.get("date_published"))) or updated,
            updated=updated,
            html=body.html,
            text=body.text,
            lang=spoken,
            tags=_tags(item.get("tags")),
            enclosures=attachments_of(item.get("attachments"), base=address or url),
        )


def _body(item: dict[str, Any], *, base: str, lang: str) -> CleanHtml:
    markup, text = (
        _string(item.get("content_html")),
        _string(item.get("content_text")) or _string(item.get("summary")),
    )
    if not markup.strip() and text.strip():
        paragraphs = re.split(r"\n\s*\n", text.strip())
        markup = "".join(
            f"<p>{escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in paragraphs
        )
    image = _url(item.get("image"), base)
    if image and "<img" not in markup:
        markup = f'<p><img src="{escape(image)}" alt=""></p>{markup}'
    return clean(markup, base_url=base, language=lang)


def _authors(part: dict[str, Any]) -> str:
    """`authors` of 1.1, `author` of 1.0."""
    given = part.get("authors")
    people = given if isinstance(given, list) else [part.get("author")]
    names = [
        plain(_string(person.get("name")) if isinstance(person, dict) else _string(person))
        for person in people[:20]
    ]
    return line(", ".join(dict.fromkeys(name for name in names if name)))


def _tags(value: Any) -> tuple[str, ...]:
    names = [plain(_string(tag))[:100].lstrip("#") for tag in value[:200]] if isinstance(value, list) else []
    return tuple({name.casefold(): name for name in reversed(names) if name}.values())[::-1][:30]


def _id_as_url(item: dict[str, Any]) -> str:
    given = _string(item.get("id"))
    return _url(given, "") if given.startswith(("http://", "https://")) else ""


def _url(value: Any, base: str) -> str:
    url = canonical(without_credentials(safe_url(_string(value), base=base))) if _string(value) else ""
    return url if url.startswith("http") else ""


def _language(value: Any) -> str:
    text = _string(value)[:35]
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else ""


def _string(value: Any) -> str:
    """Text as text, numbers as their digits (some feeds have numeric ids), anything else as nothing."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return (
        value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if isinstance(value, str)
        else str(value)
    )
