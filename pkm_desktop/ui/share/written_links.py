"""Addresses in our own words that lead nowhere: known until the words change or they are asked again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pkm_desktop.core.model.digests import Issue, Problem

LINKS = ("dead-link", "moved-link")


class WrittenLinks:
    """The library remembers links of items; those in an introduction or a reason only this window does."""

    def __init__(self) -> None:
        self._found: tuple[tuple[Problem, str], ...] = ()
        self._issue = 0

    def remember(self, issue: Issue, problems: Sequence[Problem]) -> None:
        """What asking the links of this issue has found."""
        self._issue = issue.id
        self._found = tuple(
            (one, _words(issue, one)) for one in problems if one.code in LINKS and one.field != "url"
        )

    def added(self, issue: Issue) -> Issue:
        """The issue with what is known beside what the library knows."""
        if issue.id != self._issue:
            return issue
        still = (one for one, words in self._found if _words(issue, one) == words)
        new = tuple(one for one in still if one not in issue.problems)
        return replace(issue, problems=(*issue.problems, *new)) if new else issue


def _words(issue: Issue, problem: Problem) -> str:
    """The words a problem is about, as they stand in the issue now."""
    if problem.entry is None:
        return str(getattr(issue, problem.field, ""))
    entry = next((one for one in issue.entries if one.id == problem.entry), None)
    return str(getattr(entry, problem.field, ""))
