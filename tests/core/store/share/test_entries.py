"""Entries in the store: dense places, copies that outlive their item, and what went out before."""

from __future__ import annotations

from dataclasses import replace

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Entry
from pkm_desktop.core.store.share import communities, entries, issue_facts, issues
from tests.core.commands.shelf import put_item


def series(library: Library, name: str = "Facilitators") -> Community:
    with library.writing() as writing:
        number = communities.add_community(writing, Community(0, name, digest_title=f"{name} digest"))
        return communities.community(writing.db, number)


def draft(library: Library, of: Community, number: int) -> int:
    with library.writing() as writing:
        return issues.add_issue(writing, of.digest_id, number=number, title="t", sections=("A", "B"))


def test_an_entry_is_read_as_it_was_written(library: Library) -> None:
    item = put_item(library, "A")
    wanted = Entry(
        0, 3, "B", "Title", url="u", author="a", source="s", why="w\n\nw", quote="q", via="v", item_id=item
    )
    wanted = replace(wanted, tags=("one", "two words"), published=library.clock())
    issue = draft(library, series(library), 1)
    with library.writing() as writing:
        wanted = replace(wanted, id=entries.add_entry(writing, issue, wanted))
    with library.reading() as db:
        assert entries.entries(db, issue) == (wanted,)
        assert entries.issue_of_entry(db, wanted.id) == issue
        assert issues.issue(db, issue)[1] == ("A", "B")


def test_an_entry_outlives_its_item(library: Library) -> None:
    item = put_item(library, "A")
    issue = draft(library, series(library), 1)
    with library.writing() as writing:
        entries.add_entry(writing, issue, Entry(0, 0, "A", "Title", quote="q", item_id=item))
        writing.db.execute("DELETE FROM item WHERE id = ?", (item,))
    with library.reading() as db:
        (left,) = entries.entries(db, issue)
        assert (left.title, left.item_id) == ("Title", None)
        assert issue_facts.quotes(db, issue) == {left.id: ()}


def test_only_what_moved_is_written(library: Library) -> None:
    issue = draft(library, series(library), 1)
    with library.writing() as writing:
        for place in range(3):
            entries.add_entry(writing, issue, Entry(0, place, "A", f"T{place}"))
    with library.reading() as db:
        before = entries.entries(db, issue)
    with library.writing() as writing:
        entries.place_entries(writing, before)
        assert writing.db.execute("SELECT changes()").fetchone()[0] == 0
        entries.place_entries(writing, [replace(before[2], section="B")])
        assert writing.db.execute("SELECT changes()").fetchone()[0] == 1


def test_only_earlier_issues_for_the_same_community_count(library: Library) -> None:
    item = put_item(library, "A")
    here, there = series(library), series(library, "Others")
    numbers = [
        draft(library, here, 1),
        draft(library, here, 2),
        draft(library, there, 7),
        draft(library, here, 3),
    ]
    with library.writing() as writing:
        for number in numbers:
            entries.add_entry(writing, number, Entry(0, 0, "A", "T", item_id=item))
        for number in (numbers[0], numbers[2]):
            issues.set_published(writing, number, writing.now)
    with library.reading() as db:
        assert entries.entries(db, numbers[3])[0].sent_before == ("#1",)
        assert entries.entries(db, numbers[0])[0].sent_before == ()
