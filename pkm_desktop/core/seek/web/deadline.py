"""A clock on the wall for work that comes piece by piece: one thread for all of it, not one for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, Thread
from time import monotonic

GRAIN = 0.25  # seconds by which an end may come late


class Deadline:
    """Watches one piece of work at a time. `close()` it; the thread starts with the first piece."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._due = 0.0  # on the monotonic clock; 0: nothing is watched
        self._overdue: Callable[[], None] = _nothing
        self._thread: Thread | None = None
        self._resting = False
        self._closed = False

    @contextmanager
    def within(self, seconds: float, overdue: Callable[[], None]) -> Iterator[None]:
        """Call `overdue`, on the watching thread, if the block takes longer."""
        with self._changed:
            self._due, self._overdue = monotonic() + seconds, overdue
            if self._thread is None and not self._closed:
                self._thread = Thread(target=self._watch, name="deadline", daemon=True)
                self._thread.start()
            if self._resting:
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._due, self._overdue = 0.0, _nothing

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()

    def _watch(self) -> None:
        with self._changed:
            while not self._closed:
                self._resting = not self._due
                self._changed.wait(None if self._resting else GRAIN)
                self._resting = False
                if self._due and monotonic() >= self._due:
                    self._due = 0.0
                    self._overdue()


def _nothing() -> None:
    """Nothing is watched."""
