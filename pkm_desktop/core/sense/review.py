"""When a card comes back, and which make up a day: no right or wrong, only sooner, later, someday, never.

After A. Matuschak on Readwise's review: what one read is met again at growing distances, if one likes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

FIRST_GAP = 7  # days
SOMEDAY = 90
LONGEST_GAP = 3650
NEVER = date(9999, 12, 31)
_Thing = TypeVar("_Thing")


def answered(gap_days: int, answer: str, today: date) -> tuple[int, date]:
    """(days until it comes back, on which day) after an answer; 0 and the last of all days for never."""
    gap = gap_days or FIRST_GAP
    if answer == "never":
        return 0, NEVER
    if answer == "sooner":
        gap = gap // 2
    elif answer == "later":
        gap = gap * 2
    else:
        gap = max(SOMEDAY, gap * 6)
    gap = max(1, min(gap, LONGEST_GAP))
    return gap, today + timedelta(days=gap)


def mixed(due: Sequence[_Thing], fresh: Sequence[_Thing], limit: int) -> tuple[_Thing, ...]:
    """A handful for a day: three of five are those due, two new ones; either fills up for the other."""
    new = min(len(fresh), max(limit * 2 // 5, limit - len(due)))
    return (*due[: limit - new], *fresh[:new])[: max(limit, 0)]
