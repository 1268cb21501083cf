"""What is wrong with an issue before it goes out, in sentences: all checks, and which of them stop it."""

from __future__ import annotations

from collections.abc import Iterable

from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.core.share.checks import addresses, audience, balance, mails, names, quotes, reasons
from pkm_desktop.core.share.checks.facts import NOTHING, Evidence, Facts
from pkm_desktop.core.share.checks.quotes import is_verbatim, words

__all__ = [
    "CODES",
    "Evidence",
    "Facts",
    "blocking",
    "final",
    "is_verbatim",
    "overridable",
    "problems",
    "words",
]

CODES = (
    "empty-issue", "missing-title", "missing-why", "missing-author", "no-address", "already-sent",
    "quote-too-long", "quote-not-verbatim", "tracking-parameters", "internal-address", "secret-address",
    "dead-link", "moved-link", "private-note", "origin-gone", "internal-item", "never-tag", "never-source",
    "name-without-consent", "one-source", "no-licence", "outside-recipient", "no-recipients", "no-sender",
    "no-alt", "mail-too-large", "template-broken",
)  # fmt: skip
_OF_ISSUE = (
    reasons.of_issue, audience.of_issue, addresses.of_issue, names.of_issue, balance.of_issue, mails.of_issue,
)  # fmt: skip
_OF_ENTRY = (reasons.of_entry, audience.of_entry, addresses.of_entry, quotes.of_entry)
# What nobody can wave through: a private note leaves only when it is not private any more.
_FINAL = ("private-note",)
_REFUSED_BY_FORMAT = ("mail-too-large",)  # the mail is not made; a page beside it is none the worse


def problems(issue: Issue, facts: Facts = NOTHING) -> tuple[Problem, ...]:
    """Everything to look at, in reading order: the whole issue, then entry by entry.

    What stops the issue is `blocking`. What the facts do not tell is not asked: a quote whose text is gone
    is taken at its word.
    """
    found = [problem for check in _OF_ISSUE for problem in check(issue, facts)]
    for entry in issue.entries:
        found += [problem for check in _OF_ENTRY for problem in check(issue, entry, facts)]
    order = {entry.id: place for place, entry in enumerate(issue.entries)}
    return tuple(sorted(found, key=lambda one: -1 if one.entry is None else order.get(one.entry, -1)))


def blocking(found: Iterable[Problem], formats: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Those that stop an issue; with `formats` (or kinds of targets), those that stop it on these ways."""
    ways = tuple(formats)
    return tuple(problem for problem in found if problem.blocking and _concerns(problem, ways))


def overridable(found: Iterable[Problem], formats: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Those that stop an issue unless a person wants it to leave anyway; their texts are to be remembered."""
    return tuple(problem for problem in blocking(found, formats) if problem.code not in _FINAL)


def final(found: Iterable[Problem], formats: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Those that stop an issue whatever a person says."""
    return tuple(problem for problem in blocking(found, formats) if problem.code in _FINAL)


def _concerns(problem: Problem, ways: tuple[str, ...]) -> bool:
    if problem.only != "mail" or not ways:
        return True
    if problem.code in _REFUSED_BY_FORMAT:
        return all(way in mails.MAIL_WAYS for way in ways)
    return any(way in mails.MAIL_WAYS for way in ways)
