"""Words typed with ~, ? or * inside, spelt out by the words the library has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.kindred import with_kin
from pkm_desktop.core.model.search import All, Node, Query, Some, Without, Words
from pkm_desktop.core.store.sense import vocabulary

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection


def spelt_out(db: Connection, query: Query) -> Query:
    """The query with each such word as a choice of words; one that nothing fits stays as it was typed.

    The others get their kin: the forms that the library has of them in its languages.
    """
    if query.tree is None:
        return query
    query = with_kin(db, query)
    return replace(query, tree=_each(db, query.tree, _spelt)) if query.tree else query


def with_beginnings(db: Connection, query: Query, *, most: int) -> Query:
    """The query with each word that may go on (`begin*`) spelt out, as a choice of at most so many words.

    FTS5 has no index for such a beginning: it would put together all they stand in before it finds the first.
    It stems a beginning, too, and so would not find 'government' by 'governme*'.
    """
    if query.tree is None:
        return query
    return replace(query, tree=_each(db, query.tree, lambda db, word: _with_forms(db, word, most)))


def _with_forms(db: Connection, word: Words, most: int) -> Node:
    from pkm_desktop.core.sense.beginnings import on_the_way
    from pkm_desktop.core.sense.stem import WORD, bare, fold, word_of

    head = bare(fold(word.text))
    if not word.begins or word.piece or word.is_short or not WORD.fullmatch(head):
        return word
    others = [each for each, stem in on_the_way(head) if vocabulary.next_stem(db, stem) == stem]
    stems = vocabulary.stems_beginning(db, head, most=most)
    if stems is not None:
        return replace(word, forms=tuple(dict.fromkeys((*map(word_of, stems), *others))) or (head,))
    return Some((word, *(Words(each, word.column) for each in others))) if others else word


def _each(db: Connection, node: Node, word: Callable[[Connection, Words], Node]) -> Node:
    if isinstance(node, (All, Some)):
        return replace(node, parts=tuple(_each(db, part, word) for part in node.parts))
    if isinstance(node, Without):
        return Without(_each(db, node.part, word))
    return word(db, node) if isinstance(node, Words) else node


def _spelt(db: Connection, word: Words) -> Node:
    if not word.near and not word.pattern:
        return word
    from pkm_desktop.core.sense.spelling import stems_within, words_like
    from pkm_desktop.core.sense.stem import stem

    def next_stem(at: str) -> str | None:
        return vocabulary.next_stem(db, at)

    plain = replace(word, near=0, pattern=False)
    if word.pattern:
        found = words_like(word.text, next_stem)
    else:  # the index stems what it is asked for: a stem that would become another one is not asked for
        found = tuple(each for each in stems_within(word.text, word.near, next_stem) if stem(each) == each)
    forms = [replace(plain, text=each) for each in found]
    if word.near:
        forms = [plain, *(form for form in forms if form != plain)]
    return Some(tuple(forms)) if len(forms) > 1 else (forms[0] if forms else plain)
