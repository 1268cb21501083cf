"""Success cases and non-successes: what came of something shared."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.responses import SuccessCase
from pkm_desktop.core.store.database import Connection, Writing

if TYPE_CHECKING:
    import sqlite3

_WORDS = (
    "title", "situation", "used", "result", "good_it_did", "helped", "hindered", "suggestions", "evidence",
    "verified_by",
)  # fmt: skip


def cases(db: Connection, *, success: bool | None = None) -> tuple[SuccessCase, ...]:
    """All cases, the newest first; of one kind with `success`."""
    rows = db.execute(
        "SELECT * FROM success_case WHERE (?1 IS NULL OR success = ?1) ORDER BY created DESC, id DESC",
        (None if success is None else int(success),),
    )
    return tuple(_case(row) for row in rows)


def case(db: Connection, case_id: int) -> SuccessCase:
    """One case; NotFound if there is none with this id."""
    row = db.execute("SELECT * FROM success_case WHERE id = ?", (case_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no success case o{case_id} in this library.")
    return _case(row)


def case_of(db: Connection, response_id: int) -> int | None:
    """The case that was made of a response; None if there is none."""
    row = db.execute(
        "SELECT id FROM success_case WHERE response_id = ? ORDER BY id LIMIT 1", (response_id,)
    ).fetchone()
    return row["id"] if row else None


def add_case(writing: Writing, new: SuccessCase) -> int:
    """Store a case; gives the id it got."""
    values = {**_columns(new), "created": writing.stamp, "updated": writing.stamp}
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    cursor = writing.db.execute(f"INSERT INTO success_case({names}) VALUES ({places})", values)
    return int(cursor.lastrowid or 0)


def change_case(writing: Writing, changed: SuccessCase) -> None:
    """Store a case as given; it counts as updated now."""
    values = {**_columns(changed), "updated": writing.stamp}
    columns = ", ".join(f"{name} = :{name}" for name in values)
    writing.db.execute(f"UPDATE success_case SET {columns} WHERE id = :id", {**values, "id": changed.id})


def delete_case(writing: Writing, case_id: int) -> None:
    """Take a case out; the response it came from stays."""
    writing.db.execute("DELETE FROM success_case WHERE id = ?", (case_id,))


def _columns(case: SuccessCase) -> dict[str, Any]:
    return {
        **{name: getattr(case, name) for name in _WORDS},
        "success": int(case.success),
        "response_id": case.response_id,
        "value_cycle": case.value_cycle,
        "verified_on": case.verified_on.isoformat() if case.verified_on else None,
    }


def _case(row: sqlite3.Row) -> SuccessCase:
    return SuccessCase(
        **{name: row[name] for name in (*_WORDS, "id", "response_id", "value_cycle")},
        success=bool(row["success"]),
        verified_on=date.fromisoformat(row["verified_on"]) if row["verified_on"] else None,
    )
