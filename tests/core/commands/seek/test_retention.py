"""Retention: what waited too long is dropped, what was dropped long ago goes; what a person touched stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, retention, ruling, triage
from pkm_desktop.core.commands.seek.follow import unfollow
from pkm_desktop.core.commands.seek.source_edits import stop_source
from pkm_desktop.core.commands.sense import annotate, tagging
from pkm_desktop.core.commands.sense.find import find
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library, open_library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.rules import Tidied
from tests.conftest import Clock
from tests.core.commands.arriving import bring, entry, follow, titled


def limit(library: Library, **days: int) -> None:
    library.settings = replace(library.settings, **days)  # type: ignore[arg-type]


def set_source(library: Library, source_id: int, **values: int) -> None:
    with library.writing() as writing:
        for name, value in values.items():
            writing.db.execute(f"UPDATE source SET {name} = ? WHERE id = ?", (value, source_id))


def ids(library: Library, view: str = "all") -> dict[str, int]:
    found = browse.item_ids(library, ItemFilter(view))
    return dict(zip(titled(library, found), found, strict=True))


def count(library: Library, sql: str) -> int:
    with library.reading() as db:
        return int(db.execute(sql).fetchone()[0])


def test_nothing_happens_unless_it_is_wanted(library: Library, clock: Clock) -> None:
    bring(library, follow(library, "Alpha"), [entry("a")])
    triage.drop(library, [ids(library)["a"]])
    clock.forward(days=4000)
    assert retention.tidy(library).value == Tidied()
    assert retention.preview_tidy(library) == Tidied()
    assert not retention.tidy_when_due(library).changes


def test_what_waited_too_long_is_dropped_and_says_why(library: Library, clock: Clock) -> None:
    alpha = follow(library, "Alpha")
    bring(library, alpha, [entry("old", published=clock() - timedelta(days=400))])
    limit(library, keep_days=30)
    clock.forward(days=29)
    bring(library, alpha, [entry("young")])
    assert retention.preview_tidy(library) == Tidied()
    clock.forward(days=2)
    assert retention.preview_tidy(library) == Tidied(expired=1)
    outcome = retention.tidy(library)
    assert (outcome.value, outcome.undo) == (Tidied(expired=1), "Retention: drop 1 item")
    assert list(ids(library, "inbox")) == ["young"]
    (hit,) = ruling.hits(library, ids(library)["old"])
    assert (hit.rule_name, hit.did, hit.rule_id) == ("Retention", ("expired after 30 days",), None)
    assert upkeep.undo(library).value == "Retention: drop 1 item"
    assert set(ids(library, "inbox")) == {"old", "young"}
    assert ruling.hits(library, ids(library)["old"]) == ()


def test_a_source_has_its_own_patience(library: Library, clock: Clock) -> None:
    never, week, usual = follow(library, "Never"), follow(library, "Week"), follow(library, "Usual")
    set_source(library, never, keep_days=-1)
    set_source(library, week, keep_days=7)
    for source, key in ((never, "n"), (week, "w"), (usual, "u")):
        bring(library, source, [entry(key)])
    bring(library, week, [entry("w"), entry("both")])
    bring(library, never, [entry("n"), entry("both")])
    clock.forward(days=8)
    assert retention.tidy(library).value == Tidied(expired=1)
    limit(library, keep_days=10)
    clock.forward(days=3)
    assert retention.tidy(library).value == Tidied(expired=1)
    assert set(ids(library, "inbox")) == {"n", "both"}


def test_only_so_many_wait(library: Library) -> None:
    few, all_ = follow(library, "Few"), follow(library, "All")
    set_source(library, few, most_unread=2)
    bring(library, all_, [entry("c")])
    bring(library, few, [entry(key) for key in "abcdef"])
    triage.keep(library, [ids(library)["a"]])
    tagging.tag(library, [Ref("item", ids(library)["f"])], add=["mine"])
    assert retention.tidy(library).value == Tidied(expired=2)
    assert set(ids(library, "inbox")) == {"b", "c", "f"}
    (hit,) = ruling.hits(library, ids(library)["e"])
    assert hit.did == ("more than 2 were waiting",)


def test_it_is_done_once_a_day(library: Library, clock: Clock) -> None:
    bring(library, follow(library, "Alpha"), [entry("a")])
    limit(library, keep_days=1)
    clock.forward(days=2)
    assert retention.tidy_when_due(library).value == Tidied(expired=1)
    upkeep.undo(library)
    assert retention.tidy_when_due(library).value == Tidied()
    clock.forward(days=1)
    assert retention.tidy_when_due(library).value == Tidied(expired=1)


def test_what_was_dropped_long_ago_leaves_for_good(library: Library, clock: Clock) -> None:
    alpha = follow(library, "Alpha")
    feed = [entry("gone", "Zebra crossing", "stripes"), entry("late"), entry("kept")]
    bring(library, alpha, feed)
    limit(library, remove_days=10)
    triage.keep(library, [ids(library)["kept"]])
    triage.drop(library, [ids(library)["Zebra crossing"]])
    clock.forward(days=5)
    triage.drop(library, [ids(library)["late"]])
    clock.forward(days=6)
    assert retention.preview_tidy(library) == Tidied(removed=1)
    assert retention.tidy(library).value == Tidied(removed=1)
    assert set(ids(library)) == {"late", "kept"}
    assert find(library, "zebra").total == 0
    assert count(library, "SELECT count(*) FROM item_text") == 2
    assert upkeep.last_backup(library) is not None
    assert bring(library, alpha, [*feed, entry("new")]) == 1
    assert set(ids(library)) == {"late", "kept", "new"}
    assert upkeep.check(library) == ()


def test_what_left_for_good_comes_back_by_no_other_source(library: Library, clock: Clock) -> None:
    alpha, beta = follow(library, "Alpha"), follow(library, "Beta")
    bring(library, alpha, [entry("a"), entry("b")])
    triage.drop(library, [ids(library)["a"]])
    limit(library, remove_days=10)
    clock.forward(days=11)
    assert retention.tidy(library).value == Tidied(removed=1)
    again = replace(entry("a"), guid="another guid")
    assert bring(library, beta, [again, replace(entry("b"), guid="b2"), entry("c")]) == 1
    assert sorted(ids(library)) == ["b", "c"]


def test_undoing_an_unfollow_gives_back_what_the_source_knew(library: Library, clock: Clock) -> None:
    alpha, beta = follow(library, "Alpha"), follow(library, "Beta")
    feed = [entry("a"), entry("b")]
    bring(library, alpha, feed)
    bring(library, beta, [*feed, entry("c")])
    triage.drop(library, [ids(library)["c"]])
    limit(library, remove_days=10)
    clock.forward(days=11)
    assert retention.tidy(library).value == Tidied(removed=1)
    stop_source(library, beta)
    known = [count(library, f"SELECT count(*) FROM {table}") for table in ("sighting", "gone_item")]
    assert known == [4, 1]
    unfollow(library, [beta])
    upkeep.undo(library)
    assert [count(library, f"SELECT count(*) FROM {table}") for table in ("sighting", "gone_item")] == known
    assert [(one.items, one.stopped) for one in browse.sources(library)] == [(2, False), (2, True)]
    assert bring(library, beta, [*feed, entry("c")]) == 0
    upkeep.redo(library)
    assert [one.title for one in browse.sources(library)] == ["Alpha"]
    upkeep.undo(library)
    assert upkeep.check(library) == ()


def test_the_days_count_from_the_last_decision(library: Library, clock: Clock) -> None:
    bring(library, follow(library, "Alpha"), [entry("a")])
    limit(library, remove_days=10)
    (item,) = ids(library).values()
    triage.drop(library, [item])
    clock.forward(days=9)
    triage.put_back(library, [item])
    triage.drop(library, [item])
    clock.forward(days=9)
    assert retention.tidy(library).value.removed == 0
    clock.forward(days=1)
    assert retention.tidy(library, stop=lambda: True).value.removed == 0
    assert retention.tidy(library).value.removed == 1


TOUCH: dict[str, Callable[[Library, int], object]] = {
    "kept": lambda library, item: triage.keep(library, [item]),
    "later": lambda library, item: triage.later(library, [item]),
    "tagged": lambda library, item: tagging.tag(library, [Ref("item", item)], add=["mine"]),
    "highlighted": lambda library, item: annotate.highlight(library, item, "words"),
    "why": lambda library, item: annotate.say_why(library, item, "Because."),
    "noted": lambda library, item: annotate.write_note(library, "A note", item_id=item),
    "linked": lambda library, item: annotate.write_note(library, f"See [[i{item}]]"),
    "linked by title": lambda library, item: annotate.write_note(library, f"See [[TITLE {item}#part]]"),
    "shared": lambda library, item: share(library, item),
    "filed": lambda library, item: file(library, item),
}


def share(library: Library, item: int) -> None:
    community = curate.add_community(library, f"Readers of {item}").value
    issue = curate.new_issue(library, community.id).value
    curate.add_entry(library, issue.id, Ref("item", item), why="Because.")


def file(library: Library, item: int) -> None:
    with library.writing("File") as writing:
        writing.db.execute("INSERT INTO filing VALUES (?, 'Bookmarks', ?)", (item, writing.stamp))


def name_by_id(library: Library) -> None:
    with library.writing() as writing:
        writing.db.execute("UPDATE item SET title = 'Title ' || id, title_key = 'title ' || id")


@pytest.mark.parametrize("what", TOUCH)
def test_what_a_person_touched_stays(library: Library, clock: Clock, what: str) -> None:
    bring(library, follow(library, "Alpha"), [entry(key, text="some words") for key in "abc"])
    name_by_id(library)
    one, two, _ = sorted(ids(library).values())
    TOUCH[what](library, two)
    limit(library, keep_days=5, remove_days=5)
    clock.forward(days=6)
    assert retention.tidy(library).value == Tidied(expired=2)
    assert browse.item(library, two).row.state != "dropped"
    if what not in ("kept", "later"):
        triage.drop(library, [two])
    clock.forward(days=6)
    retention.tidy(library)
    assert set(ids(library).values()) == {two}
    assert upkeep.check(library) == ()
    assert one not in ids(library).values()


touches = st.lists(
    st.tuples(st.integers(1, 6), st.sampled_from([*TOUCH, "dropped", "put back", "undo", "tidy", "a day"])),
    max_size=14,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(steps=touches)
def test_nothing_protected_is_ever_removed(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, str]]
) -> None:
    clock = Clock(datetime(2026, 1, 5, 9, 0, tzinfo=UTC))
    with open_library(tmp_path_factory.mktemp("retention"), clock=clock) as library:
        limit(library, keep_days=2, remove_days=2)
        bring(library, follow(library, "Alpha"), [entry(str(n), text="some words") for n in range(6)])
        name_by_id(library)
        for item, what in steps:
            there = set(ids(library).values())
            if what == "tidy":
                held = protected_by_hand(library)
                retention.tidy(library)
                assert held <= set(ids(library).values())
            elif what == "a day":
                clock.forward(days=1)
            elif what == "undo":
                upkeep.undo(library)
            elif item in there:
                act(library, item, what)
        while upkeep.undo(library).value:
            assert count(library, "SELECT count(*) FROM pragma_foreign_key_check") == 0
        while upkeep.redo(library).value:
            assert count(library, "SELECT count(*) FROM pragma_foreign_key_check") == 0
        assert upkeep.check(library) == ()


def act(library: Library, item: int, what: str) -> None:
    if what == "dropped":
        triage.drop(library, [item])
    elif what == "put back":
        triage.put_back(library, [item])
    elif what != "shared" or not count(library, f"SELECT count(*) FROM entry WHERE item_id = {item}"):
        TOUCH[what](library, item)


def protected_by_hand(library: Library) -> set[int]:
    """What must stay, asked for in another way than the product does."""
    held = set()
    for item in ids(library).values():
        row = browse.item(library, item).row
        linked = count(
            library,
            f"SELECT count(*) FROM note WHERE body LIKE '%[[i{item}]]%' OR body LIKE '%[[TITLE {item}#%'",
        )
        shared = count(library, f"SELECT count(*) FROM entry WHERE item_id = {item}")
        filed = count(library, f"SELECT count(*) FROM filing WHERE item_id = {item}")
        if row.state in ("kept", "later") or row.tags or row.highlights or row.has_note:
            held.add(item)
        if linked or shared or filed:
            held.add(item)
    return held


def test_undo_after_removal_meets_nothing_that_is_gone(library: Library, clock: Clock) -> None:
    bring(library, follow(library, "Alpha"), [entry("a", text="some words"), entry("b")])
    item = ids(library)["a"]
    mark = annotate.highlight(library, item, "words").value
    tagging.tag(library, [Ref("item", item)], add=["mine"])
    triage.drop(library, [item])
    annotate.remove_highlight(library, mark.id)
    tagging.tag(library, [Ref("item", item)], remove=["mine"])
    limit(library, remove_days=5)
    clock.forward(days=6)
    assert retention.tidy(library).value.removed == 1
    labels = []
    while label := upkeep.undo(library).value:
        labels.append(label)
        assert upkeep.check(library) == ()
    assert len(labels) == 5
    while upkeep.redo(library).value:
        assert upkeep.check(library) == ()
    upkeep.undo(library)
    upkeep.undo(library)
    assert count(library, "SELECT count(*) FROM highlight WHERE item_id IS NULL") == 1
    assert set(ids(library)) == {"b"}


def test_room_is_given_back(library: Library, clock: Clock) -> None:
    alpha = follow(library, "Alpha")
    bring(library, alpha, [entry(str(n), text=f"word{n} " * 400) for n in range(300)])
    triage.drop(library, list(ids(library).values()))
    limit(library, remove_days=1)
    clock.forward(days=2)
    before = count(library, "PRAGMA page_count")
    assert retention.tidy(library).value.removed == 300
    assert count(library, "PRAGMA page_count") < before / 2
