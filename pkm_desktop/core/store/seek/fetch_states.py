"""What fetching a source taught us, and which sources are due."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.model.refs import short_id
from pkm_desktop.core.model.sources import FetchState
from pkm_desktop.core.store.database import Connection, Writing, stamp, to_text, to_time

_STATES = """
  SELECT source.id, source.feed_url, source.title, state.etag, state.last_modified, state.body_sha256,
         state.fail_count, state.next_due, state.stopped, state.http_status, state.error, state.ttl_minutes,
         state.skip_hours, state.skip_days, source.interval_minutes, source.login, source.login_name,
         source.secret_key, source.full_text
    FROM source LEFT JOIN source_state AS state ON state.source_id = source.id
   WHERE source.feed_url IS NOT NULL"""


@dataclass(frozen=True)
class Fetched:
    """How a fetch went, as it is remembered. `error` '' means well.

    `ttl_minutes`, `skip_hours` and `skip_days` are what the feed asks for; None where it was not read this
    time, then what was known stays. `new`: how many new items it brought.
    """

    source_id: int
    next_due: datetime
    http_status: int = 0
    error: str = ""
    etag: str = ""
    last_modified: str = ""
    body_sha256: str = ""
    feed_title: str = ""
    stopped: bool = False
    ttl_minutes: int | None = None
    skip_hours: tuple[int, ...] | None = None  # of the day, UTC
    skip_days: tuple[int, ...] | None = None  # ISO: 1 is Monday
    new: int = 0


def due(db: Connection, now: datetime) -> tuple[FetchState, ...]:
    """The sources to be fetched now, longest overdue first; those that are gone for good never are."""
    rows = db.execute(
        f"{_STATES} AND state.stopped IS NULL AND (state.next_due IS NULL OR state.next_due <= ?)"
        " ORDER BY state.next_due, source.id",
        (stamp(now),),
    )
    return tuple(_state(row) for row in rows)


def living(db: Connection) -> tuple[FetchState, ...]:
    """All sources that are not gone for good."""
    rows = db.execute(f"{_STATES} AND state.stopped IS NULL ORDER BY state.next_due, source.id")
    return tuple(_state(row) for row in rows)


def of_sources(db: Connection, source_ids: Sequence[int]) -> tuple[FetchState, ...]:
    """These sources, due or not; NotFound for one that is not there or is not fetched."""
    wanted = tuple(dict.fromkeys(source_ids))
    rows = db.execute(f"{_STATES} AND source.id IN (SELECT value FROM json_each(?))", (json.dumps(wanted),))
    found = {row["id"]: _state(row) for row in rows}
    for source_id in wanted:
        if source_id not in found:
            raise NotFound(f"There is no feed {short_id('source', source_id)}.")
    return tuple(found[source_id] for source_id in wanted)


def still_there(db: Connection, source_ids: Sequence[int]) -> frozenset[int]:
    """Those of the sources that were not unfollowed meanwhile."""
    sql = "SELECT id FROM source WHERE id IN (SELECT value FROM json_each(?))"
    rows = db.execute(sql, (json.dumps(source_ids),))
    return frozenset(row["id"] for row in rows)


def went_well(writing: Writing, fetched: Fetched) -> None:
    """A fetch brought the feed, or that it has not changed (then empty fields keep what was known)."""
    writing.db.execute(_WENT_WELL, _row(writing, fetched))


_WENT_WELL = """
  INSERT INTO source_state(source_id, feed_title, etag, last_modified, body_sha256, checked, last_ok,
                           next_due, http_status, ttl_minutes, skip_hours, skip_days, last_new)
  VALUES (:source_id, :feed_title, :etag, :last_modified, :body_sha256, :now, :now, :next_due, :http_status,
          coalesce(:ttl_minutes, 0), coalesce(:skip_hours, ''), coalesce(:skip_days, ''),
          CASE WHEN :new > 0 THEN :now END)
  ON CONFLICT (source_id) DO UPDATE SET
    feed_title = coalesce(nullif(excluded.feed_title, ''), feed_title),
    etag = CASE WHEN excluded.http_status = 304 THEN etag ELSE excluded.etag END,
    last_modified = CASE WHEN excluded.http_status = 304 THEN last_modified ELSE excluded.last_modified END,
    body_sha256 = coalesce(nullif(excluded.body_sha256, ''), body_sha256),
    checked = excluded.checked, last_ok = excluded.last_ok, next_due = excluded.next_due,
    http_status = excluded.http_status, fail_count = 0, error = '', stopped = NULL,
    ttl_minutes = coalesce(:ttl_minutes, ttl_minutes), skip_hours = coalesce(:skip_hours, skip_hours),
    skip_days = coalesce(:skip_days, skip_days), last_new = coalesce(excluded.last_new, last_new)"""


def _row(writing: Writing, fetched: Fetched) -> dict[str, Any]:
    return {
        "source_id": fetched.source_id,
        "feed_title": fetched.feed_title,
        "etag": fetched.etag,
        "last_modified": fetched.last_modified,
        "body_sha256": fetched.body_sha256,
        "now": writing.stamp,
        "next_due": stamp(fetched.next_due),
        "http_status": fetched.http_status,
        "ttl_minutes": fetched.ttl_minutes,
        "skip_hours": _listed(fetched.skip_hours),
        "skip_days": _listed(fetched.skip_days),
        "new": fetched.new,
    }


def _listed(numbers: tuple[int, ...] | None) -> str | None:
    return None if numbers is None else ",".join(map(str, numbers))


def went_wrong(writing: Writing, fetched: Fetched) -> None:
    """A fetch failed: count it, keep the sentence, keep what earlier fetches taught us."""
    writing.db.execute(
        "INSERT INTO source_state(source_id, checked, next_due, fail_count, http_status, error, stopped)"
        " VALUES (?, ?, ?, 1, ?, ?, ?)"
        " ON CONFLICT (source_id) DO UPDATE SET checked = excluded.checked, next_due = excluded.next_due,"
        " fail_count = fail_count + 1, http_status = excluded.http_status, error = excluded.error,"
        " stopped = excluded.stopped",
        (
            fetched.source_id,
            writing.stamp,
            stamp(fetched.next_due),
            fetched.http_status,
            fetched.error,
            to_text(writing.now if fetched.stopped else None),
        ),
    )


def move(writing: Writing, source_id: int, feed_url: str) -> bool:
    """The feed has moved for good; False (and nothing changed) if another source lives there already."""
    moved = writing.db.execute("UPDATE OR IGNORE source SET feed_url = ? WHERE id = ?", (feed_url, source_id))
    return moved.rowcount > 0


def learn_names(writing: Writing, source_id: int, *, title: str, site_url: str, placeholder: str) -> None:
    """Give a source that still bears a stop-gap its own name, and its site's address if that is missing."""
    writing.db.execute(
        "UPDATE source SET title = CASE WHEN title = :old AND :title <> '' THEN :title ELSE title END,"
        " site_url = CASE WHEN site_url = '' THEN :site ELSE site_url END WHERE id = :id"
        " AND ((title = :old AND :title <> '') OR (site_url = '' AND :site <> ''))",
        {"old": placeholder, "title": title, "site": site_url, "id": source_id},
    )


