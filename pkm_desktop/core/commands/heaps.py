"""How much memory threads keep for themselves."""

from __future__ import annotations

import sys
from functools import cache

_M_ARENA_MAX = -8  # malloc.h
_HEAPS = 1


@cache
def share_heaps() -> None:
    """Let threads that come share the heap of the first.

    glibc gives each a heap of its own, and each keeps what it once took (mallopt(3)): five threads that read
    and store feeds hold 6 MB more that way. Does nothing where there is no such library.
    """
    if sys.platform != "linux":
        return
    import ctypes

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, _HEAPS)
