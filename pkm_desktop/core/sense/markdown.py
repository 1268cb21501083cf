"""Markdown of a note as safe HTML: a fixed set of extensions, [[links]], #tags, and nothing that could hang
or act.

Python-Markdown tries many readings of a block full of unclosed marks; such blocks are shown as they were
typed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from mimetypes import guess_type
from typing import TYPE_CHECKING
from urllib.parse import quote

from pkm_desktop.core.sense.links import HASHTAG, LINK, label_of

if TYPE_CHECKING:
    from markdown import Markdown

Resolve = Callable[[str], str | None]
LONGEST = 150_000  # characters; a longer body is shown as plain text
_MOST_MARKS = 400  # in one block
_MOST_ESCAPED = 3_000  # in a whole body
_MARKS = re.compile(r"[*_\[\]`<>!&~]")
# Properties at the head of a note of other programs: what they say is no text of the note.
_FRONT = re.compile(
    r"\A---[ \t]*\n(?:\w[\w .-]{0,60}:(?:[ \t].*)?\n|[ \t]+\S.*\n|-[ \t].*\n|#.*\n)+---[ \t]*(?:\n|\Z)"
)
_BLANK = re.compile(r"(\n[ \t>]*\n)")
_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ \t]|$)(?P<header>(?:\\.|[^\\])*?)#*(?:\n|$)")
_LINK = rf"(?<!\\){LINK.pattern}"  # before the converter takes away the backslash of '[[a\|b]]'
_EXTENSIONS = ("tables", "fenced_code", "footnotes", "sane_lists", "nl2br")
_TAGS = frozenset(
    (
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
    )
    + (
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
    )
    + ("sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "img")
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align"},
    "li": {"id"},
    "sup": {"id"},
}
_SCHEMES = {"http", "https", "mailto", "pkm"}


def to_html(body: str, *, resolve: Resolve, attached: Resolve = lambda _: None) -> str:
    """The body as HTML that may be shown as it is, without the properties some programs put before it.

    `resolve` gives the address for a [[target]] ('pkm:n12'), or None where nothing of that name exists yet;
    `attached` that of a file for ![[name]], which is shown where it is a picture.
    """
    import nh3

    if len(body) > LONGEST or _overload(body) > _MOST_ESCAPED:
        return _plain(body)
    return nh3.clean(
        _converted(_FRONT.sub("", body, count=1), resolve, attached),
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        allowed_classes={"a": {"link", "tag", "footnote-ref"}, "span": {"missing"}},
    )


def _plain(text: str) -> str:
    return f"<pre>{html.escape(text)}</pre>"


def _converted(body: str, resolve: Resolve, attached: Resolve) -> str:
    import markdown

    converter = markdown.Markdown(extensions=list(_EXTENSIONS), output_format="html")
    _add_ours(converter, resolve)
    _add_files(converter, attached)
    try:
        return converter.convert("".join(_bounded(body)))
    except (RecursionError, AssertionError, ValueError):  # blocks nested hundreds deep
        return _plain(body)


def _overload(body: str) -> int:
    """The number of marks in blocks that have too many of them."""
    counts = [len(_MARKS.findall(block)) for block in _BLANK.split(body)]
    return sum(count for count in counts if count > _MOST_MARKS)


def _bounded(body: str) -> list[str]:
    """The body with the marks of overloaded blocks escaped, so that they are text."""
    parts = _BLANK.split(body.replace("\r\n", "\n"))
    return [_escaped(part) if len(_MARKS.findall(part)) > _MOST_MARKS else part for part in parts]


def _escaped(block: str) -> str:
    block = re.sub(r"^(?:[ \t]*>){9,}", "", block, flags=re.MULTILINE)
    return re.sub(r"[*_\[\]`!~\\]", lambda match: f"&#{ord(match[0])};", html.escape(block))


def _add_files(converter: Markdown, attached: Resolve) -> None:
    """Teach the converter ![[files]]: pictures are shown, others linked, notes are left to [[links]]."""
    from xml.etree.ElementTree import Element  # noqa: S405 - builds output, parses nothing

    from markdown.inlinepatterns import InlineProcessor

    class File(InlineProcessor):
        def handleMatch(self, m, data):  # type: ignore[no-untyped-def, override]
            name = m[1].strip()
            address = attached(name)
            if not address:
                return None, None, None
            if (guess_type(name)[0] or "").startswith("image/"):
                return Element("img", {"src": address, "alt": name}), m.start(0), m.end(0)
            made = Element("a", {"class": "link", "href": address})
            made.text = name
            return made, m.start(0), m.end(0)

    class Embedded(InlineProcessor):
        def handleMatch(self, m, data):  # type: ignore[no-untyped-def, override]
            return "", m.start(0), m.end(0)  # a note that is not shown within another is linked

    converter.inlinePatterns.register(File(rf"(?<!\\)!{LINK.pattern}", converter), "file", 187)
    converter.inlinePatterns.register(Embedded(rf"(?<!\\)!(?={LINK.pattern})", converter), "embedded", 186)


def _add_ours(converter: Markdown, resolve: Resolve) -> None:
    """Teach the converter [[links]] and #tags: after code, before Markdown's own links."""
    from xml.etree.ElementTree import Element  # noqa: S405 - builds output, parses nothing

    from markdown.inlinepatterns import InlineProcessor

    class WikiLink(InlineProcessor):
        def handleMatch(self, m, data):  # type: ignore[no-untyped-def, override]
            target = m[1].strip()
            address = resolve(target)
            made = Element("a", {"class": "link", "href": address}) if address else Element("span")
            if not address:
                made.set("class", "missing")
            made.text = (label_of(m[2]) or "").strip() or target
            return made, m.start(0), m.end(0)

    class HashTag(InlineProcessor):
        def handleMatch(self, m, data):  # type: ignore[no-untyped-def, override]
            made = Element("a", {"class": "tag", "href": f"pkm:tag/{quote(m[1])}"})
            made.text = m[0]
            return made, m.start(0), m.end(0)

    # A heading has a blank behind its signs: '#tag' at the beginning of a line is a tag.
    converter.parser.blockprocessors["hashheader"].RE = _HEADING  # type: ignore[attr-defined]
    converter.inlinePatterns.register(WikiLink(_LINK, converter), "wiki_link", 185)
    converter.inlinePatterns.register(HashTag(HASHTAG.pattern, converter), "hashtag", 65)
