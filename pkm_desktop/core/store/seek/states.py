"""What is decided about items besides keeping and dropping by hand: by rules, by retention, until a day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime

from pkm_desktop.core.model.items import Triaged
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.database import Connection, Writing, stamp
from pkm_desktop.core.store.seek.item_lists import MUTED, has_muted

_GIVEN = "(SELECT value FROM json_each(?))"
FROM_INBOX = "inbox"  # detail of an event: the decision was about something undecided
_DECIDED_SINCE = """
  SELECT st.state, count(DISTINCT st.item_id) FROM event INDEXED BY event_at
    CROSS JOIN item_state AS st ON st.item_id = event.target_id
   WHERE event.at >= :since AND event.verb IN ('kept', 'later', 'dropped') AND event.detail = :inbox
     AND event.kind = 'item' AND st.state = event.verb
   GROUP BY st.state"""


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


def log_decisions(writing: Writing, verb: str, item_ids: Sequence[int], undecided: set[int]) -> None:
    """Log decisions of the person: those about what was undecided count for the day's triage."""
    activity.record_many(
        writing, verb, "item", [item_id for item_id in item_ids if item_id in undecided], FROM_INBOX
    )
    activity.record_many(writing, verb, "item", [item_id for item_id in item_ids if item_id not in undecided])


def undecided_among(db: Connection, item_ids: Sequence[int]) -> set[int]:
    """Those of the items that are undecided."""
    rows = db.execute(
        f"SELECT item_id FROM item_state WHERE state = 'new' AND item_id IN {_GIVEN}",
        (json.dumps(list(item_ids)),),
    )
    return {row["item_id"] for row in rows}


def triaged_since(db: Connection, moment: datetime) -> Triaged:
    """How far triage has come since a moment: what was decided and is so still, and what is left.

    What came is their sum: what was left from before, and what has arrived since without a rule deciding it.
    """
    given = {"since": stamp(moment), "inbox": FROM_INBOX}
    done = dict(db.execute(_DECIDED_SINCE, given).fetchall())
    left = int(db.execute("SELECT count(*) FROM item_state WHERE state = 'new'").fetchone()[0])
    if has_muted(db):
        muted = f"SELECT count(*) FROM item_state WHERE state = 'new' AND item_id IN ({MUTED})"
        left -= int(db.execute(muted).fetchone()[0])
    kept, later, dropped = (int(done.get(state, 0)) for state in ("kept", "later", "dropped"))
    return Triaged(kept + later + dropped + left, kept, later, dropped, left)
