"""What rules look at: stored items with their sources, read in one walk whatever their number."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from pkm_desktop.core.model.rules import Rule, Subject
from pkm_desktop.core.store.database import Connection

# The columns are those of Subject, in its order; the walk is in the order of the items, so that the tables
# are not jumped about in.
_ITEMS = """
  SELECT item.id, st.state, st.sort_at, item.title, {text}, item.authors, item.url, item.lang, item.words,
         item.categories
    FROM item CROSS JOIN item_state AS st ON st.item_id = item.id {joined} WHERE 1"""
_GIVEN = "(SELECT value FROM json_each(:ids))"
_CARRIERS = """
  SELECT item_id, group_concat(source_id) FROM sighting INDEXED BY sighting_item WHERE 1"""
_BODY = "coalesce(item_text.body, '')"


def subjects(
    db: Connection,
    *,
    item_ids: Sequence[int] | None = None,
    undecided: bool = True,
    text: bool = True,
    origins: bool = True,
) -> Iterator[Subject]:
    """Items in the order of their ids: those named or all, only the undecided ones or all.

    `text`: with the body. `origins`: with the sources.
    """
    sql = _ITEMS.format(
        text=_BODY if text else "''",
        joined="LEFT JOIN item_text ON item_text.item_id = item.id" if text else "",
    )
    return _rows(db, sql, item_ids, undecided=undecided, origins=origins)


def subjects_within(db: Connection, rule: Rule, *, undecided: bool, text: bool) -> Iterator[Subject]:
    """As `subjects`: everything that this rule's level lets it see, with the sources."""
    if rule.level == "source":
        chosen = [rule.source_id]
    else:
        folders = {row[0]: row[1] for row in db.execute("SELECT id, folder FROM source")}
        chosen = [n for n, f in folders.items() if f == rule.folder or f.startswith(rule.folder + "/")]
    rows = db.execute(
        "SELECT DISTINCT item_id FROM sighting WHERE source_id IN (SELECT value FROM json_each(?))",
        (json.dumps(chosen),),
    )
    item_ids = [row["item_id"] for row in rows]
    return subjects(db, item_ids=item_ids, undecided=undecided, text=text)


def _rows(
    db: Connection, sql: str, item_ids: Sequence[int] | None, *, undecided: bool, origins: bool
) -> Iterator[Subject]:
    sql += " AND st.state = 'new'" if undecided else ""
    sql += "" if item_ids is None else f" AND item.id IN {_GIVEN}"
    given = {"ids": json.dumps(list(item_ids or ()))}
    cursor = db.cursor()
    cursor.row_factory = None  # plain tuples: rows by name take as long as the walk itself
    if not origins:
        yield from map(Subject._make, ((*row, (), (), ()) for row in cursor.execute(sql, given)))
        return
    places = {row[0]: (row[1], row[2]) for row in db.execute("SELECT id, title, folder FROM source")}
    carriers = _carriers(db, given if item_ids is not None else None)
    first = {row[0]: (row[1], row[2]) for row in _first_sources(db, given if item_ids is not None else None)}
    for row in cursor.execute(sql, given):
        yield Subject._make((*row, *_origin(first[row[0]], carriers.get(row[0], ()), places)))


def _carriers(db: Connection, given: dict[str, str] | None) -> dict[int, tuple[int, ...]]:
    """The sources of each item that is carried by some."""
    where = f" AND item_id IN {_GIVEN}" if given else ""
    rows = db.execute(f"{_CARRIERS}{where} GROUP BY item_id", given or {})
    return {row[0]: tuple(map(int, str(row[1]).split(","))) for row in rows}


def _first_sources(db: Connection, given: dict[str, str] | None) -> Iterator[Any]:
    where = f" WHERE id IN {_GIVEN}" if given else ""
    yield from db.execute(f"SELECT id, source_id, source_title FROM item{where}", given or {})


def _origin(
    first: tuple[int | None, str], carriers: tuple[int, ...], places: dict[int, tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...]]:
    """Names, ids and folders of the sources of one item; of one that is gone, the name is left."""
    ids = carriers or (() if first[0] is None else (first[0],))
    known = [places[number] for number in ids if number in places]
    names = tuple(place[0] for place in known) or ((first[1],) if first[1] else ())
    return names, ids, tuple(place[1] for place in known)


def titles_like(db: Connection, item_id: int, *, most: int = 1000) -> tuple[list[str], list[str]]:
    """The newest titles of the item's own source, and of all others; without the item itself."""
    row = db.execute("SELECT source_id FROM item WHERE id = ?", (item_id,)).fetchone()
    source = row["source_id"] if row else None
    own = db.execute(
        "SELECT title FROM item WHERE source_id = ? AND id <> ? ORDER BY sort_at DESC, id DESC LIMIT ?",
        (source, item_id, most),
    )
    others = db.execute(
        "SELECT item.title FROM item_state AS st JOIN item ON item.id = st.item_id"
        " WHERE item.source_id IS NOT ? ORDER BY st.sort_at DESC, st.item_id DESC LIMIT ?",
        (source, most),
    )
    return [one["title"] for one in own], [one["title"] for one in others]
