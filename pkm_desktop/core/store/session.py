"""A SQLModel session that lives inside a transaction opened by the driver."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Session


class HeldConnection:
    """The driver's connection as SQLAlchemy sees it: the transaction is not its business."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __getattr__(self, name: str) -> Any:
        return getattr(self._db, name)

    def commit(self) -> None:
        """Left to `transaction`."""

    def rollback(self) -> None:
        """Left to `transaction`."""

    def close(self) -> None:
        """Left to the library."""


def engine_on(db: sqlite3.Connection, driver: Any) -> Engine:
    """SQLAlchemy's view of this very connection: made once, as it costs more than a note does."""
    return create_engine("sqlite://", creator=lambda: HeldConnection(db), module=driver, poolclass=StaticPool)


def session_on(engine: Engine) -> Session:
    """A session whose flushes are part of the transaction at hand."""
    return Session(engine, expire_on_commit=False)