def resume(writing: Writing, source_id: int) -> None:
    """Fetch a source again that was gone or is waiting: it is due now, with a clean record."""
    writing.db.execute(
        "INSERT INTO source_state(source_id, next_due) VALUES (?, ?) ON CONFLICT (source_id) DO UPDATE SET"
        " next_due = excluded.next_due, fail_count = 0, http_status = 0, error = '', stopped = NULL",
        (source_id, writing.stamp),
    )


def stop(writing: Writing, source_id: int) -> None:
    """Fetch a source no more, until it is resumed."""
    writing.db.execute(
        "INSERT INTO source_state(source_id, stopped) VALUES (?, ?) ON CONFLICT (source_id) DO UPDATE SET"
        " stopped = excluded.stopped, error = '', fail_count = 0",
        (source_id, writing.stamp),
    )


def look_sooner(writing: Writing, source_id: int, minutes: int) -> None:
    """A shorter interval holds from now on, not only after the long one is over; 0 changes nothing.

    What a server asked for after an error is kept to.
    """
    if minutes:
        writing.db.execute(
            "UPDATE source_state SET next_due = min(next_due, ?) WHERE source_id = ? AND error = ''",
            (stamp(writing.now + timedelta(minutes=minutes)), source_id),
        )


def _state(row: Any) -> FetchState:
    return FetchState(
        source_id=row["id"],
        url=row["feed_url"],
        title=row["title"],
        etag=row["etag"] or "",
        last_modified=row["last_modified"] or "",
        body_sha256=row["body_sha256"] or "",
        fail_count=row["fail_count"] or 0,
        next_due=to_time(row["next_due"]),
        http_status=row["http_status"] or 0,
        error=row["error"] or "",
        stopped=row["stopped"] is not None,
        interval_minutes=row["interval_minutes"],
        ttl_minutes=row["ttl_minutes"] or 0,
        skip_hours=_numbers(row["skip_hours"]),
        skip_days=_numbers(row["skip_days"]),
        login=row["login"],
        login_name=row["login_name"],
        secret_key=row["secret_key"],
        full_text=bool(row["full_text"]),
    )


def _numbers(text: str | None) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(",")) if text else ()
