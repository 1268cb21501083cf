"""Show my practice: a report of what the person chose to tell, and nothing else."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, time
from pathlib import Path

from pkm_desktop.core.commands.practice import reflect
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.practice import PLAIN_PARTS, REPORT_PARTS, Measure, Practice
from pkm_desktop.core.model.saying import ENGLISH, Saying
from pkm_desktop.core.practice import report as reports
from pkm_desktop.core.practice.definitions import DEFINITIONS
from pkm_desktop.core.share import escape, success_report
from pkm_desktop.core.share.targets.files import write_whole
from pkm_desktop.core.store.practice import practice_facts, week_reviews
from pkm_desktop.core.store.share import outcomes

MOST_WHYS = 3


def practice_report(
    library: Library, parts: Collection[str] = PLAIN_PARTS, *, weeks: int = 8, saying: Saying = ENGLISH
) -> str:
    """The practice of the last weeks as Markdown. `parts`: those of REPORT_PARTS that may be told; without a
    choice numbers alone. Rejected for a part there is not.
    """
    unknown = sorted(set(parts) - set(REPORT_PARTS))
    if unknown:
        raise Rejected(
            f"A report has no part {', '.join(unknown)}.", hint=f"Parts are {', '.join(REPORT_PARTS)}."
        )
    found = reflect.practice(library, weeks)
    day = library.clock().astimezone().date()
    told = _told(library, found, parts)
    return reports.report(found, told, parts, day=day, escape=escape.markdown, saying=saying)


def export_practice(
    library: Library,
    path: Path,
    parts: Collection[str] = PLAIN_PARTS,
    *,
    weeks: int = 8,
    saying: Saying = ENGLISH,
) -> Outcome[int]:
    """Write the report to a file, whole or not at all; how many bytes. PublishError where that fails."""
    content = practice_report(library, parts, weeks=weeks, saying=saying).encode("utf-8")
    try:
        write_whole(path, content)
    except OSError as error:
        raise PublishError(f"It cannot be written ({error.strerror}).", subject=str(path)) from error
    return Outcome(len(content), Changes())


def in_words(measure: Measure) -> str:
    """A measure with what it stands on: '8 of 9 (89 %)'."""
    return reports.in_words(measure)


def definition(name: str) -> tuple[str, str]:
    """What a measure is called and how it is counted."""
    return DEFINITIONS[name]


def _told(library: Library, found: Practice, parts: Collection[str]) -> reports.Told:
    began = datetime.combine(found.weeks[0].monday, time()).astimezone()
    now = library.clock()
    with library.reading() as db:
        whys = practice_facts.shared_whys(db, began, now, MOST_WHYS) if "whys" in parts else ()
        cases = outcomes.cases(db) if "cases" in parts else ()
        lines = week_reviews.lines(db, began) if "lines" in parts else ()
    verified = [case for case in cases if success_report.is_verified(case)]
    return reports.Told(
        whys,
        tuple((case.title, case.success) for case in verified),
        tuple((f"{number // 100}-W{number % 100:02}", text) for number, text in lines),
    )
