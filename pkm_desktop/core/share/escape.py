"""Foreign text stays text: one function per markup, each verified on the real engine.

Whatever comes from outside (titles, names, quotes) passes through exactly one of these on its way out.
"""

from __future__ import annotations

import html as html_entities
import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

SCHEMES = ("http", "https", "mailto")
_BREAKS = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# C0 and C1 controls, bidirectional embeddings and overrides, byte order marks, interlinear marks, surrogates,
# non-characters: nothing of it is visible, some of it changes what the rest looks like (UTR 36, UAX 9).
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)


# ---------------------------------------------------------------- before any markup


def line(value: str) -> str:
    """One line of plain text: NFC, unseen characters off, white space folded."""
    text = _UNSEEN.sub("", _BREAKS.sub(" ", value).replace("\t", " "))
    return " ".join(unicodedata.normalize("NFC", text).split())


def paragraphs(value: str) -> tuple[tuple[str, ...], ...]:
    """Paragraphs (apart by an empty line) of lines, each as `line` gives it; nothing empty is left."""
    blocks = re.split(r"\n[^\S\n]*\n", _BREAKS.sub("\n", value))
    found = (tuple(filter(None, map(line, block.split("\n")))) for block in blocks)
    return tuple(filter(None, found))


def address(url: str) -> str:
    """A link target that is safe in every markup, or '' unless it is http, https or mailto.

    User names and passwords are left out; everything but plain address characters is percent-encoded
    (RFC 3986), host names by IDNA. The result is ASCII without quotes, brackets, braces, bars, backslashes
    or white space.
    """
    try:
        parts = urlsplit(_UNSEEN.sub("", _BREAKS.sub("", url)).strip())
        if parts.scheme == "mailto":
            return f"mailto:{_encoded(parts.path)}" if "@" in parts.path else ""
        if parts.scheme not in SCHEMES or not parts.hostname:
            return ""
        host = _host(parts.hostname) + (f":{parts.port}" if parts.port else "")
    except ValueError:
        return ""
    return urlunsplit(
        (parts.scheme, host, _encoded(parts.path), _encoded(parts.query), _encoded(parts.fragment))
    )


def _host(name: str) -> str:
    if ":" in name:
        return f"[{quote(name, safe=':.')}]"  # an IPv6 address; its brackets are no markup we meet
    return name.encode("idna").decode("ascii") if not name.isascii() else quote(name, safe="-._")


def _encoded(part: str) -> str:
    return quote(part, safe="/:@!$&()*+,;=?%#~-._").replace("__", "_%5F").replace("~~", "~%7E")


# ---------------------------------------------------------------- HTML


def html(value: str) -> str:
    """Text for HTML, in elements and in quoted attributes."""
    return html_entities.escape(line(value))


def _entity(character: str) -> str:
    return f"&#{ord(character)};"


# ---------------------------------------------------------------- Markdown

_MD_BACKSLASH = re.compile(r"([\\`*_{}\[\]!#])")
_MD_ENTITY = re.compile(r"[~^$|@=%]")
_MD_COLON = re.compile(r":(?=//|:|[\w+-]+:)|(?i:(?<=http)|(?<=https)|(?<=ftp)|(?<=mailto)|(?<=xmpp)):|^:")
_MD_WWW = re.compile(r"(?i)(?<=www)\.")
_MD_TYPED = re.compile(r"[\"']|-(?=-)|(?<=-)-|\.(?=\.)|(?<=\.)\.")
_MD_START = re.compile(r"^([+-]|\d+(?=[.)]))")


def markdown(value: str) -> str:
    """Text for CommonMark, Python-Markdown with `extra`, and GitHub's dialect; also harmless in Obsidian."""
    return _at_line_start(_inline_markdown(value))


def post(value: str) -> str:
    """Text for site generators (Hugo's goldmark, Jekyll's kramdown with Liquid before it): as `markdown`,
    and with nothing in it that their typographers would make prettier.
    """
    return _at_line_start(_MD_TYPED.sub(lambda found: _entity(found[0]), _inline_markdown(value)))


def _inline_markdown(value: str) -> str:
    text = html_entities.escape(line(value), quote=False)
    text = _MD_BACKSLASH.sub(r"\\\1", text)
    text = _MD_ENTITY.sub(lambda found: _entity(found[0]), text)
    text = _MD_COLON.sub("&#58;", text)
    return _MD_WWW.sub("&#46;", text)


