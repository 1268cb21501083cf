"""XML from strangers, made harmless before a parser sees it: no DTD, comments or impossible characters."""

from __future__ import annotations

import re
from html import unescape

from pkm_desktop.core.seek.text.characters import printable

MAX_EXPANSION = 1_000_000  # characters that a document's own entities may add
_DECLARATION = re.compile(r"<\?xml\b[^>]*\?>", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\s+([\w.:-]{1,60})\s+(?:\"([^\"<&%]{0,500})\"|'([^'<&%]{0,500})')\s*>")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
# An ampersand that XML allows nowhere but in CDATA: of no reference, or of one that only HTML knows.
_STRAY = re.compile(
    r"&(?!#\d{1,8};|#[xX][0-9a-fA-F]{1,7};|(?:amp|lt|gt|quot|apos);)(?:[a-zA-Z][a-zA-Z0-9]{1,31};)?"
)
_CDATA = "<![CDATA["
_PAST_PROLOG = re.compile(r"\s*(?:<\?[^>]*>\s*)*<([a-zA-Z_][\w.-]*:)?([a-zA-Z_][\w.-]*)")
_FEED_START = re.compile(
    r"<\?xml[^>]*\?>\s*(?:<[?!][^>]*>\s*)*<(?:\w+:)?(?:rss|feed|rdf)\b|<(?:rss|rdf:RDF|feed)\s[^>]*(?:version|xmlns)",
    re.I,
)
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:.-]*)\s[^<>]{8000,}(/?)>")
_MAX_ATTRIBUTES = 300
_JUNK = 65_536


def tidied(text: str) -> str:
    """The document without its XML declaration, DTD, comments and impossible characters; simple entities of
    its own filled in.

    What stands before the root of a feed (warnings of a server, blank lines) is cut off. Never grows beyond
    MAX_EXPANSION.
    """
    text = _without_doctype(_without_comments(printable(text)))
    text = _DECLARATION.sub("", text.lstrip("\ufeff \t\r\n"), count=1)
    text = _LONG_TAG.sub(_bounded, text)
    if "&#" in text:
        text = _REFERENCE.sub(_possible, text)
    return _without_stray_ampersands(text).lstrip()


def root_name(text: str) -> str:
    """The name of the first element, lower case and without prefix: 'rss', 'feed', 'rdf', 'html', …; '' where
    there is none.
    """
    found = _PAST_PROLOG.match(text)
    return found[2].lower() if found else ""


def without_junk(text: str) -> str:
    """The document from where a feed begins in it, if something else stands before."""
    found = _FEED_START.search(text, 0, _JUNK)
    return text[found.start() :] if found else text


def _without_comments(text: str) -> str:
    """Comments off, but not those inside CDATA (they are content). One that never ends is taken for text."""
    if "<!--" not in text:
        return text
    out: list[str] = []
    at = 0
    while (opening := text.find("<!", at)) >= 0:
        out.append(text[at:opening])
        if text.startswith("<![CDATA[", opening):
            at = _after(text, "]]>", opening) or len(text)
            out.append(text[opening:at])
        elif text.startswith("<!--", opening):
            at = _after(text, "-->", opening + 4)
            if not at:  # none of those ahead ends either
                out.append(text[opening:].replace("<!--", ""))
                return "".join(out)
        else:
            out.append("<!")
            at = opening + 2
    out.append(text[at:])
    return "".join(out)


def _without_doctype(text: str) -> str:
    """The DTD off; entities it declares with a short plain value (as RDF files do for namespaces) are put in
    their places.
    """
    start = text.find("<!DOCTYPE", 0, _JUNK)
    if start < 0:
        start = text.lower().find("<!doctype", 0, _JUNK)
    if start < 0 or "<![CDATA[" in text[:start]:
        return text
    end, bracket = text.find(">", start), text.find("[", start)
    if 0 <= bracket < end:
        found = re.compile(r"\]\s*>").search(text, bracket)
        end = found.end() - 1 if found else end
    declarations, rest = text[start : end + 1], text[end + 1 :]
    entities = {found[1]: found[2] or found[3] or "" for found in _ENTITY.finditer(declarations)}
    return text[:start] + _filled(rest, entities)


def _filled(text: str, entities: dict[str, str]) -> str:
    room = MAX_EXPANSION
    for name, value in entities.items():
        if name in ("amp", "lt", "gt", "quot", "apos"):
            continue
        room -= text.count(f"&{name};") * len(value)
        text = text.replace(f"&{name};", value if room > 0 else "")
    return text


def _without_stray_ampersands(text: str) -> str:
    """Ampersands outside CDATA made references, HTML's own names made characters: `AT&T`, `?a=1&copy=2` and
    `&eacute;` are what they look like, and a parser need not guess.
    """
    if not _STRAY.search(text):
        return text
    first, *rest = text.split(_CDATA)
    out = [_STRAY.sub(_as_meant, first)]
    for part in rest:
        inside, end, after = part.partition("]]>")
        out += [_CDATA, inside, end, _STRAY.sub(_as_meant, after)]
    return "".join(out)


def _as_meant(found: re.Match[str]) -> str:
    name = found[0]
    character = unescape(name) if name.endswith(";") else name
    return character.replace("&", "&amp;").replace("<", "&lt;") if character != name else f"&amp;{name[1:]}"


def _bounded(found: re.Match[str]) -> str:
    """A tag without its attributes if it has hundreds of them: parsers take the square of their number."""
    return found[0] if found[0].count("=") <= _MAX_ATTRIBUTES else f"<{found[1]}{found[2]}>"


def _possible(found: re.Match[str]) -> str:
    """A character reference that XML allows, or U+FFFD: others make parsers fail or raise."""
    digits = found[1] or found[2]
    number = int(digits[:9], 16 if found[1] else 10) if len(digits) < 10 else 0x110000
    allowed = (
        number in (9, 10, 13)
        or 0x20 <= number < 0xD800
        or 0xE000 <= number <= 0xFFFD
        or 0x10000 <= number <= 0x10FFFF
    )
    return found[0] if allowed else "\ufffd"


def _after(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return found + len(mark) if found >= 0 else 0
