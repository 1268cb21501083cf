"""What is asked of the window, and how it is told."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.window_blame import Gap

TICK_P99, STALL = 20.0, 100.0  # ms between two ticks of a 5 ms timer


@dataclass(frozen=True)
class Line:
    """One figure that has to be at most `bar`."""

    what: str
    value: float
    bar: float
    unit: str = "×"
    said: str = ""

    @property
    def holds(self) -> bool:
        """Whether it is good enough."""
        return self.value <= self.bar

    def __str__(self) -> str:
        digits = 2 if self.unit == "×" else 1
        verdict = "good" if self.holds else "MISSED"
        figure = f"{self.value:>9.{digits}f} {self.unit:<2} {self.bar:>6g}   {verdict:<6}"
        return f"{self.what:<46} {figure}  {self.said}".rstrip()


HEAD = f"{'':<46} {'measured':>12} {'at most':>6}"


def share(times: Sequence[float], part: float) -> float:
    """The value that so large a part does not pass: 0.99 for the 99th of a hundred."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def ticks(what: str, gaps: Sequence[Gap]) -> list[Line]:
    """Two lines about how late a 5 ms timer was; `gaps` with the work of the thread meanwhile, and where."""
    late, work = [wall for wall, _, _ in gaps], [cpu for _, cpu, _ in gaps]
    said = f"{len(gaps)} ticks, {sum(gap > 50 for gap in late)} over 50 ms; of work {share(work, 0.99):.1f}"
    _, most_work, place = max(gaps, default=(0.0, 0.0, ""), key=lambda gap: gap[1])
    most = f"of work {most_work:.1f} {place and f'in {place}'}"
    return [
        Line(f"{what}: tick p99", share(late, 0.99), TICK_P99, "ms", said),
        Line(f"{what}: longest wait", max(late, default=0.0), STALL, "ms", most),
    ]


def spread(
    what: str, times: Sequence[float], *, middle: float = 0.0, p95: float = 0.0, p99: float = 0.0
) -> list[Line]:
    """Lines about how long something took, in ms."""
    said = f"{len(times)} times, longest {max(times, default=0.0):.1f}"
    asked = (("median", statistics.median(times), middle), ("p95", share(times, 0.95), p95))
    asked += (("p99", share(times, 0.99), p99),)
    return [Line(f"{what}: {name}", value, bar, "ms", said) for name, value, bar in asked if bar]
