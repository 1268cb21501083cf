"""The numbers beside the views, sources and folders."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from pkm_desktop.core.model.items import Counts
from pkm_desktop.core.store.database import Connection, stamp
from pkm_desktop.core.store.seek.item_lists import MUTED, has_muted, local_day
from pkm_desktop.core.store.seek.rules import watch_counts

_UNREAD = "st.state = 'new' AND st.read_at IS NULL"
_SINGLE = {
    "inbox": f"SELECT count(*) FROM item_state AS st INDEXED BY state_unread WHERE {_UNREAD}",
    "today": "SELECT count(*) FROM item_state WHERE state = 'new' AND sort_at >= :today",
    "snoozed": "SELECT count(*) FROM item_state WHERE state = 'later' AND due > :day",
    "notes": "SELECT count(*) FROM note",
    "highlights": "SELECT count(*) FROM highlight",
    "failing": "SELECT count(*) FROM source_state WHERE error <> ''",
    "dead_links": "SELECT count(*) FROM link_check JOIN item_state AS st ON st.item_id = link_check.item_id"
    " WHERE verdict = 'dead' AND st.state <> 'dropped'",
}
_MUTED_NUMBERS = f"""
  SELECT coalesce(sum(st.read_at IS NULL), 0), coalesce(sum(st.sort_at >= :today), 0)
    FROM item_state AS st WHERE st.state = 'new' AND st.item_id IN ({MUTED})"""
_MUTED_FOLDERS = f"""
  SELECT source.folder, count(DISTINCT sighting.item_id) FROM sighting
    JOIN source ON source.id = sighting.source_id JOIN item_state AS st ON st.item_id = sighting.item_id
   WHERE {_UNREAD} AND sighting.item_id IN ({MUTED}) GROUP BY source.folder"""
_SHELVES = """
  SELECT folder, count(*) FROM filing JOIN item_state AS st ON st.item_id = filing.item_id
   WHERE st.state <> 'dropped' GROUP BY folder ORDER BY folder"""
# What is carried and not shown: its arrival was undone.
_CARRIED = "SELECT source_id, count(*) FROM sighting GROUP BY source_id"
_HIDDEN = """
  SELECT source_id, count(*) FROM sighting
   WHERE item_id IN (SELECT id FROM item WHERE id NOT IN (SELECT item_id FROM item_state))
   GROUP BY source_id"""
_BY_STATE = """
  SELECT sighting.source_id, count(*) FROM item_state AS st {by} CROSS JOIN sighting INDEXED BY sighting_item
   WHERE sighting.item_id = st.item_id AND {which} GROUP BY sighting.source_id"""
# What stands in several sources of one folder counts once there.
_REPEATED = """
  SELECT folder, sum(times - 1) FROM (
    SELECT source.folder AS folder, count(*) AS times FROM {unread} AS st
      CROSS JOIN sighting INDEXED BY sighting_item ON sighting.item_id = st.item_id
      JOIN source ON source.id = sighting.source_id AND source.folder <> ''
     GROUP BY st.item_id, source.folder HAVING count(*) > 1)
   GROUP BY folder"""
_UNREAD_ITEMS = f"(SELECT item_id FROM item_state AS st INDEXED BY state_unread WHERE {_UNREAD})"
_UNREAD_IN_SEVERAL = f"""
  (SELECT st.item_id FROM (SELECT item_id FROM sighting INDEXED BY sighting_item
                            GROUP BY item_id HAVING count(*) > 1) AS several
     CROSS JOIN item_state AS st WHERE st.item_id = several.item_id AND {_UNREAD})"""
FEW = 0.3  # share of the library from which on the other way round is shorter


def counts(db: Connection, *, today: datetime) -> Counts:
    """All numbers at once. `today`: the moment this day began where the person is."""
    states = {row[0]: row[1] for row in db.execute("SELECT state, count(*) FROM item_state GROUP BY state")}
    given = {"today": stamp(today), "day": local_day(today).isoformat()}
    single = {name: int(db.execute(sql, given).fetchone()[0]) for name, sql in _SINGLE.items()}
    muted = has_muted(db)
    unread, new_today = db.execute(_MUTED_NUMBERS, given).fetchone() if muted else (0, 0)
    return Counts(
        kept=states.get("kept", 0),
        later=states.get("later", 0) - single["snoozed"],
        items=sum(states.values()),
        folders=_folders(db, single["inbox"], sum(states.values()), muted=muted),
        inbox=single["inbox"] - unread,
        today=single["today"] - new_today,
        notes=single["notes"],
        highlights=single["highlights"],
        failing=single["failing"],
        snoozed=single["snoozed"],
        dead_links=single["dead_links"],
        watches=watch_counts(db),
        shelves=tuple((row[0], row[1]) for row in db.execute(_SHELVES)),
    )


def totals(db: Connection) -> Counts:
    """Only what the library holds in all, and what watched words found: no look at every source."""
    items = int(db.execute("SELECT count(*) FROM item_state").fetchone()[0])
    return Counts(
        items=items, notes=int(db.execute(_SINGLE["notes"]).fetchone()[0]), watches=watch_counts(db)
    )


def per_source(db: Connection) -> dict[int, tuple[int, int]]:
    """For each source that has any: its items, and how many of them are undecided and unread."""
    unread = int(db.execute(_SINGLE["inbox"]).fetchone()[0])
    everything = int(db.execute("SELECT count(*) FROM item_state").fetchone()[0])
    return _per_source(db, unread, everything)


def _per_source(db: Connection, unread: int, everything: int) -> dict[int, tuple[int, int]]:
    """Of what is unread and what is not, the smaller part is counted; the rest is the rest."""
    carried = Counter({row[0]: row[1] for row in db.execute(_CARRIED)})
    if int(db.execute("SELECT count(*) FROM item").fetchone()[0]) != everything:
        carried.subtract({row[0]: row[1] for row in db.execute(_HIDDEN)})
    if unread <= everything - unread:
        sql = _BY_STATE.format(by="INDEXED BY state_unread", which=_UNREAD)
        number = Counter({row[0]: row[1] for row in db.execute(sql)})
    else:
        sql = _BY_STATE.format(by="NOT INDEXED", which=f"NOT ({_UNREAD})")
        number = carried.copy()
        number.subtract({row[0]: row[1] for row in db.execute(sql)})
    return {source: (items, number[source]) for source, items in carried.items() if items}


def _folders(db: Connection, unread: int, everything: int, *, muted: bool) -> tuple[tuple[str, int], ...]:
    """Each folder with the number of unread items in its own sources."""
    numbers = _per_source(db, unread, everything)
    found: Counter[str] = Counter()
    for row in db.execute("SELECT id, folder FROM source WHERE folder <> ''"):
        found[row["folder"]] += numbers.get(row["id"], (0, 0))[1]
    few = unread <= everything * FEW
    sql = _REPEATED.format(unread=_UNREAD_ITEMS if few else _UNREAD_IN_SEVERAL)
    found.subtract({row[0]: row[1] for row in db.execute(sql)})
    if muted:
        found.subtract({row[0]: row[1] for row in db.execute(_MUTED_FOLDERS) if row[0]})
    return tuple(sorted(found.items()))
