"""Search in the full-text index: ranked things over items, notes, highlights and issues."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import Match, Query
from pkm_desktop.core.store.database import Connection, to_time
from pkm_desktop.core.store.search_fields import is_few, like
from pkm_desktop.core.store.search_sql import RANKS, WORDS, Plan, plan, quoted

RANK = RANKS[WORDS]
NEWEST = 250  # that fit: the first answer is the best of these
FEW = 3000  # things of a tag or source: so many are quickly listed
TOGETHER = 0.4  # what neighbours in a question add where they stand side by side: measured on Cranfield
TITLE_RANK = "bm25(fts_title, 3.0, 1.0)"
_BODY = 300_000  # characters of a text that are read for its snippet
_SPARE = 60  # hits more than wanted, among which are highlights, issues and notes on the thing itself
_SAMPLE = 50_000  # and for the spelling of a word

# What a hit shows, for each kind: id, title, body, url, source, time.
_DETAILS = {
    "item": "SELECT i.id, i.title, substr(coalesce(t.body, i.excerpt), 1, :most) AS body, i.url,"
    " coalesce(s.title, i.source_title) AS source, i.sort_at AS at FROM item i"
    " JOIN item_state st ON st.item_id = i.id"  # an arrival that was undone is in no list
    " LEFT JOIN item_text t ON t.item_id = i.id LEFT JOIN source s ON s.id = i.source_id",
    "note": "SELECT n.id, CASE WHEN n.title <> '' THEN n.title ELSE coalesce(i.title, '') END AS title,"
    " substr(rtrim(n.body || char(10) || n.other_view || char(10) || n.not_so_when, char(10)), 1, :most)"
    " AS body,"
    " coalesce(i.url, '') AS url, coalesce(i.title, '') AS source,"
    " n.updated AS at FROM note n LEFT JOIN item i ON i.id = n.item_id",
    "highlight": "SELECT h.id, h.item_title AS title,"
    " h.exact || CASE h.comment WHEN '' THEN '' ELSE char(10) || h.comment END AS body,"
    " h.item_url AS url, coalesce(i.source_title, '') AS source, h.created AS at"
    " FROM highlight h LEFT JOIN item i ON i.id = h.item_id",
    "issue": "SELECT s.id, s.title, t.body, '' AS url, c.name AS source,"
    " coalesce(s.published, s.updated) AS at"
    " FROM issue s JOIN digest d ON d.id = s.digest_id JOIN community c ON c.id = d.community_id"
    " JOIN doc ON doc.kind = 'issue' AND doc.target_id = s.id JOIN doc_text t ON t.id = doc.id",
}
# An item whose arrival was undone stays, without a state; it must take no other hit's place, nor be counted.
_ANY_UNDONE = "SELECT (SELECT count(*) FROM item) > (SELECT count(*) FROM item_state)"
_NOT_UNDONE = (
    "(doc.kind <> 'item' OR EXISTS (SELECT 1 FROM item_state AS shown WHERE shown.item_id = doc.target_id))"
)
_LETTER = {"item": "i", "note": "n", "highlight": "h", "issue": "s"}


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
        total = _count(db, made, "")
        return details(db, _newest(db, made, limit, offset)), total, total
    ranked, whole = _ranked(db, made, "", limit, offset)
    if whole >= limit + offset or not made.loose:
        return details(db, ranked), whole, whole
    ranked, total = _ranked(db, made, made.loose, limit, offset)
    return details(db, ranked), total, whole


def first_answer(
    db: Connection, query: Query, *, kinds: Sequence[str] = (), limit: int = 20
) -> tuple[tuple[Match, ...], int, bool]:
    """(matches, how many at least, whether `search` would say the same): the best of the newest that fit."""
    if query.tree is None:
        return (), 0, True
    made = plan(query, kinds, few=lambda condition: is_few(db, condition, FEW))
    named, count, exact = _first(db, made, limit)
    shown = details(db, named)
    if len(shown) < len(named):  # an arrival that was undone is among them
        made.where.append(_NOT_UNDONE)
        named, count, exact = _first(db, made, limit)
        shown = details(db, named)
    return shown, count, exact


def _first(db: Connection, made: Plan, limit: int) -> tuple[list[tuple[Ref, float]], int, bool]:
    if not made.match:
        found = _newest(db, made, limit, 0)
        return found, len(found), len(found) < limit
    rows = db.execute(
        f"{_scored(made)} ORDER BY {made.index}.rowid DESC LIMIT {NEWEST}", [made.match, *made.params]
    ).fetchall()
    exact = len(rows) < NEWEST and (len(rows) >= limit or not made.loose)
    best = sorted((row["score"], -row["id"]) for row in rows)[:limit]
    return _named(db, [(-number, score) for score, number in best]), len(rows), exact


def count(db: Connection, query: Query, *, kinds: Sequence[str] = ()) -> int:
    """How many things fit a query, with every word."""
    if query.tree is None:
        return 0
    return _count(db, made := _planned(db, query, kinds), made.match)


def items_that_fit(db: Connection, query: Query) -> set[int]:
    """The ids of the items that fit a query, with every word."""
    if query.tree is None:
        return set()
    made = _planned(db, query, ("item",))
    fits, match = (f" AND doc.id IN ({_fitting(made)})", [made.match]) if made.match else (made.condition, [])
    return {row[0] for row in db.execute(f"SELECT target_id FROM doc WHERE 1{fits}", [*match, *made.params])}


def _planned(db: Connection, query: Query, kinds: Sequence[str]) -> Plan:
    made = plan(query, kinds, few=lambda condition: is_few(db, condition, FEW))
    if db.execute(_ANY_UNDONE).fetchone()[0]:
        made.where.append(_NOT_UNDONE)
    return made


def _scored(made: Plan) -> str:
    """All that fits, each with its score."""
    return _fitting(made, f", {made.rank} AS score")


def _fitting(made: Plan, also: str = "") -> str:
    """All that fits; conditions are tested, never walked: words are the rarer thing."""
    index = made.index
    condition = made.condition.replace("doc.id IN", f"+{index}.rowid IN")
    joined = f" CROSS JOIN doc ON doc.id = {index}.rowid" if "doc." in condition else ""
    return f"SELECT {index}.rowid AS id{also} FROM {index}{joined} WHERE {index} MATCH ?{condition}"


def _count(db: Connection, made: Plan, match: str) -> int:
    if not match:
        sql = f"SELECT count(*) FROM doc WHERE 1{made.condition}"
    elif made.where:
        sql = f"SELECT count(*) FROM ({_fitting(made)})"
    else:
        sql = f"SELECT count(*) FROM {made.index} WHERE {made.index} MATCH ?"
    return int(db.execute(sql, [*([match] if match else []), *made.params]).fetchone()[0])


def _ranked(
    db: Connection, made: Plan, loose: str, limit: int, offset: int
) -> tuple[list[tuple[Ref, float]], int]:
    """Best first, and how many in all; with a `loose` expression what has every word still comes first."""
    index = made.index
    first = f"(id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)) DESC, " if loose else ""
    params = [loose or made.match, *made.params]
    scored, score, before = f"({_scored(made)})", "score", ""
    if loose and made.together:
        before = (
            f"WITH beside(id, bonus) AS MATERIALIZED (SELECT rowid, {made.rank} FROM {index}"
            f" WHERE {index} MATCH ?) "
        )
        scored, score = f"{scored} LEFT JOIN beside USING (id)", f"score + {TOGETHER} * coalesce(bonus, 0.0)"
        params.insert(0, made.together)
    counted = ", count(*) OVER () AS total" if made.where else ""  # else an index can be counted by itself
    rows = db.execute(
        f"{before}SELECT id, {score} AS best{counted} FROM {scored} ORDER BY {first}best, id DESC"
        " LIMIT ? OFFSET ?",
        [*params, *([made.match] if loose else []), limit, offset],
    ).fetchall()
    if made.where and rows:
        total = int(rows[0]["total"])
    else:
        total = _count(db, made, loose or made.match) if rows or offset else 0
    return _named(db, [(row["id"], row["best"]) for row in rows]), total


def _named(db: Connection, scored: Sequence[tuple[int, float]]) -> list[tuple[Ref, float]]:
    """What the rows of an index are, with their scores: the better the higher."""
    ids = json.dumps([number for number, _ in scored])
    rows = db.execute(
        "SELECT id, kind, target_id FROM doc WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    refs = {row["id"]: Ref(row["kind"], row["target_id"]) for row in rows}
    return [(refs[number], -score) for number, score in scored if number in refs]


def _newest(db: Connection, made: Plan, limit: int, offset: int) -> list[tuple[Ref, float]]:
    """What fits a query without words to rank by, newest first."""
    rows = db.execute(
        f"SELECT doc.kind, doc.target_id FROM doc WHERE 1{made.condition}"
        " ORDER BY doc.at DESC, doc.id DESC LIMIT ? OFFSET ?",
        [*made.params, limit, offset],
    )
    return [(Ref(row["kind"], row["target_id"]), 0.0) for row in rows]


def titles_like(db: Connection, words: Sequence[str], limit: int) -> tuple[Match, ...]:
    """Things whose title or tags have words beginning like each of `words`; from the first letter.

    One or two letters fit so much that the newest are as good as the best, and come at once.
    """
    match = " AND ".join(f"{quoted(word)} *" for word in words)
    order = f"{TITLE_RANK}, fts_title.rowid DESC" if sum(map(len, words)) > 2 else "fts_title.rowid DESC"
    rows = db.execute(
        "SELECT doc.kind, doc.target_id FROM fts_title JOIN doc ON doc.id = fts_title.rowid"
        f" WHERE fts_title MATCH ? AND {_NOT_UNDONE} ORDER BY {order} LIMIT ?",
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


def about(db: Connection, words: Sequence[str], *, without: Ref, limit: int) -> tuple[Match, ...]:
    """Items and notes with some of these words, best first; not the thing itself nor what was said on it."""
    if not words:
        return ()
    match = " OR ".join(quoted(word) for word in words)
    rows = db.execute(  # ranked by themselves first: looking up what each of thousands is would cost most
        f"SELECT rowid AS id, {RANK} AS score FROM fts WHERE fts MATCH ? ORDER BY score LIMIT ?",
        (match, limit + _SPARE),
    )
    named = _named(db, [(row["id"], row["score"]) for row in rows])
    said_on = _said_on(db, without)
    wanted = [pair for pair in named if pair[0].kind in ("item", "note") and pair[0] not in said_on]
    return details(db, wanted[:limit])


def _said_on(db: Connection, ref: Ref) -> set[Ref]:
    """A thing, and where it is an item the notes on it."""
    notes = db.execute("SELECT id FROM note WHERE item_id = ?", (ref.id,)) if ref.kind == "item" else ()
    return {ref, *(Ref("note", row["id"]) for row in notes)}


def details(db: Connection, scored: Sequence[tuple[Ref, float]]) -> tuple[Match, ...]:
    """The things named, with title, text and tags, in the order given."""
    found: dict[Ref, Match] = {}
    for kind, sql in _DETAILS.items():
        scores = {ref.id: score for ref, score in scored if ref.kind == kind}
        if not scores:
            continue
        tags = tags_of(db, kind, tuple(scores))
        chosen = f"{sql} WHERE {_LETTER[kind]}.id IN (SELECT value FROM json_each(:ids))"
        for row in db.execute(chosen, {"ids": json.dumps(list(scores)), "most": _BODY}):
            found[Ref(kind, row["id"])] = Match(
                Ref(kind, row["id"]),
                row["title"],
                row["body"],
                url=row["url"],
                source=row["source"],
                when=to_time(row["at"]),
                score=round(scores[row["id"]], 4),
                tags=tags.get(row["id"], ()),
            )
    return tuple(found[ref] for ref, _ in scored if ref in found)


def tags_of(db: Connection, kind: str, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The tags of things of one kind, by id, in alphabetical order."""
    rows = db.execute(
        "SELECT tagging.target_id AS id, tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id"
        " WHERE tagging.kind = ? AND tagging.target_id IN (SELECT value FROM json_each(?))"
        " ORDER BY tag.name_key",
        (kind, json.dumps(list(ids))),
    )
    tags: dict[int, tuple[str, ...]] = {}
    for row in rows:
        tags[row["id"]] = (*tags.get(row["id"], ()), row["name"])
    return tags


def next_stem(db: Connection, at: str) -> str | None:
    """The first word stem of the index that is `at` or comes after it."""
    row = db.execute("SELECT term FROM fts_words WHERE term >= ? LIMIT 1", (at,)).fetchone()
    return row["term"] if row else None


def stem_counts(db: Connection, stem: str) -> tuple[int, int]:
    """In how many things a stem stands, and how often in all."""
    row = db.execute("SELECT doc, cnt FROM fts_words WHERE term = ?", (stem,)).fetchone()
    return (row["doc"], row["cnt"]) if row else (0, 0)


def texts_with(db: Connection, word: str) -> str:
    """Titles and texts of a few things that have the word; '' if none has."""
    rows = db.execute(
        "SELECT title || char(10) || substr(body, 1, ?) || char(10) || tags FROM doc_text"
        " WHERE id IN (SELECT rowid FROM fts WHERE fts MATCH ? LIMIT 5)",
        (_SAMPLE, quoted(word)),
    )
    return "\n".join(row[0] for row in rows)


def size(db: Connection) -> int:
    """The number of things in the index."""
    return int(db.execute("SELECT count(*) FROM doc").fetchone()[0])
