"""Issues of a few entries, and what the checks say about them."""

from __future__ import annotations

from dataclasses import replace

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Entry, Issue, Problem, Section
from pkm_desktop.core.share import check
from pkm_desktop.core.share.checks.facts import Facts
from tests.core.share import samples

# Titles, names and quotes that no sentence should stumble over.
HOSTILE = (
    "word " * 5_000,
    "x" * 100_000,
    "\u202eevil\u202c reversed",
    "مرحبا بالعالم " * 10,
    "שלום עולם",
    "a\x00b\x07c\x1b[31md\r\n\te",
    "学びは仕事の中にある。" * 40,
    "\u200b\u00ad\u2060\ufeff",
    "e\u0301" * 500,
    "👩‍👩‍👧‍👦" * 50,
    "\ud800 half a pair",
    "{0} %s {why} ${x} {{y}}",
    "“quoted” „again“ «so»",
    "<script>alert(1)</script>",
    "",
    "   \n\t ",
)


def entry(number: int = 1, **values: object) -> Entry:
    """An entry that nothing is wrong with."""
    return replace(samples.entry(number, f"Good {number}", why="Because."), **values)  # type: ignore[arg-type]


def issue(*entries: Entry, community: Community = samples.COMMUNITY, **values: object) -> Issue:
    """An issue of these entries in one section."""
    made = replace(samples.issue(), sections=(Section("S", entries),), community=community)
    return replace(made, **values)  # type: ignore[arg-type]


def community(**values: object) -> Community:
    return replace(samples.COMMUNITY, **values)  # type: ignore[arg-type]


def found(of: Issue, facts: Facts | None = None, *, code: str = "") -> list[Problem]:
    """What is found, of one code if given."""
    problems = check.problems(of, facts or Facts())
    return [problem for problem in problems if not code or problem.code == code]


def codes(of: Issue, facts: Facts | None = None) -> list[str]:
    return [problem.code for problem in found(of, facts)]
