"""Success cases as a report in Markdown: what worked, what did not, and how sure that is. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pkm_desktop.core.model.responses import SuccessCase
from pkm_desktop.core.model.saying import ENGLISH, Saying
from pkm_desktop.core.share import escape


def report(cases: Sequence[SuccessCase], *, day: date, saying: Saying = ENGLISH) -> str:
    """The cases in two chapters, successes and non-successes, each as honestly as it was told.

    A case counts as verified only with evidence and the name of who verified it.
    """
    say = saying.say
    good = [case for case in cases if case.success]
    bad = [case for case in cases if not case.success]
    verified = sum(is_verified(case) for case in cases)
    told = say("1 success") if len(good) == 1 else say("{0} successes", len(good))
    other = say("1 non-success") if len(bad) == 1 else say("{0} non-successes", len(bad))
    none, ask = say("None was told yet."), say("None was told yet. Ask: silence is no success.")
    parts = [
        f"# {escape.markdown(say('What came of what we shared'))}",
        f"{day.isoformat()}. {say('{0}, {1}; {2} of {3} verified.', told, other, verified, len(cases))}",
        f"## {say('Successes')}",
        *([_case(case, saying) for case in good] or [none]),
        f"## {say('Non-successes')}",
        *([_case(case, saying) for case in bad] or [ask]),
    ]
    return "\n\n".join(parts) + "\n"


def is_verified(case: SuccessCase) -> bool:
    """Whether somebody stands for it, with evidence: what tells a case from an anecdote."""
    return bool(case.evidence.strip() and case.verified_by.strip())


def _case(case: SuccessCase, saying: Saying) -> str:
    told = [f"### {escape.markdown(case.title)}", _standing(case, saying)]
    for name, label in _buckets(saying).items():
        paragraphs = escape.paragraphs(getattr(case, name))
        if paragraphs:
            told.append(f"**{label}.** " + "\n\n".join(_paragraph(each) for each in paragraphs))
    return "\n\n".join(told)


def _buckets(saying: Saying) -> dict[str, str]:
    say = saying.say
    return {
        "situation": say("Situation"),
        "used": say("What was used"),
        "result": say("What came of it"),
        "good_it_did": say("What good it did"),
        "helped": say("What helped"),
        "hindered": say("What got in the way"),
        "suggestions": say("Suggestions"),
        "evidence": say("Evidence"),
    }


def _paragraph(lines: Sequence[str]) -> str:
    return "\\\n".join(escape.markdown(line) for line in lines)


def _standing(case: SuccessCase, saying: Saying) -> str:
    say = saying.say
    told = [_value(case.value_cycle, saying)] if case.value_cycle else []
    by, on = escape.markdown(case.verified_by), case.verified_on
    if not is_verified(case):
        told.append(say("Not verified."))
    elif on is None:
        told.append(say("Verified by {0}.", by))
    else:
        told.append(say("Verified by {0} on {1}.", by, on.isoformat()))
    return " ".join(told)


def _value(cycle: int, saying: Saying) -> str:
    say = saying.say
    kinds = {
        1: say("immediate"),
        2: say("potential"),
        3: say("applied"),
        4: say("realised"),
        5: say("reframing"),
    }
    return say("Value: {0} ({1} of 5).", kinds[cycle], cycle)
