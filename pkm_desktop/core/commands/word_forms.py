"""Words typed with ~, ? or * inside, spelt out by the words the library has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.model.search import All, Node, Query, Some, Without, Words
from pkm_desktop.core.store import search as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection


def spelt_out(db: Connection, query: Query) -> Query:
    """The query with each such word as a choice of words; one that nothing fits stays as it was typed."""
    return replace(query, tree=_node(db, query.tree)) if query.tree else query


def _node(db: Connection, node: Node) -> Node:
    if isinstance(node, (All, Some)):
        return replace(node, parts=tuple(_node(db, part) for part in node.parts))
    if isinstance(node, Without):
        return Without(_node(db, node.part))
    return _word(db, node) if isinstance(node, Words) and (node.near or node.pattern) else node


def _word(db: Connection, word: Words) -> Node:
    from pkm_desktop.core.sense.spelling import stems_within, words_like
    from pkm_desktop.core.sense.stem import stem

    def next_stem(at: str) -> str | None:
        return store.next_stem(db, at)

    plain = replace(word, near=0, pattern=False)
    if word.pattern:
        found = words_like(word.text, next_stem)
    else:  # the index stems what it is asked for: a stem that would become another one is not asked for
        found = tuple(each for each in stems_within(word.text, word.near, next_stem) if stem(each) == each)
    forms = [replace(plain, text=each) for each in found]
    if word.near:
        forms = [plain, *(form for form in forms if form != plain)]
    return Some(tuple(forms)) if len(forms) > 1 else (forms[0] if forms else plain)
