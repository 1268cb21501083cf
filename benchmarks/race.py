"""The same 500 feeds fetched by PKM Desktop, reader and newsboat in turns: `python3 run.py bench feeds`."""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import report, servers
from benchmarks.documents import documents
from benchmarks.measure import Failed, Taken
from benchmarks.peers import DEADLINE, Missing, Newsboat, Ours, Program, Reader, SearchableReader
from tests.servers.farm import Farm, farm

FEEDS, PAIRS = 500, 5
# So many threads are what serves each peer best on each kind of server (tried: 1, 10, 32).
PROFILES: tuple[tuple[str, Callable[[Sequence[str]], servers.Plan], int], ...] = (
    ("instant", servers.instant, 10),
    ("realistic", servers.realistic, 32),
)


@dataclass(frozen=True)
class Round:
    """One program's two updates in one round, and what was asked of the server meanwhile."""

    program: str
    first: Taken
    second: Taken
    asked: tuple[dict[str, int], dict[str, int]]
    entries: int


def main(arguments: Sequence[str] = ()) -> None:
    """Race, and write the table into benchmarks/README.md."""
    options = argparse.ArgumentParser(prog="bench feeds", description=__doc__)
    options.add_argument("--feeds", type=int, default=FEEDS)
    options.add_argument("--pairs", type=int, default=PAIRS)
    options.add_argument("--profile", choices=[name for name, _, _ in PROFILES])
    options.add_argument("--dry", action="store_true", help="print the table, write nothing")
    asked = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = available(folder)
        names, real = documents(folder, asked.feeds)
        told = [machine(), f"{len(names)} feeds, {real} of them real", versions(programs)]
        tables = []
        for profile, plan, workers in PROFILES:
            if asked.profile in (None, profile):
                rounds = race(folder, programs, plan(names), workers, asked.pairs)
                tables.append(report.table(profile, rounds, DEADLINE))
    text = report.page(told, tables)
    print(text)
    if not asked.dry:
        (Path(__file__).parent / "README.md").write_text(text, encoding="utf-8")


def available(folder: Path) -> list[Program]:
    """Ours, and the peers that are here or can be had."""
    programs: list[Program] = []
    for kind in (Ours, Reader, SearchableReader, Newsboat):
        try:
            programs.append(kind(folder / kind.__name__.lower()))
        except (Missing, Failed) as problem:
            print(f"Without {kind.name}: {problem}.", file=sys.stderr, flush=True)
    return programs


def race(
    folder: Path, programs: Sequence[Program], plan: servers.Plan, workers: int, pairs: int
) -> list[Round]:
    """All programs one after the other, as often as asked; who begins changes from round to round."""
    rounds: list[Round] = []
    with farm(folder, plan.answers) as server:
        addresses = [address.replace("{port}", str(server.port)) for address in plan.addresses]
        for number in range(pairs):
            turn = number % len(programs)
            for program in (*programs[turn:], *programs[:turn]):
                rounds.append(run(program, server, addresses, workers))
                one = rounds[-1]
                line = f"{one.program:<28} {one.first.seconds:6.2f} s {one.second.seconds:6.2f} s"
                print(
                    f"{line} {one.first.peak_mb:6.0f} MB {one.entries:6} entries", file=sys.stderr, flush=True
                )
    return rounds


def run(program: Program, server: Farm, addresses: Sequence[str], workers: int) -> Round:
    program.set_up(addresses)
    server.statuses()
    first = program.update(workers)
    asked_first = server.statuses()
    second = program.update(workers)
    return Round(program.name, first, second, (asked_first, server.statuses()), program.entries())


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    load = statistics.fmean(os.getloadavg())
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors"
        f", {memory:.0f} GB, load {load:.1f} before"
    )


def versions(programs: Sequence[Program]) -> str:
    named = [f"{program.name} {program.version}" for program in programs]
    ours = Path(__file__).resolve().parents[1]
    git = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ours, capture_output=True, text=True)
    return ", ".join([*named, f"Python {platform.python_version()}"]) + f" ({git.stdout.strip() or 'no git'})"
