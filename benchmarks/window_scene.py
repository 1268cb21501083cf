"""Starts a scene as `pkm_desktop` is started: no garbage is collected while all is loaded."""

from __future__ import annotations

import gc
import sys

if __name__ == "__main__":
    gc.disable()
    from benchmarks.window_inside import play

    sys.exit(play())
