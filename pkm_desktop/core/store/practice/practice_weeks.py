"""What happened week by week, what became of what arrived, and what waits: counted where the rows are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pkm_desktop.core.model.practice import Flow
from pkm_desktop.core.model.practice_facts import Pile
from pkm_desktop.core.store.database import Connection, stamp, to_time
from pkm_desktop.core.store.seek.item_lists import MUTED, has_muted

# An item arrives once, so the index alone tells how many did.
_ARRIVED = "SELECT count(*) FROM event WHERE at >= ? AND at < ? AND verb = 'arrived'"
# What is undecided again was taken back; what is gone was decided all the same.
_DECIDED = """
  SELECT count(DISTINCT e.target_id), count(DISTINCT CASE e.verb WHEN 'kept' THEN e.target_id END)
    FROM event AS e LEFT JOIN item_state AS st ON st.item_id = e.target_id
   WHERE e.at >= ? AND e.at < ? AND e.verb IN ('kept', 'later', 'dropped') AND e.kind = 'item'
     AND st.state IS NOT 'new'"""
_DONE = """
  SELECT count(DISTINCT CASE WHEN e.verb = 'read' AND EXISTS
                 (SELECT 1 FROM item_state WHERE item_id = e.target_id AND read_at IS NOT NULL)
                 THEN e.target_id END),
         count(DISTINCT CASE WHEN e.verb = 'highlighted' AND EXISTS
                 (SELECT 1 FROM highlight WHERE id = e.target_id) THEN e.target_id END),
         count(DISTINCT CASE WHEN e.verb = 'noted' AND EXISTS
                 (SELECT 1 FROM note WHERE id = e.target_id) THEN e.target_id END),
         count(DISTINCT CASE e.verb WHEN 'shared' THEN e.kind || e.target_id END),
         count(DISTINCT CASE e.verb WHEN 'published' THEN e.target_id END)
    FROM event AS e
   WHERE e.at >= ? AND e.at < ? AND e.verb IN ('read', 'highlighted', 'noted', 'shared', 'published')"""
_NAMES = ("arrived", "decided", "kept", "read", "highlighted", "noted", "shared", "issues")
_COHORT = """
  WITH cohort AS (SELECT target_id AS item_id FROM event
                   WHERE at >= ? AND at < ? AND verb = 'arrived' AND kind = 'item')"""
WORDED = """
  (EXISTS (SELECT 1 FROM note WHERE note.item_id = {item} AND trim(note.body) <> '')
    OR EXISTS (SELECT 1 FROM highlight WHERE highlight.item_id = {item} AND trim(highlight.comment) <> ''))"""
LEFT = "(issue.published IS NOT NULL)"
_IS_KEPT = "st.state IS 'kept'"
_FATE = f"""{_COHORT}
  SELECT count(*), coalesce(sum(st.state IS NOT 'new'), 0), coalesce(sum({_IS_KEPT}), 0),
         coalesce(sum({_IS_KEPT} AND {WORDED.format(item="cohort.item_id")}), 0),
         coalesce(sum({_IS_KEPT} AND EXISTS (SELECT 1 FROM entry JOIN issue ON issue.id = entry.issue_id
                               WHERE entry.item_id = cohort.item_id AND {LEFT})), 0)
    FROM cohort LEFT JOIN item_state AS st ON st.item_id = cohort.item_id"""
_WAITING = "FROM item_state AS st WHERE st.state = 'new'"
_LOUD = f" AND st.item_id NOT IN ({MUTED})"
# From end to end in the order of the file: many times quicker than to look up each of many thousands.
_WAITING_SINCE = """
  SELECT item.fetched FROM item CROSS JOIN item_state AS st ON st.item_id = item.id WHERE st.state = 'new'"""
_UNREAD = "FROM item_state AS st WHERE +st.state = 'kept' AND st.read_at IS NULL"


def week_counts(db: Connection, starts: Sequence[datetime]) -> dict[tuple[int, str], int]:
    """How much of what was done in each stretch from one start to the next: distinct things, once each."""
    counts: dict[tuple[int, str], int] = {}
    for place, bounds in enumerate(zip(starts, starts[1:], strict=False)):
        given = tuple(map(stamp, bounds))
        numbers = [
            number for sql in (_ARRIVED, _DECIDED, _DONE) for number in db.execute(sql, given).fetchone()
        ]
        counts.update(((place, name), number) for name, number in zip(_NAMES, numbers, strict=True))
    return counts


def flow(db: Connection, start: datetime, end: datetime) -> Flow:
    """What became, as it stands now, of the items that arrived from `start` up to `end`.

    Removed items were decided about; what had become of them is no longer known.
    """
    given = (stamp(start), stamp(end))
    return Flow(*db.execute(_FATE, given).fetchone())


def inbox_count(db: Connection) -> int:
    """How many items are undecided; those of muted sources left out."""
    return int(db.execute(f"SELECT count(*) {_WAITING}{_loud(db)}").fetchone()[0])


def inbox(db: Connection) -> Pile:
    """The undecided items, by when they were first seen; those of muted sources left out."""
    return _pile(db, inbox_count(db), _WAITING_SINCE + _loud(db))


def unread(db: Connection) -> Pile:
    """What was kept and not read yet, by when it was kept."""
    count = int(db.execute(f"SELECT count(*) {_UNREAD}").fetchone()[0])
    return _pile(db, count, f"SELECT st.changed {_UNREAD}")


def _loud(db: Connection) -> str:
    return _LOUD if has_muted(db) else ""


def _pile(db: Connection, count: int, moments: str) -> Pile:
    """`moments`: SQL that gives since when each of them waits. Nearest rank from the newest on."""
    if not count:
        return Pile()
    middle = db.execute(f"{moments} ORDER BY 1 DESC LIMIT 1 OFFSET ?", ((count - 1) // 2,)).fetchone()[0]
    return Pile(count, to_time(middle))


def kept_unworded(db: Connection, start: datetime, end: datetime) -> tuple[int, int]:
    """How many of the items kept from `start` up to `end` are kept still, and how many have no own words."""
    kept, worded = db.execute(
        "SELECT count(*), coalesce(sum("
        + WORDED.format(item="st.item_id")
        + "), 0) FROM item_state AS st WHERE st.state = 'kept' AND st.item_id IN"
        " (SELECT target_id FROM event WHERE at >= ? AND at < ? AND verb = 'kept' AND kind = 'item')",
        (stamp(start), stamp(end)),
    ).fetchone()
    return int(kept), int(kept) - int(worded)


def still_waiting(db: Connection, start: datetime, end: datetime) -> int:
    """How many of the items that arrived from `start` up to `end` are undecided still."""
    done = flow(db, start, end)
    return done.arrived - done.decided
