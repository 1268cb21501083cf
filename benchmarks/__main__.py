"""How fast it is, beside something to compare with: `python3 run.py bench [feeds | highlights | …]`."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import highlights, race, search, window, window_refresh
from benchmarks.feeds import feed
from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.seek.follow import follow
from pkm_desktop.core.commands.seek.refresh import refresh
from pkm_desktop.core.commands.sense.find import find
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.items import ItemFilter
from tests.servers.web import Reply, WebServer

NOTHING = "pass"
BARE_WINDOW = """
import time; start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.show(); app.processEvents()
"""
OUR_WINDOW = """
import time; start = time.perf_counter()
from PySide6.QtWidgets import QApplication
from pkm_desktop.ui.app import Running
app = QApplication([]); running = Running(app); running.window.show(); app.processEvents()
"""
REPORT = "import os; print(time.perf_counter() - start, flush=True); os._exit(0)\n"


def main() -> None:
    """Build a library from loopback feeds in a temporary folder, and time what people wait for."""
    options = argparse.ArgumentParser(prog="bench", description=__doc__)
    options.add_argument("--feeds", type=int, default=100)
    options.add_argument("--entries", type=int, default=50)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        os.environ.update(HOME=folder, PKM_LIBRARY=str(place / "library"), QT_QPA_PLATFORM="offscreen")
        library = open_library(place / "library")
        coming_in(library, asked.feeds, asked.entries)
        looking_up(library)
        library.close()
        starting()


def tell(what: str, seconds: float, beside: str = "") -> None:
    print(f"{what:<46} {seconds * 1000:>9.1f} ms   {beside}", flush=True)


def once(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def usual(work: Callable[[], float], times: int = 7) -> float:
    """The median of several runs."""
    return statistics.median(work() for _ in range(times))


def coming_in(library: Library, feeds: int, entries: int) -> None:
    routes = {f"/{n}.xml": Reply(feed(n, entries), etag=f'"{n}"') for n in range(feeds)}
    with WebServer(routes) as server:
        addresses = [server.url(path) for path in routes]
        size = f"{feeds} feeds, {feeds * entries} items"
        tell("follow", once(lambda: follow(library, addresses)), size)
        tell("refresh, nothing changed (304)", once(lambda: refresh(library, everything=True)), size)
        for path, reply in routes.items():
            server.routes[path] = Reply(reply.body)
        tell("refresh, same bytes without an ETag", once(lambda: refresh(library, everything=True)), size)


def looking_up(library: Library) -> None:
    ids = browse.item_ids(library, ItemFilter(view="all"))
    size = f"of {len(ids)} items"
    tell(
        "all ids of a view",
        usual(lambda: once(lambda: browse.item_ids(library, ItemFilter(view="all")))),
        size,
    )
    tell("a hundred rows", usual(lambda: once(lambda: browse.item_rows(library, ids[:100]))), size)
    tell("counts of the sidebar", usual(lambda: once(lambda: browse.counts(library))), size)
    for query in ("practice", '"working out loud"', "source:7 curation NOT habit", "appren*"):
        tell(f"find {query}", usual(lambda query=query: once(lambda: find(library, query))), size)


def starting() -> None:
    bare = usual(lambda: once(lambda: run("-c", NOTHING)))
    tell("python, doing nothing", bare)
    for command in (["--version"], ["--help"], ["items", "--limit", "50"]):
        taken = usual(lambda command=command: once(lambda: run("-m", "pkm_desktop", *command)))
        tell(f"pkm-desktop {' '.join(command)}", taken, f"{taken / bare:.1f} times python")
    plain = usual(lambda: float(run("-c", BARE_WINDOW + REPORT)))
    tell("a bare Qt window, first paint", plain)
    ours = usual(lambda: float(run("-c", OUR_WINDOW + REPORT)))
    tell("our window, first paint", ours, f"{ours / plain:.1f} times the bare one")


def run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    named = {
        "feeds": race.main,
        "window": window.main,
        "window_refresh": window_refresh.main,
        "highlights": highlights.main,
        "search": search.main,
    }
    if len(sys.argv) > 1 and sys.argv[1] in named:
        named[sys.argv[1]](sys.argv[2:])
    else:
        main()
