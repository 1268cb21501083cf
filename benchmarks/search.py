"""How fast things are found, beside plain FTS5, reader and Whoosh's own index: `python3 run.py bench search`.

The articles are made by the tool of the data beside the checkout (PKM_CORPUS). What was built is kept for the
next run; `--afresh` builds anew.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import search_runs
from benchmarks.articles import CORPUS, build, questions, written
from benchmarks.measure import Failed, Taken, run
from benchmarks.peers import CACHE, ROOT

FEW = 10_000
FIELDS = ("tag", "source", "date")  # kinds of questions only we have
Times = list[tuple[float, float]]  # wall and work, in milliseconds


@dataclass(frozen=True)
class Bar:
    """What a figure has to be at most, in milliseconds."""

    name: str
    label: str
    middle: float
    slow: float = 0.0


BARS = (
    Bar("first", "first answer", 3, 10),
    Bar("exact", "exact answer", 0, 50),
    Bar("typing", "as one types", 0, 50),
    Bar("note", "saving a note", 2),
    Bar("page", "a page of a list", 5),
)
MEMORY = 150  # MB


def main(arguments: Sequence[str]) -> None:
    """Build what is missing, ask each program the same questions, tell the figures side by side."""
    options = argparse.ArgumentParser(prog="bench search", description=__doc__)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--afresh", action="store_true", help="build everything anew")
    options.add_argument("--alone", action="store_true", help="without the other programs")
    asked = options.parse_args(arguments)
    if not CORPUS.is_dir():
        print(f"No articles in {CORPUS}: set PKM_CORPUS.")
        return
    place = CACHE / "search"
    if asked.afresh:
        shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True, exist_ok=True)
    path = written(place, asked.articles)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    _ours(place, path, asked.articles)
    if not asked.alone:
        _beside(place, path, asked.articles)


def _ours(place: Path, path: Path, count: int) -> dict[str, Times]:
    library = place / f"library-{count}"
    if not library.is_dir():
        build(library, path, count)
    queries = _questions(place, path, count)
    taken = _run(search_runs.OURS, library, path, count, queries)
    told: dict[str, Times] = json.loads(taken.output)
    print(f"\nPKM Desktop, {count:,} articles            p50 ms  p95 ms  slowest   of work: p50     p95")
    for bar in BARS:
        print(f"  {bar.label:<36}{_figures(told[bar.name])}   {_verdict(bar, told[bar.name])}")
    said = "good" if taken.peak_mb <= MEMORY else f"over {MEMORY}"
    print(f"  memory at most, MB{taken.peak_mb:>25.0f}   {said}")
    kinds = [kind for kind, _ in json.loads(queries.read_text(encoding="utf-8"))]
    for kind in dict.fromkeys(kinds):
        first, exact = (
            [one for one, k in zip(told[n], kinds, strict=True) if k == kind] for n in ("first", "exact")
        )
        print(f"    {kind:<16} first {_figures(first)}  exact {_figures(exact)}")
    return told


def _figures(times: Times) -> str:
    wall, work = sorted(one for one, _ in times), sorted(one for _, one in times)
    by_clock = f"{_at(wall, 0.5):>8.1f}{_at(wall, 0.95):>8.1f}{wall[-1]:>9.1f}"
    return f"{by_clock}{_at(work, 0.5):>12.1f}{_at(work, 0.95):>8.1f}"


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _verdict(bar: Bar, times: Times) -> str:
    """By work, not by the clock: other programs may be running."""
    work = sorted(one for _, one in times)
    missed = (bar.middle and _at(work, 0.5) > bar.middle) or (bar.slow and _at(work, 0.95) > bar.slow)
    wanted = " / ".join(f"{one:g}" for one in (bar.middle, bar.slow) if one)
    return f"{'missed' if missed else 'good'} (at most {wanted})"


def _questions(place: Path, path: Path, count: int) -> Path:
    stored = place / f"questions-{count}.json"
    if not stored.is_file():
        stored.write_text(json.dumps(questions(path, count)), encoding="utf-8")
    return stored


def _beside(place: Path, path: Path, most: int) -> None:
    """The questions every program can be asked: plain FTS5 on all articles, the others on fewer."""
    stored = _questions(place, path, most)
    asked = [one for one in json.loads(stored.read_text(encoding="utf-8")) if one[0] not in FIELDS]
    queries = place / "questions-for-all.json"
    queries.write_text(json.dumps(asked), encoding="utf-8")
    small = place / f"library-{FEW}"
    if not small.is_dir():
        build(small, path, FEW)
    reader = str(CACHE / "reader" / "bin" / "python")
    for label, script, folder, count, python in (
        ("PKM Desktop", search_runs.OURS, place / f"library-{most}", most, sys.executable),
        ("plain FTS5", search_runs.PLAIN, place / f"plain-{most}", most, sys.executable),
        ("PKM Desktop", search_runs.OURS, small, FEW, sys.executable),
        ("plain FTS5", search_runs.PLAIN, place / f"plain-{FEW}", FEW, sys.executable),
        ("reader", search_runs.READER, place / f"reader-{FEW}", FEW, reader),
        ("Whoosh's index", search_runs.WHOOSH, place / f"whoosh-{FEW}", FEW, sys.executable),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            taken = _run(script, folder, path, count, queries, python=python)
        except (Failed, OSError) as problem:
            print(f"  {label}: not measured ({str(problem)[-200:].strip()})")
            continue
        times: Times = json.loads(taken.output)["exact"]
        mean = statistics.fmean(one for one, _ in times)
        print(f"  {label:<16}{count:>8,}  {_figures(times)}   mean {mean:.1f}, {taken.peak_mb:.0f} MB")


def _run(
    script: str, folder: Path, path: Path, count: int, queries: Path, *, python: str = sys.executable
) -> Taken:
    arguments = [python, "-c", script, str(folder), str(path), str(count), str(queries)]
    home = {"PYTHONPATH": str(ROOT)} if python == sys.executable else {}
    return run(arguments, environment=home)
