"""Long words of languages that write words together: others may be found inside."""

from __future__ import annotations

import re
import unicodedata

JOINING = frozenset(("de", "nl", "sv", "da", "no", "fi", "hu"))  # languages
SHORTEST, LONGEST = 8, 40  # letters
_LONG = re.compile(rf"[^\W\d_]{{{SHORTEST},{LONGEST}}}")


def long_words(text: str, language: str) -> list[str]:
    """The long words of a text as the index knows them (no case, no accents), each once; [] for others."""
    if language not in JOINING:
        return []
    return sorted(set(map(plain, _LONG.findall(text.lower()))))


def plain(word: str) -> str:
    """A word in lower case without the accents that FTS5 takes off."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
