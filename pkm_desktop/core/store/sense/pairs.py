"""The index of character pairs follows the other one: whatever enters or leaves `fts` does so here as well.

By temporary triggers of the writing connection, because the pairs are made by a function of ours, which a
schema that is not trusted must not call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from pkm_desktop.core.model.pairs import pairs
from pkm_desktop.core.store.database import Connection, Writing

SINCE = 3  # the version of the library that brought this index
_TEXT = "title || char(10) || body || char(10) || tags"
_FILL = f"""
  INSERT INTO fts_pairs(rowid, pairs)
  SELECT id, found FROM (SELECT id, pairs_of({_TEXT}) AS found FROM doc_text{{}}) WHERE found IS NOT NULL"""


def install(db: Connection) -> None:
    """Put the function and the triggers on this connection."""
    db.create_function("pairs_of", 1, pairs, deterministic=True)
    db.execute("CREATE TEMP TABLE IF NOT EXISTS pairs_by_hand (since TEXT)")
    db.execute(
        "CREATE TEMP TRIGGER IF NOT EXISTS pairs_in AFTER UPDATE OF indexed ON main.doc"
        " WHEN OLD.indexed = 0 AND NEW.indexed = 1 AND NOT EXISTS (SELECT 1 FROM pairs_by_hand)"
        f" BEGIN {_FILL.format(' WHERE id = NEW.id')}; END"
    )
    db.execute(
        "CREATE TEMP TRIGGER IF NOT EXISTS pairs_out AFTER UPDATE OF indexed ON main.doc"
        " WHEN OLD.indexed = 1 AND NEW.indexed = 0 BEGIN DELETE FROM fts_pairs WHERE rowid = OLD.id; END"
    )


@contextmanager
def by_hand(writing: Writing) -> Iterator[None]:
    """New items meanwhile are left to `add_items`: whoever has their texts need not have them read again."""
    writing.db.execute("INSERT INTO pairs_by_hand VALUES (?)", (writing.stamp,))
    try:
        yield
    finally:
        writing.db.execute("DELETE FROM pairs_by_hand")


def add_items(writing: Writing, texts: Iterable[tuple[int, str]]) -> None:
    """Put new items in: (item, all its words). Few feeds have such characters at all."""
    found = [(words, item_id) for item_id, text in texts if (words := pairs(text))]
    writing.db.executemany(
        "INSERT INTO fts_pairs(rowid, pairs) SELECT id, ? FROM doc WHERE kind = 'item' AND target_id = ?",
        found,
    )


def fill(writing: Writing) -> None:
    """Make the index anew from the texts."""
    writing.db.execute("DELETE FROM fts_pairs")
    writing.db.execute(_FILL.format(""))
