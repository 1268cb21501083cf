"""Success cases as a report in Markdown: what worked, what did not, and how sure that is. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pkm_desktop.core.model.responses import SuccessCase
from pkm_desktop.core.share import escape

CYCLES = {1: "immediate", 2: "potential", 3: "applied", 4: "realised", 5: "reframing"}
_BUCKETS = (
    ("situation", "Situation"),
    ("used", "What was used"),
    ("result", "What came of it"),
    ("good_it_did", "What good it did"),
    ("helped", "What helped"),
    ("hindered", "What got in the way"),
    ("suggestions", "Suggestions"),
    ("evidence", "Evidence"),
)


def report(cases: Sequence[SuccessCase], *, day: date, title: str = "What came of what we shared") -> str:
    """The cases in two chapters, successes and non-successes, each as honestly as it was told.

    A case counts as verified only with evidence and the name of who verified it.
    """
    good = [case for case in cases if case.success]
    bad = [case for case in cases if not case.success]
    verified = sum(is_verified(case) for case in cases)
    parts = [
        f"# {escape.markdown(title)}",
        f"{day.isoformat()}. {_counted(len(good), 'success', 'successes')}, "
        f"{_counted(len(bad), 'non-success', 'non-successes')}; {verified} of {len(cases)} verified.",
        "## Successes",
        *(_case(case) for case in good),
        *(["None was told yet."] if not good else []),
        "## Non-successes",
        *(_case(case) for case in bad),
        *(["None was told yet. Ask: silence is no success."] if not bad else []),
    ]
    return "\n\n".join(parts) + "\n"


def is_verified(case: SuccessCase) -> bool:
    """Whether somebody stands for it, with evidence: what tells a case from an anecdote."""
    return bool(case.evidence.strip() and case.verified_by.strip())


def _case(case: SuccessCase) -> str:
    told = [f"### {escape.markdown(case.title)}", _standing(case)]
    for name, label in _BUCKETS:
        paragraphs = escape.paragraphs(getattr(case, name))
        if paragraphs:
            told.append(f"**{label}.** " + "\n\n".join(_paragraph(each) for each in paragraphs))
    return "\n\n".join(told)


def _paragraph(lines: Sequence[str]) -> str:
    return "\\\n".join(escape.markdown(line) for line in lines)


def _standing(case: SuccessCase) -> str:
    value = f"Value: {CYCLES[case.value_cycle]} ({case.value_cycle} of 5). " if case.value_cycle else ""
    if not is_verified(case):
        return f"{value}Not verified."
    on = f" on {case.verified_on.isoformat()}" if case.verified_on else ""
    return f"{value}Verified by {escape.markdown(case.verified_by)}{on}."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
