"""Where the GUI thread is while a turn of the event loop takes long."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter

Gap = tuple[float, float, str]  # ms between two ticks, of work, and the function most of it went in
EVERY_SECONDS, LONG_MS = 0.003, 20.0
PACKAGE = "/pkm_desktop/"


class Blame:
    """Looks on from a thread of its own: `place` is the function of ours in which most of a long turn went.

    What only C++ does shows as the function that called it, as soon as Python is let through again.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._since = time.perf_counter()
        self._watched = threading.main_thread().ident
        threading.Thread(target=self._look, daemon=True, name="blame").start()

    def place(self, took_ms: float) -> str:
        """For the turn that ends now, e.g. 'ui/sense/page.py:174 show'; '' for a short one."""
        seen, self._seen, self._since = self._seen, Counter(), time.perf_counter()
        return seen.most_common(1)[0][0] if took_ms > LONG_MS and seen else ""

    def _look(self) -> None:
        while True:
            time.sleep(EVERY_SECONDS)
            if 1000 * (time.perf_counter() - self._since) > LONG_MS / 2:
                self._seen[_innermost(self._watched)] += 1


def _innermost(thread: int | None) -> str:
    """No frame is held on to: a painter among its variables would outlive its paint event."""
    frame = sys._current_frames().get(thread or 0)
    while frame is not None and PACKAGE not in frame.f_code.co_filename:
        frame = frame.f_back
    if frame is None:
        return ""
    file = frame.f_code.co_filename.rpartition(PACKAGE)[2]
    return f"{file}:{frame.f_lineno} {frame.f_code.co_name}"
