"""Whether the window stays smooth while feeds come in: `python3 run.py bench window_refresh`.

The real window with a timer of 5 ms in its thread, while its own refresh of 500 feeds runs. What counts is
how late the ticks are.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import servers
from benchmarks.documents import documents
from benchmarks.peers import Ours
from benchmarks.window_bars import Line, ticks
from benchmarks.window_screen import Screen, screen, start
from tests.servers.farm import farm

FEEDS = 500


def main(arguments: Sequence[str] = ()) -> None:
    """Measure and say whether it holds."""
    options = argparse.ArgumentParser(prog="bench window_refresh", description=__doc__)
    options.add_argument("--feeds", type=int, default=FEEDS)
    asked = options.parse_args(arguments)
    with screen() as shown, tempfile.TemporaryDirectory() as name:
        told = lines(shown, Path(name), asked.feeds)
    print(*told, sep="\n")
    if not all(line.holds for line in told):
        sys.exit("The window stalls.")


def lines(shown: Screen, folder: Path, feeds: int) -> list[Line]:
    """How late the ticks are while so many feeds are fetched for the first time."""
    plan = servers.instant(documents(folder, feeds)[0])
    ours = Ours(folder / "ours")
    with farm(folder, plan.answers) as server:
        ours.set_up([address.replace("{port}", str(server.port)) for address in plan.addresses])
        environment = shown.environment(ours.folder, PKM_LIBRARY=str(ours.folder / "library"))
        process = start(["-m", "benchmarks.window_scene", "refreshed"], environment)
        said, trouble = process.communicate()
    if process.returncode:
        sys.exit(trouble[-2000:])
    return ticks(f"refresh of {feeds} feeds", json.loads(said.splitlines()[-1]))
