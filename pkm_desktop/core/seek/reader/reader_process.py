"""Start and end the process in which foreign documents are read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PATIENCE = 3.0  # seconds by the clock on the wall for each second of work


def start(memory_mb: int) -> subprocess.Popen[bytes]:
    """A new reader process; its address space is bounded to so many MB where the system can do that."""
    command = [
        sys.executable,
        "-m",
        "pkm_desktop.core.seek.reader.worker_child",
        str(memory_mb),
        str(PATIENCE),
    ]
    options: dict[str, Any] = {"start_new_session": True}  # Ctrl-C in a terminal is the parent's to handle
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS}
    return subprocess.Popen(  # noqa: S603 (our own interpreter and module)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        env=_environment(),
        **options,
    )


def _environment() -> dict[str, str]:
    """The parent's environment, with this package importable and no proxy or display to lead anywhere."""
    root = str(Path(__file__).resolve().parents[4])
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.lower().endswith("_proxy") and name != "DISPLAY"
    }
    # glibc otherwise keeps what large documents took (mallopt(3)).
    kept |= {"MALLOC_TRIM_THRESHOLD_": "131072", "MALLOC_MMAP_THRESHOLD_": "131072"}
    kept["PYTHONPATH"] = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH", "")) if part)
    return kept


def end(child: subprocess.Popen[bytes]) -> None:
    """Kills and reaps: there is nothing in the child to save."""
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue  # the unsent rest of a frame has nowhere to go
    child.wait(timeout=5)
