"""Works that an import brings: items without a text yet, kept, with highlights and notes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import Passage
from pkm_desktop.core.model.works import Work
from pkm_desktop.core.store.database import Connection, Writing, to_text
from pkm_desktop.core.store.fingerprint import fingerprint
from pkm_desktop.core.store.sense import tags


@dataclass(frozen=True)
class ThereMark:
    """A highlight of an item as the library has it."""

    id: int
    quote: str
    comment: str
    prefix: str
    layer: int = 1
    start: int = -1


@dataclass(frozen=True)
class NewMark:
    """A highlight on its way in."""

    passage: Passage
    comment: str
    layer: int
    at: str  # as SQL text
    tags: tuple[str, ...] = ()


def find(db: Connection, url_key: str, title: str, *, apart: Iterable[int] = ()) -> int | None:
    """The item of this address; where a work has none, the item of this title that has none either.

    `apart`: items that others of the same title have been found to be.
    """
    if url_key:
        row = db.execute("SELECT id FROM item WHERE url_key = ?", (url_key,)).fetchone()
    else:
        row = db.execute(
            "SELECT min(id) AS id FROM item WHERE title_key = ? AND url_key IS NULL"
            " AND id NOT IN (SELECT value FROM json_each(?))",
            (title_key(title), json.dumps(list(apart))),
        ).fetchone()
    return int(row["id"]) if row and row["id"] is not None else None


def add(writing: Writing, work: Work, *, url_key: str, source_id: int | None, site: str) -> int:
    """A new item for a work; its id."""
    when = to_text(work.added) or writing.stamp
    cursor = writing.db.execute(
        "INSERT INTO item(url, url_key, title, title_key, authors, published, fetched, sort_at, source_id,"
        " source_title, excerpt, lang) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            work.url,
            url_key or None,
            work.title,
            title_key(work.title),
            work.authors,
            to_text(work.published),
            when,
            when,
            source_id,
            site,
            work.excerpt,
            work.lang,
        ),
    )
    number = int(cursor.lastrowid or 0)
    if source_id is not None:
        _see(writing, number, source_id)
    return number


def _see(writing: Writing, item_id: int, source_id: int) -> None:
    writing.db.execute(
        "INSERT OR IGNORE INTO sighting(item_id, source_id, guid, url_as_seen, seen_at)"
        " SELECT id, ?, coalesce(url_key, 'title:' || title_key), url, ? FROM item WHERE id = ?",
        (source_id, writing.stamp, item_id),
    )


def put_on_shelf(writing: Writing, item_id: int, source_id: int) -> None:
    """Let a book stand on a shelf, where no other source has brought it."""
    writing.db.execute(
        "UPDATE item SET source_id = ? WHERE id = ? AND source_id IS NULL", (source_id, item_id)
    )
    _see(writing, item_id, source_id)


def show(writing: Writing, item_id: int, state: str) -> None:
    """Put an item in a list, unless the person has it in one already."""
    writing.db.execute(
        "INSERT INTO item_state(item_id, state, changed, sort_at) SELECT id, ?, ?, sort_at FROM item"
        " WHERE id = ? ON CONFLICT(item_id) DO UPDATE SET state = excluded.state, changed = excluded.changed"
        " WHERE item_state.state = 'new'",
        (state, writing.stamp, item_id),
    )


def since(db: Connection, item_id: int, read: datetime | None, due: str) -> int:
    """Say of a new item when it was read, and until when it is put aside; 1, as one item."""
    db.execute(
        "UPDATE item_state SET read_at = coalesce(?, read_at), due = coalesce(?, due) WHERE item_id = ?",
        (to_text(read), due or None, item_id),
    )
    return 1


def is_item(db: Connection, number: int, url: str, title: str) -> bool:
    """Whether the item of this id is the one of this address and title."""
    row = db.execute("SELECT url, title_key FROM item WHERE id = ?", (number,)).fetchone()
    return row is not None and row["url"] == url and (bool(url) or row["title_key"] == title_key(title))


def tag(writing: Writing, kind: str, number: int, names: Sequence[str]) -> int:
    """Put tags on an item, note or highlight; how many it did not have. An alias means its tag."""
    gained = 0
    for name in names:
        cursor = writing.db.execute(
            "INSERT OR IGNORE INTO tagging(tag_id, kind, target_id) VALUES (?, ?, ?)",
            (tags.make(writing, name), kind, number),
        )
        gained += max(0, cursor.rowcount)
    return gained


def shelf(writing: Writing, title: str) -> int:
    """The source that stands for the books of a program."""
    row = writing.db.execute(
        "SELECT id FROM source WHERE kind = 'book' AND title = ? ORDER BY id", (title,)
    ).fetchone()
    if row:
        return int(row["id"])
    sql = "INSERT INTO source(kind, title, added) VALUES ('book', ?, ?)"
    return int(writing.db.execute(sql, (title, writing.stamp)).lastrowid or 0)


def text(db: Connection, item_id: int) -> str:
    """The stored text of an item; '' for none."""
    row = db.execute("SELECT body FROM item_text WHERE item_id = ?", (item_id,)).fetchone()
    return str(row["body"]) if row else ""


def marks(db: Connection, item_id: int | None, title: str = "", url: str = "") -> tuple[ThereMark, ...]:
    """The highlights of an item; None: of one that is gone, which was called so."""
    rows = db.execute(
        "SELECT id, exact, comment, prefix, layer, start_at FROM highlight WHERE item_id IS ?"
        " AND (item_id IS NOT NULL OR item_title = ? AND item_url = ?) ORDER BY id",
        (item_id, title, url),
    )
    return tuple(
        ThereMark(row["id"], row["exact"], row["comment"], row["prefix"], row["layer"], row["start_at"])
        for row in rows
    )


def mark(db: Connection, number: int) -> ThereMark | None:
    """The highlight of this id; None if it is gone."""
    row = db.execute(
        "SELECT id, exact, comment, prefix, layer, start_at FROM highlight WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        return None
    return ThereMark(row["id"], row["exact"], row["comment"], row["prefix"], row["layer"], row["start_at"])


def marks_of(db: Connection, item_ids: Sequence[int]) -> frozenset[int]:
    """The ids of the highlights of these items."""
    rows = db.execute(
        "SELECT id FROM highlight WHERE item_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(item_ids)),),
    )
    return frozenset(row["id"] for row in rows)


def one_place(one: str, other: str) -> bool:
    """Whether the words before two equal quotes can be the same."""
    short = min(len(one), len(other))
    return not short or one[-short:] == other[-short:]


def present(db: Connection, kind: str, ids: Iterable[int]) -> frozenset[int]:
    """Those of the highlights, notes or items that still exist."""
    rows = db.execute(
        f"SELECT id FROM {kind} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )
    return frozenset(row["id"] for row in rows)


def add_mark(writing: Writing, item_id: int, mark: NewMark) -> int:
    """Store a highlight; its id."""
    row = writing.db.execute("SELECT title, url FROM item WHERE id = ?", (item_id,)).fetchone()
    return _put_mark(writing, (item_id, row["title"], row["url"]), mark)


def add_gone_mark(writing: Writing, title: str, url: str, mark: NewMark) -> int:
    """Store a highlight of an item that is gone; its id."""
    return _put_mark(writing, (None, title, url), mark)


def _put_mark(writing: Writing, about: tuple[int | None, str, str], mark: NewMark) -> int:
    passage = mark.passage
    cursor = writing.db.execute(
        "INSERT INTO highlight(item_id, item_title, item_url, exact, prefix, suffix, start_at, end_at, layer,"
        " comment, created, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *about,
            passage.exact,
            passage.prefix,
            passage.suffix,
            passage.start,
            passage.end,
            mark.layer,
            mark.comment,
            mark.at,
            fingerprint(passage.exact, mark.comment),
        ),
    )
    return int(cursor.lastrowid or 0)


def remark(writing: Writing, mark_id: int, comment: str, layer: int) -> None:
    """Let a highlight have another comment and layer."""
    row = writing.db.execute("SELECT exact FROM highlight WHERE id = ?", (mark_id,)).fetchone()
    writing.db.execute(
        "UPDATE highlight SET comment = ?, layer = ?, sha256 = ? WHERE id = ?",
        (comment, layer, fingerprint(row["exact"], comment), mark_id),
    )


def grow_mark(writing: Writing, mark_id: int, passage: Passage, comment: str) -> None:
    """Let a highlight have the longer words or the comment it has got in the other program."""
    writing.db.execute(
        "UPDATE highlight SET exact = ?, prefix = ?, suffix = ?, start_at = ?, end_at = ?, comment = ?,"
        " sha256 = ? WHERE id = ?",
        (
            passage.exact,
            passage.prefix,
            passage.suffix,
            passage.start,
            passage.end,
            comment,
            fingerprint(passage.exact, comment),
            mark_id,
        ),
    )
