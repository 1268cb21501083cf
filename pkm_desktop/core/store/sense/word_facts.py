"""What is known of the words of each thing beside the index of words: their language, long ones, signs.

By temporary triggers of the writing connection, as the pairs of characters and for the same reason. A library
of an earlier version is looked through in steps, each a transaction: what is broken off goes on later.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager

from pkm_desktop.core.model.languages import language_of
from pkm_desktop.core.model.long_words import long_words
from pkm_desktop.core.model.signs import sign_words
from pkm_desktop.core.store.database import Connection, Writing
from pkm_desktop.core.store.migrations import is_behind
from pkm_desktop.core.store.sense import pairs

STEP = 1000  # things looked at in one transaction
_TEXT = "title || char(10) || body"
_KEPT_LONG = "INSERT OR IGNORE INTO long_word(word) SELECT value FROM json_each(?)"


def install(db: Connection) -> None:
    """Put the functions and the triggers on this connection, after those of the pairs."""
    db.create_function("language_of", 1, language_of, deterministic=True)
    db.create_function("long_words_of", 2, _long_words, deterministic=True)
    db.create_function("signs_of", 1, sign_words, deterministic=True)
    db.execute("CREATE TEMP TABLE IF NOT EXISTS same_words (since TEXT)")
    text = f"(SELECT {_TEXT} FROM doc_text WHERE id = NEW.id)"
    db.execute(
        "CREATE TEMP TRIGGER IF NOT EXISTS facts_in AFTER UPDATE OF indexed ON main.doc"
        " WHEN OLD.indexed = 0 AND NEW.indexed = 1 AND NOT EXISTS (SELECT 1 FROM pairs_by_hand)"
        f" AND NOT EXISTS (SELECT 1 FROM same_words) BEGIN"
        f" UPDATE doc SET lang = language_of({text}) WHERE id = NEW.id;"
        " INSERT OR IGNORE INTO long_word(word) SELECT value FROM json_each((SELECT"
        f"  CASE WHEN lang NOT IN ('', 'en') THEN long_words_of({text}, lang) END"
        "  FROM doc WHERE id = NEW.id));"
        " INSERT INTO fts_signs(rowid, signs) SELECT NEW.id, found FROM"
        f"  (SELECT signs_of({text}) AS found) WHERE found IS NOT NULL;"
        " END"
    )
    db.execute(
        "CREATE TEMP TRIGGER IF NOT EXISTS facts_out AFTER UPDATE OF indexed ON main.doc"
        " WHEN OLD.indexed = 1 AND NEW.indexed = 0 AND NOT EXISTS (SELECT 1 FROM same_words)"
        " BEGIN DELETE FROM fts_signs WHERE rowid = OLD.id; END"
    )


@contextmanager
def same_words(writing: Writing) -> Iterator[None]:
    """Nothing but tags changes meanwhile: what is known of the texts stays as it is."""
    writing.db.execute("INSERT INTO same_words VALUES (?)", (writing.stamp,))
    try:
        yield
    finally:
        writing.db.execute("DELETE FROM same_words")


def _long_words(text: str | None, language: str | None) -> str:
    return json.dumps(long_words(text or "", language or ""), ensure_ascii=False)


def add_items(writing: Writing, texts: Iterable[tuple[int, str]]) -> None:
    """Tell of new items whose texts are at hand: (item, all its words)."""
    listed = list(texts)
    rows = writing.db.execute(
        "SELECT target_id, id FROM doc WHERE kind = 'item' AND target_id IN (SELECT value FROM json_each(?))",
        (json.dumps([item_id for item_id, _ in listed]),),
    )
    ids = {row["target_id"]: row["id"] for row in rows}
    _tell(writing.db, [(ids[item_id], text) for item_id, text in listed if item_id in ids])


def catch_up(db: Connection, before: int, writing: Callable[[], AbstractContextManager[Writing]]) -> None:
    """Fill what SQL alone cannot: the library was of the version `before`, or that was broken off."""
    if 0 < before < pairs.SINCE:
        with writing() as step:
            pairs.fill(step)
    while is_behind(db):
        with writing() as step:
            go_on(step)


def go_on(writing: Writing) -> None:
    """Look at some of what has not been looked at yet."""
    rows = writing.db.execute(
        f"SELECT id, {_TEXT} AS text FROM doc_text"
        " WHERE id IN (SELECT id FROM doc WHERE lang IS NULL ORDER BY id LIMIT ?)",
        (STEP,),
    ).fetchall()
    _tell(writing.db, [(row["id"], row["text"] or "") for row in rows])


def start_anew(writing: Writing) -> None:
    """Forget what is known, and look at everything again."""
    db = writing.db
    db.execute("DELETE FROM fts_signs")
    db.execute("DELETE FROM long_word")
    db.execute("INSERT INTO fts_long(fts_long) VALUES ('rebuild')")
    db.execute("UPDATE doc SET lang = NULL")
    while is_behind(db):
        go_on(writing)


def _tell(db: Connection, texts: list[tuple[int, str]]) -> None:
    told = [(language_of(text), number, text) for number, text in texts]
    db.executemany(
        "UPDATE doc SET lang = ? WHERE id = ?", [(language, number) for language, number, _ in told]
    )
    found = sorted({word for language, _, text in told for word in long_words(text, language)})
    if found:
        db.execute(_KEPT_LONG, (json.dumps(found, ensure_ascii=False),))
    signs = [(number, words) for number, text in texts if (words := sign_words(text))]
    db.executemany("DELETE FROM fts_signs WHERE rowid = ?", [(number,) for number, _ in signs])
    db.executemany("INSERT INTO fts_signs(rowid, signs) VALUES (?, ?)", signs)
