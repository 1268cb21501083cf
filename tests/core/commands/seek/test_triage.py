"""Deciding about items: every decision is one step to undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.practice import reflect
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.commands.seek.capture import save_page
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.core.model.items import ItemFilter

Decide = Callable[[Library, list[int]], Outcome[int]]


@pytest.fixture
def ids(library: Library) -> list[int]:
    """Five undecided items."""
    pages = [save_page(library, f"http://site.example/{n}", page=b"<p>text</p>").value.id for n in range(5)]
    triage.put_back(library, pages)
    return pages


def view(library: Library, name: str) -> list[int]:
    return sorted(browse.item_ids(library, ItemFilter(name)))


@pytest.mark.parametrize(
    ("decide", "name", "one", "three"),
    [
        (triage.keep, "kept", "Keep 1 item", "Keep 3 items"),
        (triage.drop, "dropped", "Drop 1 item", "Drop 3 items"),
        (triage.later, "later", "Read later: 1 item", "Read later: 3 items"),
    ],
)
def test_decisions(library: Library, ids: list[int], decide: Decide, name: str, one: str, three: str) -> None:
    outcome = decide(library, ids[:1])
    assert (outcome.value, outcome.undo, outcome.changes.items) == (1, one, True)
    assert view(library, name) == ids[:1]
    assert decide(library, ids[1:4]).undo == three
    assert view(library, name) == ids[:4]
    assert view(library, "inbox") == ids[4:]
    assert upkeep.undo(library).value == three
    assert view(library, name) == ids[:1]
    assert triage.put_back(library, ids[:1]).value == 1
    assert view(library, "inbox") == ids


def test_what_is_decided_already_is_no_step(library: Library, ids: list[int]) -> None:
    triage.keep(library, ids[:2])
    steps = upkeep.history(library)
    outcome = triage.keep(library, ids[:2])
    assert (outcome.value, outcome.undo, bool(outcome.changes)) == (0, "", False)
    assert upkeep.history(library) == steps
    assert triage.keep(library, ids[:3]).value == 1
    assert triage.drop(library, []).value == 0


def test_reading(library: Library, ids: list[int]) -> None:
    assert triage.mark_read(library, ids[:2]).undo == "Mark 2 items as read"
    assert view(library, "unread") == ids[2:]
    assert view(library, "read") == ids[:2]
    assert browse.counts(library).inbox == 3
    assert triage.mark_read(library, ids[:2]).value == 0
    assert triage.mark_read(library, ids[:1], False).undo == "Mark 1 item as unread"
    assert view(library, "read") == ids[1:2]
    upkeep.undo(library)
    assert view(library, "read") == ids[:2]
    assert triage.mark_read(library, []).value == 0


@pytest.mark.parametrize(
    "decide", [triage.keep, triage.drop, triage.later, triage.put_back, triage.mark_read]
)
def test_items_that_do_not_exist(library: Library, ids: list[int], decide: Decide) -> None:
    with pytest.raises(NotFound, match="There is no item i998, i999"):
        decide(library, [ids[0], 998, 999])
    assert view(library, "inbox") == ids
    assert view(library, "read") == []
    with pytest.raises(NotFound, match="and 5 more"):
        decide(library, list(range(1001, 1011)))


def test_thousands_at_once_in_one_step(library: Library, ids: list[int]) -> None:
    assert triage.drop(library, [*ids] * 1000).undo == "Drop 5 items"


def test_decisions_count_for_the_week(library: Library, ids: list[int]) -> None:
    triage.drop(library, ids[:2])
    triage.mark_read(library, ids[:3])
    week = reflect.weeks(library, 1)[0]
    assert (week.decided, week.read) == (2, 3)  # reading decides nothing
