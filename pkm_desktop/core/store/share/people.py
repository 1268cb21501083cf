"""People: colleagues, finders and readers, and whether they may be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.responses import Person
from pkm_desktop.core.store.database import Connection, Writing

if TYPE_CHECKING:
    import sqlite3


def people(db: Connection) -> tuple[Person, ...]:
    """Everybody by name."""
    return tuple(_person(row) for row in db.execute("SELECT * FROM person ORDER BY name_key, id"))


def person(db: Connection, person_id: int) -> Person:
    """One person; NotFound if there is none with this id."""
    row = db.execute("SELECT * FROM person WHERE id = ?", (person_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is nobody with the id u{person_id} in this library.")
    return _person(row)


def find_by_address(db: Connection, address: str) -> Person | None:
    """Whoever has this address of mail, however it is capitalised."""
    row = db.execute(
        "SELECT * FROM person WHERE address = ? AND address <> '' ORDER BY id LIMIT 1", (address.casefold(),)
    ).fetchone()
    return None if row is None else _person(row)


def find_by_name(db: Connection, name: str) -> tuple[Person, ...]:
    """Everybody of this name, the one known longest first."""
    rows = db.execute("SELECT * FROM person WHERE name_key = ? ORDER BY id", (title_key(name),))
    return tuple(_person(row) for row in rows)


def add_person(writing: Writing, new: Person) -> int:
    """Store a person; gives the id they got."""
    from pkm_desktop.core.store.tables import PersonTable

    row = PersonTable(
        name=new.name,
        name_key=title_key(new.name),
        address=new.address.casefold(),
        role=new.role,
        consent=new.consent,
        created=writing.stamp,
    )
    writing.session.add(row)
    writing.flush()
    return int(row.id or 0)


def change_person(writing: Writing, changed: Person) -> None:
    """Store a person as given."""
    from pkm_desktop.core.store.tables import PersonTable

    row = writing.session.get(PersonTable, changed.id)
    if row is None:
        raise NotFound(f"There is nobody with the id u{changed.id} in this library.")
    row.name, row.name_key = changed.name, title_key(changed.name)
    row.address, row.role, row.consent = changed.address.casefold(), changed.role, changed.consent
    writing.flush()


def hand_over_responses(writing: Writing, old_id: int, new_id: int) -> None:
    """What came from one person counts as coming from another."""
    writing.flush()
    writing.db.execute("UPDATE response SET person_id = ? WHERE person_id = ?", (new_id, old_id))


def delete_person(writing: Writing, person_id: int) -> None:
    """Forget a person; what they answered stays, from nobody. Undoing brings back both."""
    writing.flush()
    writing.db.execute("UPDATE response SET person_id = NULL WHERE person_id = ?", (person_id,))
    writing.db.execute("DELETE FROM person WHERE id = ?", (person_id,))


def responses_of(db: Connection, person_id: int) -> int:
    """How often this person has answered."""
    return int(db.execute("SELECT count(*) FROM response WHERE person_id = ?", (person_id,)).fetchone()[0])


def _person(row: sqlite3.Row) -> Person:
    return Person(row["id"], row["name"], row["address"], row["role"], row["consent"])
