"""What each source and each tag brought in a stretch of time, and what came of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from pkm_desktop.core.model.practice import TopicCover
from pkm_desktop.core.model.practice_facts import SourceFact
from pkm_desktop.core.store.database import Connection, stamp, to_time

# Each from end to end in the order of the file, or from the few that left: no index holds the moments.
_DELIVERED = """
  SELECT source_id, count(DISTINCT item_id) FROM sighting WHERE seen_at >= ? AND seen_at < ?
   GROUP BY +source_id"""
_STATES = """
  SELECT sighting.source_id, count(DISTINCT CASE WHEN st.state = 'kept' THEN sighting.item_id END) AS kept,
         count(DISTINCT CASE WHEN st.state IN ('new', 'later') THEN sighting.item_id END) AS waiting
    FROM sighting CROSS JOIN item_state AS st ON st.item_id = sighting.item_id
   WHERE sighting.seen_at >= ? AND sighting.seen_at < ? AND st.state <> 'dropped'
   GROUP BY +sighting.source_id"""
_LAST = """
  SELECT sighting.source_id, max(issue.published) FROM entry JOIN issue ON issue.id = entry.issue_id
    CROSS JOIN sighting ON sighting.item_id = entry.item_id
   WHERE issue.published IS NOT NULL GROUP BY +sighting.source_id"""
_SOURCES = "SELECT id, title, tier, reach FROM source ORDER BY id"
_ITEMS_OF = """
  SELECT t.tag_id, count(DISTINCT t.target_id) FROM tagging AS t
    JOIN item_state AS st ON st.item_id = t.target_id
   WHERE t.kind = 'item' AND st.state = 'kept' AND t.target_id IN
         (SELECT target_id FROM event WHERE at >= ? AND at < ? AND verb = 'kept' AND kind = 'item')
   GROUP BY t.tag_id"""
# Written about a tag: notes that have it, and notes on items that have it.
_NOTES_OF = """
  SELECT tag_id, count(*) FROM (
    SELECT t.tag_id, note.id FROM tagging AS t JOIN note ON note.id = t.target_id
     WHERE t.kind = 'note' AND note.created >= ?1 AND note.created < ?2
     UNION
    SELECT t.tag_id, note.id FROM tagging AS t JOIN note ON note.item_id = t.target_id
     WHERE t.kind = 'item' AND note.created >= ?1 AND note.created < ?2) GROUP BY tag_id"""
_SENT_OF = """
  SELECT tag_id, count(*) FROM (
    SELECT t.tag_id, entry.id FROM entry JOIN issue ON issue.id = entry.issue_id
      JOIN tagging AS t ON (t.kind = 'item' AND t.target_id = entry.item_id)
                        OR (t.kind = 'note' AND t.target_id = entry.note_id)
     WHERE issue.published >= ? AND issue.published < ? GROUP BY t.tag_id, entry.id) GROUP BY tag_id"""
_TAGS = "SELECT id, name, topic FROM tag ORDER BY name_key"
GAP_KEPT, GAP_DAYS = 5, timedelta(days=30)


def source_facts(db: Connection, start: datetime, end: datetime) -> tuple[SourceFact, ...]:
    """Every source, with what it brought from `start` up to `end`, and what of that is kept or waits."""
    given = (stamp(start), stamp(end))
    delivered = dict(db.execute(_DELIVERED, given).fetchall())
    states = {row["source_id"]: row for row in db.execute(_STATES, given)}
    last = dict(db.execute(_LAST).fetchall())
    return tuple(
        SourceFact(
            row["id"],
            row["title"],
            arrived=delivered.get(row["id"], 0),
            kept=states[row["id"]]["kept"] if row["id"] in states else 0,
            waiting=states[row["id"]]["waiting"] if row["id"] in states else 0,
            last_shared=to_time(last.get(row["id"])),
            must=row["tier"] == "must",
            internal=row["reach"] == "internal",
        )
        for row in db.execute(_SOURCES)
    )


def topic_cover(db: Connection, start: datetime, end: datetime) -> tuple[TopicCover, ...]:
    """Topics, and tags that something was done with from `start` up to `end`; gaps look back 30 days."""
    kept, noted, sent = (_by_tag(db, sql, start, end) for sql in (_ITEMS_OF, _NOTES_OF, _SENT_OF))
    month_kept = _by_tag(db, _ITEMS_OF, end - GAP_DAYS, end)
    month_noted = _by_tag(db, _NOTES_OF, end - GAP_DAYS, end)
    found = list[TopicCover]()
    for row in db.execute(_TAGS):
        tag_id = row["id"]
        numbers = kept[tag_id], noted[tag_id], sent[tag_id]
        gap = month_kept[tag_id] >= GAP_KEPT and not month_noted[tag_id]
        if row["topic"] or any(numbers) or gap:
            found.append(TopicCover(row["name"], bool(row["topic"]), *numbers, gap=gap))
    return tuple(found)


def _by_tag(db: Connection, sql: str, start: datetime, end: datetime) -> defaultdict[int, int]:
    return defaultdict(int, db.execute(sql, (stamp(start), stamp(end))).fetchall())
