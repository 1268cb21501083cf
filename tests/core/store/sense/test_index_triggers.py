"""The full-text index follows the tables: after any change it holds what a fresh index would hold."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

try:
    import pysqlite3 as sqlite3
except ImportError:  # pragma: no cover - where there is no wheel
    import sqlite3

SCHEMA = Path(__file__).parents[4] / "pkm_desktop/core/store/migrations/v0001.sql"
NOW = "2026-11-21T09:00:00Z"
WORDS = [
    "river",
    "stone",
    "meaning",
    "Modelling",
    "modelling",
    "größe",
    "café",
    "東京",
    "connection",
    "filter",
]


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(SCHEMA.read_text(encoding="utf-8"))
    yield connection
    connection.close()


def check(db: sqlite3.Connection) -> None:
    """The index equals its content, and every thing has one indexed document."""
    for name in ("fts", "fts_title"):
        db.execute(f"INSERT INTO {name}({name}, rank) VALUES('integrity-check', 1)")
    things = db.execute(
        "SELECT 'item', id FROM item UNION ALL SELECT 'note', id FROM note UNION ALL"
        " SELECT 'highlight', id FROM highlight UNION ALL SELECT 'issue', id FROM issue ORDER BY 1, 2"
    ).fetchall()
    docs = db.execute("SELECT kind, target_id FROM doc WHERE indexed = 1 ORDER BY 1, 2").fetchall()
    assert docs == things
    assert db.execute("SELECT count(*) FROM doc").fetchone()[0] == len(docs)


def found(db: sqlite3.Connection, word: str, index: str = "fts") -> set[tuple[str, int]]:
    sql = f"SELECT kind, target_id FROM doc WHERE id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)"  # noqa: S608
    return set(db.execute(sql, (word,)))


def add_item(db: sqlite3.Connection, title: str, body: str) -> int:
    number = db.execute(
        "INSERT INTO item(title, fetched, sort_at, excerpt) VALUES (?, ?, ?, ?)", (title, NOW, NOW, body[:20])
    ).lastrowid
    db.execute("INSERT INTO item_text VALUES (?, '', ?, 'feed', ?, '')", (number, body, NOW))
    return number


def add_note(db: sqlite3.Connection, body: str, item_id: int | None = None) -> int:
    sql = "INSERT INTO note(title, body, item_id, created, updated, sha256) VALUES ('', ?, ?, ?, ?, '')"
    return db.execute(sql, (body, item_id, NOW, NOW)).lastrowid


def add_highlight(db: sqlite3.Connection, exact: str, item_id: int | None = None) -> int:
    sql = "INSERT INTO highlight(item_id, item_title, exact, created, sha256) VALUES (?, 'T', ?, ?, '')"
    return db.execute(sql, (item_id, exact, NOW)).lastrowid


def add_issue(db: sqlite3.Connection) -> int:
    number = db.execute("SELECT count(*) FROM community").fetchone()[0]
    db.execute(
        "INSERT INTO community(name, name_key, created) VALUES (?, ?, ?)", (f"c{number}", f"c{number}", NOW)
    )
    sql = "INSERT INTO digest(community_id, title, created) VALUES (last_insert_rowid(), 'd', ?)"
    digest = db.execute(sql, (NOW,)).lastrowid
    sql = "INSERT INTO issue(digest_id, number, title, created, updated) VALUES (?, 1, 'Friday', ?, ?)"
    return db.execute(sql, (digest, NOW, NOW)).lastrowid


def test_inserted_ids_are_told_in_spite_of_the_triggers(db: sqlite3.Connection) -> None:
    assert add_item(db, "one", "a body") == 1
    assert add_item(db, "two", "a body") == 2


def test_a_changed_text_is_found_by_its_new_words_only(db: sqlite3.Connection) -> None:
    number = add_item(db, "Rivers", "stone")
    db.execute("UPDATE item_text SET body = 'water' WHERE item_id = ?", (number,))
    assert found(db, "stone") == set()
    assert found(db, "river") == found(db, "water") == {("item", number)}
    check(db)


def test_flags_touch_no_index(db: sqlite3.Connection) -> None:
    number = add_item(db, "Rivers", "stone")
    db.execute("INSERT INTO item_state VALUES (?, 'new', NULL, NULL, ?, ?)", (number, NOW, NOW))
    before = db.execute("SELECT count(*), total(id) FROM fts_data").fetchone()
    changes = db.total_changes
    db.execute("UPDATE item_state SET state = 'kept', read_at = ? WHERE item_id = ?", (NOW, number))
    db.execute("UPDATE item SET published = ?, words = 3 WHERE id = ?", (NOW, number))
    assert db.total_changes - changes == 2
    assert db.execute("SELECT count(*), total(id) FROM fts_data").fetchone() == before


def test_a_tag_is_found_renamed_and_deleted(db: sqlite3.Connection) -> None:
    item, note = add_item(db, "Rivers", "stone"), add_note(db, "water")
    tag = db.execute("INSERT INTO tag(name, name_key) VALUES ('geology', 'geology')").lastrowid
    rows = [(tag, "item", item), (tag, "note", note)]
    db.executemany("INSERT INTO tagging(tag_id, kind, target_id) VALUES (?, ?, ?)", rows)
    db.executemany("INSERT OR IGNORE INTO tagging(tag_id, kind, target_id) VALUES (?, ?, ?)", rows)
    assert found(db, "tags: geology") == {("item", item), ("note", note)}
    check(db)
    db.execute("UPDATE tag SET name = 'hydrology' WHERE id = ?", (tag,))
    assert found(db, "geology") == set()
    assert found(db, "hydrology", "fts_title") == {("item", item), ("note", note)}
    check(db)
    db.execute("DELETE FROM tag WHERE id = ?", (tag,))
    assert found(db, "hydrology") == set()
    check(db)


def test_what_is_deleted_leaves_with_all_that_hangs_on_it(db: sqlite3.Connection) -> None:
    item = add_item(db, "Rivers", "stone")
    note, mark = add_note(db, "water", item), add_highlight(db, "stone", item)
    tag = db.execute("INSERT INTO tag(name, name_key) VALUES ('geology', 'geology')").lastrowid
    db.execute("INSERT INTO tagging(tag_id, kind, target_id) VALUES (?, 'item', ?)", (tag, item))
    db.execute("DELETE FROM item WHERE id = ?", (item,))
    assert found(db, "stone") == {("highlight", mark)}
    assert found(db, "water") == {("note", note)}
    assert db.execute("SELECT count(*) FROM tagging").fetchone()[0] == 0
    check(db)


def test_upserting_and_ignoring_a_text_keep_the_index_in_step(db: sqlite3.Connection) -> None:
    number = add_item(db, "Rivers", "stone")
    row = (number, "", "water", "page", NOW, "")
    upsert = " ON CONFLICT(item_id) DO UPDATE SET body = excluded.body"
    db.execute(
        "INSERT INTO item_text VALUES (?, ?, ?, ?, ?, ?)" + upsert, (number, "", "fire", "page", NOW, "")
    )
    db.execute("INSERT OR IGNORE INTO item_text VALUES (?, ?, ?, ?, ?, ?)", row)
    check(db)
    assert found(db, "fire") == {("item", number)}


def test_nobody_replaces_rows() -> None:
    """OR REPLACE deletes without telling triggers: neither the index nor undo would notice."""
    store = SCHEMA.parents[1]
    assert not [
        path.name for path in store.rglob("*.py") if "OR REPLACE" in path.read_text(encoding="utf-8").upper()
    ]


def test_an_issue_is_found_by_its_lines_and_leaves_with_its_community(db: sqlite3.Connection) -> None:
    issue = add_issue(db)
    db.execute(
        "INSERT INTO entry(issue_id, position, title, why) VALUES (?, 0, 'Rivers', 'because')", (issue,)
    )
    db.execute("INSERT INTO entry(issue_id, position, title) VALUES (?, 1, 'Stones')", (issue,))
    assert found(db, "stone AND river AND because") == {("issue", issue)}
    db.execute("UPDATE entry SET position = 1 - position")
    check(db)
    db.execute("UPDATE entry SET why = 'therefore' WHERE position = 1")
    db.execute("DELETE FROM entry WHERE position = 0")
    assert found(db, "stone") == set()
    check(db)
    db.execute("DELETE FROM community")
    check(db)
    assert found(db, "river") == set()


CHANGES = (
    "INSERT INTO item(title, fetched, sort_at, excerpt) VALUES (:text, '', '', :other)",
    "INSERT INTO item_text SELECT id, '', :other, 'feed', '', '' FROM item"
    " WHERE id NOT IN (SELECT item_id FROM item_text) LIMIT 1",
    "INSERT INTO note(title, body, item_id, created, updated, sha256)"
    " VALUES (:other, :text, (SELECT id FROM item ORDER BY random() LIMIT 1), '', '', '')",
    "INSERT INTO highlight(item_id, item_title, exact, created, sha256)"
    " VALUES ((SELECT id FROM item ORDER BY random() LIMIT 1), :other, :text, '', '')",
    "INSERT INTO issue(digest_id, number, title, created, updated)"
    " SELECT id, 1 + (SELECT max(number) FROM issue), :text, '', '' FROM digest ORDER BY random() LIMIT 1",
    "INSERT INTO entry(issue_id, position, title) SELECT id, 1, :text FROM issue ORDER BY random() LIMIT 1",
    "INSERT OR IGNORE INTO tag(name, name_key) VALUES (:other, :other)",
    "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id)"
    " SELECT tag.id, kind, target_id FROM tag, doc WHERE kind <> 'issue' ORDER BY random() LIMIT 3",
    "UPDATE item SET title = :text, authors = :other WHERE id % 3 = :dice",
    "UPDATE item_text SET body = :text WHERE item_id % 3 = :dice",
    "UPDATE note SET body = :text, title = :other WHERE id % 3 = :dice",
    "UPDATE highlight SET comment = :text WHERE id % 3 = :dice",
    "UPDATE entry SET why = :text, position = position + 1 WHERE id % 3 = :dice",
    "UPDATE tag SET name = name || 'x' WHERE id % 3 = :dice",
    "DELETE FROM tag WHERE id % 7 = :dice",
    "DELETE FROM tagging WHERE target_id % 7 = :dice",
    "DELETE FROM item WHERE id % 7 = :dice",
    "DELETE FROM item_text WHERE item_id % 7 = :dice",
    "DELETE FROM note WHERE id % 7 = :dice",
    "DELETE FROM highlight WHERE id % 7 = :dice",
    "DELETE FROM entry WHERE id % 7 = :dice",
    "DELETE FROM issue WHERE id % 7 = :dice AND id > 1",
)


def some_change(db: sqlite3.Connection, dice: random.Random) -> None:
    """One random change of any table that has words in the index."""
    text = " ".join(dice.choices(WORDS, k=dice.randrange(1, 9)))
    db.execute(dice.choice(CHANGES), {"text": text, "other": dice.choice(WORDS), "dice": dice.randrange(3)})


@pytest.mark.parametrize("seed", range(4))
def test_after_random_transactions_the_index_is_whole(db: sqlite3.Connection, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(3):
        add_issue(db)
    for _ in range(150):
        db.execute("BEGIN IMMEDIATE")
        for _ in range(dice.randrange(1, 6)):
            some_change(db, dice)
        db.execute("COMMIT" if dice.random() < 0.8 else "ROLLBACK")
        check(db)
