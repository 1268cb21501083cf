"""The weekly review: five steps, one line for oneself, and an end one can see."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from email.utils import getaddresses
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense import note_text
from pkm_desktop.core.commands.share import rhythms
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.communities import Due
from pkm_desktop.core.model.practice import REVIEW_STEPS, DueIssue, WeekReview
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.practice import weekly
from pkm_desktop.core.store.practice import practice_weeks
from pkm_desktop.core.store.practice import week_reviews as store
from pkm_desktop.core.store.sense import notes

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

WEEK = timedelta(weeks=1)


def week_review(library: Library, monday: date | None = None) -> WeekReview:
    """The review of a week by its Monday, or of this one. Rejected for a week that has not begun."""
    this, wanted = _mondays(library, monday)
    due = rhythms.due(library) if wanted == this else ()
    began, over = _moments(wanted)
    with library.reading() as db:
        waiting = _due(db, due, over.astimezone().date())
        note_id = store.line_note(db, wanted, began)
        said = store.ticks(db, wanted, began)
        facts = _facts(db, wanted, waiting, going=wanted == this, line=note_id is not None)
        line = notes.note(db, note_id).body if note_id is not None else ""
        end = store.finished(db, [wanted], began)
    found = weekly.steps(facts, said)
    minutes = weekly.minutes(facts, found) if wanted not in end else 0
    return WeekReview(wanted, found, waiting, line, end.get(wanted), minutes)


def past_reviews(library: Library, count: int = 8) -> tuple[tuple[date, date | None], ...]:
    """The Mondays of the `count` weeks before this one, the newest first, and when each was finished."""
    this, _ = _mondays(library, None)
    mondays = [this - back * WEEK for back in range(1, count + 1)]
    if not mondays:
        return ()
    with library.reading() as db:
        found = store.finished(db, mondays, _moments(mondays[-1])[0])
    return tuple((monday, found.get(monday)) for monday in mondays)


def tick_step(library: Library, monday: date, step: str, *, done: bool = True) -> Outcome[WeekReview]:
    """Say that a step is done, or open after all. Rejected where there is no such step."""
    if step not in REVIEW_STEPS:
        raise Rejected(f"“{step}” is no step of the review.", hint=f"Steps are {', '.join(REVIEW_STEPS)}.")
    _, wanted = _mondays(library, monday)
    with library.writing() as writing:
        store.tick(writing, wanted, step, done=done)
    return Outcome(week_review(library, wanted), Changes())


def finish_week(library: Library, monday: date, *, done: bool = True) -> Outcome[WeekReview]:
    """Close the review of a week, whatever is left open; or open it again."""
    _, wanted = _mondays(library, monday)
    with library.writing() as writing:
        store.tick(writing, wanted, store.FINISHED, done=done)
    return Outcome(week_review(library, wanted), Changes())


def write_line(library: Library, monday: date, text: str) -> Outcome[WeekReview]:
    """Say one line about a week: a private log note. '' takes it back; autosaves are undone together."""
    _, wanted = _mondays(library, monday)
    body = storable(text).strip()
    began, _ = _moments(wanted)
    week = wanted.isocalendar()
    label = f"Write about week {week.week}"
    with library.writing(label, topic=f"week {store.week_number(wanted)}") as writing:
        note_id = store.line_note(writing.db, wanted, began)
        old = notes.note(writing.db, note_id) if note_id is not None else None
        if old is not None and not body:
            note_text.remove(writing, old)
        elif old is not None:
            note_text.check_note(body, old.kind)
            note_text.change(writing, old, title=old.title, body=body, typing=True)
        elif body:
            note_text.check_note(body, "log")
            made = notes.add_note(
                writing, kind="log", title=f"Week {week.week} of {week.year}", body=body, item_id=None
            )
            note_text.connect_text(writing, made, body)
            store.keep_line(writing, wanted, made)
    changed = (old.body if old is not None else "") != body
    touched = Changes(notes=True, tags=True) if changed else Changes()
    return Outcome(week_review(library, wanted), touched, label if changed else "")


def _facts(
    db: Connection, monday: date, due: tuple[DueIssue, ...], *, going: bool, line: bool
) -> weekly.WeekFacts:
    began, over = _moments(monday)
    counts = practice_weeks.week_counts(db, (began, over))
    kept, unworded = practice_weeks.kept_unworded(db, began, over)
    waiting = practice_weeks.inbox_count(db) if going else practice_weeks.still_waiting(db, began, over)
    came_back, owed = store.came_back(db, began, over)
    return weekly.WeekFacts(
        arrived=counts[0, "arrived"],
        decided=counts[0, "decided"],
        left=waiting,
        kept=kept,
        unworded=unworded,
        due=due,
        sent=counts[0, "issues"],
        came_back=came_back,
        owed=owed if going else 0,
        line=line,
    )


def _due(db: Connection, due: tuple[Due, ...], over: date) -> tuple[DueIssue, ...]:
    """What was promised for a day before the week is over, with how far its draft is."""
    found = list[DueIssue]()
    for one in due:
        if one.day >= over:
            continue
        entries, without = store.draft_facts(db, one.issue_id) if one.issue_id is not None else (0, 0)
        readers = len([address for _, address in getaddresses([one.community.recipients]) if address])
        found.append(
            DueIssue(
                one.community.id,
                one.community.name,
                one.day,
                one.issue_id,
                entries,
                without,
                readers,
                one.community.targets,
                one.words,
            )
        )
    return tuple(found)


def _mondays(library: Library, monday: date | None) -> tuple[date, date]:
    """The Monday of this week and the one that is asked for."""
    today = library.clock().astimezone().date()
    this = today - timedelta(days=today.weekday())
    wanted = this if monday is None else monday - timedelta(days=monday.weekday())
    if wanted > this:
        raise Rejected("That week has not begun yet.", subject=str(wanted))
    return this, wanted


def _moments(monday: date) -> tuple[datetime, datetime]:
    """When the week of a Monday began and was over, where the person is."""
    first, last = (datetime.combine(day, time()).astimezone() for day in (monday, monday + WEEK))
    return first, last
