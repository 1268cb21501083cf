"""Polls in issues: set before it leaves, counted exactly."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate, people, polling, publish, responding
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from tests.conftest import Clock
from tests.core.commands.audience import draft_issue

OPTIONS = ["At lunch", "After work", "Never"]


def test_a_poll_is_set_changed_and_removed(library: Library) -> None:
    draft = draft_issue(library)
    found = polling.set_poll(library, draft.id, " When\nshall we meet? ", [*OPTIONS, " "]).value.poll
    assert found is not None
    assert (found.question, found.options, found.votes) == ("When shall we meet?", tuple(OPTIONS), (0, 0, 0))
    assert not polling.set_poll(library, draft.id, "When shall we meet?", OPTIONS).changes
    polling.set_poll(library, draft.id, "When?", OPTIONS[:2])
    assert polling.tally(library, draft.id).options == tuple(OPTIONS[:2])
    assert polling.remove_poll(library, draft.id).value.poll is None
    assert not polling.remove_poll(library, draft.id).changes
    upkeep.undo(library)
    assert polling.tally(library, draft.id).question == "When?"


def test_what_makes_no_poll_is_said(library: Library) -> None:
    draft = draft_issue(library)
    for question, options, why in (
        ("", OPTIONS, "question"),
        ("When?", ["Only one"], "two to 9"),
        ("When?", [str(number) for number in range(10)], "two to 9"),
        ("When?", ["Never", "never "], "the same"),
        ("When?", ["a", "b" * 201], "at most 200"),
    ):
        with pytest.raises(Rejected, match=why):
            polling.set_poll(library, draft.id, question, options)
    with pytest.raises(NotFound, match="no poll"):
        polling.tally(library, draft.id)
    publish.publish(library, draft.id, ["page"], anyway=True)
    with pytest.raises(Rejected, match="has left"):
        polling.set_poll(library, draft.id, "When?", OPTIONS)


def test_options_stay_once_somebody_has_voted(library: Library) -> None:
    draft = draft_issue(library)
    polling.set_poll(library, draft.id, "When?", OPTIONS)
    publish.publish(library, draft.id, ["page"], anyway=True)
    responding.respond(library, draft.id, "vote", "After work", person="Ada")
    curate.reopen_issue(library, draft.id)
    with pytest.raises(Rejected, match="voted"):
        polling.set_poll(library, draft.id, "When?", OPTIONS[:2])
    polling.set_poll(library, draft.id, "When and where?", OPTIONS)
    assert polling.tally(library, draft.id).votes == (0, 1, 0)


def test_a_thousand_votes_are_counted_exactly(library: Library, clock: Clock) -> None:
    draft = draft_issue(library)
    polling.set_poll(library, draft.id, "When?", OPTIONS)
    chance, last = random.Random(5), dict[str, int]()  # noqa: S311 (no secret)
    for _ in range(300):
        who, option = f"reader {chance.randrange(40)}", chance.randrange(1, 4)
        responding.respond(library, draft.id, "vote", f"{option}", person=who)
        last[who] = option
        clock.forward(seconds=chance.randrange(2))
    counted = Counter(last.values())
    assert polling.tally(library, draft.id).votes == tuple(counted[option] for option in (1, 2, 3))


def test_votes_from_nobody_known_and_merged_people(library: Library) -> None:
    draft = draft_issue(library)
    polling.set_poll(library, draft.id, "When?", OPTIONS)
    for text in ("1", "1", "Never"):
        responding.respond(library, draft.id, "vote", text)
    assert polling.tally(library, draft.id).votes == (2, 0, 1)
    responding.respond(library, draft.id, "vote", "1", person="Ada")
    responding.respond(library, draft.id, "vote", "2", person="Ada Okafor <ada@team.example>")
    assert polling.tally(library, draft.id).votes == (3, 1, 1)
    people.merge_people(library, people.person(library, "Ada").id, people.person(library, "Ada Okafor").id)
    assert polling.tally(library, draft.id).votes == (2, 1, 1)
    with pytest.raises(Rejected, match="none of the 3"):
        responding.respond(library, draft.id, "vote", "4")
