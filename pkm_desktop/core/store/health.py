"""Is the library whole? Pages, references, the person's own words, and the search index."""

from __future__ import annotations

from pkm_desktop.core.store.database import DRIVER, Connection, Writing
from pkm_desktop.core.store.faults import is_index_error
from pkm_desktop.core.store.fingerprint import fingerprint

INDEXES = ("fts", "fts_title", "fts_pairs")
DOCUMENTS = (("item", "item"), ("note", "note"), ("highlight", "highlight"), ("issue", "issue"))


def problems(db: Connection) -> tuple[str, ...]:
    """One sentence per problem; () when all is well."""
    found = _broken_pages(db)
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        found.append(f"{len(broken)} rows point to something that is not there.")
    found.extend(_changed_words(db))
    found.extend(_index_gaps(db))
    return tuple(found)


def _broken_pages(db: Connection) -> list[str]:
    try:
        for index in INDEXES:
            # A connection that looked at an index before knows it as it was then; only a search makes it look
            # anew. Without that the check takes what was written since for damage.
            db.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH 'a' LIMIT 1").fetchall()
        rows = db.execute("PRAGMA integrity_check(20)").fetchall()
    except DRIVER.DatabaseError as error:  # an index that cannot even be opened
        if not is_index_error(error):
            raise
        return ["The search index cannot be read."]
    return [f"The file is damaged: {row[0]}." for row in rows if row[0] != "ok"]


def _changed_words(db: Connection) -> list[str]:
    """Notes and highlights whose text is not what was written (silent damage of the disk)."""
    bad = [
        f"The text of note n{row['id']} is not what was saved."
        for row in db.execute("SELECT id, body, sha256 FROM note WHERE sha256 <> ''")
        if fingerprint(row["body"]) != row["sha256"]
    ]
    marks = db.execute("SELECT id, exact, comment, sha256 FROM highlight WHERE sha256 <> ''")
    return bad + [
        f"The text of highlight h{row['id']} is not what was saved."
        for row in marks
        if fingerprint(row["exact"], row["comment"]) != row["sha256"]
    ]


def _index_gaps(db: Connection) -> list[str]:
    missing = sum(
        db.execute(
            f"SELECT count(*) FROM {table} WHERE id NOT IN (SELECT target_id FROM doc WHERE kind = ?)",
            (kind,),
        ).fetchone()[0]
        for kind, table in DOCUMENTS
    )
    found = [f"{missing} things are missing from the search index."] if missing else []
    indexed = db.execute("SELECT count(*) FROM fts_docsize").fetchone()[0]
    documents = db.execute("SELECT count(*) FROM doc").fetchone()[0]
    if indexed != documents:
        found.append(f"The search index holds {indexed} things, the library {documents}.")
    return found


def index_is_sound(writing: Writing) -> bool:
    """Whether the index agrees with the texts word by word (FTS5 integrity-check)."""
    try:
        for index in INDEXES:
            writing.db.execute(f"INSERT INTO {index}({index}, rank) VALUES('integrity-check', 1)")
    except DRIVER.DatabaseError:
        return False
    return True


def rebuild_index(writing: Writing) -> int:
    """Make the index anew from the texts; returns how many things it covers."""
    db = writing.db
    # "indexed" is written with the row, not set afterwards: setting it would put the words in a second time.
    db.execute("DELETE FROM doc WHERE indexed = 0")
    from pkm_desktop.core.store.sense import pairs, word_facts

    for kind, table in DOCUMENTS:
        db.execute(f"DELETE FROM doc WHERE kind = ? AND target_id NOT IN (SELECT id FROM {table})", (kind,))
        db.execute(
            f"INSERT INTO doc(kind, target_id, indexed) SELECT ?, id, 1 FROM {table} "
            "WHERE id NOT IN (SELECT target_id FROM doc WHERE kind = ?)",
            (kind, kind),
        )
    for index in INDEXES:
        # FTS5 without its version refuses everything, even to be rebuilt.
        db.execute(f"INSERT OR IGNORE INTO {index}_config(k, v) VALUES ('version', 4)")
        db.execute(f"INSERT INTO {index}({index}) VALUES('rebuild')")
    pairs.fill(writing)
    word_facts.start_anew(writing)
    return int(db.execute("SELECT count(*) FROM doc").fetchone()[0])


def repair(writing: Writing) -> None:
    """Clear rows that point nowhere and rebuild the index."""
    db = writing.db
    rebuild_index(writing)
    for table, kind in (("item", "item"), ("note", "note"), ("highlight", "highlight"), ("source", "source")):
        db.execute(
            f"DELETE FROM tagging WHERE kind = ? AND target_id NOT IN (SELECT id FROM {table})", (kind,)
        )
    db.execute("DELETE FROM undo_entry WHERE step_id NOT IN (SELECT id FROM undo_step)")
