"""Search in the full-text index: ranked things over items, notes, highlights and issues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import Match, Query
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.match_text import quoted
from pkm_desktop.core.store.sense.search_details import details
from pkm_desktop.core.store.sense.search_fields import is_few, like
from pkm_desktop.core.store.sense.search_rated import Rated, ratings
from pkm_desktop.core.store.sense.search_rows import (
    ANY_UNDONE,
    NOT_UNDONE,
    count_of,
    fitting,
    named,
    newest,
    scored,
)
from pkm_desktop.core.store.sense.search_scattered import pieces_of, scattered
from pkm_desktop.core.store.sense.search_sql import Plan, plan

FEW = 3000  # things of a tag or source: so many are quickly listed
TOGETHER = 0.4  # what neighbours in a question add where they stand side by side: measured on Cranfield
TITLE_RANK = "bm25(fts_title, 3.0, 1.0)"


def search(
    db: Connection, query: Query, *, kinds: Sequence[str] = (), limit: int = 20, offset: int = 0
) -> tuple[tuple[Match, ...], int, int]:
    """(matches, total, how many of the total have every word) for a query, best first.

    When fewer than asked for have every word, those with some of them follow, if the query allows it.
    """
    if query.tree is None:
        return (), 0, 0
    made = _planned(db, query, kinds)
    if not made.match:
        total = count_of(db, made, "")
        if total < limit + offset and pieces_of(query):
            return _filled_up(db, query, kinds, made, limit=limit, offset=offset)
        return details(db, newest(db, made, limit, offset)), total, total
    ranked, whole = _ranked(db, made, "", limit, offset)
    if whole < limit + offset and pieces_of(query):
        return _filled_up(db, query, kinds, made, limit=limit, offset=offset)
    if made.wider:
        ranked, whole = _widened(db, made, ranked, whole, limit=limit, offset=offset)
    if whole >= limit + offset or not made.loose:
        return details(db, ranked), whole, whole
    ranked, total = _ranked(db, made, made.loose, limit, offset)
    return details(db, ranked), total, whole


def _widened(
    db: Connection, made: Plan, ranked: list[tuple[Ref, float]], whole: int, *, limit: int, offset: int
) -> tuple[list[tuple[Ref, float]], int]:
    """What has the very words, then what has longer ones that are made with them; and how many in all."""
    if whole >= limit + offset:
        return ranked, count_of(db, made, made.wider)
    others = replace(
        made,
        match=made.wider,
        rated=Rated(),
        where=[*made.where, "doc.id NOT IN (SELECT rowid FROM fts WHERE fts MATCH ?)"],
        params=[*made.params, made.match],
    )
    more, number = _ranked(db, others, "", limit - len(ranked), max(0, offset - whole))
    return [*ranked, *more], whole + number


def _filled_up(
    db: Connection, query: Query, kinds: Sequence[str], made: Plan, *, limit: int, offset: int
) -> tuple[tuple[Match, ...], int, int]:
    """The few that have all of a question in scripts without blanks, then what has something of it."""
    upto = limit + offset
    whole = newest(db, made, upto, 0) if not made.match else _ranked(db, made, "", upto, 0)[0]
    undone = NOT_UNDONE if NOT_UNDONE in made.where else ""
    some, total = scattered(db, query, kinds, lambda node: is_few(db, node, FEW), upto, but=undone)
    first = {ref for ref, _ in whole}
    ranked = [*whole, *(pair for pair in some if pair[0] not in first)]
    return details(db, ranked[offset:upto]), max(total, len(whole)), len(whole)


def count(db: Connection, query: Query, *, kinds: Sequence[str] = ()) -> int:
    """How many things fit a query, with every word."""
    if query.tree is None:
        return 0
    return count_of(db, made := _planned(db, query, kinds), made.wider or made.match)


def items_that_fit(db: Connection, query: Query) -> set[int]:
    """The ids of the items that fit a query, with every word."""
    if query.tree is None:
        return set()
    made = _planned(db, query, ("item",))
    asked = made.wider or made.match
    fits, match = (f" AND doc.id IN ({fitting(made)})", [asked]) if asked else (made.condition, [])
    return {row[0] for row in db.execute(f"SELECT target_id FROM doc WHERE 1{fits}", [*match, *made.params])}


def _planned(db: Connection, query: Query, kinds: Sequence[str]) -> Plan:
    made = plan(query, kinds, few=lambda condition: is_few(db, condition, FEW))
    if db.execute(ANY_UNDONE).fetchone()[0]:
        made.where.append(NOT_UNDONE)
    return made


def _ranked(
    db: Connection, made: Plan, loose: str, limit: int, offset: int
) -> tuple[list[tuple[Ref, float]], int]:
    """Best first, and how many in all; with a `loose` expression what has every word still comes
    first, but for a question.
    """
    index = made.index
    before, score, source, params = _source(made, loose)
    tiers = list(filter(None, (made.match, made.wider))) if loose and not made.is_question else []
    first = f"(id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)) DESC, " * len(tiers)
    counted = ", count(*) OVER () AS total" if made.where else ""  # else an index can be counted by itself
    rows = db.execute(
        f"{before}SELECT id, {score} AS best{counted} FROM {source} ORDER BY {first}best, id DESC"
        " LIMIT ? OFFSET ?",
        [*params, *tiers, limit, offset],
    ).fetchall()
    if made.where and rows:
        total = int(rows[0]["total"])
    else:
        total = count_of(db, made, loose or made.match) if rows or offset else 0
    return named(db, [(row["id"], row["best"]) for row in rows]), total


def _source(made: Plan, loose: str) -> tuple[str, str, str, list[Any]]:
    """Tables named beforehand, the score, what it is selected from, and the parameters of both."""
    match, rating = (loose, made.loosely_rated) if loose else (made.match, made.rated)
    named_before: list[str] = []
    params: list[Any] = []
    score, source = "score", f"({scored(made)})"
    if rating.groups:
        named_before.append(f"hit(id) AS MATERIALIZED ({fitting(made)})")
        params += [match, *made.params]
        told, match_params = ratings(rating, made.rank, "SELECT id FROM hit")
        score, source = "coalesce(score, 0.0)", f"hit LEFT JOIN ({told}) USING (id)"
    else:
        match_params = [match, *made.params]
    if loose and made.together:
        rows = f"SELECT rowid, {made.rank} FROM {made.index} WHERE {made.index} MATCH ?"
        named_before.append(f"beside(id, bonus) AS MATERIALIZED ({rows})")
        params.append(made.together)
        source += " LEFT JOIN beside USING (id)"
        score += f" + {TOGETHER} * coalesce(bonus, 0.0)"
    before = f"WITH {', '.join(named_before)} " if named_before else ""
    return before, score, source, [*params, *match_params]


def titles_like(db: Connection, words: Sequence[str], limit: int) -> tuple[Match, ...]:
    """Things whose title or tags have words beginning like each of `words`; from the first letter.

    One or two letters fit so much that the newest are as good as the best, and come at once.
    """
    match = " AND ".join(f"{quoted(word)} *" for word in words)
    order = f"{TITLE_RANK}, fts_title.rowid DESC" if sum(map(len, words)) > 2 else "fts_title.rowid DESC"
    rows = db.execute(
        "SELECT doc.kind, doc.target_id FROM fts_title JOIN doc ON doc.id = fts_title.rowid"
        f" WHERE fts_title MATCH ? AND {NOT_UNDONE} ORDER BY {order} LIMIT ?",
        (match, limit),
    )
    return details(db, [(Ref(row["kind"], row["target_id"]), 0.0) for row in rows])


def titles_having(db: Connection, piece: str, limit: int) -> tuple[Match, ...]:
    """Items and notes with this piece of text in their title: for scripts the index knows no words of."""
    rows = db.execute(
        "SELECT 'note' AS kind, id FROM note WHERE title LIKE :piece ESCAPE '\\' UNION ALL"
        " SELECT 'item', id FROM item WHERE title LIKE :piece ESCAPE '\\' LIMIT :limit",
        {"piece": f"%{like(piece)}%", "limit": limit},
    )
    return details(db, [(Ref(row["kind"], row["id"]), 0.0) for row in rows])
