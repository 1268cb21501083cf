"""Subscriptions: reading them with their health and counts, adding, editing, removing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.store.database import Connection, Writing, to_time

_ALL = """
  SELECT source.*, source_state.last_ok, source_state.error, source_state.stopped,
         coalesce(numbers.items, 0) AS items, coalesce(numbers.unread, 0) AS unread,
         (SELECT group_concat(name, char(10)) FROM
            (SELECT tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id
              WHERE tagging.kind = 'source' AND tagging.target_id = source.id ORDER BY tag.name_key)) AS tags
    FROM source LEFT JOIN source_state ON source_state.source_id = source.id
    LEFT JOIN (SELECT sighting.source_id, count(*) AS items,
                      sum(item_state.state = 'new' AND item_state.read_at IS NULL) AS unread
                 FROM sighting JOIN item_state ON item_state.item_id = sighting.item_id
                {only} GROUP BY sighting.source_id) AS numbers ON numbers.source_id = source.id"""


@dataclass(frozen=True)
class NewSource:
    """A subscription to be."""

    title: str
    feed_url: str
    site_url: str = ""
    folder: str = ""


def all_sources(db: Connection, *, failing: bool = False) -> tuple[Source, ...]:
    """Every source by folder and title; with `failing` only those whose last fetch went wrong."""
    rows = db.execute(_ALL.format(only="")).fetchall()
    found = [_source(row) for row in rows if not failing or row["error"]]
    return tuple(sorted(found, key=lambda s: (s.folder == "", s.folder.casefold(), s.title.casefold(), s.id)))


def one_source(db: Connection, source_id: int) -> Source:
    """One source, or NotFound."""
    sql = _ALL.format(only="WHERE sighting.source_id = :id") + " WHERE source.id = :id"
    row = db.execute(sql, {"id": source_id}).fetchone()
    if row is None:
        raise NotFound(f"There is no source {short_id('source', source_id)}.")
    return _source(row)


def feed_addresses(db: Connection) -> tuple[tuple[int, str], ...]:
    """The id and feed address of every subscription: what a new one is compared with."""
    rows = db.execute("SELECT id, feed_url FROM source WHERE feed_url IS NOT NULL")
    return tuple((row["id"], row["feed_url"]) for row in rows)


def add_source(writing: Writing, new: NewSource) -> int:
    """Follow a feed; its first fetch is due now."""
    from pkm_desktop.core.store.tables import SourceTable

    row = SourceTable(
        title=new.title,
        feed_url=new.feed_url or None,  # NULL: not fetched
        site_url=new.site_url,
        folder=new.folder,
        added=writing.stamp,
    )
    writing.session.add(row)
    writing.session.flush()
    source_id = int(row.id or 0)
    _due_now(writing, [source_id])
    return source_id


def add_sources(writing: Writing, new: Sequence[NewSource]) -> tuple[int, ...]:
    """Follow many feeds at once; their first fetch is due now."""
    row = writing.db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'source'").fetchone()
    first = (row["seq"] if row else 0) + 1
    ids = tuple(range(first, first + len(new)))
    writing.db.executemany(
        "INSERT INTO source(id, title, feed_url, site_url, folder, added) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (source_id, source.title, source.feed_url, source.site_url, source.folder, writing.stamp)
            for source_id, source in zip(ids, new, strict=True)
        ],
    )
    _due_now(writing, ids)
    return ids


def edit_source(writing: Writing, source_id: int, changes: Mapping[str, str]) -> None:
    """Set columns of a source (title, folder, why_followed …); NotFound for a missing one."""
    from pkm_desktop.core.store.tables import SourceTable

    row = writing.session.get(SourceTable, source_id)
    if row is None:
        raise NotFound(f"There is no source {short_id('source', source_id)}.")
    for name, value in changes.items():
        setattr(row, name, value)
    writing.session.add(row)
    writing.session.flush()


def remove_sources(writing: Writing, source_ids: Iterable[int]) -> tuple[str, ...]:
    """Unfollow: the sources go, their items stay under the name they came by. The titles of what went."""
    titles = []
    for source_id in dict.fromkeys(source_ids):
        row = writing.db.execute("SELECT title FROM source WHERE id = ?", (source_id,)).fetchone()
        if row is None:
            raise NotFound(f"There is no source {short_id('source', source_id)}.")
        titles.append(row["title"])
        writing.db.execute("UPDATE item SET source_title = ? WHERE source_id = ?", (row["title"], source_id))
        writing.db.execute("DELETE FROM tagging WHERE kind = 'source' AND target_id = ?", (source_id,))
        writing.db.execute("DELETE FROM source WHERE id = ?", (source_id,))
    return tuple(titles)


def _due_now(writing: Writing, source_ids: Iterable[int]) -> None:
    writing.db.executemany(
        "INSERT INTO source_state(source_id, next_due) VALUES (?, ?)",
        [(source_id, writing.stamp) for source_id in source_ids],
    )


def _source(row: Any) -> Source:
    return Source(
        id=row["id"],
        kind=row["kind"],
        title=row["title"],
        feed_url=row["feed_url"] or "",
        site_url=row["site_url"],
        folder=row["folder"],
        tags=tuple(row["tags"].split("\n")) if row["tags"] else (),
        why_followed=row["why_followed"],
        unread=row["unread"],
        items=row["items"],
        added=to_time(row["added"]),
        last_ok=to_time(row["last_ok"]),
        error=row["error"] or "",
        stopped=row["stopped"] is not None,
    )
