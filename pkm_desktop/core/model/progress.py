"""How a long command tells what it is at, and asks whether to stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

Progress = Callable[[int, int, str], None]  # done, total (0: unknown), what is being done
Stop = Callable[[], bool]  # True: finish the step at hand and raise Cancelled or return what is done


def silent(done: int, total: int, what: str) -> None:
    """A progress nobody watches."""


def never() -> bool:
    """A stop nobody presses."""
    return False


class Doing:
    """A change under way. `stop` may be set from any thread: then nothing of it stays."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.since = time.monotonic()
        self.thread = threading.current_thread().name
        self.stop = threading.Event()
        self.over = False
        self.finished = False  # over, and it reached the disk
