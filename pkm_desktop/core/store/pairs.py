"""The index of character pairs follows the other one: whatever enters or leaves `fts` does so here as well.

By temporary triggers of the writing connection, because the pairs are made by a function of ours, which a
schema that is not trusted must not call.
"""

from __future__ import annotations

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
    db.execute(
        "CREATE TEMP TRIGGER IF NOT EXISTS pairs_in AFTER UPDATE OF indexed ON main.doc"
        f" WHEN OLD.indexed = 0 AND NEW.indexed = 1 BEGIN {_FILL.format(' WHERE id = NEW.id')}; END"
    )
    db.execute(
        "CREATE TEMP TRIGGER IF NOT EXISTS pairs_out AFTER UPDATE OF indexed ON main.doc"
        " WHEN OLD.indexed = 1 AND NEW.indexed = 0 BEGIN DELETE FROM fts_pairs WHERE rowid = OLD.id; END"
    )


def fill(writing: Writing) -> None:
    """Make the index anew from the texts."""
    writing.db.execute("DELETE FROM fts_pairs")
    writing.db.execute(_FILL.format(""))
