"""What an entry knows: its kind, both views, who brought it, whether outsiders could open it."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import follow
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import contributions, curate
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Entry, Issue
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import put_item


@pytest.fixture
def draft(library: Library) -> Issue:
    return curate.new_issue(library, curate.add_community(library, "Hosts").value.id).value


def entry(issue: Issue) -> Entry:
    return issue.entries[-1]


def sight(library: Library, item: int, reach: str) -> None:
    with library.writing() as writing:
        number = writing.db.execute(
            "INSERT INTO source(title, reach, added) VALUES (?, ?, ?)", (reach, reach, writing.stamp)
        ).lastrowid
        writing.db.execute(
            "INSERT INTO sighting(item_id, source_id, guid, seen_at) VALUES (?, ?, 'g', ?)",
            (item, number, writing.stamp),
        )


def test_an_entry_takes_both_views_of_the_reading_note(library: Library, draft: Issue) -> None:
    item = put_item(library, "A")
    annotate.say_why(library, item, "It is social.", other_view="It is solitary.")
    made = entry(curate.add_entry(library, draft.id, Ref("item", item), kind="question", via="Cy").value)
    assert (made.why, made.other_view, made.kind, made.via) == (
        "It is social.",
        "It is solitary.",
        "question",
        "Cy",
    )
    with library.writing() as writing:
        writing.db.execute("UPDATE item SET lang = 'de', words = 812 WHERE id = ?", (item,))
    second = curate.new_issue(library, draft.community.id).value
    again = entry(curate.add_entry(library, second.id, Ref("item", item)).value)
    assert (again.lang, again.words, again.kind) == ("de", 812, "find")


def test_the_author_is_the_items_and_never_its_source(library: Library, draft: Issue) -> None:
    item = put_item(library, "A")
    with library.writing() as writing:
        writing.db.execute("UPDATE item SET authors = '' WHERE id = ?", (item,))
    issue = curate.add_entry(library, draft.id, Ref("item", item), why="w").value
    assert (entry(issue).author, entry(issue).source) == ("", "Learning in the Open")
    assert "missing-author" in [problem.code for problem in issue.problems]


@pytest.mark.parametrize(
    ("reaches", "reach"),
    [((), "external"), (("internal",), "internal"), (("internal", "external"), "external")],
)
def test_reach_is_internal_where_only_closed_sources_have_it(
    library: Library, draft: Issue, reaches: tuple[str, ...], reach: str
) -> None:
    item = put_item(library, "A")
    for each in reaches:
        sight(library, item, each)
    assert entry(curate.add_entry(library, draft.id, Ref("item", item)).value).reach == reach


def test_what_came_by_a_closed_source_stays_internal_when_that_is_gone(
    library: Library, draft: Issue
) -> None:
    item = put_item(library, "A")
    sight(library, item, "internal")
    follow.unfollow(library, [1])
    assert entry(curate.add_entry(library, draft.id, Ref("item", item)).value).reach == "internal"
    sight(library, item, "external")
    second = curate.new_issue(library, draft.community.id).value
    assert entry(curate.add_entry(library, second.id, Ref("item", item)).value).reach == "external"


def test_what_was_brought_carries_the_reason_of_who_brought_it(library: Library, draft: Issue) -> None:
    lines = (
        b"- [A](https://example.org/a) their reason\n- [B](https://example.org/b) their other one\n  via Cy\n"
    )
    first, second = contributions.import_contributions(library, lines, "Ada").value.new
    annotate.say_why(library, first, "My own reason.")
    one = entry(curate.add_entry(library, draft.id, Ref("item", first)).value)
    two = entry(curate.add_entry(library, draft.id, Ref("item", second)).value)
    assert (one.why, one.contributor, one.via) == ("My own reason.", "Ada", "")
    assert (two.why, two.contributor, two.via) == ("their other one", "Ada", "Cy")


def test_every_part_of_an_entry_is_edited_and_undone(library: Library, draft: Issue) -> None:
    made = entry(curate.add_entry(library, draft.id, Ref("item", put_item(library, "A"))).value)
    parts = {
        "kind": "asset",
        "other_view": "Not so.\n\nNo.",
        "ask": "Who has tried it?",
        "contributor": "Bo\nB",
    }
    edited = entry(curate.edit_entry(library, made.id, **parts).value)
    assert (edited.kind, edited.other_view, edited.ask) == ("asset", "Not so.\n\nNo.", "Who has tried it?")
    assert edited.contributor == "Bo B"
    upkeep.undo(library)
    assert entry(curate.issue(library, draft.id)) == made
    for wrong in ({"kind": "gossip"}, {"colour": "red"}):
        with pytest.raises(Rejected):
            curate.edit_entry(library, made.id, **wrong)


def test_the_preheader_is_one_line(library: Library, draft: Issue) -> None:
    assert curate.edit_issue(library, draft.id, preheader=" Three\nthings ").value.preheader == "Three things"


def test_the_next_issue_has_the_same_sections(library: Library, draft: Issue) -> None:
    curate.add_section(library, draft.id, "Try this")
    curate.edit_issue(library, draft.id, intro="I", question="Q", preheader="P")
    curate.add_entry(library, draft.id, Ref("item", put_item(library, "A")))
    outcome = curate.next_issue_from(library, draft.id)
    made = outcome.value
    assert (made.number, made.title) == (2, "Hosts digest #2")
    assert [section.name for section in made.sections] == ["Worth your time", "Try this"]
    assert (made.entries, made.intro, made.question, made.preheader) == ((), "", "", "")
    upkeep.undo(library)
    assert [row.number for row in curate.issues(library, draft.community.id)] == [1]
