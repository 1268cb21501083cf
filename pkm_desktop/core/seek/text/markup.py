"""A linear tokenizer for HTML: enough to walk, rewrite and read markup without building a tree.

It never goes back over the document, so hostile input costs no more than its length. What it makes of broken
markup may differ from a browser's reading; that is why `sanitize` always lets nh3 have the last word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

VOID = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
)
RAW_TEXT = frozenset(
    {"script", "style", "textarea", "title", "xmp", "noembed", "noframes", "iframe", "plaintext"}
)
MAX_ATTRIBUTES = 64
_PATIENCE = (
    20  # tags with a quote that never closes; a document with more of them is read without regard to quotes
)

_OPENS_TAG = re.compile(r"</?[a-zA-Z]")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_LOOSE_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*)([^>]*)>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")


class Token(NamedTuple):
    """One piece of markup. `kind`: text | start | end. `text` is raw: characters as written, or a tag's
    attributes.
    """

    kind: str
    name: str
    text: str


def tokens(html: str) -> Iterator[Token]:
    """The text, start tags and end tags of `html` in order; comments, declarations and instructions are left
    out.

    The content of script, style and their like comes as one text token. Names are in lower case; a text
    may be empty.
    """
    at, patience, last_frame = 0, _PATIENCE, html.lower().rfind("</iframe")
    while (opening := html.find("<", at)) >= 0:
        if opening > at:
            yield Token("text", "", html[at:opening])
        found = _TAG.match(html, opening) if patience else None
        if found is None:
            if not _OPENS_TAG.match(html, opening):
                at, text = _no_tag(html, opening)
                yield Token("text", "", text)
                continue
            patience -= patience > 0
            found = _LOOSE_TAG.match(html, opening)
        if found is None:  # no '>' ahead: what is left is no markup
            at = opening
            break
        name, at = found[2].lower(), found.end()
        yield Token("end" if found[1] else "start", name, found[3])
        if name in RAW_TEXT and not found[1]:
            # XHTML's <iframe/>, and one without an end ahead: what follows is not inside it.
            empty = name == "iframe" and (found[3].endswith("/") or at > last_frame)
            start, at = at, at if empty else _raw_text_end(html, at, name)
            yield Token("text", "", html[start:at])
    if at < len(html):
        yield Token("text", "", html[at:])


def attributes(text: str) -> dict[str, str]:
    """A start tag's attributes, entities decoded, names in lower case; the first of a name counts, at most 64
    are read.
    """
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        name = match[1].lower()
        if name not in found:
            found[name] = unescape(match[2] or match[3] or match[4] or "")
        if len(found) >= MAX_ATTRIBUTES:
            break
    return found


def start_tag(name: str, values: dict[str, str]) -> str:
    """A start tag as nh3 writes it, so that cleaning cleaned markup changes nothing."""
    written = "".join(f' {attribute}="{_escaped(value)}"' for attribute, value in values.items())
    return f"<{name}{written}>"


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace("\xa0", "&nbsp;").replace('"', "&quot;")


def _no_tag(html: str, opening: int) -> tuple[int, str]:
    """Where to go on after a '<' that opens no tag, and the text it stands for ('' for comments and
    declarations).
    """
    if html.startswith("<!--", opening):
        if html.startswith(("<!-->", "<!--->"), opening):
            return html.index(">", opening) + 1, ""
        return _after(html, "-->", opening + 4), ""
    if html.startswith("<![CDATA[", opening):
        return (
            opening + 9,
            "",
        )  # what it holds is text to a reader, also where the HTML standard calls it a comment
    if html.startswith(("<!", "<?", "</"), opening):
        return _after(html, ">", opening), ""
    return opening + 1, "<"


def _after(html: str, mark: str, start: int) -> int:
    """Behind the next `mark`; the end of the document where there is none (as browsers read it)."""
    found = html.find(mark, start)
    return found + len(mark) if found >= 0 else len(html)


def _raw_text_end(html: str, at: int, name: str) -> int:
    """Where the content of a raw text element ends: at its end tag, or at the end of the document."""
    closing = f"</{name}"
    while name != "plaintext" and (at := html.find("</", at)) >= 0:
        if html[at : at + len(closing)].lower() == closing:
            return at
        at += 2
    return len(html)
