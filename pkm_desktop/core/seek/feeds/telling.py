"""The word of a title that tells most about what a source keeps sending. Pure."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from pkm_desktop.core.seek.ruling.terms import squeezed

_WORD = re.compile(r"[^\W\d_][\w’'-]*[^\W_]|[\u3040-\u30ff\u3400-\u9fff]{2,}")
_EVERYDAY = frozenset(
    [
        "about",
        "after",
        "again",
        "all",
        "also",
        "and",
        "any",
        "are",
        "because",
        "been",
        "before",
        "being",
        "but",
        "can",
        "could",
        "did",
        "does",
        "down",
        "every",
        "for",
        "from",
        "get",
        "had",
        "has",
        "have",
        "here",
        "how",
        "into",
        "its",
        "just",
        "like",
        "make",
        "many",
        "may",
        "more",
        "most",
        "much",
        "must",
        "new",
        "not",
        "now",
        "off",
        "one",
        "only",
        "other",
        "our",
        "out",
        "over",
        "own",
        "say",
        "see",
        "she",
        "should",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "too",
        "two",
        "under",
        "until",
        "using",
        "very",
        "was",
        "way",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "will",
        "with",
        "without",
        "would",
        "you",
        "your",
        "aber",
        "alle",
        "auch",
        "auf",
        "aus",
        "bei",
        "bis",
        "das",
        "dass",
        "dem",
        "den",
        "der",
        "des",
        "die",
        "ein",
        "eine",
        "einem",
        "einen",
        "einer",
        "für",
        "hat",
        "ist",
        "mit",
        "nach",
        "nicht",
        "noch",
        "oder",
        "sich",
        "sind",
        "und",
        "vom",
        "von",
        "vor",
        "wie",
        "wir",
        "zum",
        "zur",
        "avec",
        "dans",
        "des",
        "est",
        "les",
        "pour",
        "que",
        "qui",
        "sur",
        "une",
        "con",
        "del",
        "las",
        "los",
        "para",
        "por",
        "una",
        "week",
        "today",
        "day",
    ]
)


def telling_word(title: str, of_source: Iterable[str], elsewhere: Iterable[str]) -> str:
    """The word, as written in `title`, that the source's other titles repeat and titles elsewhere do not.

    '' when the title has no word to go by.
    """
    written: dict[str, str] = {}
    for match in _WORD.finditer(title):
        word = match.group()
        if len(word) > 2 or not word.isascii():
            written.setdefault(squeezed(word), word)
    candidates = {key: word for key, word in written.items() if key not in _EVERYDAY} or written
    if not candidates:
        return ""
    here, there = _standing_in(candidates, of_source), _standing_in(candidates, elsewhere)

    def weight(key: str) -> tuple[float, int]:
        return ((1 + here[key]) / math.sqrt(1 + there[key]), len(key))

    return candidates[max(candidates, key=weight)]


def _standing_in(keys: Iterable[str], titles: Iterable[str]) -> Counter[str]:
    """In how many titles each of the words stands."""
    wanted = set(keys)
    found: Counter[str] = Counter()
    for title in titles:
        found.update(wanted.intersection(squeezed(m.group()) for m in _WORD.finditer(title)))
    return found
