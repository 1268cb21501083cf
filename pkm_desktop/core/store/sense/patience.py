"""How long an answer may take: a query that would go on and on is stopped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from pkm_desktop.core.errors import Cancelled, StoreError
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.store.database import DRIVER, Connection

_EVERY = 20_000  # steps of SQLite's machine between two looks at the clock: some milliseconds


class TookTooLong(StoreError):
    """A query was stopped because its time was up."""


@contextmanager
def at_most(db: Connection, seconds: float, stop: Stop = never) -> Iterator[None]:
    """Stop what is asked of the connection after so long: TookTooLong; or when nobody waits: Cancelled."""
    end = monotonic() + seconds
    if stop():
        raise Cancelled("Something else was asked for.")
    db.set_progress_handler(lambda: int(monotonic() > end or stop()), _EVERY)
    try:
        yield
    except DRIVER.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        if stop():
            raise Cancelled("Something else was asked for.") from error
        if monotonic() <= end:
            raise
        raise TookTooLong(
            "This search takes too long.", hint="Another word or a field makes it quicker."
        ) from error
    finally:
        db.set_progress_handler(None, 0)
