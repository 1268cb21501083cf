"""The seat of a library's one window: taken before anything is shown, left at the end of the process."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path


class Seat:
    """Held until `leave`, or until the process ends, however it ends."""

    def __init__(self, path: Path | None = None, handle: int = -1) -> None:
        self._path, self._handle = path, handle

    def leave(self) -> None:
        """Let the next start have it; safe to call twice."""
        handle, self._handle = self._handle, -1
        if handle >= 0 and self._path is not None:
            with suppress(OSError):
                self._path.unlink()
            os.close(handle)


def take_seat(path: Path) -> Seat | None:
    """The seat at this file; None while another process has it.

    Where the system has no such locks, or the file cannot be made, everybody finds a seat.
    """
    if sys.platform == "win32":
        return Seat()

    import fcntl

    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except OSError:
        return Seat()
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        return Seat()
    if os.fstat(handle).st_nlink:
        return Seat(path, handle)
    os.close(handle)  # whoever had it left and took the file along
    return None
