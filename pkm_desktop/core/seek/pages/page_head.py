"""One walk through a page: what its head and its marks say, as written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from pkm_desktop.core.seek.text.bounds import MAX_TOKENS
from pkm_desktop.core.seek.text.markup import RAW_TEXT, attributes, tokens
from pkm_desktop.core.seek.text.plaintext import plain

_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|author|dateline|writtenby|p-author)(?:$|[\s_-])", re.IGNORECASE)
_BY = re.compile(
    r"^\s*(?:(?:written|posted|published|story) by|by|von|par|por|de|di|author)\b[:\s]*"
    r"|^\s*(?:文|作者|撰文|記者|记者)\s*[:：｜|]\s*",
    re.IGNORECASE,
)
_ENDING = frozenset({"div", "p", "body", "section", "article", "ul", "header"})
_NO_NAME = re.compile(r"^(?:last )?(?:updated|published|posted)|\d{4}$|^(?:on|share|the|and)$", re.IGNORECASE)


@dataclass
class Head:
    """Findings as written; names of <meta> in lower case."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    title: str = ""
    heading: str = ""
    lang: str = ""
    base: str = ""
    canonical: str = ""
    byline: str = ""
    time: str = ""
    scripts: list[str] = field(default_factory=list)


def read_head(html: str) -> Head:
    """What the page `html` says about itself, unjudged; at most 300,000 tags and texts are read."""
    head = Head()
    catching, caught, raw = "", "", False
    for kind, name, text in islice(tokens(html), MAX_TOKENS):
        if kind == "text":
            caught += text if catching == "script" else text[:2000] if catching and not raw else ""
            continue
        raw = kind == "start" and name in RAW_TEXT and name != "title"
        if catching and (name == catching or name in _ENDING or (catching == "byline" and person(caught))):
            _keep(head, catching, caught)
            catching, caught = "", ""
        if (
            kind == "start"
            and (started := _start(head, name, attributes(text) if text else {}))
            and not catching
        ):
            catching, caught = started, ""
    _keep(head, catching, caught)
    return head


def _keep(head: Head, what: str, text: str) -> None:
    if what == "script":
        head.scripts.append(text)
    elif what == "title":
        head.title = head.title or plain(text)
    elif what == "h1":
        head.heading = head.heading or plain(text)
    elif what == "byline":
        head.byline = head.byline or person(text)


def _start(head: Head, name: str, values: dict[str, str]) -> str:
    """Notes what a start tag says, and names what its content is wanted for ('' for nothing)."""
    _note(head, name, values)
    if name == "script":
        return "script" if "ld+json" in values.get("type", "").lower() else ""
    if name == "title" or (name == "h1" and not head.heading):
        return name
    return "byline" if not head.byline and _is_byline(values) else ""


def _note(head: Head, name: str, values: dict[str, str]) -> None:
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


def _note_meta(head: Head, values: dict[str, str]) -> None:
    content = values.get("content", "").strip()
    for source in ("property", "name", "itemprop", "http-equiv"):
        for name in values.get(source, "").lower().split():
            if content:
                head.meta.setdefault(name, []).append(content)


def _is_byline(values: dict[str, str]) -> bool:
    if values.get("rel", "").lower() == "author" or "author" in values.get("itemprop", "").lower().split():
        return True
    return bool(_BYLINE.search(f"{values.get('class', '')} {values.get('id', '')}"[:300]))


def person(text: str) -> str:
    """A name out of a byline, without 'By'; '' for what is too short or too long for one, or a date."""
    name = _BY.sub("", plain(text)).strip(" ,|·•-–—")
    letters = sum(letter.isalpha() for letter in name)
    return name if letters >= 2 and len(name) <= 150 and not _NO_NAME.search(name) else ""
