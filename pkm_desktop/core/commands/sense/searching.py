"""Searches kept under a name: smart lists that always hold what fits now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.search import Query, SavedSearch
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.store.sense import saved_searches as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

LONGEST_NAME = 100
_CHANGED = Changes(searches=True)


def saved_searches(
    library: Library, *, counted: bool = True, kinds: Sequence[str] = ()
) -> tuple[SavedSearch, ...]:
    """All saved searches in their order, each with how many things fit it now (-1 when not `counted`).

    `kinds`: count only items, notes, highlights or issues ('item', …).
    """
    with library.reading() as db:
        found = store.saved_searches(db)
        return tuple(_counted(library, db, each, kinds) for each in found) if counted else found


def items_that_fit(library: Library, db: Connection, query: str) -> set[int]:
    """The ids of the items that a smart list of this query holds, in no order."""
    from pkm_desktop.core.store.sense import search

    return search.items_that_fit(db, _exact(library, db, query))


def save_search(library: Library, name: str, query: str) -> Outcome[SavedSearch]:
    """Keep a search under a name; Rejected where the name is missing or nothing of it can be searched for."""
    name, query = _checked(library, name, query)
    label = f"Save search “{name}”"
    with library.writing(label) as writing:
        made = store.add(writing, name, query)
        made = _counted(library, writing.db, made)
    return Outcome(made, _CHANGED, label)


def edit_search(
    library: Library, search_id: int, *, name: str | None = None, query: str | None = None
) -> Outcome[SavedSearch]:
    """Rename a saved search, or let it look for something else."""
    with library.reading() as db:
        before = store.saved_search(db, search_id)
    new_name, new_query = _checked(
        library, before.name if name is None else name, before.query if query is None else query
    )
    label = f"Edit search “{before.name}”"
    with library.writing(label) as writing:
        made = store.edit(writing, search_id, new_name, new_query)
        made = _counted(library, writing.db, made)
    return Outcome(made, _CHANGED, label)


def move_search(library: Library, search_id: int, position: int) -> Outcome[int]:
    """Put a saved search at another place in the list, counted from 0."""
    with library.writing("Move search") as writing:
        store.move(writing, search_id, position)
    return Outcome(search_id, _CHANGED, "Move search")


def remove_search(library: Library, search_id: int) -> Outcome[SavedSearch]:
    """Forget a saved search; what it found stays."""
    with library.reading() as db:
        label = f"Forget search “{store.saved_search(db, search_id).name}”"
    with library.writing(label) as writing:
        gone = store.remove(writing, search_id)
    return Outcome(gone, _CHANGED, label)


def _checked(library: Library, name: str, query: str) -> tuple[str, str]:
    from pkm_desktop.core.sense.query import read_query

    name, query = one_line(name)[:LONGEST_NAME], one_line(query)
    read = read_query(query, now=library.clock())
    if read.tree is None:
        raise Rejected(
            "There is nothing to search for in this.",
            subject=query,
            hint=read.hint or "Type a word or a field.",
        )
    return name or query[:LONGEST_NAME], query


def _counted(library: Library, db: Connection, saved: SavedSearch, kinds: Sequence[str] = ()) -> SavedSearch:
    from pkm_desktop.core.store.sense import search

    return replace(saved, count=search.count(db, _exact(library, db, saved.query), kinds=kinds))


def _exact(library: Library, db: Connection, query: str) -> Query:
    """What has only some of the words fills up a list of hits; a smart list is exact."""
    from pkm_desktop.core.commands.sense.longer_words import with_longer
    from pkm_desktop.core.commands.sense.word_forms import spelt_out
    from pkm_desktop.core.sense.query import read_query

    read = spelt_out(db, read_query(query, now=library.clock()))
    return replace(with_longer(db, read), loose=False)
