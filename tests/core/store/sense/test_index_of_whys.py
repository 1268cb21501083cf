"""What speaks against a why and where it does not hold are in the full-text index, whatever changes."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.core.store.sense.test_index_triggers import (
    SCHEMA,
    WORDS,
    add_note,
    check,
    found,
    some_change,
    sqlite3,
)

STEPS = [SCHEMA.with_name(f"v000{number}.sql") for number in (1, 2, 3)]


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    for step in STEPS:
        connection.executescript(step.read_text(encoding="utf-8"))
    yield connection
    connection.close()


def test_both_are_found_with_the_note(db: sqlite3.Connection) -> None:
    note = add_note(db, "river")
    db.execute("UPDATE note SET other_view = 'stone', not_so_when = 'dry summers' WHERE id = ?", (note,))
    assert found(db, "stone AND summer AND river") == {("note", note)}
    check(db)
    db.execute("UPDATE note SET other_view = 'water', body = 'lake', title = 'Café' WHERE id = ?", (note,))
    assert (found(db, "stone"), found(db, "river")) == (set(), set())
    assert found(db, "water AND summer AND lake AND cafe") == {("note", note)}
    check(db)
    db.execute("DELETE FROM note")
    assert found(db, "summer") == set()
    check(db)


def test_a_library_of_before_keeps_its_index(tmp_path: object) -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    for step in STEPS[:2]:
        db.executescript(step.read_text(encoding="utf-8"))
    note = add_note(db, "river stone")
    db.executescript(STEPS[2].read_text(encoding="utf-8"))
    check(db)
    db.execute("UPDATE note SET other_view = 'filter'")
    db.execute("UPDATE note SET body = 'river'")
    check(db)
    assert (found(db, "filter"), found(db, "stone")) == ({("note", note)}, set())
    db.close()


@pytest.mark.parametrize("seed", range(3))
def test_after_random_transactions_the_index_is_whole(db: sqlite3.Connection, seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(100):
        db.execute("BEGIN IMMEDIATE")
        for _ in range(dice.randrange(1, 4)):
            some_change(db, dice)
            db.execute(
                "UPDATE note SET other_view = ?, not_so_when = ? WHERE id % 3 = ?",
                (dice.choice(WORDS), dice.choice(WORDS), dice.randrange(3)),
            )
        db.execute("COMMIT" if dice.random() < 0.8 else "ROLLBACK")
        check(db)
