"""Success cases and non-successes: tell them, verify them, hand them out as a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pkm_desktop.core.commands.share.drafts import short
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.responses import VALUE_CYCLES, SuccessCase
from pkm_desktop.core.model.saying import ENGLISH, Saying
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.share import success_report
from pkm_desktop.core.share.targets.files import write_whole
from pkm_desktop.core.store.share import outcomes as store
from pkm_desktop.core.store.share import responses as response_store

WORDS = ("situation", "used", "result", "good_it_did", "helped", "hindered", "suggestions", "evidence")
_CHANGED = Changes(issues=True)
_MOST = {*WORDS, "title", "success", "response_id", "value_cycle"}


def cases(library: Library, *, success: bool | None = None) -> tuple[SuccessCase, ...]:
    """All cases, the newest first; only successes, or only non-successes, with `success`."""
    with library.reading() as db:
        return store.cases(db, success=success)


def case(library: Library, case_id: int) -> SuccessCase:
    """One case; NotFound if there is none with this id."""
    with library.reading() as db:
        return store.case(db, case_id)


def add_case(library: Library, title: str, **values: Any) -> Outcome[SuccessCase]:
    """Tell a case: `success`, `response_id`, `value_cycle` (1 to 5) and the words of WORDS, all optional."""
    wanted = _checked(SuccessCase(0, title), values)
    label = f"Tell {short(wanted.title)}"
    with library.writing(label) as writing:
        if wanted.response_id is not None:
            response_store.response(writing.db, wanted.response_id)
        made = store.case(writing.db, store.add_case(writing, wanted))
    return Outcome(made, _CHANGED, label)


def edit_case(library: Library, case_id: int, **values: Any) -> Outcome[SuccessCase]:
    """Change what a case says; what is None or not named stays. Without evidence it is unverified again."""
    label = f"Edit {short(case(library, case_id).title)}"
    with library.writing(label) as writing:
        before = store.case(writing.db, case_id)
        changed = _checked(before, values)
        if not changed.evidence.strip():
            changed = replace(changed, verified_by="", verified_on=None)
        if changed != before:
            store.change_case(writing, changed)
    return Outcome(changed, _CHANGED, label) if changed != before else Outcome(before, Changes())


def verify_case(library: Library, case_id: int, by: str, *, on: date | None = None) -> Outcome[SuccessCase]:
    """Note who stands for a case, today or on another day. Rejected without a name or without evidence."""
    name = one_line(by)
    if not name:
        raise Rejected("Say who verified it.")
    label = f"Verify {short(case(library, case_id).title)}"
    with library.writing(label) as writing:
        before = store.case(writing.db, case_id)
        if not before.evidence.strip():
            raise Rejected(
                "A case is verified by evidence, and this one has none.",
                subject=before.title,
                hint="Write down what shows it: numbers, a document, what others saw.",
            )
        day = on or library.clock().astimezone().date()
        changed = replace(before, verified_by=name, verified_on=day)
        store.change_case(writing, changed)
    return Outcome(changed, _CHANGED, label)


def delete_case(library: Library, case_id: int) -> Outcome[int]:
    """Take a case out; the response it came from stays."""
    label = f"Delete {short(case(library, case_id).title)}"
    with library.writing(label) as writing:
        store.delete_case(writing, case_id)
    return Outcome(1, _CHANGED, label)


def is_verified(case: SuccessCase) -> bool:
    """Whether somebody stands for a case, with evidence."""
    return success_report.is_verified(case)


def report(library: Library, *, verified_only: bool = False, saying: Saying = ENGLISH) -> str:
    """All cases as Markdown, successes and non-successes in chapters of their own."""
    with library.reading() as db:
        told = store.cases(db)
    if verified_only:
        told = tuple(filter(success_report.is_verified, told))
    return success_report.report(told, day=library.clock().astimezone().date(), saying=saying)


def export_report(
    library: Library, path: Path, *, verified_only: bool = False, saying: Saying = ENGLISH
) -> Outcome[int]:
    """Write the report to a file, whole or not at all; how many bytes. PublishError where that fails."""
    content = report(library, verified_only=verified_only, saying=saying).encode("utf-8")
    try:
        write_whole(path, content)
    except OSError as error:
        raise PublishError(f"It cannot be written ({error.strerror}).", subject=str(path)) from error
    return Outcome(len(content), Changes())


def _checked(before: SuccessCase, values: dict[str, Any]) -> SuccessCase:
    unknown = set(values) - _MOST
    if unknown:
        raise Rejected(f"A case has no {', '.join(sorted(unknown))}.")
    given = {name: value for name, value in values.items() if value is not None}
    given.update((name, storable(given[name]).strip()) for name in WORDS if name in given)
    changed = replace(before, **given)
    changed = replace(changed, title=one_line(changed.title))
    if not changed.title:
        raise Rejected("A case needs a title.", hint="One sentence: who did what, and what came of it.")
    if changed.value_cycle is not None and changed.value_cycle not in VALUE_CYCLES:
        raise Rejected("A value cycle is a number from 1 (immediate) to 5 (reframing).")
    return changed
