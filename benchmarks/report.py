"""The figures of a race as a page of Markdown, with what they have to be."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.race import Round

OURS, READER, NEWSBOAT = "PKM Desktop", "reader", "newsboat"
SEARCHABLE = "reader with its search index"
MOST_DONE_SECONDS = 4.0
PATIENCE = 1.15  # times the deadline for servers that say nothing
HEAD = """# How fast feeds come in

Written by `python3 run.py bench feeds`. All programs fetch the same feeds from the same server on this
machine (a process of its own, many hosts on 127.0.x.y), one after the other, each as a process of its own
from start to end; ratios are of runs in the same round, medians of them. Memory is the proportional set size
of all processes of a program together, at its peak. *Instant*: every feed at once with ETag and date, the
second update is all “not modified”. *Realistic*: hosts near and far, redirects, packed and slow bodies,
refused connections, errors, “too many requests”, and hosts that never answer (for them all programs have the
same deadline). *reader* keeps no index of words unless it is asked to; PKM Desktop has made its own when the
update ends. The bars are against *reader* as it is; *reader with its search index* does the like.
"""


def page(told: Sequence[str], tables: Sequence[str]) -> str:
    """The whole README."""
    return "\n".join([HEAD, *(f"- {line}" for line in told), "", *tables])


def table(profile: str, rounds: Sequence[Round], deadline: float) -> str:
    """One profile: what each program took, and what must hold of it."""
    names = list(dict.fromkeys(one.program for one in rounds))
    lines = [
        f"## {profile.capitalize()}",
        "",
        "| program | first s | second s | work s | peak MB | entries | answers (first; second) |",
        "|---|--:|--:|--:|--:|--:|---|",
        *(_row([one for one in rounds if one.program == name]) for name in names),
        "",
        *_verdicts(profile, rounds, deadline),
        "",
    ]
    return "\n".join(lines)


def _row(rounds: Sequence[Round]) -> str:
    def middle(value: Callable[[Round], float]) -> float:
        return statistics.median(value(one) for one in rounds)

    last = rounds[-1]
    answers = "; ".join(
        ", ".join(f"{count} × {status}" for status, count in sorted(asked.items())) for asked in last.asked
    )
    return (
        f"| {last.program} | {middle(lambda one: one.first.seconds):.2f} "
        f"| {middle(lambda one: one.second.seconds):.2f} "
        f"| {middle(lambda one: one.first.cpu):.1f}, {middle(lambda one: one.second.cpu):.1f} "
        f"| {middle(lambda one: max(one.first.peak_mb, one.second.peak_mb)):.0f} "
        f"| {last.entries} | {answers} |"
    )


def _verdicts(profile: str, rounds: Sequence[Round], deadline: float) -> list[str]:
    """What must hold, with the figure and whether it does."""
    found: list[str] = []

    def claim(what: str, figure: float, most: float) -> None:
        found.append(f"- {'yes' if figure <= most else '**NO**'}: {what}: {figure:.2f} (at most {most:g})")

    first, second = (
        _ratio(rounds, lambda one: one.first.seconds),
        _ratio(rounds, lambda one: one.second.seconds),
    )
    instant = profile == "instant"
    for peer in _peers(rounds):
        if not instant or peer == READER:
            claim(f"first update / {peer}'s", first(peer), 0.5 if instant else 1.0)
        claim(f"second update / {peer}'s", second(peer), 0.4 if instant and peer == READER else 1.0)
    if any(one.program == SEARCHABLE for one in rounds):  # no bar: what the same work takes a peer
        both = f"{first(SEARCHABLE):.2f}, {second(SEARCHABLE):.2f}"
        found.append(f"- like for like: first and second update / those of {SEARCHABLE}: {both}")
    if READER in _peers(rounds):
        peak = _ratio(rounds, lambda one: max(one.first.peak_mb, one.second.peak_mb))
        claim("peak memory / reader's", peak(READER), 2.0)
    if not instant:
        ours = [one for one in rounds if one.program == OURS]
        for name, taken in (("first", [o.first for o in ours]), ("second", [o.second for o in ours])):
            wall = statistics.median(one.seconds for one in taken)
            claim(f"{name} update / deadline of {deadline:g} s", wall / deadline, PATIENCE)
            done = statistics.median(most_done(one.output) for one in taken)
            claim(f"{name} update: 95 % of the feeds stored after s", done, MOST_DONE_SECONDS)
    return found


def most_done(output: str) -> float:
    """When 95 % of the sources had their result, by the lines 'seconds status' that our run prints."""
    times = sorted(float(line.split()[0]) for line in output.splitlines() if line.strip())
    return times[max(0, int(len(times) * 0.95) - 1)] if times else 0.0


def _peers(rounds: Sequence[Round]) -> list[str]:
    return [name for name in (READER, NEWSBOAT) if any(one.program == name for one in rounds)]


def _ratio(rounds: Sequence[Round], value: Callable[[Round], float]) -> Callable[[str], float]:
    """Ours divided by a peer's in the same round; the median of the rounds."""

    def of(peer: str) -> float:
        ours = [value(one) for one in rounds if one.program == OURS]
        theirs = [value(one) for one in rounds if one.program == peer]
        return statistics.median(a / b for a, b in zip(ours, theirs, strict=True) if b)

    return of
