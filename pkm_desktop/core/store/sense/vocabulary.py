"""The words of the index: which stems it knows, how often each of them stands in the library."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.match_text import quoted

_SAMPLE = 50_000  # characters of a text that are read for the spelling of a word
_LANGUAGE_SHARE, _LANGUAGE_MOST = 200, 300  # one thing in so many tells of a language, or so many things
_LAST = "\U0010ffff"  # sorts behind every word


def next_stem(db: Connection, at: str) -> str | None:
    """The first word stem of the index that is `at` or comes after it."""
    row = db.execute("SELECT term FROM fts_words WHERE term >= ? LIMIT 1", (at,)).fetchone()
    return row["term"] if row else None


def stems_beginning(db: Connection, head: str, *, most: int) -> tuple[str, ...] | None:
    """The word stems of the index that begin so, in order of the alphabet; None if more than `most`."""
    rows = db.execute(
        "SELECT term FROM fts_words WHERE term >= ? AND term < ? LIMIT ?", (head, head + _LAST, most + 1)
    ).fetchall()
    return tuple(row["term"] for row in rows) if len(rows) <= most else None


def stem_counts(db: Connection, stem: str) -> tuple[int, int]:
    """In how many things a stem stands, and how often in all."""
    row = db.execute("SELECT doc, cnt FROM fts_words WHERE term = ?", (stem,)).fetchone()
    return (row["doc"], row["cnt"]) if row else (0, 0)


def pair_count(db: Connection, pair: str, most: int) -> int:
    """In how many things a pair of characters stands; more than `most` are not counted."""
    counted = f"SELECT count(*) FROM (SELECT 1 FROM fts_pairs WHERE fts_pairs MATCH ? LIMIT {most + 1})"
    return int(db.execute(counted, (quoted(pair),)).fetchone()[0])


def paired(db: Connection) -> int:
    """The number of things with text in scripts without blanks."""
    return int(db.execute("SELECT count(*) FROM fts_pairs_docsize").fetchone()[0])


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


def languages(db: Connection, known: Sequence[str]) -> tuple[str, ...]:
    """Those of the languages that more than a very few of the things are written in; English is no such."""
    wanted = min(_LANGUAGE_MOST, max(1, newest_row(db) // _LANGUAGE_SHARE))
    counted = (
        "SELECT count(*) FROM (SELECT 1 FROM doc WHERE lang = ? AND lang NOT IN ('', 'en')"
        f" LIMIT {_LANGUAGE_MOST})"
    )
    return tuple(each for each in known if db.execute(counted, (each,)).fetchone()[0] >= wanted)


def languages_of(db: Connection, word: str) -> Counter[str]:
    """The languages of the newest things with a word, '' for what is unknown; empty if nothing has it."""
    rows = db.execute(
        "SELECT lang FROM doc WHERE id IN"
        " (SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT 12)",
        (quoted(word),),
    )
    return Counter(row["lang"] or "" for row in rows)


def newest_languages(db: Connection) -> Counter[str]:
    """The languages of the newest things, where they are known."""
    rows = db.execute("SELECT lang FROM doc ORDER BY id DESC LIMIT 200")
    return Counter(row["lang"] for row in rows if row["lang"])


def known_terms(db: Connection, terms: Iterable[str]) -> dict[str, int]:
    """In how many things each of the word stems stands, those left out that nothing has."""
    rows = db.execute(
        "SELECT term, doc FROM fts_words WHERE term IN (SELECT value FROM json_each(?))",
        (json.dumps(list(terms)),),
    )
    return {row["term"]: row["doc"] for row in rows}


def long_words(db: Connection, piece: str, *, most: int) -> tuple[str, ...]:
    """Long words with this piece inside, the shortest first."""
    rows = db.execute(
        "SELECT word FROM long_word WHERE id IN"
        " (SELECT rowid FROM fts_long WHERE fts_long MATCH ? LIMIT 1000) AND word <> ?"
        " ORDER BY length(word), word LIMIT ?",
        (quoted(piece), piece, most),
    )
    return tuple(row["word"] for row in rows)


def newest_row(db: Connection) -> int:
    """The last row of the index: about how many things there are, at once."""
    return int(db.execute("SELECT max(id) FROM doc").fetchone()[0] or 0)
