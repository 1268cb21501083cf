"""Bounds for markup: what a cleaner and a text widget can take without hanging."""

from __future__ import annotations

import re
from collections import Counter
from html import escape, unescape
from typing import Final

from pkm_desktop.core.seek.text.markup import VOID, attributes, start_tag, tokens
from pkm_desktop.core.seek.text.plaintext import BLOCKS

MAX_HTML: Final = 512 * 1024  # characters of one entry's markup
MAX_TOKENS: Final = 300_000  # tags and pieces of text; real pages have a tenth
MAX_NESTING: Final = 90  # elements open at once, before cleaning
_RENAMED: Final = {
    "form": "div",
    "fieldset": "div",
    "center": "div",
    "legend": "p",
    "dir": "ul",
    "menu": "ul",
    "listing": "pre",
}
# Elements that are dropped together with what is in them.
_SWALLOWING: Final = frozenset(
    ["applet", "audio", "canvas", "datalist", "iframe", "math", "object", "select", "svg", "video"]
)
_END_OF_SWALLOWING: Final = re.compile(rf"</({'|'.join(sorted(_SWALLOWING))})\b", re.IGNORECASE)
_TABLE_PARTS: Final = frozenset({"tr", "td", "th", "tbody", "thead", "tfoot", "caption", "p"})
# Start tags that end what people leave open: `<p>a<p>b` are two paragraphs, not one in the other (HTML
# standard, 13.1.2.4).
_ENDS: Final = {
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "tr": frozenset({"tr", "td", "th", "p"}),
    "tbody": _TABLE_PARTS,
    "thead": _TABLE_PARTS,
    "tfoot": _TABLE_PARTS,
    "option": frozenset({"option"}),
} | {name: frozenset({"p"}) for name in BLOCKS - {"li", "dt", "dd", "tr", "tbody", "thead", "tfoot"}}
_KEPT_OF_HUGE_TAGS: Final = (
    "href",
    "src",
    "alt",
    "title",
    "colspan",
    "rowspan",
    "width",
    "height",
    "dir",
    "lang",
    "style",
)
_KEPT_OF_IMAGES: Final = ("alt", "title", "width", "height", "class", "id")
_HUGE_TAG: Final = 2000
_EMBEDDED: Final = re.compile(r"data:[a-zA-Z]+/[a-zA-Z0-9.+-]+;base64,[A-Za-z0-9+/=%\s]{64,}")
_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]")
# One picture made of very many.
_CHAINED: Final = re.compile("(?:[\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?\u200d){9,}")
_MOST_PRIVATE: Final = 2_000
_AMPERSANDS: Final = re.compile(r"&(?![a-zA-Z#])")
# Markup of which nothing has to change: everyday elements with everyday attributes, and pictures with an
# address and in the order in which they are written here.
_VALUE: Final = r"""(?:"[^"<>]{0,1000}+"|'[^'<>]{0,1000}+')"""
_UNKEPT: Final = rf"(?: (?:class|id|border|align|loading)={_VALUE}){{0,4}}+"
_LIGHT: Final = re.compile(
    r"(?:[^<&]++|&[a-zA-Z#]|"
    r"</?(?:a|b|blockquote|br|cite|code|div|em|h[1-6]|hr|i|li|ol|p|pre|small|span|strong|sub|sup|u|ul)"
    rf"(?: [a-z-]+={_VALUE}){{0,8}}+ ?/?>|"
    rf"<img{_UNKEPT} src=(?![\"'](?:data:|\s|[\"'])){_VALUE}{_UNKEPT}"
    rf"{''.join(f'(?: {name}={_VALUE})?+{_UNKEPT}' for name in ('alt', 'title', 'width', 'height'))} ?/?>)*+"
)
_STEP: Final = re.compile(r"<(/?)(?!(?:br|hr|img)[ />])([a-z0-9]+)")
_LAZY: Final = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
    "data-actualsrc",
    "data-hi-res-src",
)
_HIDDEN_IMAGE: Final = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$))",
    re.I,
)


def tame(html: str, *, limit: int = MAX_HTML, nesting: int = MAX_NESTING) -> str:
    """Markup that nh3 reads in linear time: at most `limit` characters, `nesting` levels, 64 attributes in a
    huge tag.

    What goes are tags, never text (beyond the limit); pictures that load late get their real address.
    """
    if "base64," in html:
        html = _EMBEDDED.sub("", html)
    if len(_PRIVATE.findall(html)) > _MOST_PRIVATE:
        html = _PRIVATE.sub("\ufffd", html)
    if "\u200d" in html:
        html = _CHAINED.sub(lambda found: found[0].replace("\u200d", ""), html)
    html = html.replace("\u2029", "\n")
    html = html.replace("\xa0", "&nbsp;")[:limit]  # as it will be written
    if _LIGHT.fullmatch(html) and (html.count("<") <= nesting or _most_open(html) <= nesting):
        return html
    return _Tamer(nesting, html).run(html, limit)


