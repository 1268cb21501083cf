"""Putting aside until a day, a quick thought, dropping the rest of a source, and how far the day has come."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter, Triaged
from tests.conftest import Clock
from tests.core.commands.arriving import bring, entry, follow, titled

WEDNESDAY = date(2026, 1, 7)


@pytest.fixture
def alpha(library: Library) -> int:
    """A source with four items, a to d."""
    source = follow(library, "Alpha")
    bring(library, source, [entry(key) for key in "abcd"])
    return source


def view(library: Library, name: str, **filters: object) -> list[str]:
    return titled(library, browse.item_ids(library, ItemFilter(name, **filters)))  # type: ignore[arg-type]


def number(library: Library, title: str) -> int:
    ids = browse.item_ids(library, ItemFilter("all"))
    return ids[titled(library, ids).index(title)]


def test_what_is_put_aside_comes_back_on_its_day(library: Library, alpha: int, clock: Clock) -> None:
    item = number(library, "c")
    triage.mark_read(library, [item])
    outcome = triage.snooze(library, [item], WEDNESDAY)
    assert (outcome.value, outcome.undo) == (1, "Put aside until 7 January 2026: 1 item")
    assert triage.snooze(library, [item], WEDNESDAY).undo == ""
    assert (view(library, "inbox"), view(library, "later"), view(library, "snoozed")) == (
        ["a", "b", "d"],
        [],
        ["c"],
    )
    counts = browse.counts(library)
    assert (counts.snoozed, counts.later, counts.inbox) == (1, 0, 3)
    assert browse.item_rows(library, [item])[0].due == WEDNESDAY
    clock.forward(days=1)
    assert not triage.wake(library).changes
    clock.forward(days=1)
    assert triage.wake(library).value == 1
    assert view(library, "inbox") == ["c", "a", "b", "d"]
    row = browse.item_rows(library, [item])[0]
    assert (row.state, row.read, row.due) == ("new", False, WEDNESDAY)  # shown as back today
    assert not triage.wake(library).changes
    triage.later(library, [item])
    assert browse.item_rows(library, [item])[0].due is None


def test_what_is_due_waits_until_it_is_woken(library: Library, alpha: int, clock: Clock) -> None:
    triage.snooze(library, [number(library, "a")], WEDNESDAY)
    clock.forward(days=5)
    assert (view(library, "later"), view(library, "snoozed")) == (["a"], [])
    assert browse.counts(library).later == 1


def test_the_snoozed_stand_by_their_day(library: Library, alpha: int) -> None:
    for ahead, title in ((9, "a"), (2, "d"), (5, "b")):
        triage.snooze(library, [number(library, title)], WEDNESDAY + timedelta(days=ahead))
    assert view(library, "snoozed") == ["d", "b", "a"]


def test_putting_back_ends_it_and_undo_takes_it_back(library: Library, alpha: int) -> None:
    item = number(library, "a")
    triage.snooze(library, [item], WEDNESDAY)
    triage.put_back(library, [item])
    assert browse.item_rows(library, [item])[0].due is None
    upkeep.undo(library)
    assert view(library, "snoozed") == ["a"]
    upkeep.undo(library)
    assert view(library, "inbox") == list("abcd")


@pytest.mark.parametrize("day", [date(2026, 1, 5), date(2025, 12, 1)])
def test_only_a_day_to_come(library: Library, alpha: int, day: date) -> None:
    with pytest.raises(Rejected, match="not a day to come"):
        triage.snooze(library, [number(library, "a")], day)
    with pytest.raises(NotFound, match="i999"):
        triage.snooze(library, [999], WEDNESDAY)


def test_a_quick_thought_keeps_the_item(library: Library, alpha: int) -> None:
    item = number(library, "a")
    made = triage.quick_thought(library, item, "Ask Bo about this #people")
    assert (made.value.kind, made.value.item_id, made.value.tags) == ("fleeting", item, ("people",))
    assert view(library, "kept") == ["a"]
    assert [note.id for note in recall.item_notes(library, item)] == [made.value.id]
    assert upkeep.undo(library).value == "Quick thought"
    assert (view(library, "kept"), recall.item_notes(library, item)) == ([], ())
    with pytest.raises(Rejected, match="some words"):
        triage.quick_thought(library, item, " ")
    assert view(library, "kept") == []
    with pytest.raises(NotFound):
        triage.quick_thought(library, 999, "x")


def test_keeping_with_tags_is_one_step(library: Library, alpha: int) -> None:
    item = number(library, "a")
    outcome = triage.keep(library, [item], tags=["peers", "work"])
    assert (outcome.value, outcome.changes.tags) == (1, True)
    assert browse.item_rows(library, [item])[0].tags == ("peers", "work")
    assert triage.keep(library, [item], tags=["peers"]).undo == ""
    upkeep.undo(library)
    assert browse.item_rows(library, [item])[0].tags == ()
    assert view(library, "kept") == []


def test_the_rest_of_a_source_is_dropped(library: Library, alpha: int) -> None:
    bring(library, follow(library, "Beta"), [entry("z")])
    triage.keep(library, [number(library, "a")])
    outcome = triage.drop_rest(library, alpha)
    assert (outcome.value, outcome.undo) == (3, "Drop 3 items")
    assert (view(library, "inbox"), view(library, "kept")) == (["z"], ["a"])
    assert triage.drop_rest(library, alpha).value == 0
    with pytest.raises(NotFound, match="s99"):
        triage.drop_rest(library, 99)


def test_how_far_the_day_has_come(library: Library, alpha: int, clock: Clock) -> None:
    triage.drop(library, [number(library, "d")])
    clock.forward(days=1)
    assert triage.progress(library) == Triaged(came=3, left=3)
    bring(library, alpha, [entry("e")])
    triage.keep(library, [number(library, "a")])
    triage.later(library, [number(library, "b")])
    triage.snooze(library, [number(library, "c")], WEDNESDAY)
    assert triage.progress(library) == Triaged(came=4, kept=1, later=2, left=1)
    triage.drop(library, [number(library, "e")])
    assert triage.progress(library) == Triaged(came=4, kept=1, later=2, dropped=1, left=0)
    upkeep.undo(library)
    triage.keep(library, [number(library, "d")])  # yesterday's: it does not count for today
    assert triage.progress(library) == Triaged(came=4, kept=1, later=2, left=1)
    clock.forward(days=1)
    triage.wake(library)
    assert triage.progress(library) == Triaged(came=2, left=2)
