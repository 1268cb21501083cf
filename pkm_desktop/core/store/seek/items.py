"""Single items: reading one whole, deciding about them, keeping a page by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.intake import Incoming
from pkm_desktop.core.model.items import Item
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.core.store.database import Connection, Writing, to_text, to_time
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.seek import enclosures, reading_places
from pkm_desktop.core.store.seek.item_lists import item_rows

_GIVEN = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class Place:
    """Where an item is from: enough to fetch its page again."""

    item_id: int
    url: str
    title: str
    feed_url: str  # of the source that brought it, '' when none did
    state: str  # '' when no list shows it
    by_feed: bool = False  # some feed brought it, followed still or not; else the person saved it


def one_item(db: Connection, item_id: int) -> Item:
    """An item with its text, or NotFound."""
    rows = item_rows(db, (item_id,))
    if not rows:
        raise _missing([item_id])
    sql = (
        "SELECT item.lang, item.fetched, item.categories, coalesce(source.images, 0) AS images,"
        " item_text.html, item_text.body, item_text.origin,"
        " note.id AS why_note, note.body AS why FROM item"
        " LEFT JOIN item_text ON item_text.item_id = item.id LEFT JOIN source ON source.id = item.source_id"
        " LEFT JOIN note ON note.item_id = item.id AND note.kind = 'why' WHERE item.id = ?"
    )
    row = db.execute(sql, (item_id,)).fetchone()
    carriers = db.execute(
        "SELECT source.title FROM sighting JOIN source ON source.id = sighting.source_id"
        " WHERE sighting.item_id = ? ORDER BY sighting.seen_at, sighting.id",
        (item_id,),
    )
    return Item(
        row=rows[0],
        html=row["html"] or "",
        text=row["body"] or "",
        lang=row["lang"],
        fetched=to_time(row["fetched"]),
        text_origin=row["origin"] or "feed",
        why=row["why"] or "",
        why_note=row["why_note"],
        sources=tuple(carrier["title"] for carrier in carriers),
        categories=tuple(row["categories"].splitlines()),
        enclosures=enclosures.of_item(db, item_id),
        images=bool(row["images"]),
        place=reading_places.place(db, item_id),
    )


def decide(
    writing: Writing, item_ids: Sequence[int], *, state: str, from_states: Sequence[str]
) -> tuple[int, ...]:
    """Put items into a state; those already there are left alone. The ids of what changed."""
    wanted = present(writing.db, item_ids)
    rows = writing.db.execute(
        f"SELECT item_id FROM item_state WHERE item_id IN {_GIVEN}"
        " AND state IN (SELECT value FROM json_each(?))",
        (json.dumps(wanted), json.dumps(list(from_states))),
    )
    changing = tuple(row["item_id"] for row in rows)
    writing.db.execute(
        f"UPDATE item_state SET state = ?, due = NULL, changed = ? WHERE item_id IN {_GIVEN}",
        (state, writing.stamp, json.dumps(changing)),
    )
    return changing


def mark_read(writing: Writing, item_ids: Sequence[int], *, read: bool) -> tuple[int, ...]:
    """Mark items as read or unread; the ids of those that were not."""
    wanted = present(writing.db, item_ids)
    test = "IS NULL" if read else "IS NOT NULL"
    rows = writing.db.execute(
        f"SELECT item_id FROM item_state WHERE item_id IN {_GIVEN} AND read_at {test}", (json.dumps(wanted),)
    )
    changing = tuple(row["item_id"] for row in rows)
    writing.db.execute(
        f"UPDATE item_state SET read_at = ? WHERE item_id IN {_GIVEN}",
        (writing.stamp if read else None, json.dumps(changing)),
    )
    return changing


def find_place(db: Connection, *, item_id: int = 0, url_keys: Sequence[str] = ()) -> Place | None:
    """The item with this id or one of these addresses, None when there is none."""
    row = db.execute(
        "SELECT item.id, item.url, item.title, coalesce(source.feed_url, '') AS feed_url,"
        " coalesce(item_state.state, '') AS state, item.content_sha256 <> '' AS by_feed"
        " FROM item LEFT JOIN source ON source.id = item.source_id"
        " LEFT JOIN item_state ON item_state.item_id = item.id"
        f" WHERE item.id = ? OR item.url_key IN {_GIVEN} ORDER BY item.id LIMIT 1",
        (item_id, json.dumps([key for key in url_keys if key])),
    ).fetchone()
    if row is None:
        return None
    return Place(row["id"], row["url"], row["title"], row["feed_url"], row["state"], bool(row["by_feed"]))


def add_page(writing: Writing, page: Incoming, *, source_title: str) -> int:
    """Store a page that no feed brought; the id of the new item. `source_title`: the site's name."""
    cursor = writing.db.execute(
        "INSERT INTO item(url, url_key, title, title_key, authors, published, fetched, sort_at, lang, words,"
        " excerpt, source_title) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            page.url,
            page.url_key or None,
            page.title,
            page.title_key,
            page.authors,
            to_text(page.published),
            writing.stamp,
            writing.stamp,
            page.lang,
            page.words,
            page.excerpt,
            source_title,
        ),
    )
    item_id = int(cursor.lastrowid or 0)
    writing.db.execute(
        "INSERT INTO item_text(item_id, html, body, origin, fetched, sha256) VALUES (?, ?, ?, 'page', ?, ?)",
        (item_id, page.html, page.text, writing.stamp, fingerprint(page.text)),
    )
    return item_id


def update_from_page(writing: Writing, item_id: int, page: Incoming) -> None:
    """What a page says about itself, for an item that is already there; its title stays where it has one."""
    writing.db.execute(
        "UPDATE item SET title = CASE WHEN title = '' THEN ? ELSE title END,"
        " title_key = CASE WHEN title = '' THEN ? ELSE title_key END,"
        " authors = CASE WHEN authors = '' THEN ? ELSE authors END, published = coalesce(published, ?),"
        " lang = CASE WHEN lang = '' THEN ? ELSE lang END, words = ?, excerpt = ? WHERE id = ?",
        (
            page.title,
            page.title_key,
            page.authors,
            to_text(page.published),
            page.lang,
            page.words,
            page.excerpt,
            item_id,
        ),
    )


def keep(writing: Writing, item_id: int) -> None:
    """Put an item into the state kept, also one that no list shows."""
    writing.db.execute(
        "INSERT INTO item_state(item_id, state, changed, sort_at)"
        " SELECT id, 'kept', ?, sort_at FROM item WHERE id = ? ON CONFLICT (item_id) DO UPDATE"
        " SET state = 'kept', due = NULL, changed = excluded.changed WHERE state <> 'kept'",
        (writing.stamp, item_id),
    )


def present(db: Connection, item_ids: Sequence[int]) -> list[int]:
    """The ids, each once; NotFound naming those that are not there."""
    wanted = list(dict.fromkeys(item_ids))
    rows = db.execute(f"SELECT item_id FROM item_state WHERE item_id IN {_GIVEN}", (json.dumps(wanted),))
    found = {row["item_id"] for row in rows}
    missing = [item_id for item_id in wanted if item_id not in found]
    if missing:
        raise _missing(missing)
    return wanted


def _missing(item_ids: Sequence[int]) -> NotFound:
    names = ", ".join(short_id("item", item_id) for item_id in item_ids[:5])
    more = f" and {len(item_ids) - 5} more" if len(item_ids) > 5 else ""
    return NotFound(f"There is no item {names}{more}.")
