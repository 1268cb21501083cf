"""A question as a search for some of its words: which of them say something, which belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pkm_desktop.core.model.common_words import COMMON_WORDS
from pkm_desktop.core.model.search import Node, Words
from pkm_desktop.core.store.sense.match_text import match_text, quoted

_QUESTION = 4  # words that say something: so many are a question, not a few search words
_OFTEN = 3  # times that a word of a question may count
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_TAILS = frozenset(("ll", "re", "ve"))  # of "we'll", "they're", "I've"


def telling(parts: Sequence[Node]) -> str:
    """What has all of these, but for the words that stand nearly everywhere; '' if nothing is left."""
    return " AND ".join(dict.fromkeys(match_text(part) for part in parts if not says_little(part)))


def loose(parts: Sequence[Node]) -> str:
    """What has any of the words; one that was typed twice counts twice. '' for a single word.

    'load-deflection' is looked for as it was typed as long as everything has to be there, then by its words.
    """
    often = any_of(parts)
    return " OR ".join(often) if len(set(often)) > 1 or len(parts) > 1 else ""


def any_of(parts: Sequence[Node]) -> list[str]:
    """An expression for each of the words that say something, as often as it counts."""
    words = Counter(word for part in parts for word in _any_of(part))
    return [word for word, number in words.items() for _ in range(min(number, _OFTEN))]


def together(parts: Sequence[Node]) -> str:
    """Neighbouring words of a question, each two side by side: they often are one term."""
    words = [word for part in parts for word in _terms(part)]
    if sum(map(bool, words)) < _QUESTION:
        return ""
    found = [quoted(f"{one} {two}") for one, two in pairwise(words) if one and two]
    return " OR ".join(dict.fromkeys(found))


def _any_of(part: Node) -> list[str]:
    if _is_plain(part):
        return [each for each in map(match_text, single_words(part)) if each]
    return [] if says_little(part) else [match_text(part)]


def single_words(part: Node) -> list[Words]:
    """The words of what was typed without quotation marks that say something, each with its kin."""
    if not isinstance(part, Words) or not _is_plain(part):
        return [part] if isinstance(part, Words) else []
    words = [word for word in _terms(part) if word]
    known = {each.text: each for each in part.single or (part,)}
    return [known.get(word) or Words(word) for word in words]


def _terms(part: Node) -> list[str]:
    """The words of what was typed without quotation marks; '' for one that says little, or for more."""
    if not isinstance(part, Words) or not _is_plain(part):
        return [""]
    if part.says_little:
        return [""]
    words = _WORD.findall(part.text)
    if len(words) > 1:  # what is left of it by a hyphen or an apostrophe
        words = [word for word in words if len(word) > 1 and word not in _TAILS]
    return ["" if word.casefold() in COMMON_WORDS else word for word in words] or [""]


def _is_plain(part: Node) -> bool:
    if not isinstance(part, Words) or part.column or part.begins or part.near or part.pattern:
        return False
    return " " not in part.text


def says_little(part: Node) -> bool:
    """Whether it stands nearly everywhere."""
    if not isinstance(part, Words) or part.begins:
        return False
    return part.says_little or all(word in COMMON_WORDS for word in _WORD.findall(part.text.casefold()))
