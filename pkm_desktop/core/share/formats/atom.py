"""Atom (RFC 4287): what was shared as a feed, each entry leading to the original."""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # noqa: S405 (parsing is defused's)

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.share.formats.feed_lines import Dates, Feed, Line, feed_of, stamp, with_days_of

_ATOM = "{http://www.w3.org/2005/Atom}"


def atom(issue: Issue, sender: Sender) -> str:
    """The feed of one issue."""
    return written(feed_of((issue,), sender))


def community_atom(feed: Feed, before: bytes = b"") -> str:
    """The feed of many issues; lines that say what they said in `before` keep their day."""
    return written(with_days_of(feed, before, written, days))


def written(feed: Feed) -> str:
    """The document, always the same for the same feed."""
    root = Element("feed", {"xmlns": _ATOM.strip("{}"), "xml:lang": feed.lang})
    _add(root, "title", feed.title)
    _add(root, "id", feed.id)
    _add(root, "updated", stamp(feed.updated))
    if feed.home:
        SubElement(root, "link", rel="alternate", type="text/html", href=feed.home)
    if feed.address:
        SubElement(root, "link", rel="self", type="application/atom+xml", href=feed.address)
    _add_person(root, "author", feed.curator or feed.title)
    _add(root, "rights", feed.rights)
    _add(root, "generator", "PKM Desktop")
    for line in feed.lines:
        _add_entry(root, line)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def days(document: bytes) -> Dates:
    """What a feed of ours says by id, and when it says it was changed; nothing of what is none."""
    from defusedxml.ElementTree import ParseError, fromstring

    found: Dates = {}
    try:
        root = fromstring(document)
        for entry in root.iter(f"{_ATOM}entry"):
            when = datetime.fromisoformat(entry.findtext(f"{_ATOM}updated", ""))
            for updated in entry.findall(f"{_ATOM}updated"):
                entry.remove(updated)
            found[entry.findtext(f"{_ATOM}id", "")] = (tostring(entry, encoding="unicode").strip(), when)
    except (ParseError, ValueError):
        return {}
    return found


def _add_entry(root: Element, line: Line) -> None:
    entry, piece = SubElement(root, "entry"), line.piece
    _add(entry, "title", line.title)
    _add(entry, "id", line.id)
    _add(entry, "published", stamp(line.published))
    _add(entry, "updated", stamp(line.updated))
    if line.url:
        SubElement(entry, "link", rel="alternate", href=line.url)
    if piece.author or piece.source:
        _add_person(entry, "author", piece.author or piece.source)
    if piece.contributor:
        _add_person(entry, "contributor", piece.contributor)
    for topic in piece.topics:
        SubElement(entry, "category", term=topic)
    SubElement(entry, "content", type="html").text = line.html


def _add(parent: Element, tag: str, text: str) -> None:
    if text:
        SubElement(parent, tag).text = text


def _add_person(parent: Element, role: str, name: str) -> None:
    SubElement(SubElement(parent, role), "name").text = name
