"""Weekly reviews: what the person ticked off, when a week was finished, and its one line. Kept in the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pkm_desktop.core.store import activity
from pkm_desktop.core.store.database import Connection, Writing, stamp, to_time

VERB = "reviewed"
FINISHED = "finished"


def week_number(monday: date) -> int:
    """202647: how the log names the week of a Monday (ISO 8601)."""
    year, week, _ = monday.isocalendar()
    return year * 100 + week


def tick(writing: Writing, monday: date, what: str, *, done: bool) -> None:
    """Note that a step, or the whole week, is done or is open again."""
    activity.record(writing, VERB, "week", week_number(monday), what if done else f"not {what}")


def ticks(db: Connection, monday: date, began: datetime) -> dict[str, bool]:
    """What the person said last about each step of a week: done, or open after all."""
    rows = db.execute(
        "SELECT detail FROM event WHERE at >= ? AND verb = ? AND kind = 'week' AND target_id = ? ORDER BY id",
        (stamp(began), VERB, week_number(monday)),
    )
    return {row[0].removeprefix("not "): not row[0].startswith("not ") for row in rows}


def finished(db: Connection, mondays: Sequence[date], began: datetime) -> dict[date, date]:
    """When those of the weeks that the person finished were finished;"""
    rows = db.execute(
        "SELECT target_id, detail, at FROM event WHERE at >= ? AND verb = ? AND kind = 'week'"
        " AND detail IN (?, ?) ORDER BY id",
        (stamp(began), VERB, FINISHED, f"not {FINISHED}"),
    )
    last = {number: (detail, at) for number, detail, at in rows}
    found: dict[date, date] = {}
    for monday in mondays:
        detail, at = last.get(week_number(monday), ("", ""))
        moment = to_time(at) if detail == FINISHED else None
        if moment is not None:
            found[monday] = moment.astimezone().date()
    return found


def line_note(db: Connection, monday: date, began: datetime) -> int | None:
    """The note that is the line of a week; None while there is none, or when it was deleted."""
    row = db.execute(
        "SELECT note.id FROM event JOIN note ON note.id = event.target_id"
        " WHERE event.at >= ? AND event.verb = ? AND event.kind = 'note' AND event.detail = ?"
        " ORDER BY event.id DESC LIMIT 1",
        (stamp(began), VERB, str(week_number(monday))),
    ).fetchone()
    return int(row[0]) if row else None


def keep_line(writing: Writing, monday: date, note_id: int) -> None:
    """Note that a note is the line of a week."""
    activity.record(writing, VERB, "note", note_id, str(week_number(monday)))


def lines(db: Connection, began: datetime) -> tuple[tuple[int, str], ...]:
    """The lines written about weeks since then: number of the week and words, the newest week first."""
    rows = db.execute(
        "SELECT DISTINCT event.detail, note.id, note.body FROM event JOIN note ON note.id = event.target_id"
        " WHERE event.at >= ? AND event.verb = ? AND event.kind = 'note'",
        (stamp(began), VERB),
    )
    found = {int(detail): body for detail, _, body in sorted(rows, key=lambda row: (row[0], row[1]))}
    return tuple(sorted(found.items(), reverse=True))


def issues_left(db: Connection, start: datetime, end: datetime) -> dict[int, int]:
    """How many issues left for each community from `start` up to `end`."""
    rows = db.execute(
        "SELECT digest.community_id, count(*) FROM issue JOIN digest ON digest.id = issue.digest_id"
        " WHERE issue.published >= ? AND issue.published < ? GROUP BY 1",
        (stamp(start), stamp(end)),
    )
    return {community: number for community, number in rows}


def draft_facts(db: Connection, issue_id: int) -> tuple[int, int]:
    """How many entries a draft has, and how many of them no reason."""
    row = db.execute(
        "SELECT count(*), coalesce(sum(trim(why) = ''), 0) FROM entry WHERE issue_id = ?", (issue_id,)
    ).fetchone()
    return int(row[0]), int(row[1])


def came_back(db: Connection, start: datetime, end: datetime) -> tuple[int, int]:
    """How much readers said from `start` up to `end`, and how many questions of theirs still wait."""
    said = db.execute(
        "SELECT count(*) FROM response WHERE received >= ? AND received < ?", (stamp(start), stamp(end))
    ).fetchone()[0]
    owed = db.execute(
        "SELECT count(*) FROM response WHERE kind = 'question' AND answered IS NULL"
    ).fetchone()[0]
    return int(said), int(owed)
