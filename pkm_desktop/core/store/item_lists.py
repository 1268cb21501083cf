"""Lists of items: which ids a view holds, and the rows that are painted.

A list is one walk along an index that holds everything it needs; rows are fetched for what is on the screen.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.items import ItemFilter, ItemRow
from pkm_desktop.core.model.keys import tag_name, title_key
from pkm_desktop.core.store.database import Connection, stamp, to_time

_VIEWS = {
    "inbox": "st.state = 'new'",
    "today": "st.state = 'new' AND st.sort_at >= :today",
    "kept": "st.state = 'kept'",
    "later": "st.state = 'later'",
    "dropped": "st.state = 'dropped'",
    "all": "1",
    "read": "st.read_at IS NOT NULL",
    "unread": "st.state = 'new' AND st.read_at IS NULL",
}
_ORDER = " ORDER BY st.sort_at DESC, st.item_id DESC"
# A folder holds its own sources and those of the folders in it.
_IN_FOLDER = (
    "SELECT id FROM source WHERE folder = :folder OR substr(folder, 1, length(:folder) + 1) = :folder || '/'"
)

_ROWS = """
  SELECT item.id, item.title, item.url, coalesce(source.title, item.source_title) AS source, item.source_id,
         item.authors, item.published, item.sort_at, item.excerpt, item.words,
         coalesce(st.state, 'dropped') AS state, st.read_at,
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
    """The ids a view holds, newest first. `today`: the moment this day began where the person is."""
    if wanted.view not in _VIEWS:
        raise Rejected(f"There is no view “{wanted.view}”.", hint=f"Views are {', '.join(_VIEWS)}.")
    conditions = [_VIEWS[wanted.view], *_narrowed(wanted)]
    values = {
        "today": stamp(today),
        "source": wanted.source_id,
        "folder": wanted.folder,
        "tag": title_key(tag_name(wanted.tag)),
    }
    cursor = db.cursor()
    cursor.row_factory = None  # plain tuples: half the time for a hundred thousand ids
    # Without statistics SQLite takes another index for this one view, which is ten times slower.
    by = " INDEXED BY state_unread" if wanted.view == "unread" else ""
    where = " AND ".join(conditions)
    cursor.execute(f"SELECT st.item_id FROM item_state AS st{by} WHERE {where}{_ORDER}", values)
    return tuple([row[0] for row in cursor.fetchall()])


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
    )


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
