"""Signs that stand for themselves (an emoji, €, →): the index of words knows none of them."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_KINDS = ("So", "Sm", "Sc")
_LAST = 0x1FBFF  # no sign is beyond


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    every = map(chr, range(0x80, _LAST))
    return frozenset(char for char in every if unicodedata.category(char) in _KINDS)


def sign_words(text: str | None) -> str | None:
    """The signs of a text, each once, as words that FTS5 can index: '😀' is 'u1f600'. None without any."""
    if not text or text.isascii():
        return None
    return " ".join(f"u{ord(sign):x}" for sign in sorted(_signs().intersection(text))) or None


def match(text: str) -> str:
    """An FTS5 expression that everything with the signs of `text` fits; '' for a text without one."""
    return " AND ".join(f'"{word}"' for word in (sign_words(text) or "").split())


def is_sign(text: str) -> bool:
    """Whether a text is one such sign."""
    return len(text) == 1 and sign_words(text) is not None
