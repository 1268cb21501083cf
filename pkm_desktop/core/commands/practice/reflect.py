"""Look back: the weeks of the practice in plain counts, and honest measures of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.practice import Measure, Practice, Week
from pkm_desktop.core.model.practice_facts import Facts, NoteFact, Promise, SentIssue
from pkm_desktop.core.practice import measures, yields
from pkm_desktop.core.share import rhythm
from pkm_desktop.core.store.practice import practice_facts, practice_weeks
from pkm_desktop.core.store.practice import yields as yield_store
from pkm_desktop.core.store.share import communities as community_store

if TYPE_CHECKING:
    from pkm_desktop.core.model.communities import Community
    from pkm_desktop.core.store.database import Connection

GRACE = timedelta(days=1)  # after a promised day


def weeks(library: Library, count: int = 8) -> tuple[Week, ...]:
    """The last `count` weeks (Monday to Sunday where the person is), this one last."""
    mondays = measures.mondays(library.clock().astimezone().date(), count)
    with library.reading() as db:
        counts = practice_weeks.week_counts(db, _starts(mondays))
    return measures.weeks(counts, mondays)


def practice(library: Library, count: int = 8) -> Practice:
    """The last `count` weeks, this one included: counts, measures with those of as many weeks before,
    what sources bring and what topics get.
    """
    now = library.clock()
    mondays = measures.mondays(now.astimezone().date(), 2 * count)
    starts = _starts(mondays)
    begin, middle, end = starts[0], starts[count], starts[-1]
    with library.reading() as db:
        counts = practice_weeks.week_counts(db, starts[count:])
        notes = practice_facts.note_facts(db, begin, end)
        inbox, unread = practice_weeks.inbox(db), practice_weeks.unread(db)
        facts = replace(_facts(db, middle, end, now, notes), inbox=inbox, unread=unread)
        before = _facts(db, begin, middle, now, notes)  # what waited then is not known any more
        sources = yield_store.source_facts(db, middle, end)
        topics = yield_store.topic_cover(db, middle, end)
    return Practice(
        measures.weeks(counts, mondays[count:]),
        facts.flow,
        measures.measures(facts),
        _comparable(measures.measures(before)),
        yields.source_yields(sources, facts.sent),
        yields.in_order(topics),
    )


def _facts(
    db: Connection, start: datetime, end: datetime, now: datetime, notes: tuple[NoteFact, ...]
) -> Facts:
    issues = practice_facts.sent_issues(db, start, end)
    return Facts(
        start,
        end,
        now,
        flow=practice_weeks.flow(db, start, end),
        kept=practice_facts.kept_items(db, start, end),
        sent=practice_facts.sent_entries(db, start, end),
        notes=notes,
        issues=issues,
        questions=practice_facts.asked_questions(db, start, end),
        promises=_promises(community_store.communities(db), issues, start=start, until=min(end, now - GRACE)),
    )


def _comparable(found: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Those of an earlier time that can be known: what waited then is not."""
    return tuple(one for one in found if one.name not in ("inbox_age", "backlog"))


def _promises(
    communities: tuple[Community, ...], issues: tuple[SentIssue, ...], *, start: datetime, until: datetime
) -> tuple[Promise, ...]:
    """The days that the present rhythms named, from the first issue on, but those skipped on purpose."""
    sent = defaultdict[int, list[date]](list)
    for issue in issues:
        sent[issue.community_id].append(issue.sent.astimezone().date())
    found = list[Promise]()
    first, last = start.astimezone().date(), until.astimezone().date()
    for community in communities:
        left = sorted(sent[community.id])
        skipped = frozenset(date.fromisoformat(day) for day in community.skipped)
        previous = max(left[0] - timedelta(days=1), first) if left else last
        day = rhythm.next_due(community.rhythm, None, skipped, previous)
        while left and day is not None and day <= last:
            found.append(Promise(day, any(previous < one <= day + GRACE for one in left)))
            previous, following = day + GRACE, rhythm.next_due(community.rhythm, day, skipped, day)
            day = following if following is not None and following > day else None
    return tuple(sorted(found, key=lambda one: one.day))


def _starts(mondays: tuple[date, ...]) -> tuple[datetime, ...]:
    """When each of the weeks began where the person is, and when the last was over."""
    days = (*mondays, mondays[-1] + timedelta(weeks=1))
    return tuple(datetime.combine(day, time()).astimezone() for day in days)
