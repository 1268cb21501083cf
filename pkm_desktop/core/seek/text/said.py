"""What markup says without letters, written out before it is cleaned: <q> as quotation marks, MathML as TeX.

A text widget shows neither, and the text that highlights count characters of must be the one that is shown.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

from pkm_desktop.core.seek.text.formulas import formula
from pkm_desktop.core.seek.text.markup import VOID, attributes, tokens
from pkm_desktop.core.seek.text.plaintext import BLOCKS

_WANTED: Final = re.compile(r"<(?:q[\s>/]|math[\s>/])", re.IGNORECASE)
_QUOTE: Final = re.compile(r"<q[\s>/]", re.IGNORECASE)
_MOST_FORMULAS: Final = 3_000
# Outer and inner marks by language, after CLDR.
_MARKS: Final = {
    "de": "„“‚‘", "cs": "„“‚‘", "sk": "„“‚‘", "sl": "„“‚‘", "bg": "„“‚‘", "is": "„“‚‘",
    "pl": "„”«»", "ro": "„”«»", "hu": "„”»«", "hr": "„”‚’", "fr": "«»“”", "it": "«»“”",
    "es": "«»“”", "pt": "“”‘’", "ru": "«»„“", "uk": "«»„“", "el": "«»“”", "nb": "«»‘’",
    "no": "«»‘’", "da": "“”‘’", "sv": "””’’", "fi": "””’’", "nl": "“”‘’", "ja": "「」『』",
    "zh": "“”‘’",
}  # fmt: skip
_NEAR: Final = 100  # open elements looked at for the one that ends: nobody nests deeper
_USUAL: Final = "“”‘’"


def said(html: str, language: str = "") -> str:
    """The markup with quotations and formulas written out; `language` is that of the whole ('de-AT')."""
    if not _WANTED.search(html):
        return html
    html = _with_formulas(html)
    return _with_marks(html, language) if _QUOTE.search(html) else html


def _with_formulas(html: str) -> str:
    lower = html.lower()
    if len(lower) != len(html):  # a letter that has no small form of its own
        lower = html
    out, at = [], 0
    for _ in range(_MOST_FORMULAS):
        start = lower.find("<math", at)
        end = lower.find("</math", start) if start >= 0 else -1
        close = html.find(">", end) if end >= 0 else -1
        if close < 0:
            break
        out.append(html[at:start])
        if lower[start + 5] in " \t\r\n>/":
            tex = formula(html[start : close + 1])
            out.append(f"<code>{escape(tex, quote=False)}</code>" if tex else "")
        else:
            out.append(html[start : close + 1])
        at = close + 1
    return "".join(out) + html[at:]


def _with_marks(html: str, language: str) -> str:
    out: list[str] = []
    walk = _Walk(language)
    for kind, name, text in tokens(html):
        if kind == "text":
            out.append("&lt;" if text == "<" else text)
        elif kind == "start":
            out.append(walk.start(name, text))
        else:
            out.append(walk.end(name))
    return "".join(out) + walk.finish()


class _Walk:
    """Knows which quotations are open, and the language around each element."""

    def __init__(self, language: str) -> None:
        self._open: list[tuple[str, str, str]] = []  # name, language inside, the mark that closes it
        self._language = language
        self._quotes = 0

    def start(self, name: str, text: str) -> str:
        given = attributes(text).get("lang", "") if "lang" in text else ""
        inside = given or (self._open[-1][1] if self._open else self._language)
        if name == "q":
            marks = _MARKS.get(re.split("[-_]", inside.lower())[0], _USUAL)
            inner = 2 * (self._quotes % 2)
            thin = "&nbsp;" if inside.lower().startswith("fr") and not inner else ""
            self._open.append((name, inside, f"{thin}{marks[inner + 1]}"))
            self._quotes += 1
            return f"{marks[inner]}{thin}"
        if name not in VOID and (given or name in BLOCKS):
            self._open.append((name, inside, ""))
        return f"<{name}{text}>"

    def end(self, name: str) -> str:
        written = "" if name == "q" else f"</{name}>"
        if not any(each[0] == name for each in self._open[-_NEAR:]):
            return written
        marks = ""
        while True:
            found, _, mark = self._open.pop()
            marks += mark
            self._quotes -= bool(mark)
            if found == name:
                return marks + written

    def finish(self) -> str:
        """The marks of what nobody closed."""
        return "".join(mark for _, _, mark in reversed(self._open))
