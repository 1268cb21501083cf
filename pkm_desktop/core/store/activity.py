"""The append-only log of what happened: the ground for honest numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from pkm_desktop.core.model.practice import Week
from pkm_desktop.core.store.database import Connection, Writing, stamp

_INSERT = "INSERT INTO event(at, verb, kind, target_id, detail) VALUES (?, ?, ?, ?, ?)"

# The column of a week that each verb counts for.
_COLUMNS = {
    "arrived": ("arrived",),
    "kept": ("decided", "kept"),
    "later": ("decided",),
    "dropped": ("decided",),
    "read": ("read",),
    "highlighted": ("highlighted",),
    "noted": ("noted",),
    "shared": ("shared",),
    "published": ("issues",),
}


def record(writing: Writing, verb: str, kind: str, target_id: int, detail: str = "") -> None:
    """Log that something happened to one thing, in the transaction that makes it happen."""
    writing.db.execute(_INSERT, (writing.stamp, verb, kind, target_id, detail))


def record_many(writing: Writing, verb: str, kind: str, target_ids: Iterable[int]) -> None:
    """As `record`, for many things at once."""
    writing.db.executemany(_INSERT, [(writing.stamp, verb, kind, number, "") for number in target_ids])


def weeks(db: Connection, mondays: Iterable[date]) -> tuple[Week, ...]:
    """Counts of distinct things per verb for each week beginning on one of these Mondays (UTC)."""
    return tuple(_week(db, monday) for monday in mondays)


def _week(db: Connection, monday: date) -> Week:
    start = datetime.combine(monday, time(), UTC)
    rows = db.execute(
        "SELECT verb, kind, target_id FROM event WHERE at >= ? AND at < ? GROUP BY verb, kind, target_id",
        (stamp(start), stamp(start + timedelta(days=7))),
    )
    seen: dict[str, set[tuple[str, int]]] = {}
    for verb, kind, target_id in rows:
        for column in _COLUMNS.get(verb, ()):
            seen.setdefault(column, set()).add((kind, target_id))
    return Week(monday, **{column: len(things) for column, things in seen.items()})
