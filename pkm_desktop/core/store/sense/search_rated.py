"""How well things fit whose words may stand in several forms.

To FTS5 each form is a word of its own: a rare one would outweigh the usual one, and a text with all of them a
text about it. Here the forms count as one word, the best of them for each thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pkm_desktop.core.model.search import Node, Words
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.core.store.sense.match_text import leaves, longer, match_text, one_form, own_text
from pkm_desktop.core.store.sense.search_loose import any_of, says_little, single_words

LONGER = 0.3  # what a longer word counts that is made with the one asked for


@dataclass(frozen=True)
class Rated:
    """What a rating adds up: `plain` words as FTS5 rates them, and the best of each group of (form, weight).

    Both are FTS5 expressions.
    """

    plain: str = ""
    groups: tuple[tuple[tuple[str, float], ...], ...] = ()


def rated(parts: Sequence[Node], *, loose: bool = False) -> Rated:
    """What the rating of words with kin adds up; empty where no word has kin.

    `loose`: any word will do, and longer words that are made with one.
    """
    words = [word for part in parts for word in leaves(part)]
    if not any(word.kin or word.parts or word.single for word in words):
        return Rated()
    if loose:
        words = [each for word in words for each in single_words(word)]
    else:
        words = [replace(word, parts=()) for word in words]
    kindred = [word for word in words if word.kin or word.parts]
    if not kindred:
        return Rated()
    whole = {match_text(word) for word in kindred}
    plain = [text for text in any_of(parts) if text not in whole] if loose else _plain_words(words)
    return Rated(" OR ".join(plain), tuple(dict.fromkeys(map(_group, kindred))))


def _plain_words(words: Sequence[Words]) -> list[str]:
    """The expressions of the words without kin that say something."""
    return [match_text(word) for word in words if not word.kin and not says_little(word)]


def _group(word: Words) -> tuple[tuple[str, float], ...]:
    forms = [(own_text(word), word.weight), *((one_form(word, form), weight) for form, weight in word.kin)]
    return (*forms, (longer(word), LONGER)) if word.parts else tuple(forms)


def ratings(made: Rated, rank: str, hits: str) -> tuple[str, list[str | float]]:
    """SQL for (id, score) of what `hits` (a SELECT of ids) names, and its parameters: the best is lowest."""
    told: list[str] = []
    params: list[str | float] = []
    for number, forms in enumerate([((made.plain, 1.0),) if made.plain else (), *made.groups]):
        for form, weight in forms:
            told.append(
                f"SELECT rowid AS id, {number} AS word, ? * {rank} AS score FROM fts"
                f" WHERE fts MATCH ? AND +rowid IN ({hits})"
            )
            params += [weight, form]
    best = f"SELECT id, word, min(score) AS score FROM ({' UNION ALL '.join(told)}) GROUP BY id, word"
    return f"SELECT id, sum(score) AS score FROM ({best}) GROUP BY id", params
