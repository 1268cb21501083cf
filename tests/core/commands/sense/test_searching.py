"""Saved searches hold what fits now, in the person's order, and come back by undo."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.commands.sense import annotate, searching
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from tests.core.sense.stock import put_item


@pytest.fixture
def shelf(library: Library) -> Library:
    put_item(library, "River", "A river and a stone")
    put_item(library, "Stone", "Only a stone")
    return library


def names(library: Library) -> list[tuple[str, int]]:
    return [(each.name, each.count) for each in searching.saved_searches(library)]


def test_a_saved_search_counts_what_fits_now(shelf: Library) -> None:
    made = searching.save_search(shelf, "  Stones\n", "stone river").value
    assert (made.name, made.count) == ("Stones", 1)  # both words, however short the list
    searching.save_search(shelf, "", "is:kept")
    assert names(shelf) == [("Stones", 1), ("is:kept", 0)]
    triage.keep(shelf, [1, 2])
    assert names(shelf) == [("Stones", 1), ("is:kept", 2)]


def test_the_order_is_the_persons(shelf: Library) -> None:
    ids = [searching.save_search(shelf, name, "stone").value.id for name in "abc"]
    searching.move_search(shelf, ids[2], 0)
    assert [name for name, _ in names(shelf)] == ["c", "a", "b"]
    upkeep.undo(shelf)
    assert [name for name, _ in names(shelf)] == ["a", "b", "c"]


def test_editing_and_forgetting_can_be_undone(shelf: Library) -> None:
    number = searching.save_search(shelf, "a", "stone").value.id
    assert searching.edit_search(shelf, number, query="river").value.count == 1
    outcome = searching.remove_search(shelf, number)
    assert outcome.undo == "Forget search “a”"
    assert names(shelf) == []
    upkeep.undo(shelf)
    upkeep.undo(shelf)
    assert names(shelf) == [("a", 2)]


def test_what_cannot_be_searched_is_not_saved(shelf: Library) -> None:
    with pytest.raises(Rejected, match="nothing to search for"):
        searching.save_search(shelf, "x", "  ... ")
    with pytest.raises(NotFound):
        searching.remove_search(shelf, 7)


def test_a_smart_list_of_items_holds_what_fits_and_nothing_else(shelf: Library) -> None:
    annotate.write_note(shelf, "A note on a river is no item.")
    searching.save_search(shelf, "Waters", "river")
    (found,) = searching.saved_searches(shelf, kinds=("item",))
    assert found.count == 1
    ids = browse.item_ids(shelf, ItemFilter(view="all", search=found.query))
    assert [row.title for row in browse.item_rows(shelf, ids)] == ["River"]
    grouped = browse.item_groups(shelf, ItemFilter(view="all", search=found.query, grouped=True))
    assert [group.ids for group in grouped] == [ids]
    assert browse.item_ids(shelf, ItemFilter(view="all", search="giraffe")) == ()
    assert len(browse.item_ids(shelf, ItemFilter(view="all", search="is:new"))) == 2
