"""Items and highlights as they are handed out: to a vault, as highlights, as citations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.store.database import Connection, to_time
from pkm_desktop.core.store.sense import highlights
from pkm_desktop.core.store.sense.search_details import tags_of


@dataclass(frozen=True)
class OutItem:
    """One item on its way out."""

    id: int
    url: str
    title: str
    authors: str
    site: str
    published: datetime | None
    added: datetime | None
    state: str
    lang: str
    book: bool
    tags: tuple[str, ...] = ()
    excerpt: str = ""
    read: datetime | None = None
    due: str = ""


_ITEM = (
    "SELECT item.id, item.url, item.title, item.authors, item.source_title, item.published, item.fetched,"
    " item.lang, item.excerpt, st.read_at, st.due, coalesce(st.state, 'new') AS state,"
    " coalesce(source.kind, '') AS source_kind,"
    " coalesce(source.title, '') AS own_title, edit.title AS new_title, edit.authors AS new_authors,"
    " edit.site AS new_site, edit.published AS new_published"
    " FROM item LEFT JOIN item_state st ON st.item_id = item.id"
    " LEFT JOIN source ON source.id = item.source_id"
    " LEFT JOIN item_edit edit ON edit.item_id = item.id"
)


def own_items(db: Connection, *, also: Iterable[int] = ()) -> tuple[OutItem, ...]:
    """What the person has made theirs: kept, put aside, marked, tagged, corrected or noted on; the oldest
    first. `also`: items that go with them, unless they are in no list any more.
    """
    return _items(
        db,
        db.execute(
            f"{_ITEM} WHERE st.state IN ('kept', 'later') OR item.id IN (SELECT item_id FROM note)"
            " OR item.id IN (SELECT item_id FROM highlight) OR (st.state IS NOT NULL AND ("
            "   item.id IN (SELECT target_id FROM tagging WHERE kind = 'item') OR edit.id IS NOT NULL"
            "   OR item.id IN (SELECT item_id FROM contribution)"
            "   OR item.id IN (SELECT value FROM json_each(?)))) ORDER BY item.id",
            (json.dumps(list(also)),),
        ).fetchall(),
    )


def items(db: Connection, ids: Sequence[int]) -> tuple[OutItem, ...]:
    """The items of these ids, in this order."""
    rows = db.execute(f"{_ITEM} WHERE item.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
    found = {one.id: one for one in _items(db, rows.fetchall())}
    return tuple(found[number] for number in ids if number in found)


def _items(db: Connection, rows: Sequence[Any]) -> tuple[OutItem, ...]:
    tags = tags_of(db, "item", [row["id"] for row in rows])
    return tuple(_item(row, tuple(tags.get(row["id"], ()))) for row in rows)


def _item(row: Any, tags: tuple[str, ...]) -> OutItem:
    def corrected(name: str) -> str:
        new = row[f"new_{name}"]
        return str(row["source_title" if name == "site" else name] if new is None else new)

    book = row["source_kind"] == "book"
    site = corrected("site") or row["own_title"]
    return OutItem(
        row["id"],
        row["url"],
        corrected("title"),
        corrected("authors"),
        "" if book and site == row["own_title"] else site,  # the shelf is no publisher
        to_time(row["new_published"] or row["published"]),
        to_time(row["fetched"]),
        row["state"],
        row["lang"],
        book,
        tags,
        row["excerpt"],
        to_time(row["read_at"]),
        row["due"] or "",
    )


def highlights_by_item(db: Connection) -> dict[int | None, list[Highlight]]:
    """All highlights in the order of their texts, by item; None: of items that are gone."""
    rows = db.execute("SELECT id FROM highlight ORDER BY item_id, start_at < 0, start_at, id").fetchall()
    found: dict[int | None, list[Highlight]] = {}
    for one in highlights.highlights_by_id(db, [row["id"] for row in rows]):
        found.setdefault(one.item_id, []).append(one)
    return found
