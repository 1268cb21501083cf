"""The other forms of a word in its language: 'Häuser' for 'Haus', by Snowball's stemmers as Whoosh has them.

The index has the words of every language under Porter's English stems. So a word is not looked up by its
stem: its stem with each usual ending is tried, and what has the same stem again is asked for beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pkm_desktop.core.sense.endings import LANGUAGES, endings, roots, spellings
from pkm_desktop.core.sense.stem import bare, fold, stem

SHORTEST = 3  # letters of a stem: shorter ones have words of all sorts
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]{3,40}")


def may_be(word: str, language: str) -> bool:
    """Whether a word can be one of a language that we know the forms of, by its letters."""
    if language not in LANGUAGES or not _WORD.fullmatch(word):
        return False
    return bool(_CYRILLIC.search(word)) == (language == "ru")


@lru_cache(maxsize=2048)
def kin(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """(term of the index, word) of every form that a word may have, itself left out. The index knows few."""
    typed = word.lower()
    if not may_be(typed, language):
        return ()
    stems = (_stemmed(each, language) for each in spellings(typed, language))
    wanted = {each for each in stems if len(each) >= SHORTEST}
    own = _term(typed)
    found: dict[str, str] = {}
    for each in wanted:
        for root in roots(each, language):
            for ending in endings(language):
                form = root + ending
                if (term := _term(form)) != own and term not in found and _stemmed(form, language) in wanted:
                    found[term] = form
    return tuple(found.items())


def _term(word: str) -> str:
    return stem(bare(fold(word)))


@lru_cache(maxsize=8192)
def _stemmed(word: str, language: str) -> str:
    return str(_stemmer(language).stem(word))


@lru_cache(maxsize=len(LANGUAGES))
def _stemmer(language: str) -> Any:
    from whoosh.lang.snowball import classes

    return classes[language]()