def _most_open(html: str) -> int:
    """How many elements are open at once in everyday markup, at most."""
    opened: Counter[str] = Counter()
    depth = deepest = 0
    for end, name in _STEP.findall(html):
        if not end:
            opened[name] += 1
            depth += 1
            deepest = max(deepest, depth)
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
    return deepest


class _Tamer:
    """Walks the markup with the list of elements that are open."""

    def __init__(self, nesting: int, html: str) -> None:
        self._nesting = nesting
        # How many end tags of the elements that go with their content are still ahead.
        self._ends = Counter(name.lower() for name in _END_OF_SWALLOWING.findall(html))
        self._open: list[str] = []
        self._skipped: dict[str, int] = {}

    def run(self, html: str, limit: int) -> str:
        out: list[str] = []
        for count, (kind, name, text) in enumerate(tokens(html)):
            if count > MAX_TOKENS:
                break
            if kind == "text":
                written = _AMPERSANDS.sub("&amp;", text) if "&" in text else text
                written = written.replace("<", "&lt;")
                out.append(written[: limit if len(written) > 4 * len(text) else None])
            elif kind == "start":
                out.append(self._start(_RENAMED.get(name, name), text))
            else:
                out.append(self._end(_RENAMED.get(name, name)))
            limit -= len(out[-1])
            if limit <= 0:
                break
        return "".join(out)

    def _start(self, name: str, text: str) -> str:
        if name in VOID:
            return _image(text) if name == "img" else _tag(name, text)
        if name in _SWALLOWING and (text.endswith("/") or not self._ends[name]):
            return ""  # it has no end: what follows would go with it
        ends = _ENDS.get(name)
        while ends and self._open and self._open[-1] in ends:
            self._open.pop()
        if len(self._open) >= self._nesting:
            self._skipped[name] = self._skipped.get(name, 0) + 1
            return " " if name in BLOCKS else ""
        self._open.append(name)
        return _tag(name, text)

    def _end(self, name: str) -> str:
        self._ends[name] -= name in _SWALLOWING
        if self._skipped.get(name):
            self._skipped[name] -= 1
            return " " if name in BLOCKS else ""
        if name in self._open:
            while self._open.pop() != name:
                continue
        return f"</{name}>"


def _tag(name: str, text: str) -> str:
    if len(text) <= _HUGE_TAG:
        return f"<{name}{text}>" if not text.endswith("/") or name in VOID else f"<{name}{text[:-1]}>"
    found = attributes(text)
    return start_tag(name, {key: found[key][:_HUGE_TAG] for key in _KEPT_OF_HUGE_TAGS if key in found})


def _image(text: str) -> str:
    """An <img> with the address that a script would have put in; '' for one that only counts readers."""
    found = attributes(text)
    if _HIDDEN_IMAGE.search(found.get("style", "")):
        return ""
    late = next((found[name] for name in _LAZY if found.get(name, "").strip()), "")
    source = found.get("src", "").strip()
    if late and not late.startswith("data:") and not late.startswith("{"):
        source = late
    elif not source or source.startswith("data:"):
        source = _first_candidate(found.get("srcset") or found.get("data-srcset") or "")
    kept: dict[str, str] = {key: found[key][:_HUGE_TAG] for key in _KEPT_OF_IMAGES if key in found}
    return start_tag("img", {"src": source, **kept}) if source else ""


def _first_candidate(srcset: str) -> str:
    return srcset.strip().split(",")[0].split(" ")[0] if not srcset.startswith("data:") else ""


def _unfinished(text: str) -> int:
    """The length of the word at the end of `text`, 0 behind a blank."""
    if not text or text[-1].isspace():
        return 0
    return len(text.rsplit(None, 1)[-1].rpartition("\u200b")[2])


def soft_broken(text: str, run: int, *, longest: int = 500) -> tuple[str, int]:
    """`text` (as in markup) with a zero-width space in words beyond `longest`; `run` is the length of the
    word it goes on.

    Returns the length of the unfinished word at its end, so that a word cut up by tags is broken as well.
    """
    if run + len(text) <= longest or run + max(map(len, text.split()), default=0) <= longest:
        length = _unfinished(text)
        return text, run + length if length == len(text) else length
    out: list[str] = []
    for piece in re.findall(r"[\s\u200b]+|[^\s\u200b]+", unescape(text)):
        if piece[0].isspace() or piece[0] == "\u200b":
            out.append(piece)
            run = 0
            continue
        head = longest - run
        parts = [piece[:head], *(piece[at : at + longest] for at in range(head, len(piece), longest))]
        out.append("\u200b".join(parts))
        run = run + len(piece) if len(parts) == 1 else len(parts[-1])
    return escape("".join(out), quote=False).replace("\xa0", "&nbsp;"), run
