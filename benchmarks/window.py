"""How fast the window is, on a screen of its own: `python3 run.py bench window [--part start …]`.

Ratios are to a bare PySide6 window with one list, started in turns with ours; times are those of the real
window in a process of its own, on libraries that are made once, in minutes, and kept for the next run
(`--afresh` makes them anew).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks import window_closing, window_libraries, window_refresh, window_start
from benchmarks.articles import CORPUS
from benchmarks.peers import CACHE
from benchmarks.window_bars import HEAD, Line, share, spread, ticks
from benchmarks.window_screen import NoScreen, Screen, screen, start

FRAME, TEXT, WEEKS = 16.0, 50.0, 100.0  # ms
Part = Callable[[Screen, Path, int], list[Line]]


def main(arguments: Sequence[str] = ()) -> None:
    """Measure part by part and say of each figure whether it holds."""
    options = argparse.ArgumentParser(prog="bench window", description=__doc__)
    options.add_argument("--part", choices=list(PARTS), nargs="+", default=list(PARTS))
    options.add_argument("--pairs", type=int, default=9, help="starts of each window")
    options.add_argument("--afresh", action="store_true", help="make the libraries anew")
    options.add_argument("--dry", action="store_true", help="nothing is written, with it or without")
    asked = options.parse_args(arguments)
    if not CORPUS.is_dir():
        print(f"No articles in {CORPUS}: set PKM_CORPUS.")
        return
    if asked.afresh:
        shutil.rmtree(CACHE / "window", ignore_errors=True)
    began = time.monotonic()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors\n{HEAD}", flush=True)
    told = list[Line]()
    try:
        with screen() as shown, tempfile.TemporaryDirectory() as folder:
            for name in asked.part:
                for line in PARTS[name](shown, Path(folder), asked.pairs):
                    print(line, flush=True)
                    told.append(line)
    except NoScreen as problem:
        sys.exit(str(problem))
    held = sum(line.holds for line in told)
    print(f"{held} of {len(told)} hold ({time.monotonic() - began:.0f} s)")


def _start(shown: Screen, folder: Path, pairs: int) -> list[Line]:
    place = _own(folder, "start")
    return window_start.lines(shown, place, _copy(window_libraries.full(CACHE)[0], place), pairs)


def _scroll(shown: Screen, folder: Path, pairs: int) -> list[Line]:
    taken = _play(shown, folder, window_libraries.rows(CACHE), "scrolled", str(window_libraries.ROWS))
    what = {"wheel": "a turn of the wheel", "page": "a page", "jump": "a jump", "filled": "rows filled in"}
    return [
        line
        for name, words in what.items()
        for line in spread(f"{words}, of 1,000,000 rows", taken[name], middle=FRAME, p99=FRAME)
    ]


def _next(shown: Screen, folder: Path, pairs: int) -> list[Line]:
    taken = _play(shown, folder, window_libraries.long(CACHE), "next_item", "200")
    (line,) = spread("next item (j) until its text is painted", [wall for wall, _ in taken], p95=TEXT)
    return [replace(line, said=f"{line.said}; of work p95 {share([work for _, work in taken], 0.95):.1f}")]


def _day(shown: Screen, folder: Path, pairs: int) -> list[Line]:
    place, ids = window_libraries.full(CACHE)
    told = _play(shown, folder, place, "everyday", str(ids["note"]), str(ids["issue"]))
    weeks = _play(shown, folder, place, "weeks")
    names = {
        "note": f"a note with {window_libraries.LINKS:,} links",
        "desk": "the digest desk",
        "start": "after the first paint",
    }
    lines = [line for name, gaps in told.items() for line in ticks(names.get(name, name), gaps)]
    return [*lines, Line(f"weeks, {window_libraries.EVENTS:,} events", max(weeks), WEEKS, "ms")]


def _heavy(shown: Screen, folder: Path, pairs: int) -> list[Line]:
    place, ids = window_libraries.full(CACHE)
    told = _play(shown, folder, place, "heavy", str(ids["note"]), str(ids["issue"]))
    return [line for name, gaps in told.items() for line in ticks(name, gaps)]


def _refresh(shown: Screen, folder: Path, pairs: int) -> list[Line]:
    return window_refresh.lines(shown, folder, window_refresh.FEEDS)


def _closing(shown: Screen, folder: Path, pairs: int) -> list[Line]:
    return window_closing.lines(shown, folder)


PARTS: dict[str, Part] = {
    "start": _start,
    "scroll": _scroll,
    "next": _next,
    "day": _day,
    "heavy": _heavy,
    "refresh": _refresh,
    "closing": _closing,
}


def _own(folder: Path, name: str) -> Path:
    """A home in which nobody has been: the window begins where it always begins."""
    home = folder / name
    home.mkdir(exist_ok=True)
    return home


def _copy(library: Path, folder: Path) -> Path:
    """The library as it was made: what is done to this copy stays without a trace."""
    copy = folder / library.name
    if not copy.is_dir():
        shutil.copytree(library, copy)
    return copy


def _play(shown: Screen, folder: Path, library: Path, scene: str, *arguments: str) -> Any:
    """What a scene printed."""
    home = _own(folder, scene)
    environment = shown.environment(home, PKM_LIBRARY=str(_copy(library, home)))
    process = start(["-m", "benchmarks.window_scene", scene, *arguments], environment)
    said, trouble = process.communicate()
    if process.returncode:
        sys.exit(f"{scene}: {trouble[-2000:]}")
    return json.loads(said.splitlines()[-1])
