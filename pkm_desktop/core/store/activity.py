"""The append-only log of what happened: the ground for honest numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from pkm_desktop.core.model.practice import Event
from pkm_desktop.core.store.database import Connection, Writing, stamp

_INSERT = "INSERT INTO event(at, verb, kind, target_id, detail) VALUES (?, ?, ?, ?, ?)"


def record(writing: Writing, verb: str, kind: str, target_id: int, detail: str = "") -> None:
    """Log that something happened to one thing, in the transaction that makes it happen."""
    writing.db.execute(_INSERT, (writing.stamp, verb, kind, target_id, detail))


def record_many(writing: Writing, verb: str, kind: str, target_ids: Iterable[int], detail: str = "") -> None:
    """As `record`, for many things at once."""
    writing.db.executemany(_INSERT, [(writing.stamp, verb, kind, number, detail) for number in target_ids])


def between(db: Connection, start: datetime, end: datetime) -> tuple[Event, ...]:
    """What happened from `start` up to, not including, `end`, by the clock of the place the person is at."""
    rows = db.execute(
        "SELECT at, verb, kind, target_id FROM event WHERE at >= ? AND at < ?", (stamp(start), stamp(end))
    )
    local = lru_cache(maxsize=1000)(lambda at: datetime.fromisoformat(at).astimezone())  # many share a moment
    return tuple(Event(local(at), verb, kind, number) for at, verb, kind, number in rows)
