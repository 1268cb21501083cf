"""The issues that templates are tried with: one in which everything is said, and one that says nothing."""

from __future__ import annotations

from datetime import UTC, datetime

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import ENTRY_KINDS, Entry, Issue, Poll, Section

_WORDS = "Words with <b>, [[brackets]] & “quotes”."


def trials() -> tuple[Issue, ...]:
    """The full issue, then the empty one."""
    full = Issue(
        1,
        38,
        _WORDS,
        _community(),
        intro=_WORDS,
        question=_WORDS,
        poll=Poll(1, _WORDS, ("One", "Two")),
        sections=(Section("Worth your time", tuple(map(_entry, ENTRY_KINDS))),),
        published=datetime(2026, 1, 9, tzinfo=UTC),
    )
    return full, Issue(2, 1, "", Community(2, "Team"))


def _community() -> Community:
    return Community(
        1,
        "Facilitators",
        charter_url="https://example.org/charter",
        archive_url="https://example.org/finds/",
        topics=("habits",),
        opening=_WORDS,
        closing=_WORDS,
        text_licence="CC BY 4.0",
    )


def _entry(kind: str) -> Entry:
    number = ENTRY_KINDS.index(kind) + 1
    return Entry(
        number,
        number,
        "",
        _WORDS,
        url=f"https://example.org/{number}",
        author="Ada Okafor",
        source="Learning in the Open",
        why=f"{_WORDS}\n\n{_WORDS}\n{_WORDS}",
        quote=_WORDS,
        via="Ada",
        tags=("habits",),
        kind=kind,
        other_view=_WORDS,
        contributor="Bo",
        ask=_WORDS,
        lang="de",
        words=900,
    )
