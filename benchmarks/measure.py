"""Run a program to its end and take its time, its work and its memory: all its processes together."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.1  # seconds between two looks at the memory
PROC = Path("/proc")


@dataclass(frozen=True)
class Taken:
    """What one run took."""

    seconds: float
    cpu: float  # seconds, user and system, children included
    peak_mb: float  # proportional set size of all processes; 0 where the system does not tell
    output: str


class Failed(Exception):
    """A program ended with an error; its last words are in the message."""


def run(
    command: Sequence[str], *, environment: Mapping[str, str] | None = None, fine: Sequence[int] = (0,)
) -> Taken:
    """Start a program and wait for it. Failed unless its exit code is one of `fine`."""
    before = _used()
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    ) as process:
        watch = _Watch(process.pid)
        output, errors = process.communicate()
        seconds = time.perf_counter() - started
    watch.end()
    if process.returncode not in fine:
        raise Failed(f"{command[0]} ended with {process.returncode}: {errors[-600:]}")
    return Taken(seconds, _used() - before, watch.peak_mb, output)


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


class _Watch:
    """Looks at the memory of a process and its descendants until told to end."""

    def __init__(self, pid: int) -> None:
        self.peak_mb = 0.0
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(EVERY):
            self.peak_mb = max(self.peak_mb, memory_mb(self._pid))


def memory_mb(pid: int, kind: str = "Pss") -> float:
    """Memory of a process and all that descend from it: their proportional set size.

    That is less where other programs have the same libraries open. `Rss`, what is resident, is the same
    whoever else is there: for one process beside another.
    """
    if not PROC.is_dir():
        return 0.0
    return sum(_kb(number, kind) for number in _family(pid)) / 1024


def _family(pid: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text()
        except OSError:  # it has just ended
            continue
        parents.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(entry.name))
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += parents.get(one, [])
    return found


def _kb(pid: int, kind: str) -> int:
    try:
        text = (PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith(f"{kind}:")), 0)
