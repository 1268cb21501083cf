"""Subscriptions: reading them with their health and counts, adding, editing, removing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple
from datetime import date
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.core.store.database import Connection, Writing, to_time
from pkm_desktop.core.store.seek.numbers import per_source
from pkm_desktop.core.store.undo_unfollow import note_learned

_ALL = """
  SELECT source.*, source_state.last_ok, source_state.error, source_state.stopped, source_state.checked,
         source_state.next_due, source_state.last_new, source_state.fail_count, source_state.http_status,
         (SELECT group_concat(name, char(10)) FROM
            (SELECT tag.name FROM tagging JOIN tag ON tag.id = tagging.tag_id
              WHERE tagging.kind = 'source' AND tagging.target_id = source.id ORDER BY tag.name_key)) AS tags
    FROM source LEFT JOIN source_state ON source_state.source_id = source.id"""
_NUMBERS = """
  SELECT count(*), coalesce(sum(st.state = 'new' AND st.read_at IS NULL), 0),
         coalesce(sum(st.state = 'kept'), 0)
    FROM sighting JOIN item_state AS st ON st.item_id = sighting.item_id WHERE sighting.source_id = ?"""
# What is kept is little of what came: the walk starts there.
_KEPT = """
  SELECT sighting.source_id, count(*) FROM item_state AS st INDEXED BY state_order
    CROSS JOIN sighting INDEXED BY sighting_item ON sighting.item_id = st.item_id
   WHERE st.state = 'kept' GROUP BY sighting.source_id"""


@dataclass(frozen=True)
class NewSource:
    """A subscription to be."""

    title: str
    feed_url: str  # without any secret
    site_url: str = ""
    folder: str = ""
    login: str = ""
    login_name: str = ""
    secret_key: str = ""


def all_sources(db: Connection, *, failing: bool = False) -> tuple[Source, ...]:
    """Every source by folder and title; with `failing` only those whose last fetch went wrong."""
    numbers, kept = per_source(db), kept_per_source(db)
    found = [
        _source(row, (*numbers.get(row["id"], (0, 0)), kept.get(row["id"], 0)))
        for row in db.execute(_ALL).fetchall()
        if row["error"] or not failing
    ]
    return tuple(sorted(found, key=lambda s: (s.folder == "", s.folder.casefold(), s.title.casefold(), s.id)))


def one_source(db: Connection, source_id: int) -> Source:
    """One source, or NotFound."""
    row = db.execute(f"{_ALL} WHERE source.id = ?", (source_id,)).fetchone()
    if row is None:
        raise NotFound(f"There is no source {short_id('source', source_id)}.")
    items, unread, kept = db.execute(_NUMBERS, (source_id,)).fetchone()
    return _source(row, (items, unread, kept))


def kept_per_source(db: Connection) -> dict[int, int]:
    """For each source that has any: how many of its items are kept."""
    return {row[0]: row[1] for row in db.execute(_KEPT)}


def secret_key(db: Connection, source_id: int) -> str:
    """Under which name the keyring holds the secret of a source; '' if it has none."""
    row = db.execute("SELECT secret_key FROM source WHERE id = ?", (source_id,)).fetchone()
    return row["secret_key"] if row else ""


def secret_keys(db: Connection) -> frozenset[str]:
    """The names under which the keyring holds the secrets of all sources."""
    rows = db.execute("SELECT secret_key FROM source WHERE secret_key <> ''")
    return frozenset(row["secret_key"] for row in rows)


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
        login=new.login,
        login_name=new.login_name,
        secret_key=new.secret_key,
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
        "INSERT INTO source(id, title, feed_url, site_url, folder, login, login_name, secret_key, added)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(source_id, *astuple(source), writing.stamp) for source_id, source in zip(ids, new, strict=True)],
    )
    _due_now(writing, ids)
    return ids


def edit_source(writing: Writing, source_id: int, changes: Mapping[str, str | int | None]) -> None:
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
        note_learned(writing, source_id)
        writing.db.execute("UPDATE item SET source_title = ? WHERE source_id = ?", (row["title"], source_id))
        writing.db.execute("DELETE FROM tagging WHERE kind = 'source' AND target_id = ?", (source_id,))
        writing.db.execute("DELETE FROM source WHERE id = ?", (source_id,))
    return tuple(titles)


def reclaim_items(writing: Writing) -> None:
    """Give the sources that came back by undo the items they had left behind.

    What is not the person's is not undone: a source that came back has no state yet, and gets one here.
    """
    db = writing.db
    rows = db.execute("SELECT id, title FROM source WHERE id NOT IN (SELECT source_id FROM source_state)")
    back = [(row["id"], row["title"]) for row in rows]
    db.executemany(
        "UPDATE item SET source_id = ? WHERE source_id IS NULL AND source_title = ? AND content_sha256 <> ''",
        back,
    )
    db.executemany(
        "INSERT OR IGNORE INTO sighting(item_id, source_id, guid, url_as_seen, seen_at)"
        " SELECT id, source_id, 'item:' || id, url, fetched FROM item WHERE source_id = ?",
        [(source_id,) for source_id, _ in back],
    )
    _due_now(writing, [source_id for source_id, _ in back])


def _due_now(writing: Writing, source_ids: Iterable[int]) -> None:
    writing.db.executemany(
        "INSERT INTO source_state(source_id, next_due) VALUES (?, ?)",
        [(source_id, writing.stamp) for source_id in source_ids],
    )


def _source(row: Any, numbers: tuple[int, int, int]) -> Source:
    items, unread, kept = numbers
    return Source(
        id=row["id"],
        kind=row["kind"],
        title=row["title"],
        feed_url=row["feed_url"] or "",
        site_url=row["site_url"],
        folder=row["folder"],
        tags=tuple(row["tags"].split("\n")) if row["tags"] else (),
        unread=unread,
        items=items,
        kept=kept,
        added=to_time(row["added"]),
        **_said(row),
        **_health(row),
    )


def _said(row: Any) -> dict[str, Any]:
    """What the person said about a source."""
    until = row["probation_until"]
    return {
        "why_followed": row["why_followed"],
        "tier": row["tier"],
        "probation_until": date.fromisoformat(until) if until else None,
        "reach": row["reach"],
        "muted": bool(row["muted"]),
        "interval_minutes": row["interval_minutes"],
        "full_text": bool(row["full_text"]),
        "images": bool(row["images"]),
        "keep_days": row["keep_days"],
        "most_unread": row["most_unread"],
        "login": row["login"],
        "login_name": row["login_name"],
    }


def _health(row: Any) -> dict[str, Any]:
    """What fetching it taught us."""
    return {
        "last_ok": to_time(row["last_ok"]),
        "checked": to_time(row["checked"]),
        "next_due": to_time(row["next_due"]),
        "last_new": to_time(row["last_new"]),
        "error": row["error"] or "",
        "stopped": row["stopped"] is not None,
        "fail_count": row["fail_count"] or 0,
        "http_status": row["http_status"] or 0,
    }
