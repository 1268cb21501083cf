"""Searches that were given a name, in the person's own order."""

from __future__ import annotations

from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.search import SavedSearch
from pkm_desktop.core.store.database import Connection, Writing

_SELECT = "SELECT id, name, query FROM saved_search"


def saved_searches(db: Connection) -> tuple[SavedSearch, ...]:
    """All saved searches in their order, not counted."""
    return tuple(_saved(row) for row in db.execute(f"{_SELECT} ORDER BY position, id"))


def saved_search(db: Connection, search_id: int) -> SavedSearch:
    """One saved search, or NotFound."""
    row = db.execute(f"{_SELECT} WHERE id = ?", (search_id,)).fetchone()
    if row is None:
        raise NotFound("There is no saved search of this number.", subject=str(search_id))
    return _saved(row)


def add(writing: Writing, name: str, query: str) -> SavedSearch:
    """Save a search at the end of the list."""
    made = writing.db.execute(
        "INSERT INTO saved_search(name, query, position, created)"
        " VALUES (?, ?, (SELECT coalesce(max(position), -1) + 1 FROM saved_search), ?)",
        (name, query, writing.stamp),
    )
    return SavedSearch(int(made.lastrowid or 0), name, query)


def edit(writing: Writing, search_id: int, name: str, query: str) -> SavedSearch:
    """Give a saved search another name or another query."""
    saved_search(writing.db, search_id)
    writing.db.execute("UPDATE saved_search SET name = ?, query = ? WHERE id = ?", (name, query, search_id))
    return SavedSearch(search_id, name, query)


def move(writing: Writing, search_id: int, position: int) -> None:
    """Put a saved search at another place in the list, counted from 0."""
    order = [each.id for each in saved_searches(writing.db)]
    saved_search(writing.db, search_id)
    order.remove(search_id)
    order.insert(max(0, min(position, len(order))), search_id)
    writing.db.executemany(
        "UPDATE saved_search SET position = ? WHERE id = ?",
        [(place, number) for place, number in enumerate(order)],
    )


def remove(writing: Writing, search_id: int) -> SavedSearch:
    """Forget a saved search; gives what it was."""
    gone = saved_search(writing.db, search_id)
    writing.db.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))
    return gone


def _saved(row: Any) -> SavedSearch:
    return SavedSearch(row["id"], row["name"], row["query"])
