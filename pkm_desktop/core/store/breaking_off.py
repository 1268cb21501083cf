"""A transaction that another thread may break off: nothing of it stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pkm_desktop.core.errors import Cancelled
from pkm_desktop.core.model.progress import Doing
from pkm_desktop.core.store.database import DRIVER, Connection

STEPS = 100_000  # of SQLite, some milliseconds: so often is it asked whether to stop


@contextmanager
def breakable(db: Connection, doing: Doing) -> Iterator[None]:
    """Around a transaction: Cancelled when it was stopped before its end."""
    db.set_progress_handler(doing.stop.is_set, STEPS)
    try:
        yield
        doing.finished = True
    except Exception as error:
        said = getattr(error, "orig", error)  # SQLAlchemy wraps what the driver said
        if doing.stop.is_set() and isinstance(said, DRIVER.OperationalError):
            raise Cancelled("Stopped; nothing was changed.") from error
        raise
    finally:
        doing.over = True
        db.set_progress_handler(None, 0)
