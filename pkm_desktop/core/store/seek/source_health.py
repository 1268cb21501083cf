"""How sources fare: how often they bring something, when they last did, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pkm_desktop.core.model.sources import Funnel
from pkm_desktop.core.store.database import Connection, stamp, to_time

NEWEST = 21  # entries of a source that tell its rhythm

_RHYTHM = f"""
  SELECT source_id, sort_at FROM (
    SELECT source_id, sort_at,
           row_number() OVER (PARTITION BY source_id ORDER BY sort_at DESC, id DESC) AS place
      FROM item INDEXED BY item_by_source WHERE source_id IS NOT NULL)
   WHERE place <= {NEWEST} ORDER BY source_id, sort_at DESC"""  # noqa: S608 (a number of ours)
# The newest of all it carried, those that another source had brought before included.
_NEWEST = """
  SELECT sighting.source_id, max(st.sort_at), sum(st.state <> 'new' OR st.read_at IS NOT NULL)
    FROM sighting INDEXED BY sighting_item CROSS JOIN item_state AS st ON st.item_id = sighting.item_id
   GROUP BY sighting.source_id"""
_KEPT_SINCE = """
  SELECT DISTINCT sighting.source_id FROM item_state AS st INDEXED BY state_order
    CROSS JOIN sighting INDEXED BY sighting_item ON sighting.item_id = st.item_id
   WHERE st.state = 'kept' AND st.changed >= ?"""
_FUNNEL = """
  WITH own AS (SELECT DISTINCT item_id FROM sighting WHERE source_id = ?)
  SELECT count(*), coalesce(sum(st.read_at IS NOT NULL), 0), coalesce(sum(st.state = 'kept'), 0),
         coalesce(sum(EXISTS (SELECT 1 FROM highlight WHERE highlight.item_id = own.item_id)), 0),
         coalesce(sum(EXISTS (SELECT 1 FROM entry JOIN issue ON issue.id = entry.issue_id
                               WHERE entry.item_id = own.item_id AND issue.published IS NOT NULL)), 0)
    FROM own JOIN item_state AS st ON st.item_id = own.item_id"""


@dataclass(frozen=True)
class Rhythm:
    """When a source last had something, how long its usual pause is, how much of it was looked at."""

    newest: datetime | None = None
    usual_gap: timedelta | None = None  # the median between two entries; None with fewer than three
    seen: int = 0  # items that were opened or decided about


def rhythms(db: Connection) -> dict[int, Rhythm]:
    """The rhythm of each source that ever brought something."""
    times: dict[int, list[datetime]] = {}
    for row in db.execute(_RHYTHM):
        moment = to_time(row["sort_at"])
        if moment is not None:
            times.setdefault(row["source_id"], []).append(moment)
    return {
        row[0]: Rhythm(to_time(row[1]), _median_gap(times.get(row[0], [])), row[2] or 0)
        for row in db.execute(_NEWEST)
    }


def kept_since(db: Connection, moment: datetime) -> frozenset[int]:
    """The sources of which something was kept since then."""
    return frozenset(row[0] for row in db.execute(_KEPT_SINCE, (stamp(moment),)))


def funnel(db: Connection, source_id: int) -> Funnel:
    """What became of the items that a source has carried."""
    row = db.execute(_FUNNEL, (source_id,)).fetchone()
    return Funnel(*(int(number) for number in row))


def _median_gap(newest_first: list[datetime]) -> timedelta | None:
    gaps = sorted(new - old for new, old in zip(newest_first, newest_first[1:], strict=False))
    return gaps[len(gaps) // 2] if len(gaps) > 1 else None
