"""Making an issue: what is offered, what an entry copies, where things stand, what stays behind."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from tests.core.commands.shelf import open_note, put_item


@pytest.fixture
def draft(library: Library) -> Issue:
    community = curate.add_community(library, "Facilitators").value
    return curate.new_issue(library, community.id).value


def shape(issue: Issue) -> dict[str, list[str]]:
    assert [entry.position for entry in issue.entries] == list(range(len(issue.entries)))
    return {section.name: [entry.title for entry in section.entries] for section in issue.sections}


def test_issues_are_numbered_and_titled(library: Library, draft: Issue) -> None:
    assert (draft.number, draft.title, draft.status) == (1, "Facilitators digest #1", "draft")
    assert shape(draft) == {"Worth your time": []}
    second = curate.new_issue(library, draft.community.id, title=" Friday\n2 ").value
    assert (second.number, second.title) == (2, "Friday 2")
    assert [row.number for row in curate.issues(library, draft.community.id)] == [2, 1]
    assert curate.community(library, draft.community.id).issues == 2


def test_an_entry_copies_what_it_needs(library: Library, draft: Issue) -> None:
    item = put_item(library, "Sense-making", url="https://example.org/a?utm_source=feed&id=3")
    annotate.say_why(library, item, "It is social.")
    mark = annotate.highlight(library, item, "Meaning comes from the work").value
    outcome = curate.add_entry(library, draft.id, Ref("item", item), highlight_id=mark.id)
    (entry,) = outcome.value.entries
    assert (entry.title, entry.author, entry.source) == ("Sense-making", "Ada Okafor", "Learning in the Open")
    assert entry.url == "https://example.org/a?id=3"
    assert (entry.why, entry.quote) == ("It is social.", "Meaning comes from the work")
    assert outcome.value.problems == ()
    assert outcome.changes.issues


def test_the_why_of_an_entry_is_a_copy(library: Library, draft: Issue) -> None:
    item = put_item(library, "A")
    annotate.say_why(library, item, "For me.")
    (entry,) = curate.add_entry(library, draft.id, Ref("item", item)).value.entries
    curate.edit_entry(library, entry.id, why="For you.")
    annotate.say_why(library, item, "For me, again.")
    (entry,) = curate.issue(library, draft.id).entries
    assert entry.why == "For you."


def test_a_note_gives_its_title_only(library: Library, draft: Issue) -> None:
    note = annotate.write_note(library, "PRIVATECANARY body", title="Filters are not judgement").value
    (entry,) = curate.add_entry(library, draft.id, Ref("note", note.id), why="What I noticed.").value.entries
    assert (entry.title, entry.why, entry.quote, entry.url) == (
        "Filters are not judgement",
        "What I noticed.",
        "",
        "",
    )
    assert "PRIVATECANARY" not in repr(curate.issue(library, draft.id))


def test_a_title_that_is_the_notes_text_does_not_leave(library: Library, draft: Issue) -> None:
    untitled = annotate.write_note(library, "PRIVATECANARY about my boss.\nMore.").value
    headed = annotate.write_note(library, "# A heading\n\nText.").value
    open_note(library, untitled.id)
    open_note(library, headed.id)
    found = curate.add_entry(library, draft.id, Ref("note", untitled.id), why="x").value
    assert [problem.code for problem in found.problems] == ["missing-title"]
    found = curate.add_entry(library, draft.id, Ref("note", headed.id), why="x").value
    assert [entry.title for entry in found.entries] == ["", "A heading"]
    assert "PRIVATECANARY" not in repr(found)
    other = curate.new_issue(library, draft.community.id).value
    named = curate.add_entry(library, other.id, Ref("note", untitled.id), title="On bosses", why="x").value
    assert (named.entries[0].title, named.problems) == ("On bosses", ())


def test_a_highlight_brings_its_item_and_its_words(library: Library, draft: Issue) -> None:
    item = put_item(library, "A")
    mark = annotate.highlight(library, item, "Nothing else does.").value
    (entry,) = curate.add_entry(library, draft.id, Ref("highlight", mark.id)).value.entries
    assert (entry.item_id, entry.quote) == (item, "Nothing else does.")


def test_the_same_thing_goes_in_once(library: Library, draft: Issue) -> None:
    item = put_item(library, "A")
    note = annotate.write_note(library, "b", title="B").value
    for ref in (Ref("item", item), Ref("note", note.id)):
        curate.add_entry(library, draft.id, ref)
        with pytest.raises(Rejected, match="is in this issue already"):
            curate.add_entry(library, draft.id, ref)


def test_a_highlight_of_something_else_is_refused(library: Library, draft: Issue) -> None:
    first, second = put_item(library, "A"), put_item(library, "B")
    mark = annotate.highlight(library, second, "Nothing else").value
    with pytest.raises(Rejected, match="is not a highlight of “A”"):
        curate.add_entry(library, draft.id, Ref("item", first), highlight_id=mark.id)


def test_what_is_not_there_is_said(library: Library, draft: Issue) -> None:
    for ref in (Ref("item", 99), Ref("note", 99), Ref("highlight", 99)):
        with pytest.raises(NotFound, match=str(ref)):
            curate.add_entry(library, draft.id, ref)
    with pytest.raises(Rejected):
        curate.add_entry(library, draft.id, Ref("source", 1))
    with pytest.raises(NotFound, match="There is no issue d99"):
        curate.issue(library, 99)
    with pytest.raises(NotFound, match="There is no entry e99"):
        curate.edit_entry(library, 99, why="x")


def test_entries_move_between_sections(library: Library, draft: Issue) -> None:
    for title in "ABC":
        curate.add_entry(library, draft.id, Ref("item", put_item(library, title)))
    curate.add_section(library, draft.id, "Try this")
    found = curate.issue(library, draft.id)
    assert shape(found) == {"Worth your time": ["A", "B", "C"], "Try this": []}
    first = found.entries[0].id
    assert shape(curate.move_entry(library, first, position=99).value) == {
        "Worth your time": ["B", "C", "A"],
        "Try this": [],
    }
    moved = curate.move_entry(library, first, position=0, section="Try this").value
    assert shape(moved) == {"Worth your time": ["B", "C"], "Try this": ["A"]}
    assert shape(curate.edit_entry(library, first, section="Worth your time").value)["Worth your time"] == [
        "B",
        "C",
        "A",
    ]
    assert not curate.move_entry(library, first, position=2).changes
    assert shape(curate.remove_entry(library, moved.entries[0].id).value)["Worth your time"] == ["C", "A"]


def test_sections_are_added_renamed_moved_and_removed(library: Library, draft: Issue) -> None:
    curate.add_entry(library, draft.id, Ref("item", put_item(library, "A")))
    curate.add_entry(library, draft.id, Ref("item", put_item(library, "B")), section="Try this")
    renamed = curate.rename_section(library, draft.id, "try this", "Do this").value
    assert shape(renamed) == {"Worth your time": ["A"], "Do this": ["B"]}
    moved = curate.move_section(library, draft.id, "Do this", position=-3).value
    assert shape(moved) == {"Do this": ["B"], "Worth your time": ["A"]}
    assert shape(curate.remove_section(library, draft.id, "Do this").value) == {"Worth your time": ["A", "B"]}
    with pytest.raises(Rejected, match="needs one section"):
        curate.remove_section(library, draft.id, "Worth your time")
    with pytest.raises(Rejected, match="already"):
        curate.add_section(library, draft.id, "worth YOUR time")
    with pytest.raises(Rejected, match="no section"):
        curate.rename_section(library, draft.id, "Nowhere", "X")
    assert not curate.move_section(library, draft.id, "Worth your time", position=0).changes


def test_an_issue_is_edited_in_parts(library: Library, draft: Issue) -> None:
    curate.edit_issue(library, draft.id, intro="Two ideas.", question="And you?")
    found = curate.edit_issue(library, draft.id, title="Making\nsense").value
    assert (found.title, found.intro, found.question) == ("Making sense", "Two ideas.", "And you?")
    assert not curate.edit_issue(library, draft.id, title="Making sense").changes
    assert "Edit “Making sense”" not in upkeep.history(library)


def test_everything_can_be_undone(library: Library, draft: Issue) -> None:
    curate.add_entry(library, draft.id, Ref("item", put_item(library, "A")))
    curate.add_entry(library, draft.id, Ref("item", put_item(library, "B")), section="Try this")
    before = curate.issue(library, draft.id)
    curate.move_entry(library, before.entries[0].id, position=0, section="Try this")
    curate.remove_entry(library, before.entries[1].id)
    curate.delete_issue(library, draft.id)
    assert curate.issues(library, draft.community.id) == ()
    for _ in range(3):
        upkeep.undo(library)
    assert curate.issue(library, draft.id) == before


def test_candidates_are_what_was_kept_and_not_sent(library: Library, draft: Issue) -> None:
    plain, ready, marked = (put_item(library, title) for title in ("plain", "ready", "marked"))
    put_item(library, "dropped", state="dropped")
    annotate.say_why(library, ready, "Because.")
    annotate.highlight(library, marked, "Nothing else does.")
    note = annotate.write_note(library, "body", title="A note", kind="permanent").value
    annotate.write_note(library, "a log line", title="Log", kind="log")

    offered = curate.candidates(library, draft.community.id, issue_id=draft.id)
    assert [(each.kind, each.id) for each in offered] == [
        ("item", ready),
        ("note", note.id),
        ("item", marked),
        ("item", plain),
    ]
    assert (offered[0].has_why, offered[2].highlights, offered[0].title) == (True, 1, "ready")

    curate.add_entry(library, draft.id, Ref("item", ready))
    open_note(library, note.id)
    curate.add_entry(library, draft.id, Ref("note", note.id), why="x")
    assert [each.id for each in curate.candidates(library, draft.community.id)] == [marked, plain]

    other = curate.add_community(library, "L&D team").value
    assert len(curate.candidates(library, other.id)) == 4
    publish.publish(library, draft.id, ["text"])
    assert [each.id for each in curate.candidates(library, draft.community.id)] == [marked, plain]
    sent = {
        each.id: each.sent_elsewhere for each in curate.candidates(library, other.id) if each.kind == "item"
    }
    assert sent == {ready: ("Facilitators #1",), marked: (), plain: ()}
    with pytest.raises(Rejected):
        curate.candidates(library, other.id, issue_id=draft.id)


def test_a_repeat_is_let_in_with_a_warning(library: Library, draft: Issue) -> None:
    item = put_item(library, "A")
    annotate.say_why(library, item, "Because.")
    curate.add_entry(library, draft.id, Ref("item", item))
    publish.publish(library, draft.id, ["text"])
    second = curate.new_issue(library, draft.community.id).value
    found = curate.add_entry(library, second.id, Ref("item", item)).value
    assert found.entries[0].sent_before == ("#1",)
    (problem,) = found.problems
    assert (problem.code, problem.blocking) == ("already-sent", False)
    assert problem.text == "“A” went to Facilitators before, in #1."
    publish.publish(library, second.id, ["text"])


def test_a_page_that_came_back_as_a_new_item_is_known(library: Library, draft: Issue) -> None:
    item = put_item(library, "A", url="https://example.org/again")
    curate.add_entry(library, draft.id, Ref("item", item), why="x")
    publish.publish(library, draft.id, ["text"])
    with library.writing() as writing:
        writing.db.execute("DELETE FROM item WHERE id = ?", (item,))
    put_item(library, "A", url="https://example.org/again")
    assert curate.candidates(library, draft.community.id) == ()
    assert curate.issue(library, draft.id).entries[0].title == "A"


def test_quotes_are_checked_against_the_stored_text(library: Library, draft: Issue) -> None:
    item = put_item(library, "A")
    (entry,) = curate.add_entry(library, draft.id, Ref("item", item), why="x").value.entries
    found = curate.edit_entry(library, entry.id, quote="“Meaning […] afterwards.”").value
    assert found.problems == ()
    found = curate.edit_entry(library, entry.id, quote="Meaning is made").value
    assert [problem.code for problem in found.problems] == ["quote-not-verbatim"]


def test_an_issue_that_has_left_is_closed_until_reopened(library: Library, draft: Issue) -> None:
    item, other = put_item(library, "A"), put_item(library, "B")
    (entry,) = curate.add_entry(library, draft.id, Ref("item", item), why="x").value.entries
    publish.publish(library, draft.id, ["text"])
    changes = (
        lambda: curate.add_entry(library, draft.id, Ref("item", other)),
        lambda: curate.edit_entry(library, entry.id, why="y"),
        lambda: curate.remove_entry(library, entry.id),
        lambda: curate.edit_issue(library, draft.id, title="y"),
        lambda: curate.add_section(library, draft.id, "y"),
    )
    for change in changes:
        with pytest.raises(Rejected, match="has left already"):
            change()
    with pytest.raises(Rejected, match="stays as the record"):
        curate.delete_issue(library, draft.id)
    assert curate.reopen_issue(library, draft.id).value.status == "draft"
    assert not curate.reopen_issue(library, draft.id).changes
    assert curate.edit_entry(library, entry.id, why="y").value.entries[0].why == "y"


def test_what_sqlite_cannot_hold_is_left_out(library: Library, draft: Issue) -> None:
    item = put_item(library, "Rivers")
    (entry,) = curate.add_entry(library, draft.id, Ref("item", item), why="a\0b\udcff").value.entries
    assert entry.why == "ab"
    curate.edit_entry(library, entry.id, why="c\0d", quote="\udcff", title="\ud800 T\n", via="\0")
    curate.edit_issue(library, draft.id, title="x\0\ny", intro="\udcff1", question="\0?")
    found = curate.rename_section(library, draft.id, "Worth your time", "S\udcff\0").value
    assert (found.title, found.intro, found.question) == ("x y", "1", "?")
    assert [(e.why, e.title, e.section) for e in found.entries] == [("cd", "T", "S")]
    assert curate.add_community(library, "A\udcff\0").value.name == "A"


def test_our_own_words_follow_the_language_of_the_community(library: Library) -> None:
    plain = curate.add_community(library, "Lernteams", lang="de").value
    assert plain.digest_title == "Rundbrief Lernteams"
    draft = curate.new_issue(library, plain.id).value
    curate.add_section(library, draft.id, "Try this")
    assert [part.name for part in curate.issue(library, draft.id).sections] == ["Lesenswert", "Try this"]
    assert curate.edit_community(library, plain.id, lang="fr").value.digest_title == "Lettre Lernteams"
    assert [part.name for part in curate.issue(library, draft.id).sections] == ["À lire", "Try this"]
    upkeep.undo(library)
    assert [part.name for part in curate.issue(library, draft.id).sections] == ["Lesenswert", "Try this"]
    named = curate.edit_community(library, plain.id, digest_title="Freitagsfunde").value
    assert curate.edit_community(library, named.id, lang="fr").value.digest_title == "Freitagsfunde"
