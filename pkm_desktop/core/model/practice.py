"""The practice over a stretch of time: what happened, what it says, and the review of a week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from pkm_desktop.core.model.values import dataclass

# The five steps of a weekly review, in their order.
REVIEW_STEPS = ("inbox", "sense", "draft", "send", "look-back")
# What a practice report may hold; without a word of the person's only the first four.
REPORT_PARTS = ("flow", "weeks", "measures", "definitions", "sources", "topics", "whys", "cases", "lines")
PLAIN_PARTS = ("flow", "weeks", "measures", "definitions")


@dataclass(frozen=True)
class Week:
    """One week of the practice, Monday to Sunday, as plain counts."""

    monday: date
    arrived: int = 0
    decided: int = 0
    kept: int = 0
    read: int = 0
    highlighted: int = 0
    noted: int = 0
    shared: int = 0
    issues: int = 0


@dataclass(frozen=True)
class Flow:
    """What became of the items that arrived in a stretch of time, as it stands now."""

    arrived: int = 0
    decided: int = 0
    kept: int = 0
    worded: int = 0  # kept, with words of one's own
    shared: int = 0  # kept, and in an issue that has left


@dataclass(frozen=True)
class Measure:
    """One honest number. `value` is None where there is nothing to measure.

    `part` of `of` for a share; else what the number is made of, as `of`. Below `floor` it says little.
    """

    name: str
    unit: str  # share | days | number
    value: float | None = None
    part: int = 0
    of: int = 0
    floor: int = 1

    @property
    def enough(self) -> bool:
        """Whether there is enough to say something."""
        return self.value is not None and self.of >= self.floor


@dataclass(frozen=True)
class SourceYield:
    """What a source brought in a stretch of time, and what came of it."""

    source_id: int
    title: str
    arrived: int = 0
    kept: int = 0
    shared: int = 0  # entries of issues that left with something it brought
    credit: float = 0.0  # of those, 1/k where k sources brought the same
    least: float = 0.0  # share of its items that is shared, at least (Wilson, 95 %)
    minutes: float = 0.0  # that deciding about its items takes, at 3.9 seconds each
    last_shared: date | None = None
    must: bool = False  # one that must not be missed
    internal: bool = False  # outsiders could not open it
    waiting: int = 0  # of what arrived, nobody has decided about these yet

    @property
    def pays_nothing(self) -> bool:
        """Plenty was decided about, nothing was kept or shared, nor ever was."""
        return self.arrived - self.waiting >= 30 and not (
            self.kept or self.shared or self.last_shared or self.must
        )


@dataclass(frozen=True)
class TopicCover:
    """How much of a topic or tag was kept, written about and shared in a stretch of time."""

    tag: str
    topic: bool = False  # one works on it
    kept: int = 0
    noted: int = 0
    shared: int = 0
    gap: bool = False  # at least five kept in 30 days, and not a word written


@dataclass(frozen=True)
class Practice:
    """A stretch of weeks, looked at honestly. `before`: the measures of as many weeks before."""

    weeks: tuple[Week, ...] = ()
    flow: Flow = Flow()
    measures: tuple[Measure, ...] = ()
    before: tuple[Measure, ...] = ()
    sources: tuple[SourceYield, ...] = ()  # those that pay most first
    topics: tuple[TopicCover, ...] = ()


@dataclass(frozen=True)
class Step:
    """A step of a weekly review. `facts` are the numbers it is judged by."""

    name: str  # one of REVIEW_STEPS
    done: bool = False
    by_hand: bool = False  # the person said so, whatever the numbers are
    facts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class DueIssue:
    """An issue promised for a week, and how far it has come."""

    community_id: int
    community: str
    day: date
    issue_id: int | None = None
    entries: int = 0
    without_why: int = 0
    readers: int = 0  # addresses it goes to
    ways: tuple[str, ...] = ()  # its usual ways out
    words: str = ""  # 'due today'


@dataclass(frozen=True)
class WeekReview:
    """The review of one week: five steps, one line for oneself, and an end."""

    monday: date
    steps: tuple[Step, ...] = ()
    due: tuple[DueIssue, ...] = ()
    line: str = ""
    finished: date | None = None
    minutes: int = 0  # what is left may take

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.done for step in self.steps)
