"""Highlights: marked passages with their quotes, which outlive the item they were made in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.intake import Reanchor
from pkm_desktop.core.model.notes import Highlight, Passage
from pkm_desktop.core.store.database import Connection, Writing, to_time, utc_now
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense.search_details import tags_of

_HIGHLIGHT = (
    "SELECT id, item_id, item_title, item_url, exact, prefix, suffix, start_at, end_at, comment, layer,"
    " created FROM highlight"
)


@dataclass(frozen=True)
class ItemText:
    """What a highlight needs of its item."""

    title: str
    url: str
    text: str


def item_text(db: Connection, item_id: int) -> ItemText:
    """Title, address and plain text of an item; NotFound if there is none of this id."""
    row = db.execute(
        "SELECT item.title, item.url, coalesce(item_text.body, '') AS body FROM item"
        " LEFT JOIN item_text ON item_text.item_id = item.id WHERE item.id = ?",
        (item_id,),
    ).fetchone()
    if row is None:
        raise NotFound(f"There is no item i{item_id}.")
    return ItemText(row["title"], row["url"], row["body"])


def highlight(db: Connection, highlight_id: int) -> Highlight:
    """One highlight; NotFound if there is none of this id."""
    found = highlights_by_id(db, [highlight_id])
    if not found:
        raise NotFound(f"There is no highlight h{highlight_id}.")
    return found[0]


def highlights_by_id(db: Connection, ids: Sequence[int]) -> tuple[Highlight, ...]:
    """The highlights of these ids, in this order; missing ones are left out."""
    sql = f"{_HIGHLIGHT} WHERE id IN (SELECT value FROM json_each(?))"
    found = {each.id: each for each in _highlights(db, db.execute(sql, (json.dumps(list(ids)),)).fetchall())}
    return tuple(found[number] for number in ids if number in found)


def highlights_of(db: Connection, item_id: int) -> tuple[Highlight, ...]:
    """The highlights of one item in the order of its text; those not found in it last."""
    rows = db.execute(f"{_HIGHLIGHT} WHERE item_id = ? ORDER BY start_at < 0, start_at, id", (item_id,))
    return _highlights(db, rows.fetchall())


def recent_highlights(db: Connection, *, limit: int, offset: int = 0) -> tuple[Highlight, ...]:
    """Highlights, the newest first."""
    rows = db.execute(f"{_HIGHLIGHT} ORDER BY created DESC, id DESC LIMIT ? OFFSET ?", (limit, offset))
    return _highlights(db, rows.fetchall())


def places(db: Connection) -> dict[int, tuple[int, int]]:
    """Where every highlight of an item sits, by its id: start and end, -1 where it has no place."""
    rows = db.execute("SELECT id, start_at, end_at FROM highlight WHERE item_id IS NOT NULL")
    return {row["id"]: (row["start_at"], row["end_at"]) for row in rows}


def find_again(writing: Writing, highlight_ids: Sequence[int], reanchor: Reanchor) -> None:
    """Look for the quotes of highlights that have no place, or one made for an earlier text of their item."""
    for mark in highlights_by_id(writing.db, highlight_ids):
        was = mark.passage
        text = item_text(writing.db, mark.item_id).text if mark.item_id is not None else ""
        if mark.item_id is None or (was.anchored and text[was.start : was.end] == was.exact):
            continue
        found = reanchor("", text, (was,))[0]
        if found.anchored or was.anchored:
            sql = "UPDATE highlight SET prefix = ?, suffix = ?, start_at = ?, end_at = ? WHERE id = ?"
            writing.db.execute(sql, (found.prefix, found.suffix, found.start, found.end, mark.id))


def same_place(db: Connection, item_id: int, passage: Passage) -> int | None:
    """The id of a highlight of exactly this passage, if there is one."""
    row = db.execute(
        "SELECT id FROM highlight WHERE item_id = ? AND start_at = ? AND end_at = ? AND exact = ?",
        (item_id, passage.start, passage.end, passage.exact),
    ).fetchone()
    return int(row["id"]) if row and passage.anchored else None


def add_highlight(
    writing: Writing, item_id: int, about: ItemText, *, passage: Passage, comment: str, layer: int
) -> int:
    """Store a new highlight; returns its id."""
    from pkm_desktop.core.store.tables import HighlightTable

    row = HighlightTable(
        item_id=item_id,
        item_title=about.title,
        item_url=about.url,
        exact=passage.exact,
        prefix=passage.prefix,
        suffix=passage.suffix,
        start_at=passage.start,
        end_at=passage.end,
        layer=layer,
        comment=comment,
        created=writing.stamp,
        sha256=fingerprint(passage.exact, comment),
    )
    writing.session.add(row)
    writing.session.flush()
    return int(row.id or 0)


def change_highlight(
    writing: Writing, highlight_id: int, *, comment: str | None = None, layer: int | None = None
) -> None:
    """Change what is given of a highlight."""
    from pkm_desktop.core.store.tables import HighlightTable

    row = writing.session.get_one(HighlightTable, highlight_id)
    if comment is not None:
        row.comment, row.sha256 = comment, fingerprint(row.exact, comment)
    row.layer = row.layer if layer is None else layer
    writing.session.add(row)
    writing.session.flush()


def remove(writing: Writing, highlight_id: int) -> None:
    """Delete a highlight and its tags."""
    from pkm_desktop.core.store.tables import HighlightTable

    writing.session.delete(writing.session.get_one(HighlightTable, highlight_id))
    writing.session.flush()


def _highlights(db: Connection, rows: Sequence[Any]) -> tuple[Highlight, ...]:
    tags = tags_of(db, "highlight", [row["id"] for row in rows])
    return tuple(
        Highlight(
            row["id"],
            row["item_id"],
            row["item_title"],
            row["item_url"],
            Passage(row["exact"], row["prefix"], row["suffix"], row["start_at"], row["end_at"]),
            row["comment"],
            row["layer"],
            to_time(row["created"]) or utc_now(),
            tags=tags.get(row["id"], ()),
        )
        for row in rows
    )
