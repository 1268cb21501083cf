"""What is left loose: notes without connections, items half read or kept without a why, old thoughts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import Loose
from pkm_desktop.core.store.database import Connection, stamp, to_time, utc_now

_TITLE = "CASE note.title WHEN '' THEN substr(note.body, 1, 80) ELSE note.title END AS title"
_ORPHANS = f"""
SELECT 'note' AS kind, note.id, {_TITLE}, note.updated AS at, 0 AS place FROM note
 WHERE note.kind IN ('fleeting', 'literature', 'permanent') AND note.item_id IS NULL
   AND NOT EXISTS (SELECT 1 FROM note_link WHERE note_link.note_id = note.id)
   AND NOT EXISTS (SELECT 1 FROM tagging WHERE tagging.kind = 'note' AND tagging.target_id = note.id)
   AND NOT EXISTS (SELECT 1 FROM note_link WHERE target_key = 'n' || note.id)
   AND NOT EXISTS (SELECT 1 FROM note_link WHERE note.title_key <> '' AND (target_key = note.title_key
         OR (target_key >= note.title_key || '#' AND target_key < note.title_key || '$')))
 ORDER BY note.updated DESC, note.id DESC LIMIT ?
"""
_HALF_READ = """
SELECT 'item' AS kind, item.id, item.title, reading_place.at, reading_place.place FROM reading_place
  JOIN item ON item.id = reading_place.item_id JOIN item_state ON item_state.item_id = item.id
 WHERE reading_place.place BETWEEN ? AND ? AND reading_place.furthest <= ? AND reading_place.at < ?
   AND item_state.state <> 'dropped'
 ORDER BY reading_place.at DESC LIMIT ?
"""
_WITHOUT_WHY = """
SELECT 'item' AS kind, item.id, item.title, item_state.changed AS at, 0 AS place FROM item_state
  JOIN item ON item.id = item_state.item_id
 WHERE item_state.state = 'kept'
   AND NOT EXISTS (SELECT 1 FROM note WHERE note.item_id = item.id AND note.kind = 'why')
 ORDER BY item_state.sort_at DESC, item.id DESC LIMIT ?
"""
_FLEETING = f"""
SELECT 'note' AS kind, note.id, {_TITLE}, note.updated AS at, 0 AS place FROM note
 WHERE note.kind = 'fleeting' AND note.title <> '' AND note.updated < ? ORDER BY note.updated, note.id LIMIT ?
"""
_LOOK_AGAIN = f"""
SELECT 'note' AS kind, note.id, {_TITLE}, note.updated AS at, 0 AS place FROM note
 WHERE note.look_again <= ? ORDER BY note.look_again, note.id LIMIT ?
"""
# A fleeting note without a title only says how its item stands to something (commands/linking.py).
BEGUN, DONE = 0.05, 0.9  # of a text: read by mistake before, as good as finished after


def orphans(db: Connection, limit: int) -> tuple[Loose, ...]:
    """Notes that link nowhere, are linked from nowhere, have no tag and are on no item; the newest first."""
    return _loose(db.execute(_ORPHANS, (limit,)))


def half_read(db: Connection, before: datetime, limit: int) -> tuple[Loose, ...]:
    """Items begun and left before then, the last read first."""
    return _loose(db.execute(_HALF_READ, (BEGUN, DONE, DONE, stamp(before), limit)))


def without_why(db: Connection, limit: int) -> tuple[Loose, ...]:
    """Kept items of which nobody said why, the newest first."""
    return _loose(db.execute(_WITHOUT_WHY, (limit,)))


def old_fleeting(db: Connection, before: datetime, limit: int) -> tuple[Loose, ...]:
    """Fleeting notes that nobody touched since then, the oldest first."""
    return _loose(db.execute(_FLEETING, (stamp(before), limit)))


def to_look_at_again(db: Connection, today: date, limit: int) -> tuple[Loose, ...]:
    """Notes whose day to be looked at again has come."""
    return _loose(db.execute(_LOOK_AGAIN, (today.isoformat(), limit)))


def _loose(rows: Iterable[Any]) -> tuple[Loose, ...]:
    return tuple(
        Loose(Ref(row["kind"], row["id"]), row["title"], to_time(row["at"]) or utc_now(), row["place"])
        for row in rows
    )
