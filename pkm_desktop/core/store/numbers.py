"""The numbers beside the views, sources and folders."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.store.database import Connection, stamp

_SINGLE = {
    "inbox": "SELECT count(*) FROM item_state INDEXED BY state_unread"
    " WHERE state = 'new' AND read_at IS NULL",
    "today": "SELECT count(*) FROM item_state WHERE state = 'new' AND sort_at >= :today",
    "notes": "SELECT count(*) FROM note",
    "highlights": "SELECT count(*) FROM highlight",
    "failing": "SELECT count(*) FROM source_state WHERE error <> ''",
}
# In the order of the items, so that both tables are walked and not jumped about in.
_PER_SOURCE = """
  SELECT sighting.source_id, count(*), sum(st.state = 'new' AND st.read_at IS NULL)
    FROM sighting INDEXED BY sighting_item CROSS JOIN item_state AS st ON st.item_id = sighting.item_id
   GROUP BY sighting.source_id"""
# What stands in several sources of one folder counts once there.
_REPEATED = """
  SELECT folder, sum(times - 1) FROM (
    SELECT source.folder AS folder, count(*) AS times FROM sighting
      JOIN source ON source.id = sighting.source_id AND source.folder <> ''
      JOIN item_state AS st ON st.item_id = sighting.item_id AND st.state = 'new' AND st.read_at IS NULL
     WHERE sighting.item_id IN (SELECT item_id FROM sighting GROUP BY item_id HAVING count(*) > 1)
     GROUP BY sighting.item_id, source.folder)
   GROUP BY folder"""


def counts(db: Connection, *, today: datetime) -> Counts:
    """All numbers at once. `today`: the moment this day began where the person is."""
    states = {row[0]: row[1] for row in db.execute("SELECT state, count(*) FROM item_state GROUP BY state")}
    single = {name: _number(db, sql, today) for name, sql in _SINGLE.items()}
    return Counts(
        kept=states.get("kept", 0),
        later=states.get("later", 0),
        items=sum(states.values()),
        folders=_folders(db),
        inbox=single["inbox"],
        today=single["today"],
        notes=single["notes"],
        highlights=single["highlights"],
        failing=single["failing"],
    )


def per_source(db: Connection) -> dict[int, tuple[int, int]]:
    """For each source that has any: its items, and how many of them are undecided and unread."""
    return {row[0]: (row[1], row[2]) for row in db.execute(_PER_SOURCE)}


def _number(db: Connection, sql: str, today: datetime) -> int:
    return int(db.execute(sql, {"today": stamp(today)}).fetchone()[0])


def _folders(db: Connection) -> tuple[tuple[str, int], ...]:
    """Each folder with the number of unread items in its own sources."""
    numbers = per_source(db)
    unread: Counter[str] = Counter()
    for row in db.execute("SELECT id, folder FROM source WHERE folder <> ''"):
        unread[row["folder"]] += numbers.get(row["id"], (0, 0))[1]
    unread.subtract({row[0]: row[1] for row in db.execute(_REPEATED)})
    return tuple(sorted(unread.items()))
