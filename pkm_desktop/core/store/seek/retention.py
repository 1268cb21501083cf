"""What grows old: undecided items are dropped after a time, dropped ones leave the library for good.

Nothing that a person has kept, put aside, tagged, filed, corrected, annotated, linked to or shared is ever
touched by either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from pkm_desktop.core.model.notes import link_keys
from pkm_desktop.core.store.database import Connection, Writing, stamp

_NEVER = 1_000_000  # days
_ID = re.compile(r"i\d{1,18}", re.ASCII)
# The longest time that any of its sources gives an item; without a source, what is set for all.
_TOO_OLD = """
  SELECT st.item_id, st.changed,
         coalesce((SELECT max(CASE source.keep_days WHEN -1 THEN :never WHEN 0 THEN :all
                                   ELSE source.keep_days END)
                     FROM sighting JOIN source ON source.id = sighting.source_id
                    WHERE sighting.item_id = st.item_id), :all) AS days
    FROM item_state AS st WHERE st.state = 'new' AND st.changed < :youngest"""
_TOO_MANY = """
  SELECT item_id, most FROM (
    SELECT sighting.item_id, source.most_unread AS most,
           row_number() OVER (PARTITION BY source.id ORDER BY st.sort_at DESC, st.item_id DESC) AS place
      FROM source JOIN sighting ON sighting.source_id = source.id
      JOIN item_state AS st ON st.item_id = sighting.item_id AND st.state = 'new'
     WHERE source.most_unread > 0)
   WHERE place > most"""
_OTHER_CARRIERS = """
  SELECT sighting.item_id, count(*) FROM sighting WHERE item_id IN (SELECT value FROM json_each(?))
   GROUP BY item_id"""
_LONG_DROPPED = """
  SELECT item_id FROM item_state WHERE state = 'dropped' AND changed <= :before ORDER BY item_id"""
_PROTECTED = """
  SELECT item_id FROM item_state WHERE state IN ('kept', 'later')
  UNION SELECT target_id FROM tagging WHERE kind = 'item'
  UNION SELECT item_id FROM highlight WHERE item_id IS NOT NULL
  UNION SELECT item_id FROM note WHERE item_id IS NOT NULL
  UNION SELECT item_id FROM entry WHERE item_id IS NOT NULL
  UNION SELECT item_id FROM filing
  UNION SELECT item_id FROM item_edit"""
_REMEMBER = """
  INSERT OR IGNORE INTO gone_item(source_id, guid, url_key, removed)
  SELECT sighting.source_id, sighting.guid, coalesce(item.url_key, ''), ?
    FROM sighting JOIN item ON item.id = sighting.item_id
   WHERE item.id IN (SELECT value FROM json_each(?))"""


def protected(db: Connection) -> set[int]:
    """The items that a person has done something with: never dropped, never removed by retention."""
    return {row[0] for row in db.execute(_PROTECTED)} | _linked(db)


def _linked(db: Connection) -> set[int]:
    """The items that a note links to, by id or by title."""
    keys = {key for (key,) in db.execute("SELECT DISTINCT target_key FROM note_link")}
    keys |= {other for key in keys for other in link_keys(key)}
    by_id = {int(key[1:]) for key in keys if _ID.fullmatch(key)}
    rows = db.execute(
        "SELECT id FROM item WHERE title_key IN (SELECT value FROM json_each(?)) AND title_key <> ''",
        (json.dumps(sorted(keys)),),
    )
    return {row[0] for row in rows} | by_id


def expiring(db: Connection, now: datetime, keep_days: int) -> dict[int, str]:
    """The undecided items whose time is over, each with the reason in words.

    The days count from when it came in, was put back or came back on its day. An item in several sources
    stays as long as the most patient of them lets it. `keep_days`: for sources that say nothing; 0 is never.
    """
    found = _too_old(db, now, keep_days) | _too_many(db)
    if not found:
        return {}
    spared = protected(db)
    return {item_id: why for item_id, why in found.items() if item_id not in spared}


def _too_old(db: Connection, now: datetime, keep_days: int) -> dict[int, str]:
    limits = [row[0] for row in db.execute("SELECT DISTINCT keep_days FROM source WHERE keep_days > 0")]
    shortest = min([*limits, *([keep_days] if keep_days > 0 else [])], default=0)
    if not shortest:
        return {}
    given = {
        "never": _NEVER,
        "all": keep_days or _NEVER,
        "youngest": stamp(now - timedelta(days=shortest)),
    }
    oldest = {days: stamp(now - timedelta(days=days)) for days in {*limits, keep_days} if days > 0}
    return {
        item_id: f"expired after {days} days"
        for item_id, changed, days in db.execute(_TOO_OLD, given)
        if days < _NEVER and changed < oldest[days]
    }


def _too_many(db: Connection) -> dict[int, str]:
    """What is beyond the number that its source may have waiting, in every source that carries it."""
    beyond: dict[int, list[int]] = {}
    for item_id, most in db.execute(_TOO_MANY):
        beyond.setdefault(item_id, []).append(most)
    carriers = dict(db.execute(_OTHER_CARRIERS, (json.dumps(list(beyond)),)).fetchall())
    return {
        item_id: f"more than {max(mosts)} were waiting"
        for item_id, mosts in beyond.items()
        if len(mosts) == carriers[item_id]
    }


def wants_work(db: Connection, keep_days: int, remove_days: int) -> bool:
    """Whether anything at all is set to go: the cheap check."""
    if keep_days or remove_days:
        return True
    row = db.execute("SELECT 1 FROM source WHERE keep_days > 0 OR most_unread > 0 LIMIT 1").fetchone()
    return row is not None


def tidied_since(db: Connection, moment: datetime) -> bool:
    """Whether it was tidied up after this moment."""
    row = db.execute(
        "SELECT 1 FROM event WHERE at > ? AND verb = 'tidied' LIMIT 1", (stamp(moment),)
    ).fetchone()
    return row is not None


def removable(db: Connection, before: datetime) -> tuple[int, ...]:
    """The items that were dropped at this moment or earlier, stayed so, and that nothing holds."""
    long_dropped = [row[0] for row in db.execute(_LONG_DROPPED, {"before": stamp(before)})]
    spared = protected(db) if long_dropped else set()
    return tuple(item_id for item_id in long_dropped if item_id not in spared)


def remove(writing: Writing, item_ids: Sequence[int]) -> int:
    """Take items out of the library with their texts, and remember them so that no feed brings them back."""
    given = json.dumps(list(item_ids))
    writing.db.execute(_REMEMBER, (writing.stamp, given))
    cursor = writing.db.execute("DELETE FROM item WHERE id IN (SELECT value FROM json_each(?))", (given,))
    return max(0, cursor.rowcount)


def give_back_space(writing: Writing, *, pages: int = 2000) -> None:
    """Let the search index forget a part of what was removed, and give free pages back to the disk.

    A little each time: in a library that was not made for it, free pages wait for new items instead.
    """
    for index in ("fts", "fts_title"):
        writing.db.execute(f"INSERT INTO {index}({index}, rank) VALUES ('merge', 200)")
    writing.db.execute(f"PRAGMA incremental_vacuum({int(pages)})").fetchall()
