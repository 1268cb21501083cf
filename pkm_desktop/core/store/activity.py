"""The append-only log of what happened: the ground for honest numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pkm_desktop.core.model.practice import Event
from pkm_desktop.core.store.database import Connection, Writing, stamp

_INSERT = "INSERT INTO event(at, verb, kind, target_id, detail) VALUES (?, ?, ?, ?, ?)"


def record(writing: Writing, verb: str, kind: str, target_id: int, detail: str = "") -> None:
    """Log that something happened to one thing, in the transaction that makes it happen."""
    writing.db.execute(_INSERT, (writing.stamp, verb, kind, target_id, detail))


def record_many(writing: Writing, verb: str, kind: str, target_ids: Iterable[int]) -> None:
    """As `record`, for many things at once."""
    writing.db.executemany(_INSERT, [(writing.stamp, verb, kind, number, "") for number in target_ids])


def between(db: Connection, start: datetime, end: datetime) -> tuple[Event, ...]:
    """What happened from `start` up to, not including, `end`; told once a day for each thing and verb."""
    rows = db.execute(
        "SELECT min(at) AS at, verb, kind, target_id FROM event WHERE at >= ? AND at < ? "
        "GROUP BY substr(at, 1, 10), verb, kind, target_id",
        (stamp(start), stamp(end)),
    )
    return tuple(
        Event(datetime.fromisoformat(row["at"]), row["verb"], row["kind"], row["target_id"]) for row in rows
    )
