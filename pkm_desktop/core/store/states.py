"""What is decided about items: by rules and retention, and until which day they are put aside."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from pkm_desktop.core.store.database import Connection, Writing

_GIVEN = "(SELECT value FROM json_each(?))"


def decide_undecided(writing: Writing, item_ids: Sequence[int], state: str) -> int:
    """Put those of the items that are still undecided into a state; how many were."""
    cursor = writing.db.execute(
        "UPDATE item_state SET state = ?, due = NULL, changed = ?"
        f" WHERE state = 'new' AND item_id IN {_GIVEN}",
        (state, writing.stamp, json.dumps(list(item_ids))),
    )
    return max(0, cursor.rowcount)


def mark_read(writing: Writing, item_ids: Sequence[int]) -> None:
    """Mark items as read that are not."""
    if item_ids:
        writing.db.execute(
            f"UPDATE item_state SET read_at = ? WHERE read_at IS NULL AND item_id IN {_GIVEN}",
            (writing.stamp, json.dumps(list(item_ids))),
        )


def put_aside_until(writing: Writing, item_ids: Sequence[int], day: date) -> tuple[int, ...]:
    """Put items aside until a day; the ids of those that were not put aside until that very day."""
    rows = writing.db.execute(
        f"SELECT item_id FROM item_state WHERE item_id IN {_GIVEN}"
        " AND NOT (state = 'later' AND due IS ?) ORDER BY item_id",
        (json.dumps(list(item_ids)), day.isoformat()),
    )
    changing = tuple(row["item_id"] for row in rows)
    writing.db.execute(
        f"UPDATE item_state SET state = 'later', due = ?, changed = ? WHERE item_id IN {_GIVEN}",
        (day.isoformat(), writing.stamp, json.dumps(changing)),
    )
    return changing


def wakes_today(db: Connection, today: date) -> bool:
    """Whether there is anything whose day has come."""
    row = db.execute(
        "SELECT 1 FROM item_state WHERE state = 'later' AND due <= ? LIMIT 1", (today.isoformat(),)
    ).fetchone()
    return row is not None


def wake(writing: Writing, today: date) -> tuple[int, ...]:
    """What was put aside until today or earlier is new again, unread and at the top; the ids.

    It keeps its day: an undecided item with a day is one that has come back.
    """
    rows = writing.db.execute(
        "SELECT item_id FROM item_state WHERE state = 'later' AND due <= ? ORDER BY item_id",
        (today.isoformat(),),
    )
    item_ids = tuple(row["item_id"] for row in rows)
    writing.db.execute(
        "UPDATE item_state SET state = 'new', read_at = NULL, changed = ?, sort_at = ?"
        f" WHERE item_id IN {_GIVEN}",
        (writing.stamp, writing.stamp, json.dumps(item_ids)),
    )
    return item_ids


def undecided_of(db: Connection, source_id: int) -> tuple[int, ...]:
    """The undecided items that a source carries, newest first."""
    rows = db.execute(
        "SELECT DISTINCT st.item_id, st.sort_at FROM sighting"
        " JOIN item_state AS st ON st.item_id = sighting.item_id"
        " WHERE sighting.source_id = ? AND st.state = 'new' ORDER BY st.sort_at DESC, st.item_id DESC",
        (source_id,),
    )
    return tuple(row["item_id"] for row in rows)


def states_of(db: Connection, item_ids: Sequence[int]) -> dict[int, str]:
    """The state of each of the items that has one."""
    rows = db.execute(
        f"SELECT item_id, state FROM item_state WHERE item_id IN {_GIVEN}", (json.dumps(list(item_ids)),)
    )
    return {row["item_id"]: row["state"] for row in rows}
