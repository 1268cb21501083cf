"""How a long command tells what it is at, and asks whether to stop."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]  # done, total (0: unknown), what is being done
Stop = Callable[[], bool]  # True: finish the step at hand and raise Cancelled or return what is done


def silent(done: int, total: int, what: str) -> None:
    """A progress nobody watches."""


def never() -> bool:
    """A stop nobody presses."""
    return False
