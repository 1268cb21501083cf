"""The append-only log of what happened: the ground for honest numbers."""

from __future__ import annotations

from collections.abc import Iterable

from pkm_desktop.core.store.database import Writing

_INSERT = "INSERT INTO event(at, verb, kind, target_id, detail) VALUES (?, ?, ?, ?, ?)"


def record(writing: Writing, verb: str, kind: str, target_id: int, detail: str = "") -> None:
    """Log that something happened to one thing, in the transaction that makes it happen."""
    writing.db.execute(_INSERT, (writing.stamp, verb, kind, target_id, detail))


def record_many(writing: Writing, verb: str, kind: str, target_ids: Iterable[int], detail: str = "") -> None:
    """As `record`, for many things at once."""
    writing.db.executemany(_INSERT, [(writing.stamp, verb, kind, number, detail) for number in target_ids])
