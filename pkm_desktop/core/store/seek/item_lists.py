"""Lists of items: which ids a view holds, and the rows that are painted.

A list is one walk along an index that holds everything it needs, and leaves SQLite as one text, which takes
half the time of a hundred thousand rows; rows are fetched for what is on the screen.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from itertools import chain
from typing import Any

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.items import ItemFilter, ItemGroup, ItemRow
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.store.database import Connection, stamp, to_time
from pkm_desktop.core.store.seek.item_groups import groups

_VIEWS = {
    "inbox": "st.state = 'new'",
    "today": "st.state = 'new' AND st.sort_at >= :today",
    "kept": "st.state = 'kept'",
    "later": "st.state = 'later' AND (st.due IS NULL OR st.due <= :day)",
    "snoozed": "st.state = 'later' AND st.due > :day",
    "dropped": "st.state = 'dropped'",
    "all": "1",
    "read": "1",
    "unread": "st.state = 'new' AND st.read_at IS NULL",
}
_UNDECIDED = ("inbox", "today", "unread")
_ORDER = "st.sort_at DESC, st.item_id DESC"
# Items that only muted sources carry. What came back on its day is shown all the same.
MUTED = """
  SELECT s.item_id FROM source JOIN sighting AS s ON s.source_id = source.id
    JOIN item_state AS own ON own.item_id = s.item_id AND own.due IS NULL
   WHERE source.muted AND NOT EXISTS
         (SELECT 1 FROM sighting AS other JOIN source AS loud ON loud.id = other.source_id AND NOT loud.muted
           WHERE other.item_id = s.item_id)"""
# A folder holds its own sources and those of the folders in it.
_IN_FOLDER = (
    "SELECT id FROM source WHERE folder = :folder OR substr(folder, 1, length(:folder) + 1) = :folder || '/'"
)

_ROWS = """
  SELECT item.id, item.title, item.url, coalesce(source.title, item.source_title) AS source, item.source_id,
         item.authors, item.published, item.sort_at, item.excerpt, item.words,
         coalesce(st.state, 'dropped') AS state, st.read_at, st.due,
         (SELECT group_concat(rule_name, char(10)) FROM
            (SELECT rule_name FROM rule_hit WHERE rule_hit.item_id = item.id
              GROUP BY rule_name ORDER BY min(rule_hit.id))) AS rules,
         (SELECT group_concat(name, char(10)) FROM
            (SELECT tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id
              WHERE tagging.kind = 'item' AND tagging.target_id = item.id ORDER BY tag.name_key)) AS tags,
         (SELECT count(*) FROM highlight WHERE highlight.item_id = item.id) AS highlights,
         EXISTS (SELECT 1 FROM note WHERE note.item_id = item.id) AS has_note,
         (SELECT count(*) FROM sighting WHERE sighting.item_id = item.id) AS seen_in,
         (SELECT group_concat(name, char(10)) FROM
            (SELECT DISTINCT community.name || ' #' || issue.number AS name FROM entry
               JOIN issue ON issue.id = entry.issue_id AND issue.status IN ('published', 'corrected')
               JOIN digest ON digest.id = issue.digest_id
               JOIN community ON community.id = digest.community_id
              WHERE entry.item_id = item.id ORDER BY entry.id)) AS sent_to
    FROM json_each(?) AS wanted JOIN item ON item.id = wanted.value
    LEFT JOIN item_state AS st ON st.item_id = item.id LEFT JOIN source ON source.id = item.source_id"""


def item_ids(db: Connection, wanted: ItemFilter, *, today: datetime) -> tuple[int, ...]:
    """The ids a view holds, newest first or grouped; what is snoozed by its day.

    `today`: the moment this day began where the person is. What only muted sources carry is left out of what
    is undecided, unless a source or a rule is asked for.
    """
    if wanted.grouped:
        return tuple(chain.from_iterable(group.ids for group in item_groups(db, wanted, today=today)))
    return tuple(_ids(db, wanted, today))


def item_groups(db: Connection, wanted: ItemFilter, *, today: datetime) -> tuple[ItemGroup, ...]:
    """What a view holds, by source."""
    return groups(db, _ids(db, wanted, today), now=today)


def _ids(db: Connection, wanted: ItemFilter, today: datetime) -> list[int]:
    if wanted.view not in _VIEWS:
        raise Rejected(f"There is no view “{wanted.view}”.", hint=f"Views are {', '.join(_VIEWS)}.")
    conditions = [_VIEWS[wanted.view], *_narrowed(wanted)]
    if wanted.view in _UNDECIDED and wanted.source_id is None and wanted.rule_id is None and has_muted(db):
        conditions.append(f"st.item_id NOT IN ({MUTED})")
    values = {
        "today": stamp(today),
        "day": local_day(today).isoformat(),
        "source": wanted.source_id,
        "folder": wanted.folder,
        "tag": title_key(tag_name(wanted.tag)),
        "shelf": wanted.shelf,
        "rule": wanted.rule_id,
        "verdict": wanted.verdict,
    }
    # Without statistics SQLite takes another index for this one view, which is ten times slower.
    by = " INDEXED BY state_unread" if wanted.view == "unread" else ""
    order = f"st.due, {_ORDER}" if wanted.view == "snoozed" else _ORDER
    ids = _listed(db, f"item_state AS st{by} WHERE {' AND '.join(conditions)} ORDER BY {order}", values)
    if wanted.view == "read":
        # Which are read no index knows: asked for apart, in no order, they cost a tenth of the sorting.
        read = set(_listed(db, "item_state AS st NOT INDEXED WHERE st.read_at IS NOT NULL", {}))
        return [item_id for item_id in ids if item_id in read]
    return ids


def _listed(db: Connection, rest: str, values: dict[str, Any]) -> list[int]:
    """The item ids that `SELECT … FROM rest` gives, in its order (SQLite keeps it for group_concat)."""
    row = db.execute(f"SELECT group_concat(item_id) FROM (SELECT st.item_id FROM {rest})", values).fetchone()
    ids: list[int] = json.loads(f"[{row[0] or ''}]")
    return ids


def has_muted(db: Connection) -> bool:
    """Whether any source is muted."""
    return db.execute("SELECT 1 FROM source WHERE muted LIMIT 1").fetchone() is not None


def local_day(today: datetime) -> date:
    """The day that began at this moment where the person is."""
    return today.astimezone().date()


def _narrowed(wanted: ItemFilter) -> list[str]:
    conditions = []
    if wanted.source_id is not None:
        conditions.append("st.item_id IN (SELECT item_id FROM sighting WHERE source_id = :source)")
    if wanted.folder:
        conditions.append(f"st.item_id IN (SELECT item_id FROM sighting WHERE source_id IN ({_IN_FOLDER}))")
    if wanted.tag:
        conditions.append(
            "st.item_id IN (SELECT target_id FROM tagging WHERE kind = 'item'"
            " AND tag_id = (SELECT id FROM tag WHERE name_key = :tag))"
        )
    if wanted.shelf is not None or wanted.verdict:
        conditions += [] if wanted.view == "dropped" else ["st.state <> 'dropped'"]
    conditions += _kept_apart(wanted)
    return conditions


def _kept_apart(wanted: ItemFilter) -> list[str]:
    """Conditions on bookmark folders, rules and dead links."""
    conditions = []
    if wanted.shelf == "":
        # At the top of the bookmarks, or kept without any folder at all.
        conditions.append(
            "(st.item_id IN (SELECT item_id FROM filing WHERE folder = '') OR st.state IN ('kept', 'later')"
            " AND st.item_id NOT IN (SELECT item_id FROM filing))"
        )
    elif wanted.shelf is not None:
        conditions.append(
            "st.item_id IN (SELECT item_id FROM filing WHERE folder = :shelf"
            " OR substr(folder, 1, length(:shelf) + 1) = :shelf || '/')"
        )
    if wanted.rule_id is not None:
        conditions.append("st.item_id IN (SELECT item_id FROM rule_hit WHERE rule_id = :rule)")
    if wanted.verdict:
        conditions.append("st.item_id IN (SELECT item_id FROM link_check WHERE verdict = :verdict)")
    return conditions


def item_rows(db: Connection, ids: Sequence[int]) -> tuple[ItemRow, ...]:
    """The rows of these items in the order asked; ids that are not there are left out."""
    found = {row["id"]: _row(row) for row in db.execute(_ROWS, (json.dumps(list(ids)),))}
    return tuple(found[item_id] for item_id in ids if item_id in found)


def _row(row: Any) -> ItemRow:
    when = to_time(row["sort_at"])
    if when is None:
        raise ValueError(f"item {row['id']} has no time to sort by")
    return ItemRow(
        id=row["id"],
        title=row["title"],
        url=row["url"],
        source=row["source"],
        source_id=row["source_id"],
        author=row["authors"],
        when=when,
        published=to_time(row["published"]),
        excerpt=row["excerpt"],
        state=row["state"],
        read=row["read_at"] is not None,
        words=row["words"],
        tags=_lines(row["tags"]),
        highlights=row["highlights"],
        has_note=bool(row["has_note"]),
        seen_in=max(1, row["seen_in"]),
        sent_to=_lines(row["sent_to"]),
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        rules=_lines(row["rules"]),
    )


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
