"""The five steps of a weekly review: which of them the numbers say are done, and what is left. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pkm_desktop.core.model.practice import REVIEW_STEPS, DueIssue, Step

# Minutes that what is left may take, by what practitioners said they take.
ROW, WHY, DRAFT, LINE_WHY, SEND, LOOK = 3.9 / 60, 0.75, 3.0, 0.5, 1.0, 3.0


@dataclass(frozen=True)
class WeekFacts:
    """The numbers of a week that its steps are judged by."""

    arrived: int = 0
    decided: int = 0
    left: int = 0  # to decide about
    kept: int = 0
    unworded: int = 0  # kept, without own words
    due: tuple[DueIssue, ...] = ()  # promised for this week, not sent
    sent: int = 0  # issues
    came_back: int = 0
    owed: int = 0  # answers
    line: bool = False  # written


def steps(facts: WeekFacts, said: Mapping[str, bool]) -> tuple[Step, ...]:
    """The steps in their order. What the person said of one counts more than the numbers."""
    ready = sum(issue.entries > 0 and not issue.without_why for issue in facts.due)
    numbers: dict[str, dict[str, int]] = {
        "inbox": {"arrived": facts.arrived, "decided": facts.decided, "left": facts.left},
        "sense": {"kept": facts.kept, "worded": facts.kept - facts.unworded, "unworded": facts.unworded},
        "draft": {
            "due": len(facts.due),
            "ready": ready,
            "entries": sum(issue.entries for issue in facts.due),
            "without_why": sum(issue.without_why for issue in facts.due),
        },
        "send": {"due": len(facts.due), "sent": facts.sent, "readers": sum(one.readers for one in facts.due)},
        "look-back": {"came_back": facts.came_back, "owed": facts.owed},
    }
    begun = bool(facts.arrived or facts.decided or facts.kept)
    done = {
        "inbox": begun and not facts.left,
        "sense": begun and not facts.unworded and (facts.kept > 0 or not facts.left),
        "draft": ready == len(facts.due),
        "send": not facts.due,
        "look-back": facts.line,
    }
    return tuple(
        Step(name, said.get(name, done[name]), said.get(name, done[name]) != done[name], numbers[name])
        for name in REVIEW_STEPS
    )


def minutes(facts: WeekFacts, found: Sequence[Step]) -> int:
    """What the open steps may take, in whole minutes; at least one while any is open."""
    waiting = [issue for issue in facts.due if not issue.entries or issue.without_why]
    each = {
        "inbox": facts.left * ROW,
        "sense": facts.unworded * WHY,
        "draft": sum(DRAFT + issue.without_why * LINE_WHY for issue in waiting),
        "send": len(facts.due) * SEND,
        "look-back": LOOK,
    }
    left = [step.name for step in found if not step.done]
    return max(1, math.ceil(sum(each[name] for name in left))) if left else 0
