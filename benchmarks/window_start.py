"""How long it takes until the window is seen and used, and what memory it takes, beside a bare window."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from benchmarks import window_libraries
from benchmarks.measure import memory_mb
from benchmarks.window_bars import Line
from benchmarks.window_screen import Screen, end, start, until, work
from pkm_desktop.core.commands.seek import site_icons
from pkm_desktop.core.library import open_library
from pkm_desktop.core.store.database import to_text

BARE = """
import sys
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView
app = QApplication(sys.argv)
view = QListView()
view.setModel(QStringListModel([f"Row {number}" for number in range(1000)]))
view.resize(1280, 800)
view.show()
app.exec()
"""
SETTLED = 15.0  # seconds after which nothing more is loaded or let go of


@dataclass(frozen=True)
class Seen:
    """One start: how long and how much work until it was there, and the memory once it had settled."""

    seconds: float
    work: float
    memory: float = 0.0


Once = Callable[[], Seen]


def lines(screen: Screen, folder: Path, full: Path, pairs: int) -> list[Line]:
    """Start both in turns, with an empty library and with a full one."""
    home, empty = folder / "home", folder / "empty"
    home.mkdir(exist_ok=True)
    bare: Once = lambda: _shown(screen, ["-c", BARE], screen.environment(home))  # noqa: E731
    ours: Once = lambda: _shown(screen, ["-m", "pkm_desktop"], _with(screen, home, empty))  # noqa: E731
    used: Once = lambda: _used(screen, _with(screen, home, full))  # noqa: E731
    for once in (bare, ours, used):
        once()  # bytecode and caches
    seen, first = _in_turns(ours, bare, pairs)
    usable, beside = _in_turns(used, bare, pairs)
    busy = _shown(screen, ["-m", "pkm_desktop"], _with(screen, home, full), settle=SETTLED).memory
    _nothing_due(full)
    fat = _shown(screen, ["-m", "pkm_desktop"], _with(screen, home, full), settle=SETTLED).memory
    slim = _shown(screen, ["-m", "pkm_desktop"], _with(screen, home, empty), settle=SETTLED).memory
    thin = _shown(screen, ["-c", BARE], screen.environment(home), settle=SETTLED).memory
    return [
        _ratio("window seen / bare window", seen, first, 1.5),
        _ratio("used, 100,000 items / bare window", usable, beside, 2.0),
        Line("memory, empty library / bare window", slim / thin, 2.0, said=f"{slim:.0f} / {thin:.0f} MB"),
        Line("memory, 100,000 items / bare window", fat / thin, 2.0, said=f"{fat:.0f} / {thin:.0f} MB"),
        Line("the same while sources are fetched", busy / thin, 2.0, said=f"{busy:.0f} / {thin:.0f} MB"),
    ]


def _nothing_due(library: Path) -> None:
    """As its window left it a moment ago: every source was fetched, every site was asked for its icon.

    Memory is compared at rest; the web client, once it was needed, stays (14 MB).
    """
    with open_library(library) as opened:
        later = to_text(opened.clock() + timedelta(days=1))
        with opened.writing() as writing:
            writing.db.execute(
                "INSERT INTO source_state(source_id, checked, next_due) SELECT id, ?, ? FROM source"
                " WHERE true ON CONFLICT(source_id) DO UPDATE SET next_due = excluded.next_due",
                (writing.stamp, later),
            )
        for site in site_icons.wanted(opened, limit=window_libraries.FULL):
            site_icons._keep(site_icons._place(opened, site.url), b"")


def _with(screen: Screen, home: Path, library: Path) -> dict[str, str]:
    return screen.environment(home, PKM_LIBRARY=str(library))


def _in_turns(one: Once, other: Once, pairs: int) -> tuple[list[Seen], list[Seen]]:
    taken = [(one(), other()) if number % 2 else (other(), one())[::-1] for number in range(pairs)]
    return [first for first, _ in taken], [second for _, second in taken]


def _ratio(what: str, ours: Sequence[Seen], bare: Sequence[Seen], bar: float) -> Line:
    wall = statistics.median(a.seconds / b.seconds for a, b in zip(ours, bare, strict=True))
    cpu = statistics.median(a.work for a in ours) / statistics.median(b.work for b in bare)
    times = " / ".join(f"{1000 * statistics.median(s.seconds for s in side):.0f}" for side in (ours, bare))
    return Line(what, wall, bar, said=f"{times} ms; of work {cpu:.2f} times")


def _shown(screen: Screen, command: Sequence[str], environment: dict[str, str], settle: float = 0.0) -> Seen:
    """From the start of the process until its window covers the screen."""
    while not screen.dark():
        time.sleep(0.005)
    began = time.monotonic()
    process = start(command, environment)
    taken, done = until(screen.lit, process) - began, work(process.pid)
    time.sleep(settle)
    memory = memory_mb(process.pid, "Rss") if settle else 0.0
    end(process)
    return Seen(taken, done, memory)


def _used(screen: Screen, environment: dict[str, str]) -> Seen:
    """From the start of the process until rows stand there and a key has moved to the first of them."""
    while not screen.dark():
        time.sleep(0.005)
    began = time.monotonic()
    process = start(["-m", "benchmarks.window_scene", "used"], environment)
    said = process.stdout.readline().split() if process.stdout else []
    if len(said) != 2:
        raise RuntimeError(process.communicate()[1][-2000:])
    end(process)
    return Seen(float(said[0]) - began, float(said[1]))
