"""Highlights of everything, chosen by what they say, carry and come from."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.store.database import Connection
from pkm_desktop.core.store.sense.highlights import highlights_by_id
from pkm_desktop.core.store.sense.search_fields import like
from pkm_desktop.core.store.sense.tags import family, find

_SAYS = "(exact LIKE ? ESCAPE '\\' OR comment LIKE ? ESCAPE '\\' OR item_title LIKE ? ESCAPE '\\')"
_TAGGED = (
    "EXISTS (SELECT 1 FROM tagging WHERE tag_id IN (SELECT value FROM json_each(?))"
    " AND (kind = 'highlight' AND target_id = highlight.id OR kind = 'item' AND target_id = item_id))"
)
_FROM = (
    "item_id IN (SELECT id FROM item WHERE source_id = ?"
    " UNION SELECT item_id FROM sighting WHERE source_id = ?)"
)


def chosen(
    db: Connection,
    *,
    words: Sequence[str],
    tag: str,
    source_id: int | None,
    layer: int,
    found: bool | None,
    page: tuple[int, int],
) -> tuple[Highlight, ...]:
    """The highlights with all of these words, and so on; `page`: how many, after how many."""
    where, params = ["1"], list[object]()
    for word in words:
        where.append(_SAYS)
        params += [f"%{like(word)}%"] * 3
    if tag:
        where.append(_TAGGED)
        known = find(db, tag) is not None
        params.append(json.dumps([number for number, _ in family(db, tag)] if known else []))
    if source_id is not None:
        where.append(_FROM)
        params += [source_id, source_id]
    if layer:
        where.append("layer = ?")
        params.append(layer)
    if found is not None:
        where.append("start_at >= 0" if found else "start_at < 0")
    rows = db.execute(
        f"SELECT id FROM highlight WHERE {' AND '.join(where)}"
        " ORDER BY created DESC, id DESC LIMIT ? OFFSET ?",
        (*params, *page),
    )
    return highlights_by_id(db, [row["id"] for row in rows])


def counted(db: Connection) -> tuple[int, int]:
    """How many highlights there are, and how many have no place."""
    row = db.execute("SELECT count(*) AS all_of_them, total(start_at < 0) AS lost FROM highlight").fetchone()
    return row["all_of_them"], int(row["lost"])


def without_place(db: Connection, ids: Sequence[int] | None, item_id: int | None) -> tuple[int, ...]:
    """The highlights that have no place in the text their item has: of these, of one item, or all."""
    where, params = ["start_at < 0", "item_id IN (SELECT item_id FROM item_text)"], list[object]()
    if ids is not None:
        where.append("id IN (SELECT value FROM json_each(?))")
        params.append(json.dumps(list(ids)))
    if item_id is not None:
        where.append("item_id = ?")
        params.append(item_id)
    rows = db.execute(f"SELECT id FROM highlight WHERE {' AND '.join(where)} ORDER BY id", params)
    return tuple(row["id"] for row in rows)
