"""What has something of a question in scripts without blanks: any of its pairs of characters or its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pkm_desktop.core.model import pairs
from pkm_desktop.core.model.common_words import COMMON_WORDS
from pkm_desktop.core.model.pairs import UNSPACED
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.search import All, Node, Query, Words
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.match_text import match_text, quoted
from pkm_desktop.core.store.sense.search_rows import named
from pkm_desktop.core.store.sense.search_sql import PAIRS, RANKS, WORDS, Few, plan, top

MOST = 64  # pairs, and words, of a question
_WORD = re.compile(r"[^\W_]+")
_GRAMMAR = re.compile("[\u3041-\u309f\u30fc]+")  # two hiragana are an ending more often than a word


def pieces_of(query: Query) -> tuple[Words, ...]:
    """The parts of a query in such scripts; none where all of it is wanted."""
    if not query.loose:
        return ()
    return tuple(part for part in top(query.tree) if _is_piece(part) and isinstance(part, Words))


def scattered(
    db: Connection, query: Query, kinds: Sequence[str], few: Few, limit: int, *, but: str = ""
) -> tuple[list[tuple[Ref, float]], int]:
    """(best first, how many in all) of what has any pair or word; fields have to hold. `but`: one condition
    more. The scores of the two indexes add up, as those of two fields.
    """
    parts = top(query.tree)
    said = [part for part in parts if _is_piece(part) or match_text(part)]
    held = plan(replace(query, tree=All(tuple(part for part in parts if part not in said))), kinds, few=few)
    condition = held.condition + (f" AND {but}" if but else "")
    asked = [(PAIRS, _pairs(said)), (WORDS, _words(said))]
    found = [
        f"SELECT rowid AS id, {RANKS[index]} AS score FROM {index} WHERE {index} MATCH ?"
        for index, match in asked
        if match
    ]
    joined = " CROSS JOIN doc ON doc.id = best.id" if condition else ""
    rows = db.execute(
        f"WITH hit AS MATERIALIZED ({' UNION ALL '.join(found)}),"
        " best AS (SELECT id, sum(score) AS score FROM hit GROUP BY id)"
        f" SELECT best.id, best.score, count(*) OVER () AS total FROM best{joined} WHERE 1{condition}"
        " ORDER BY best.score, best.id DESC LIMIT ?",
        [*(match for _, match in asked if match), *held.params, limit],
    ).fetchall()
    total = int(rows[0]["total"]) if rows else 0
    return named(db, [(row["id"], row["score"]) for row in rows]), total


def _is_piece(part: Node) -> bool:
    return isinstance(part, Words) and part.piece and not part.column and bool(UNSPACED.search(part.text))


def _pairs(parts: Sequence[Node]) -> str:
    """Any two neighbouring characters of what was typed: a word of most such scripts has two."""
    typed = [run for part in parts if isinstance(part, Words) for run in pairs.runs(part.text)]
    found = [run[place : place + 2] for run in typed for place in range(max(1, len(run) - 1))]
    telling = [pair for pair in found if not _GRAMMAR.fullmatch(pair)] or found
    return " OR ".join(pairs.match(pair) for pair in list(dict.fromkeys(telling))[:MOST])


def _words(parts: Sequence[Node]) -> str:
    """Any of the words in scripts with blanks, and of those written into the others without one."""
    plain = [match_text(part) for part in parts if not _is_common(part)]
    inside = [
        quoted(word)
        for part in parts
        if _is_piece(part) and isinstance(part, Words)
        for word in _WORD.findall(UNSPACED.sub(" ", part.text))
        if word.casefold() not in COMMON_WORDS
    ]
    return " OR ".join(list(Counter(filter(None, (*plain, *inside))))[:MOST])


def _is_common(part: Node) -> bool:
    return isinstance(part, Words) and part.text.casefold() in COMMON_WORDS
