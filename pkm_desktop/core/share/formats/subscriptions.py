"""OPML 2.0 (opml.org/spec2): the public sources of an issue, for readers who want to follow them too."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import parse_qsl, urlsplit
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # noqa: S405 (only written, never parsed)

from pkm_desktop.core.model.digests import Issue, IssueSource
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.layout import lay_out

_SECRET_NAME = re.compile(
    r"(?i)(?:^|[_.-])(?:token|(?:api)?key|auth|sig|signature|secret|pass|passw(?:or)?d|pw|pwd|session|sid|user"
    r"|uid|hash|code|access|jwt)(?:$|[_.-])"
)
_RANDOM = re.compile(r"[A-Za-z0-9_-]{20,}")
_PUBLIC_NAMES = {"channel_id", "playlist_id"}  # long, random, and for everybody
_PRIVATE_ENDINGS = (".local", ".internal", ".lan", ".home", ".corp", ".intranet", ".localhost", ".invalid")


def opml(issue: Issue, sender: Sender) -> str:
    """The sources that anybody can follow. What may hold a secret is a link to the site, without the feed."""
    edition = lay_out(issue, sender)
    root = Element("opml", version="2.0")
    head = SubElement(root, "head")
    SubElement(head, "title").text = f"{edition.series} #{edition.number}"
    if edition.curator:
        SubElement(head, "ownerName").text = edition.curator
    body = SubElement(root, "body")
    for source in issue.sources:
        values = _outline(source)
        if values:
            SubElement(body, "outline", values)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _outline(source: IssueSource) -> dict[str, str]:
    feed, site = _public(source.feed_url), _public(source.site_url)
    name = escape.line(source.title) or (urlsplit(feed or site).hostname or "")
    if feed:
        values = {"text": name, "title": name, "type": "rss", "xmlUrl": feed, "htmlUrl": site}
    elif site:
        values = {"text": name, "title": name, "type": "link", "url": site}
    else:
        return {}
    return {key: value for key, value in values.items() if value}


def _public(url: str) -> str:
    """The address if everybody may have it: on the public web, without a name, password or token; else ''."""
    address = escape.address(url)
    parts = urlsplit(address)
    if (
        parts.scheme not in ("http", "https")
        or "@" in urlsplit(url).netloc
        or not _on_the_web(parts.hostname)
    ):
        return ""
    named = [(name, value) for name, value in parse_qsl(parts.query) if name not in _PUBLIC_NAMES]
    if any(_SECRET_NAME.search(name) or _is_random(value) for name, value in named):
        return ""
    if any(_is_random(part) for part in parts.path.split("/")):
        return ""
    return address


def _on_the_web(host: str | None) -> bool:
    if not host or "." not in host.strip("."):
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return not host.endswith(_PRIVATE_ENDINGS)


def _is_random(text: str) -> bool:
    """Whether a part of an address looks drawn by lot: long, letters and digits in turns, no words."""
    found = _RANDOM.search(text)
    if not found:
        return False
    turns = len(re.findall(r"[A-Za-z](?=\d)|\d(?=[A-Za-z])|[a-z](?=[A-Z])", found[0]))
    return turns >= 3
