"""Whether there is anything in an issue, and why it matters to those who get it."""

from __future__ import annotations

from collections.abc import Iterator

from pkm_desktop.core.model.digests import Entry, Issue, Problem
from pkm_desktop.core.share.checks.facts import Facts
from pkm_desktop.core.share.checks.wording import named, sentence, shown
from pkm_desktop.core.share.escape import address, line


def of_issue(issue: Issue, facts: Facts) -> Iterator[Problem]:
    if not issue.entries:
        yield Problem(
            "empty-issue", "There is nothing in this issue yet. Add something that is worth their time."
        )
    if not line(issue.title):
        yield Problem("missing-title", "This issue has no title. Give it one.", field="title")


def of_entry(issue: Issue, entry: Entry, facts: Facts) -> Iterator[Problem]:
    if not line(entry.title):
        yield Problem(
            "missing-title", f"Entry {entry.position + 1} has no title. Give it one.", entry.id, field="title"
        )
    if not line(entry.why):
        text = f"{sentence(named(entry))} does not say why it matters to them."
        yield Problem("missing-why", text, entry.id, field="why")
    if entry.note_id is None:
        yield from _origin(entry)
    if entry.sent_before:
        yield _sent_before(issue, entry)


def _origin(entry: Entry) -> Iterator[Problem]:
    if not address(entry.url):
        text = f"{sentence(named(entry))} has no web address, so nobody can go and read it."
        yield Problem("no-address", text, entry.id, blocking=False, field="url")
    if not line(entry.author):
        text = f"{sentence(named(entry))} names no author."
        yield Problem("missing-author", text, entry.id, blocking=False, field="author")


def _sent_before(issue: Issue, entry: Entry) -> Problem:
    earlier = ", ".join(entry.sent_before[-5:])
    text = f"{sentence(named(entry))} went to {shown(issue.community.name)} before, in {earlier}."
    return Problem("already-sent", text, entry.id, blocking=False)
