"""Honest numbers: distinct things per week, by what was done to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from pkm_desktop.core.model.practice import Event, Week

# What each verb counts for. Looking at something is not reading it, and nothing here is ever a score.
COUNTS_FOR = {
    "arrived": ("arrived",),
    "kept": ("decided", "kept"),
    "later": ("decided",),
    "dropped": ("decided",),
    "read": ("read",),
    "highlighted": ("highlighted",),
    "noted": ("noted",),
    "shared": ("shared",),
    "published": ("issues",),
}


def mondays(today: date, count: int) -> tuple[date, ...]:
    """The Mondays of the last `count` weeks, that of `today` last."""
    this_week = today - timedelta(days=today.weekday())
    return tuple(this_week - timedelta(weeks=back) for back in range(count - 1, -1, -1))


def weeks(events: Iterable[Event], starts: Sequence[date]) -> tuple[Week, ...]:
    """One Week per Monday in `starts`; a thing counts once a week for each measure."""
    seen: dict[date, dict[str, set[tuple[str, int]]]] = {monday: {} for monday in starts}
    for event in events:
        day = event.at.date()
        measures = seen.get(day - timedelta(days=day.weekday()))
        if measures is None:
            continue
        for name in COUNTS_FOR.get(event.verb, ()):
            measures.setdefault(name, set()).add((event.kind, event.id))
    return tuple(
        Week(monday, **{name: len(things) for name, things in seen[monday].items()}) for monday in starts
    )
