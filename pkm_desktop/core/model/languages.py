"""Which language a text is written in, told by its small words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from pkm_desktop.core.model.function_words import tellers

ENGLISH = "en"
READ = 1500  # characters of a text
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 2.0  # small words that no other language has, or more of those that several have
_SHARE = 0.04  # of all words: a list of names tells nothing
_AHEAD = 1.2  # times the runner-up: else it may be either
_ALIKE = frozenset(("da", "no"))  # written nearly the same: either will do


def language_of(text: str | None) -> str:
    """The code ('de') of the language a text is written in; '' where that cannot be told, or is another."""
    words = _WORD.findall((text or "")[:READ].lower())
    return _best(words, enough=_ENOUGH)


def language_of_question(text: str) -> str:
    """As `language_of`, of so few words that one that no other language has is enough."""
    return _best(_WORD.findall(text.lower()), enough=1.0)


def _best(words: list[str], *, enough: float) -> str:
    told, counted = tellers(), Counter(words)
    scores: defaultdict[str, float] = defaultdict(float)
    for word in told.keys() & counted.keys():
        languages = told[word]
        weight = min(counted[word], 4) / (1 if _ALIKE.issuperset(languages) else len(languages))
        for language in languages:
            scores[language] += weight
    if not scores:
        return ""
    (best, score), *rest = sorted(scores.items(), key=lambda each: -each[1])[:3]
    others = [number for language, number in rest if not {best, language} <= _ALIKE]
    second = max(others, default=0)
    return best if score >= max(enough, _SHARE * len(words)) and score >= _AHEAD * second else ""
