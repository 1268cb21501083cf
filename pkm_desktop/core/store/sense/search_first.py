"""The first answer to a query: the best of the newest that fit, which takes about as long in any library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import All, Condition, Match, Query, Words
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.search_details import details
from pkm_desktop.core.store.sense.search_fields import is_few, newest_with
from pkm_desktop.core.store.sense.search_rated import ratings
from pkm_desktop.core.store.sense.search_rows import NOT_UNDONE, fitting, named, newest, scored
from pkm_desktop.core.store.sense.search_scattered import pieces_of
from pkm_desktop.core.store.sense.search_sql import WORDS, Plan, plan, top

NEWEST = 250  # that fit: the first answer is the best of these
TESTED = 100  # where each of them has to be tested for more than words
FEW = 3000  # things of a tag or source: so many are quickly listed
LISTED = 150  # of the newest of these


def first_answer(
    db: Connection, query: Query, *, kinds: Sequence[str] = (), limit: int = 20
) -> tuple[tuple[Match, ...], int, bool]:
    """(matches, how many at least, whether `search` would say the same): the best of the newest that fit."""
    if query.tree is None:
        return (), 0, True
    made = _narrowed(db, query, kinds)
    if made is not None:
        found = _answer(db, made, limit)
        if len(found[0]) >= limit:
            return found[0], found[1], False
    found = _answer(db, plan(query, kinds, few=lambda condition: is_few(db, condition, FEW)), limit)
    is_whole = found[2] and (len(found[0]) >= limit or not pieces_of(query))
    return found[0], found[1], is_whole


def _narrowed(db: Connection, query: Query, kinds: Sequence[str]) -> Plan | None:
    """The query asked of the newest things that have the tag or source in it, where few have it."""
    parts = top(query.tree)
    few = next((each for each in parts if isinstance(each, Condition) and is_few(db, each, FEW)), None)
    if few is None or not any(isinstance(each, Words) for each in parts):
        return None
    rest = tuple(each for each in parts if each is not few)
    made = plan(replace(query, tree=All(rest)), kinds, few=lambda condition: is_few(db, condition, FEW))
    listed = newest_with(db, few, LISTED)
    made.where.append("doc.id IN (SELECT value FROM json_each(?))")
    made.params.append(json.dumps(listed))
    made.oldest = min(listed, default=0)
    return made if made.match else None


def _answer(db: Connection, made: Plan, limit: int) -> tuple[tuple[Match, ...], int, bool]:
    best, count, exact = _best(db, made, limit)
    shown = details(db, best)
    if len(shown) < len(best):  # an arrival that was undone is among them
        made.where.append(NOT_UNDONE)
        best, count, exact = _best(db, made, limit)
        shown = details(db, best)
    return shown, count, exact


def _best(db: Connection, made: Plan, limit: int) -> tuple[list[tuple[Ref, float]], int, bool]:
    if not made.match:
        found = newest(db, made, limit, 0)
        return found, len(found), len(found) < limit
    most = TESTED if made.where and not made.oldest else NEWEST
    if made.rated.groups or (made.index == WORDS and made.telling != made.match):
        rows, exact = _by_telling(db, made, most), False
    else:
        rows = _rows(db, made, scored(made), most)
        exact = len(rows) < most and (len(rows) >= limit or not made.loose)
    best = sorted((score, -number) for number, score in rows)[:limit]
    return named(db, [(-number, score) for score, number in best]), len(rows), exact


def _by_telling(db: Connection, made: Plan, most: int) -> list[tuple[int, float]]:
    """The newest that fit, rated by those words alone that do not stand nearly everywhere.

    A rating begins with counting all that has each of its words: of these that would take the longest, and
    tell the least.
    """
    ids = [row[0] for row in _rows(db, made, fitting(made, ", 0.0 AS score"), most)]
    if made.rated.groups and ids:
        told, params = ratings(made.rated, made.rank, "SELECT id FROM hit")
        listed = "WITH hit(id) AS MATERIALIZED (SELECT value FROM json_each(?)) "
        scores = {row["id"]: row["score"] for row in db.execute(listed + told, [json.dumps(ids), *params])}
        return [(number, scores.get(number, 0.0)) for number in ids]
    if not made.telling or not ids:
        return [(number, 0.0) for number in ids]
    rated = db.execute(
        f"SELECT rowid, {made.rank} FROM fts WHERE fts MATCH ? AND rowid >= ?"
        " AND +rowid IN (SELECT value FROM json_each(?))",
        (made.telling, min(ids), json.dumps(ids)),
    )
    return [(row[0], row[1]) for row in rated]


def _rows(db: Connection, made: Plan, sql: str, most: int) -> list[tuple[int, float]]:
    found = db.execute(f"{sql} ORDER BY {made.index}.rowid DESC LIMIT {most}", [made.match, *made.params])
    return [(row[0], row[1]) for row in found]
