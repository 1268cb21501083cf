"""How long an answer may take: a query that would go on and on is stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from pkm_desktop.core.errors import StoreError
from pkm_desktop.core.store.database import DRIVER, Connection

_EVERY = 20_000  # steps of SQLite's machine between two looks at the clock: some milliseconds


class TookTooLong(StoreError):
    """A query was stopped because its time was up."""


@contextmanager
def at_most(db: Connection, seconds: float) -> Iterator[None]:
    """Stop what is asked of the connection after so long: TookTooLong."""
    end = monotonic() + seconds
    db.set_progress_handler(lambda: int(monotonic() > end), _EVERY)
    try:
        yield
    except DRIVER.OperationalError as error:
        if monotonic() <= end or "interrupted" not in str(error):
            raise
        raise TookTooLong(
            "This search takes too long.", hint="Another word or a field makes it quicker."
        ) from error
    finally:
        db.set_progress_handler(None, 0)
