"""Text out of markup: the plain text that highlights count characters of, and titles without tags."""

from __future__ import annotations

import re
from html import unescape

from pkm_desktop.core.seek.text.characters import MAX_LINE, decoded, line
from pkm_desktop.core.seek.text.markup import RAW_TEXT, tokens

# Elements that stand apart: a blank line around them, or a line of their own.
_BLOCK_NAMES = (
    "address article aside blockquote caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre"
    " section summary table tbody tfoot thead tr ul"
)
BLOCKS = frozenset(_BLOCK_NAMES.split())
_LINES = frozenset({"li", "tr", "dt", "dd", "caption", "tbody", "thead", "tfoot", "figcaption", "summary"})
_CELLS = frozenset({"td", "th"})

_REST = r"(?:[^>\"]++|\"[^\"]*+\")*+"  # of a tag as a cleaner writes it
_PLAIN_TAG = re.compile(rf"<(/?)([a-z0-9]++)(?=[ >]){_REST}>")
_INLINE_TAG = re.compile(
    rf"</?(?:a|abbr|b|cite|code|em|i|img|kbd|mark|s|small|span|strong|sub|sup|time|u)(?=[ >]){_REST}>"
)
_BLANKS = re.compile(r"\s+")
_INLINE_TAGS = (
    "a|abbr|acronym|b|bdi|bdo|big|blockquote|br|center|cite|code|del|dfn|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|nobr|ol|p|pre|q"
    "|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|svg|time|tt|u|ul|var|wbr"
)
_BLOCK_TAGS = (
    "table|tbody|thead|tr|td|th|iframe|video|audio|figure|figcaption|section|article|script|style|dl|dt|dd|object"
    "|address|applet|aside|button|details|embed|footer|form|frame|header|input|label|link|main|map|meta|nav|noscript"
    "|option|param|picture|select|source|summary|textarea|track"
)
# In a title these are its subject, unless they come with attributes or end.
_RARE_TAGS = "applet|embed|frame|iframe|link|meta|object|param|script|style|video|audio"
_TITLE_TAG = re.compile(
    rf"</?(?:x?html:)?(?:{_INLINE_TAGS})(?=[\s/>])[^<>]*>|<(?:{_RARE_TAGS})\s+[\w-]+\s*=[^<>]*>|</(?:{_RARE_TAGS})\s*>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(rf"</?(?:{_INLINE_TAGS}|{_BLOCK_TAGS})(?=[\s/>])[^<>]*>", re.IGNORECASE)
_BREAKING_TAG = re.compile(r"</?(?:br|p|div|h[1-6]|li|ul|ol|hr|img|blockquote)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.IGNORECASE | re.DOTALL)


def plain(html: str) -> str:
    """A title or name as one line of plain text: tags off, entities decoded, white space folded, at most
    1,000 characters.

    Only what is an HTML tag goes: `a <b and c> d` stays. Direction controls are taken out, so that a label
    cannot hide its end.
    """
    text = html[: 20 * MAX_LINE]
    if "<" in text:
        text = _HIDDEN.sub("", text).replace("<![CDATA[", "").replace("]]>", "")
        text = _TITLE_TAG.sub(lambda found: " " if _BREAKING_TAG.match(found[0]) else "", text)
    return line(decoded(text))


def has_tags(text: str) -> bool:
    """Whether `text` holds an HTML tag, and not only something in angle brackets."""
    return "<" in text and bool(_ANY_TAG.search(text))


def text_of(html: str) -> str:
    """The text of cleaned markup: paragraphs apart by a blank line, list items and rows by a newline, white
    space folded.

    Deterministic: the same markup always gives the same text. `pre` keeps its lines.
    """
    light = _light_text(html)
    if light is not None:
        return light
    writer = _Writer()
    raw = False
    for kind, name, text in tokens(html):
        if kind != "text":
            raw = name in RAW_TEXT and kind == "start"
            _space(writer, kind, name)
        elif not raw:
            writer.write(unescape(text))
    return writer.text()


def _light_text(html: str) -> str | None:
    """The same, split at the tags that stand for white space; None where markup has to be walked."""
    if "<pre" in html or "<!" in html or "<?" in html:
        return None
    pieces = _PLAIN_TAG.split(_INLINE_TAG.sub("", html))
    texts, ends, names = pieces[::3], pieces[1::3], pieces[2::3]
    if any("<" in text for text in texts) or not RAW_TEXT.isdisjoint(names):
        return None
    writer = _Writer()
    writer.write(unescape(texts[0]))
    for end, name, text in zip(ends, names, texts[1:], strict=True):
        _space(writer, "end" if end else "start", name)
        if text:
            writer.write(unescape(text))
    return writer.text()


def _space(writer: _Writer, kind: str, name: str) -> None:
    """The white space that a tag stands for."""
    if name == "br":
        writer.newline()
    elif name in _CELLS:
        writer.gap(" ")
    elif name in BLOCKS:
        writer.gap("\n" if name in _LINES else "\n\n")
        if name == "pre":
            writer.verbatim = kind == "start"


class _Writer:
    """Collects text and knows the white space that is owed before the next word."""

    def __init__(self) -> None:
        self.verbatim = False
        self._parts: list[str] = []
        self._owed = ""
        self._exact = False  # what is owed was written so, inside `pre`

    def write(self, text: str) -> None:
        if self.verbatim:
            self._write_as_it_is(text.replace("\r\n", "\n"))
            return
        words = " ".join(text.split())
        if not words:
            self._blank(text)
            return
        if text[0].isspace():
            self.gap(" ")
        self._append(words)
        if text[-1].isspace():
            self.gap(" ")

    def _write_as_it_is(self, body: str) -> None:
        words = body.strip()
        if not words:
            self._blank(body)
            return
        start = body.index(words[0])
        self._blank(body[:start])
        self._append(words)
        self._blank(body[start + len(words) :])

    def gap(self, space: str) -> None:
        """Owe at least this much white space; the widest wins, none is written at the start or the end."""
        if self._exact or len(space) > len(self._owed) or (space == "\n" and self._owed == " "):
            self._owed, self._exact = space, False

    def newline(self) -> None:
        if self._exact:
            self._owed += "\n"
        else:
            self._owed = "\n" if self._owed in ("", " ") else "\n\n"

    def text(self) -> str:
        return "".join(self._parts)

    def _blank(self, space: str) -> None:
        if not space:
            return
        if not self.verbatim:
            self.gap(" ")
        elif self._owed and not self._exact:  # behind a block's gap only the indentation counts
            self._owed += space.rpartition("\n")[2]
        else:
            self._owed, self._exact = self._owed + space, True

    def _append(self, text: str) -> None:
        if self._parts:
            self._parts.append(self._owed)
        self._owed, self._exact = "", False
        self._parts.append(text)
