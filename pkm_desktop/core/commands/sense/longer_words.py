"""Words of a query with the longer words that are made with them, in languages that write words together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.model.common_words import COMMON_WORDS
from pkm_desktop.core.model.long_words import JOINING
from pkm_desktop.core.model.search import All, Node, Query, Some, Words
from pkm_desktop.core.store.sense import vocabulary

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

MOST = 40  # longer words that one stands for
MOST_TRIED = 150
MOST_WORDS = 6  # of a query that are looked for inside others


def with_longer(db: Connection, query: Query) -> Query:
    """The query with what is made with its words; nothing is left out that such a word says."""
    if query.tree is None or not _joins(db) or sum(map(_may_be_inside, _words(query.tree))) > MOST_WORDS:
        return query
    return replace(query, tree=_each(db, query.tree))


def may_have_longer(db: Connection, query: Query) -> bool:
    """Whether `with_longer` may add anything."""
    words = _words(query.tree) if query.tree else []
    return any(map(_may_be_inside, words)) and _joins(db)


def _joins(db: Connection) -> bool:
    """Whether anything is written in such a language."""
    return bool(vocabulary.languages(db, sorted(JOINING)))


def _words(node: Node) -> list[Words]:
    parts: tuple[Node, ...] = node.parts if isinstance(node, (All, Some)) else ()
    return [node] if isinstance(node, Words) else [word for part in parts for word in _words(part)]


def _may_be_inside(word: Words) -> bool:
    from pkm_desktop.core.sense.inside import SHORTEST

    is_whole = not (word.piece or word.begins or word.near or word.pattern or word.says_little)
    return (
        is_whole
        and len(word.text) >= SHORTEST
        and word.text.isalpha()
        and word.text.casefold() not in COMMON_WORDS
    )


def _each(db: Connection, node: Node) -> Node:
    """What must not be there is left as it is: only the very word is unwanted."""
    if isinstance(node, (All, Some)):
        return replace(node, parts=tuple(_each(db, part) for part in node.parts))
    if isinstance(node, Words) and _may_be_inside(node):
        return replace(node, parts=_longer(db, node))
    return node


def _longer(db: Connection, word: Words) -> tuple[str, ...]:
    from pkm_desktop.core.sense.inside import is_made, needles, rests, terms

    ways: dict[str, list[tuple[tuple[str, ...], ...]]] = {}
    for needle in needles(word.text, (form for form, _ in word.kin)):
        for longer in vocabulary.long_words(db, needle, most=MOST_TRIED):
            ways.setdefault(longer, []).extend(rests(longer, needle))
    known = vocabulary.known_terms(db, terms(way for each in ways.values() for way in each))
    return tuple(longer for longer, each in ways.items() if is_made(each, known))[:MOST]