def _at_line_start(text: str) -> str:
    start = _MD_START.match(text)
    if not start:
        return text
    if start[1] in "+-":
        return f"\\{text}"
    return f"{start[1]}\\{text[start.end() :]}"


def markdown_address(url: str, *, bare: bool = False) -> str:
    """An address (as `address` gives it) between the parentheses of a Markdown link.

    `bare`: for readers who take entities in an address for part of it.
    """
    encoded = _encode_more(url, "()*_$~")
    return encoded if bare else encoded.replace("&", "&amp;")


# ---------------------------------------------------------------- Logseq

# Not '(' and '[': after a backslash they begin a formula. Without their second half they are nothing.
_LS_BACKSLASH = re.compile(r"([\\`*_{}\])#!^=~$|:<>%@\"+-])")
_LS_MARKER = re.compile(
    r"^(TO(?:DO)|DOING|DONE|LATER|NOW|WAITING|WAIT|IN-PROGRESS|CANCELED|CANCELLED|STARTED)(?=\s|$)"
)


def logseq(value: str, *, first: bool = True) -> str:
    """Text for a block of Logseq (its parser mldoc): no page, tag, property, macro, task or formula in it.

    `first`: it is what the block begins with, where 'DONE' and its like make a task.
    """
    text = line(value)
    if first:
        text = _LS_MARKER.sub(lambda found: f"{found[0][0]}\0{found[0][1:]}", text)
    return _LS_BACKSLASH.sub(r"\\\1", text).replace("\0", "\\")


# ---------------------------------------------------------------- Slack


def slack(value: str) -> str:
    """Text for the fallback line of a Slack message: nobody is mentioned, nothing is a link."""
    return line(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# ---------------------------------------------------------------- MediaWiki

_MW_ALWAYS = re.compile(r"[&<>\[\]{}|\uff3f]")
# No \b before these: for PHP a word ends before 'ftp' in '語ftp://', for Python it does not.
_MW_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?=\S)")
_MW_MAGIC = re.compile(r"(?:RFC|PMID|ISBN)(?=\s)")
_MW_RUNS = re.compile(r"~(?=~)|_(?=_)|(?<=~)~|^'|'$|'(?=')|(?<=')'|^[*#:;=!\-~_]|=$")


def mediawiki(value: str) -> str:
    """Text for MediaWiki's wikitext, anywhere in a line, in a heading and in the text of a link."""
    text = _MW_ALWAYS.sub(lambda found: _entity(found[0]), line(value))
    text = _MW_SCHEME.sub(r"\1&#58;", text)
    text = _MW_MAGIC.sub(lambda found: _entity(found[0][0]) + found[0][1:], text)
    return _MW_RUNS.sub(lambda found: _entity(found[0]), text)


def mediawiki_address(url: str) -> str:
    """An address (as `address` gives it) at the start of an external link."""
    return url.replace("&", "&amp;")


# ---------------------------------------------------------------- DokuWiki


def dokuwiki(value: str) -> str:
    """Text for DokuWiki, anywhere but in headings and link titles, which are not parsed (see below)."""
    text = line(value)
    return f"<nowiki>{text.replace('</nowiki>', '</nowiki>%%</nowiki>%%<nowiki>')}</nowiki>" if text else ""


def dokuwiki_heading(value: str, level: int) -> str:
    """A heading of level 1 to 5; where text would be eaten by the signs around it, a bold line instead."""
    text = line(value)
    if not text or text[0] == "=" or text[-1] == "=":
        return f"**{dokuwiki(text)}**"
    signs = "=" * (7 - level)
    return f"{signs} {text} {signs}"


def dokuwiki_link(value: str, url: str) -> str:
    """A link with `value` as its text; what cannot stand inside a link stands before an arrow that is one."""
    text, target = line(value), url.removeprefix("mailto:")
    if "]]" in text or text.startswith("{{") or not text:
        return f"{dokuwiki(text)} [[{target}|→]]"
    return f"[[{target}|{text}]]"


def _encode_more(url: str, characters: str) -> str:
    return "".join(f"%{ord(letter):02X}" if letter in characters else letter for letter in url)


# ---------------------------------------------------------------- mail headers


def header(value: str, limit: int = 150) -> str:
    """Text for a mail header: on one line, and without '=?', which Python 3.11 would decode into new headers.

    CVE-2024-6923 and CVE-2026-1299: a title '=?utf-8?q?a=0D=0ABcc:…?=' became a real Bcc header.
    """
    text = line(value).replace("=?", "= ?").replace("?=", "? =")
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
