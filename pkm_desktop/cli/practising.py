"""The practice on the command line: weeks, measures, the report, and the review of a week."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from pkm_desktop.cli.running import Run, command
from pkm_desktop.core.commands.practice import reflect, showing, weekly
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.practice import PLAIN_PARTS, REPORT_PARTS, Measure, Practice, WeekReview

PRACTICE = "Practice"
COLUMNS = ("arrived", "decided", "kept", "read", "highlighted", "noted", "shared", "issues")
MOST_LINES = 10
_WEEK = re.compile(r"(?:(?P<year>\d{4})-?)?[wW]?(?P<week>\d{1,2})")


def add_to(app: typer.Typer) -> None:
    """Register these commands."""
    command(app, "practice", rich_help_panel=PRACTICE)(practice)


def practice(
    run: Run,
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How many, this one included.")] = 8,
    out: Annotated[Path | None, typer.Option(help="Write a report in Markdown to this file.")] = None,
    part: Annotated[
        list[str] | None,
        typer.Option(help=f"A part of the report; several with several --part: {', '.join(REPORT_PARTS)}."),
    ] = None,
) -> None:
    """Show the last weeks in honest numbers, each with what it stands on; or write a report of them.

    A report holds numbers alone, unless you say with --part what else may be told.
    """
    library = run.reader()
    if out is not None:
        size = showing.export_practice(library, out, part or PLAIN_PARTS, weeks=weeks).value
        run.give({"path": str(out), "bytes": size, "parts": list(part or PLAIN_PARTS)}, f"Written: {out}")
        return
    if part:
        raise Rejected("Parts are those of a report.", hint="Say with --out where to write it.")
    found = reflect.practice(library, weeks)
    run.give(_shape(found), *_lines(found))


def _shape(found: Practice) -> dict[str, Any]:
    flow = ("arrived", "decided", "kept", "worded", "shared")
    return {
        "weeks": [
            {"week": str(week.monday), **{name: getattr(week, name) for name in COLUMNS}}
            for week in found.weeks
        ],
        "flow": {name: getattr(found.flow, name) for name in flow},
        "measures": {one.name: _measure(one) for one in found.measures},
        "before": {one.name: _measure(one) for one in found.before},
        "sources": [
            {
                "id": f"s{one.source_id}",
                "title": one.title,
                "arrived": one.arrived,
                "kept": one.kept,
                "shared": one.shared,
                "credit": one.credit,
                "at_least": round(one.least, 4),
                "minutes": round(one.minutes, 1),
                "last_shared": str(one.last_shared) if one.last_shared else None,
                "pays_nothing": one.pays_nothing,
            }
            for one in found.sources
        ],
        "topics": [
            {
                "tag": one.tag,
                "topic": one.topic,
                "kept": one.kept,
                "noted": one.noted,
                "shared": one.shared,
                "gap": one.gap,
            }
            for one in found.topics
        ],
    }


def _measure(measure: Measure) -> dict[str, Any]:
    label, definition = showing.definition(measure.name)
    return {
        "label": label,
        "value": round(measure.value, 4) if measure.value is not None else None,
        "unit": measure.unit,
        "part": measure.part,
        "of": measure.of,
        "enough": measure.enough,
        "definition": definition,
    }


def _lines(found: Practice) -> list[str]:
    lines = ["week        " + " ".join(f"{name:>11}" for name in COLUMNS)]
    lines += [
        f"{week.monday}  " + " ".join(f"{getattr(week, name):>11}" for name in COLUMNS)
        for week in found.weeks
    ]
    lines.append("")
    lines += [f"{showing.definition(one.name)[0]:<27}{showing.in_words(one)}" for one in found.measures]
    paying = [one for one in found.sources if one.kept or one.shared]
    if paying:
        lines += ["", f"{'source':<40}{'arrived':>8}{'kept':>8}{'shared':>8}"]
        lines += [
            f"{one.title[:38]:<40}{one.arrived:>8}{one.kept:>8}{one.shared:>8}" for one in paying[:MOST_LINES]
        ]
    gaps = [one.tag for one in found.topics if one.gap]
    return [*lines, *(["", f"Kept, but not a word written: {', '.join(gaps)}"] if gaps else [])]


def review_week(run: Run, week: str, *, done: str, line: str | None, finish: bool) -> None:
    """Show the review of a week, after what was said about it."""
    changing = bool(done or finish or line is not None)
    library = run.library() if changing else run.reader()
    monday = read_week(week, library.clock().astimezone().date())
    if line is not None:
        weekly.write_line(library, monday, line)
    if done:
        weekly.tick_step(library, monday, done)
    if finish:
        weekly.finish_week(library, monday)
    found = weekly.week_review(library, monday)
    run.give(_review(found), *_review_lines(found))


def read_week(text: str, today: date) -> date:
    """A Monday: of 'this', of '47' (the last one there was), '2026-W47' or of a day '2026-11-20'."""
    if text.strip().lower() == "this":
        return today
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        found = _WEEK.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError(text)
        week = int(found["week"])
        if found["year"]:
            return date.fromisocalendar(int(found["year"]), week, 1)
        now = today.isocalendar()
        return date.fromisocalendar(now.year if week <= now.week else now.year - 1, week, 1)
    except ValueError as error:
        raise Rejected(
            f"“{text}” is no week.", hint="Write this, 47, 2026-W47 or a day: 2026-11-20."
        ) from error


def _review(found: WeekReview) -> dict[str, Any]:
    return {
        "week": str(found.monday),
        "steps": [
            {"step": one.name, "done": one.done, "by_hand": one.by_hand, **one.facts} for one in found.steps
        ],
        "due": [
            {
                "community": one.community,
                "day": str(one.day),
                "issue": f"d{one.issue_id}" if one.issue_id else None,
                "entries": one.entries,
                "without_why": one.without_why,
            }
            for one in found.due
        ],
        "line": found.line,
        "finished": str(found.finished) if found.finished else None,
        "minutes": found.minutes,
    }


def _review_lines(found: WeekReview) -> list[str]:
    number = found.monday.isocalendar()
    head = f"Week {number.week} of {number.year}: {found.done} of {len(found.steps)} done"
    head += f", finished on {found.finished}" if found.finished else f", about {found.minutes} minutes left"
    lines = [head]
    for step in found.steps:
        facts = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in step.facts.items())
        lines.append(f"{'x' if step.done else '-'} {step.name:<10} {facts}")
    lines += [f"  {one.community} is {one.words}" for one in found.due]
    return [*lines, *([f"“{found.line}”"] if found.line else [])]
