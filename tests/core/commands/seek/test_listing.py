"""Lists in groups, by bookmark folder, rule and verdict; muted sources; and their numbers."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from pkm_desktop.core.commands.seek import browse, triage
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from tests.conftest import Clock
from tests.core.commands.arriving import bring, entry, follow, titled


def view(library: Library, name: str = "inbox", **filters: object) -> list[str]:
    return titled(library, browse.item_ids(library, ItemFilter(name, **filters)))  # type: ignore[arg-type]


def number(library: Library, title: str) -> int:
    ids = browse.item_ids(library, ItemFilter("all"))
    return ids[titled(library, ids).index(title)]


def write(library: Library, sql: str, *values: object) -> None:
    with library.writing() as writing:
        writing.db.execute(sql, values)


def test_groups_stand_in_the_order_of_their_worth(library: Library) -> None:
    made = {name: follow(library, name) for name in ("Plain", "Noise", "Trial", "Pays", "Must", "Empty")}
    for name, tier in (("Noise", "noise"), ("Trial", "probation"), ("Must", "must")):
        write(library, "UPDATE source SET tier = ? WHERE id = ?", tier, made[name])
    for name, source in made.items():
        bring(library, source, [entry(f"{name}{place}") for place in range(3 if name != "Empty" else 0)])
    triage.keep(library, [number(library, "Pays1")])
    groups = browse.item_groups(library)
    assert [(group.title, group.tier) for group in groups] == [
        ("Must", "must"),
        ("Pays", "normal"),
        ("Plain", "normal"),
        ("Noise", "noise"),
        ("Trial", "probation"),
    ]
    assert titled(library, groups[1].ids) == ["Pays0", "Pays2"]
    assert [one for group in groups for one in group.ids] == list(
        browse.item_ids(library, ItemFilter(grouped=True))
    )
    assert sorted(browse.item_ids(library)) == sorted(browse.item_ids(library, ItemFilter(grouped=True)))


def test_what_several_carry_stands_once_under_the_best(library: Library, clock: Clock) -> None:
    plain, must, more = follow(library, "Plain"), follow(library, "Must"), follow(library, "More")
    write(library, "UPDATE source SET tier = 'must' WHERE id = ?", must)
    bring(library, plain, [entry("p1"), entry("common"), entry("p2")])
    clock.forward(minutes=1)
    bring(library, must, [entry("m1")])
    bring(library, must, [entry("m1"), entry("common")])
    bring(library, more, [entry("common")])
    assert [(g.title, titled(library, g.ids)) for g in browse.item_groups(library)] == [
        ("Must", ["m1", "common"]),
        ("Plain", ["p1", "p2"]),
    ]
    assert [(g.title, len(g.ids)) for g in browse.item_groups(library, ItemFilter(source_id=plain))] == [
        ("Must", 1),
        ("Plain", 2),
    ]


def test_items_of_no_source_come_last(library: Library) -> None:
    source = follow(library, "Alpha")
    bring(library, source, [entry("a"), entry("b")])
    write(library, "UPDATE item SET source_id = NULL WHERE title = 'a'")
    write(library, "DELETE FROM sighting WHERE item_id = ?", number(library, "a"))
    assert [(g.source_id, g.title, len(g.ids)) for g in browse.item_groups(library)] == [
        (source, "Alpha", 1),
        (None, "", 1),
    ]
    assert browse.item_groups(library, ItemFilter("kept")) == ()


def test_muted_sources_stay_out_of_the_inbox(library: Library) -> None:
    loud, muted = follow(library, "Loud", folder="F"), follow(library, "Muted", folder="F")
    bring(library, loud, [entry("a"), entry("common")])
    bring(library, muted, [entry("b"), entry("common")])
    write(library, "UPDATE source SET muted = 1 WHERE id = ?", muted)
    for name in ("inbox", "unread", "today"):
        assert set(view(library, name)) == {"a", "common"}
        assert set(view(library, name, folder="F")) == {"a", "common"}
    counts = browse.counts(library)
    assert (counts.inbox, counts.today, counts.folders) == (2, 2, (("F", 2),))
    assert set(view(library, source_id=muted)) == {"b", "common"}
    assert set(view(library, "all")) == {"a", "b", "common"}
    assert triage.progress(library).left == 2
    assert {group.title for group in browse.item_groups(library)} == {"Loud"}


def test_bookmark_folders(library: Library) -> None:
    bring(library, follow(library, "Alpha"), [entry(key) for key in "abcdef"])
    for title, folder in (("a", "Bar"), ("b", "Bar/Work"), ("c", "Barn"), ("d", ""), ("e", "Bar")):
        triage.keep(library, [number(library, title)])
        write(library, "INSERT INTO filing VALUES (?, ?, '')", number(library, title), folder)
    triage.drop(library, [number(library, "e")])
    assert view(library, "all", shelf="Bar") == ["a", "b"]
    assert view(library, "kept", shelf="Bar/Work") == ["b"]
    assert view(library, "dropped", shelf="Bar") == ["e"]
    assert view(library, "all", shelf="") == ["d"]
    assert browse.counts(library).shelves == (("", 1), ("Bar", 1), ("Bar/Work", 1), ("Barn", 1))
    triage.keep(library, [number(library, "f")])
    assert view(library, "all", shelf="") == ["d", "f"]


def test_dead_links(library: Library) -> None:
    bring(library, follow(library, "Alpha"), [entry(key) for key in "abc"])
    for title, verdict in (("a", "dead"), ("b", "moved"), ("c", "dead")):
        triage.keep(library, [number(library, title)])
        sql = "INSERT INTO link_check(item_id, checked, verdict) VALUES (?, '', ?)"
        write(library, sql, number(library, title), verdict)
    assert (view(library, "all", verdict="dead"), browse.counts(library).dead_links) == (["a", "c"], 2)
    assert view(library, "kept", verdict="moved") == ["b"]
    triage.drop(library, [number(library, "a")])
    assert (view(library, "all", verdict="dead"), browse.counts(library).dead_links) == (["c"], 1)


@pytest.mark.parametrize("read", [0, 2, 5, 6])
def test_numbers_agree_with_lists_whichever_side_is_counted(library: Library, read: int) -> None:
    one, two, three = (
        follow(library, "One", folder="F"),
        follow(library, "Two", folder="F"),
        follow(library, "Three"),
    )
    bring(library, one, [entry(key) for key in "abc"])
    bring(library, two, [entry(key) for key in "cde"])
    bring(library, three, [entry(key) for key in "ef"])
    triage.mark_read(library, browse.item_ids(library)[:read])
    assert len(view(library, "read")) == read
    counts = browse.counts(library)
    assert (counts.inbox, counts.folders) == (6 - read, (("F", len(view(library, "unread", folder="F"))),))
    for source in browse.sources(library):
        assert source.unread == len(view(library, "unread", source_id=source.id))
        assert source.items == len(view(library, "all", source_id=source.id))
    write(library, "DELETE FROM item_state WHERE item_id = ?", number(library, "a"))  # its arrival was undone
    for source in browse.sources(library):
        assert source.unread == len(view(library, "unread", source_id=source.id))
        assert source.items == len(view(library, "all", source_id=source.id))


def test_twenty_thousand_in_groups_at_once(library: Library) -> None:
    for place in range(20):
        bring(library, follow(library, f"S{place}"), [entry(f"{place}-{n}") for n in range(1000)])
    grouped = ItemFilter(grouped=True)
    assert len(browse.item_ids(library, grouped)) == 20_000
    assert best_of(lambda: browse.item_ids(library, grouped)) < 0.05
    assert best_of(lambda: browse.counts(library)) < 0.05


def best_of(call: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return min(times)
