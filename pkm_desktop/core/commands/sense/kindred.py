"""Words of a query with their other forms, in the languages the library is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, product
from math import log
from typing import TYPE_CHECKING

from pkm_desktop.core.model.function_words import function_words
from pkm_desktop.core.model.languages import ENGLISH, language_of_question
from pkm_desktop.core.model.search import All, Node, Query, Some, Without, Words
from pkm_desktop.core.store.sense import vocabulary

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

OTHER = 0.7  # what another form counts beside the one that was typed: measured on eleven languages
SHARE = 0.15  # of the newest things with a word: so many in a language make it a word of it
MOST_KIN, MOST_IN_PHRASE, MOST_PHRASES, LONGEST_PHRASE = 12, 3, 12, 4
MOST_SINGLE = 12  # words side by side that are looked up
_QUESTION = 8  # words: in fewer the small ones tell which language is wanted


def with_kin(db: Connection, query: Query) -> Query:
    """The query with the kin of each word: none where all that has it is in English."""
    if query.tree is None:
        return query
    return replace(query, tree=_each(db, query.tree, _small_words(db, query)))


def _small_words(db: Connection, query: Query) -> frozenset[str]:
    """Those of the language a question is in, if it is one of the library's."""
    if not isinstance(query.tree, All) or len(query.tree.parts) <= _QUESTION:
        return frozenset()
    language = language_of_question(query.text)
    spoken = vocabulary.languages(db, [language]) if language not in ("", ENGLISH) else ()
    return function_words(language) if spoken else frozenset()


def _each(db: Connection, node: Node, little: frozenset[str]) -> Node:
    if isinstance(node, (All, Some)):
        return replace(node, parts=tuple(_each(db, part, little) for part in node.parts))
    if isinstance(node, Without):
        return Without(_each(db, node.part, frozenset()))
    if not isinstance(node, Words) or node.piece or node.begins or node.near or node.pattern:
        return node
    if node.text.lower() in little:
        return replace(node, says_little=True)
    return _with_forms(db, node)


def _with_forms(db: Connection, word: Words) -> Words:
    from pkm_desktop.core.sense.stem import WORD

    typed = WORD.findall(word.text)
    if len(typed) == 1:
        return _with_own_forms(db, word, typed[0])
    alone = [replace(word, text=each) for each in typed[:MOST_SINGLE]]
    single = tuple(_with_own_forms(db, each, each.text) for each in alone)
    return replace(word, kin=_phrases(typed, single), single=single)


def _with_own_forms(db: Connection, word: Words, typed: str) -> Words:
    found = forms_of(db, typed)
    if not found:
        return word
    counts = vocabulary.known_terms(db, [_term(typed)])
    own = counts.get(_term(typed), 0)
    things = vocabulary.newest_row(db)
    together = min(own + sum(number for _, number in found), things)
    return replace(
        word,
        weight=_share(together, own, things),
        kin=tuple((form, OTHER * _share(together, number, things)) for form, number in found),
    )


def _share(together: int, number: int, things: int) -> float:
    """What is left of a rare form's rating when all forms count as one word (BM25's idf, as FTS5 has it)."""
    return _rarity(together, things) / _rarity(max(number, 1), things)


def _rarity(number: int, things: int) -> float:
    return max(1e-6, log((things - number + 0.5) / (number + 0.5)) if number < things else 0.0)


def forms_of(db: Connection, word: str) -> list[tuple[str, int]]:
    """(form, in how many things) of what the library has of a word beside itself, the most used first."""
    languages = _languages(db, word)
    if not languages:
        return []
    from pkm_desktop.core.sense.kin import kin

    found: dict[str, tuple[str, int]] = {}
    for language in languages:
        forms = dict(kin(word, language))
        for term, number in vocabulary.known_terms(db, forms).items():
            if term not in found and _is_used(db, forms[term], language):
                found[term] = (forms[term], number)
    return sorted(found.values(), key=lambda each: -each[1])[:MOST_KIN]


def _languages(db: Connection, word: str) -> Sequence[str]:
    """Those a word may be of, English left out; any of the library where that is not known."""
    said = vocabulary.languages_of(db, word)
    if said.total() == said[""]:
        from pkm_desktop.core.sense.endings import LANGUAGES

        return vocabulary.languages(db, LANGUAGES)
    total = said.total()
    return [each for each, number in said.items() if each not in ("", ENGLISH) and _is_of(number, total)]


def _is_used(db: Connection, form: str, language: str) -> bool:
    """Whether a form is one of this language here, and no word of another one."""
    said = vocabulary.languages_of(db, form)
    return _is_of(said[language] + said[""], said.total())


def _is_of(number: int, total: int) -> bool:
    return number > 0 and number >= SHARE * total


def _term(word: str) -> str:
    from pkm_desktop.core.sense.stem import bare, fold, stem

    return stem(bare(fold(word)))


def _phrases(typed: Sequence[str], single: Sequence[Words]) -> tuple[tuple[str, float], ...]:
    """The same words side by side in other forms."""
    if len(typed) > LONGEST_PHRASE:
        return ()
    choices = [[word.text, *(form for form, _ in word.kin[:MOST_IN_PHRASE])] for word in single]
    others = islice(product(*choices), 1, MOST_PHRASES + 1)  # the first is as typed
    return tuple((" ".join(each), OTHER) for each in others)
