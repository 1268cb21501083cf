"""The words of a rule and how they are found: without regard to case, accents and kinds of blanks. Pure.

A value holds one or more terms with commas between. `webinar` stands anywhere, `webinar*` begins a word, and
`"ai"` is a whole word (or words), so that it is not found in “said”.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

Test = Callable[[str], bool]

_ACCENTS = re.compile("[\u0300-\u036f]")
_QUOTES = str.maketrans("“”„«»", '"""""')
_PUNCTUATION = "’“”–‘—…•„€\u200b\u2009\u202f"  # outside Latin-1, no part of a word; the most usual first
_RUN = re.compile("[a-z0-9]+")
_TERM = re.compile(r'\s*(?:"(?P<quoted>[^"]*)"(?P<open>\*?)\s*(?=,|$)|(?P<plain>[^,]*))(?:,|$)')
# Scripts that write words without blanks: what stands beside a word there is no part of it.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_BEFORE, _AFTER = rf"(?<![^\W{_UNSPACED}])", rf"(?![^\W{_UNSPACED}])"


@dataclass(frozen=True)
class Term:
    """One word or phrase to look for, folded; `begins` and `ends` where a word has to begin and end."""

    words: str
    begins: bool = False
    ends: bool = False


def fold(text: str) -> str:
    """The form in which texts are compared: 'Größe', 'GRÖSSE' and 'grosse' are one (UAX 15, NFC)."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFD", text.replace("\xad", "").replace("’", "'"))
    if _ACCENTS.search(apart):
        apart = _ACCENTS.sub("", apart)
    return unicodedata.normalize("NFC", apart).casefold()


def glance(text: str) -> bytes:
    """The ASCII letters and digits of a text as `fold` gives them; all else is anything.

    Ten times as fast as `fold`: what is not found here need not be looked for there.
    """
    if text.isascii():
        return text.encode().lower()
    seen = text.encode("latin-1", "replace")
    if _has_strange_letters(text, seen.count(b"?")):
        return fold(text).encode("ascii", "ignore")
    return seen.translate(_PLAIN, b"\xad").replace(b"\xdf", b"ss")


def _has_strange_letters(text: str, replaced: int) -> bool:
    """Whether a text has more outside Latin-1 than usual punctuation: other scripts, loose accents."""
    replaced -= text.count("?")
    for mark in _PUNCTUATION:
        if not replaced:
            return False
        replaced -= text.count(mark)
    return replaced > 0


def _plain_letters() -> bytes:
    """For each character of Latin-1 the lower-case letter without its accent."""
    folded = [unicodedata.normalize("NFD", chr(code))[0].lower() for code in range(256)]
    return bytes(ord(letter) for letter in folded)


_PLAIN = _plain_letters()


def landmark(term: Term) -> bytes:
    """The longest stretch of ASCII letters and digits in a term: what to look for in a `glance`."""
    return max(_RUN.findall(term.words), key=len, default="").encode()


def squeezed(text: str) -> str:
    """As `fold`, with every stretch of white space as one blank."""
    return " ".join(fold(text).split())


def terms(value: str) -> tuple[Term, ...]:
    """The terms of a value; () when there is none. A comma between quotation marks belongs to its term."""
    found: dict[Term, None] = {}
    for match in _TERM.finditer(value.translate(_QUOTES)):
        quoted = match["quoted"] is not None
        text = match["quoted"] if quoted else match["plain"].strip()
        open_end = bool(match["open"]) or (not quoted and len(text) > 1 and text.endswith("*"))
        words = squeezed(text.removesuffix("*") if open_end and not quoted else text)
        if words:
            found[Term(words, begins=quoted or open_end, ends=quoted and not open_end)] = None
    return tuple(found)


def finder(term: Term) -> Test:
    """A test whether a folded text has this term somewhere."""
    parts = term.words.split()
    rarest = max(parts, key=len)
    if len(parts) == 1 and not (term.begins or term.ends):
        return lambda text: rarest in text
    before = _BEFORE if term.begins and not _unspaced(term.words[0]) else ""
    after = _AFTER if term.ends and not _unspaced(term.words[-1]) else ""
    search = re.compile(before + r"\s+".join(map(re.escape, parts)) + after).search
    # Looking for plain characters first is many times faster than the expression.
    return lambda text: rarest in text and search(text) is not None


def whole_words(value: str) -> str:
    """The value with each bare term as the beginning of a word; up to three letters, as a whole word."""
    given = [part.strip() for part in re.findall(r'"[^"]*"\*?|[^,"]+', value.translate(_QUOTES))]
    return ", ".join(_as_word(part) for part in given if part)


def _as_word(part: str) -> str:
    if part.startswith('"') or part.endswith("*") or _unspaced(part[-1]):
        return part
    return f'"{part}"' if len(part) <= 3 else f"{part}*"


def _unspaced(letter: str) -> bool:
    return bool(re.match(f"[{_UNSPACED}]", letter))
