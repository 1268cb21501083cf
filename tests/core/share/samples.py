"""An issue as a person would make it, and the same with every text replaced by something awkward."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle, islice

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Entry, Issue, Poll, Section
from pkm_desktop.core.share.edition import Sender

SENDER = Sender("Kim Lee", "kim@example.org")
COMMUNITY = Community(
    1,
    "Facilitators",
    recipients="facilitators@lists.example.org",
    digest_id=1,
    digest_title="Friday finds",
)


def entry(number: int, title: str, **values: object) -> Entry:
    """An item's entry with an address and an author."""
    plain = Entry(
        number,
        number - 1,
        "",
        title,
        url=f"https://example.org/{number}",
        author="Ada Okafor",
        item_id=number,
    )
    return replace(plain, **values)  # type: ignore[arg-type]


def issue() -> Issue:
    """Friday finds #38: four entries in two sections, an empty section, an intro and a question."""
    worth = (
        entry(
            1,
            "Sense-making is a social act",
            source="Learning in the Open",
            why="The digest as an invitation: steal the closing line.\n\nIt worked in ours on Tuesday.",
            quote="Meaning comes from the work we do afterwards, not from the list of links we pass around.",
            published=datetime(2026, 1, 2, tzinfo=UTC),
        ),
        entry(
            2,
            "Filters are not judgement",
            why="What I noticed since March.",
            url="",
            author="",
            item_id=None,
            note_id=9,
        ),
    )
    test = (
        entry(
            3,
            "What a success case interview really asks",
            source="Work",
            why="Five questions.\nOne hour.",
            via="Ada",
        ),
        entry(
            4,
            "Wochenrhythmus für Lernteams",
            url="https://example.de/r?x=1&copy=2",
            why="Ten minutes.",
            quote="Was?",
        ),
    )
    return Issue(
        7,
        38,
        "Making sense in company",
        COMMUNITY,
        intro="Two ideas this week, and one question for you at the end.",
        question="What is the smallest habit that makes sense-making visible?",
        sections=(Section("Worth your time", worth), Section("Try this", test), Section("Nothing here")),
        published=datetime(2026, 1, 9, 9, tzinfo=UTC),
    )


def awkward(texts: list[str]) -> Issue:
    """The issue with the given texts in every field a person or a feed can fill."""
    supply = cycle(texts)

    def some(count: int) -> tuple[str, ...]:
        return tuple(islice(supply, count))

    plain = issue()
    sections = []
    for section in plain.sections:
        entries = []
        for each in section.entries:
            title, author, source, why, quote, via = some(6)
            entries.append(
                replace(
                    each,
                    title=title,
                    author=author,
                    source=source,
                    why=f"{why}\n\n{author}",
                    quote=quote,
                    via=via,
                )
            )
        sections.append(Section(some(1)[0], tuple(entries)))
    title, intro, question, name, series = some(5)
    community = replace(plain.community, name=name, digest_title=series)
    return replace(
        plain, title=title, intro=intro, question=question, community=community, sections=tuple(sections)
    )


def full() -> Issue:
    """An issue in which everything that can be said is said."""
    plain = issue()
    first, second, third, fourth = plain.entries
    worth = (
        replace(
            first,
            words=1650,
            other_view="It was one team, and they knew each other well before they began.",
            contributor="Bo Lindqvist",
            tags=("sense-making", "habits"),
        ),
        replace(second, kind="gap", ask="Who has tried to write down how they choose?"),
    )
    test = (
        replace(third, kind="asset", words=3100, tags=("evaluation",)),
        replace(fourth, kind="question", lang="de", words=900, source="Lernwerkstatt", tags=("habits",)),
    )
    community = replace(
        COMMUNITY,
        openness="public",
        topics=("habits", "evaluation"),
        charter_url="https://example.org/charter",
        archive_url="https://example.org/finds/",
        opening="Five things a week that made one of us stop and think.",
        closing="Until Friday. Bring something.",
        text_licence="CC BY 4.0",
    )
    poll = Poll(
        1, "What shall we try together in March?", ("A success case", "Working out loud", "Nothing new")
    )
    return replace(
        plain,
        community=community,
        preheader="Two ideas on making sense together, and a question.",
        poll=poll,
        sections=(Section("Worth your time", worth), Section("Try this", test)),
    )


def awkward_full(texts: list[str]) -> Issue:
    """`full` with the given texts in every field a person, a colleague or a feed can fill."""
    supply = cycle(texts)

    def some(count: int) -> tuple[str, ...]:
        return tuple(islice(supply, count))

    plain = full()
    sections = []
    for section in plain.sections:
        entries = []
        for each in section.entries:
            names = (
                "title",
                "author",
                "source",
                "why",
                "quote",
                "via",
                "contributor",
                "other_view",
                "ask",
                "lang",
            )
            words = dict(zip(names, some(len(names)), strict=True))
            tags = some(2)
            entries.append(replace(each, **words, tags=tags))  # type: ignore[arg-type]
        sections.append(Section(some(1)[0], tuple(entries)))
    names = ("name", "digest_title", "opening", "closing", "text_licence", "charter_url", "archive_url")
    community = replace(plain.community, **dict(zip(names, some(len(names)), strict=True)))  # type: ignore[arg-type]
    title, intro, question, preheader, asked, *options = some(8)
    return replace(
        plain,
        title=title,
        intro=intro,
        question=question,
        preheader=preheader,
        community=replace(community, topics=tuple(texts)),
        poll=Poll(1, asked, tuple(options)),
        sections=tuple(sections),
    )
