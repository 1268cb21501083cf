"""Tags over everything: one namespace, counted, renamed, merged, undone."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, find, history, recall, tagging
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import index_is_whole, put_item


@pytest.fixture
def things(library: Library) -> list[Ref]:
    item = put_item(library, "Rivers", "A text with words.")
    note = annotate.write_note(library, "A note").value
    mark = annotate.highlight(library, item, "with words").value
    return [Ref("item", item), Ref("note", note.id), Ref("highlight", mark.id)]


def listed(library: Library) -> dict[str, int]:
    return {tag.name: tag.count for tag in tagging.tags(library)}


def test_one_namespace_whatever_the_case(library: Library, things: list[Ref]) -> None:
    assert tagging.tag(library, things, add=["#Große Ideen", "work / later"]).value == 3
    assert tagging.tag(library, things[:1], add=["GROSSE  ideen"]).value == 0
    assert tagging.tags(library) == (
        Tag("Große Ideen", 3, items=1, notes=1, highlights=1),
        Tag("work/later", 3, items=1, notes=1, highlights=1),
    )
    assert find.find(library, 'tag:"grosse ideen"').total == 3


def test_tags_are_taken_off_and_the_last_one_goes(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things, add=["a", "b"])
    outcome = tagging.tag(library, things[:2], add=["c"], remove=["A", "absent"])
    assert (outcome.value, outcome.undo) == (2, "Tag 2 things")
    assert listed(library) == {"a": 1, "b": 3, "c": 2}
    tagging.tag(library, things[2:], remove=["a"])
    assert "a" not in listed(library)
    upkeep.undo(library)
    assert listed(library)["a"] == 1


def test_nothing_changed_is_nothing_to_undo(library: Library, things: list[Ref]) -> None:
    assert tagging.tag(library, things, remove=["absent"]).undo == ""


@pytest.mark.parametrize("name", ["", "#", " / ", "x" * 101])
def test_a_tag_needs_a_name(library: Library, things: list[Ref], name: str) -> None:
    with pytest.raises(Rejected):
        tagging.tag(library, things, add=[name])


def test_what_cannot_be_tagged_is_said(library: Library, things: list[Ref]) -> None:
    with pytest.raises(NotFound):
        tagging.tag(library, [*things, Ref("item", 99)], add=["a"])
    with pytest.raises(Rejected):
        tagging.tag(library, [Ref("issue", 1)], add=["a"])
    for attempt in (tagging.delete_tag, lambda lib, name: tagging.rename_tag(lib, name, "b")):
        with pytest.raises(NotFound, match="There is no tag"):
            attempt(library, "absent")
    assert listed(library) == {}


def test_a_renamed_tag_takes_those_below_it_along(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things, add=["work"])
    tagging.tag(library, things[:1], add=["Work/Later/Much", "workshop"])
    assert tagging.rename_tag(library, "WORK", "job").value == 3
    assert listed(library) == {"job": 3, "job/Later/Much": 1, "workshop": 1}
    assert find.find(library, "tag:job").total == 3
    assert index_is_whole(library)
    upkeep.undo(library)
    assert listed(library) == {"work": 3, "Work/Later/Much": 1, "workshop": 1}
    assert index_is_whole(library)


def test_renaming_may_only_change_the_case(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things, add=["work"])
    tagging.rename_tag(library, "work", "Work")
    assert listed(library) == {"Work": 3}


def test_merging_and_deleting_can_be_undone(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things[:2], add=["one"])
    tagging.tag(library, things[1:], add=["two"])
    assert tagging.merge_tags(library, "one", "two").value == 2
    assert listed(library) == {"two": 3}
    assert index_is_whole(library)
    with pytest.raises(Rejected):
        tagging.merge_tags(library, "two", "TWO")
    assert tagging.delete_tag(library, "two").value == 3
    assert listed(library) == {}
    assert find.find(library, "two").total == 0
    upkeep.undo(library)
    upkeep.undo(library)
    assert listed(library) == {"one": 2, "two": 2}
    assert index_is_whole(library)


def test_a_tag_can_move_below_itself_and_up_again(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things[:1], add=["a"])
    tagging.tag(library, things[1:2], add=["a/b"])
    tagging.tag(library, things[2:], add=["a/b/b"])
    before = listed(library)
    tagging.rename_tag(library, "a", "a/b")
    assert listed(library) == {"a/b": 1, "a/b/b": 1, "a/b/b/b": 1}
    tagging.rename_tag(library, "a/b", "a")
    assert listed(library) == before


def test_tags_below_are_cut_by_their_parts_not_by_their_length(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things, add=["Straße", "Straße/x"])
    tagging.rename_tag(library, "STRASSE", "Weg")
    assert listed(library) == {"Weg": 3, "Weg/x": 3}


def test_a_tag_is_found_however_it_is_typed(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things, add=["a\u202e / b\0\udcff"])
    assert listed(library) == {"a/b": 3}
    assert tagging.tag(library, things[:1], remove=["#A/ b/"]).value == 1


def test_tagging_nothing_makes_no_tag(library: Library) -> None:
    assert tagging.tag(library, [], add=["a"]).value == 0
    assert (tagging.tags(library), upkeep.history(library)) == ((), ())


def test_thousands_of_tags_in_a_note_do_not_hold_the_library_up(library: Library, things: list[Ref]) -> None:
    body = " ".join(f"#t{number}" for number in range(5000))
    assert len(annotate.write_note(library, body).value.tags) == 100
    with pytest.raises(Rejected, match="At most 100"):
        tagging.tag(library, things, add=[f"t{number}" for number in range(101)])


def test_what_lies_below_is_merged_and_deleted_with_it_and_told_before(
    library: Library, things: list[Ref]
) -> None:
    tagging.tag(library, things, add=["ai"])
    tagging.tag(library, things[:1], add=["ai/vision", "ai/speech", "ml/vision"])
    told = tagging.would_change(library, "ai", "ml")
    assert told.tags == ("ai", "ai/speech", "ai/vision")
    assert told.becomes == ("ml", "ml/speech", "ml/vision")
    assert (told.merged, told.count, told.items) == (("ml/vision",), 3, 1)
    assert tagging.merge_tags(library, "ai", "ml").value == told.count
    assert listed(library) == {"ml": 3, "ml/speech": 1, "ml/vision": 1}
    assert tagging.would_change(library, "ml").becomes == ()
    assert tagging.delete_tag(library, "ml").value == 3
    assert listed(library) == {}
    upkeep.undo(library)
    upkeep.undo(library)
    assert listed(library) == {"ai": 3, "ai/speech": 1, "ai/vision": 1, "ml/vision": 1}
    assert index_is_whole(library)


def test_an_alias_means_its_tag(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things[:1], add=["machine learning"])
    tagging.add_alias(library, "machine learning", "ML")
    tagging.tag(library, things[1:2], add=["#ml", "ml/vision"])
    assert listed(library) == {"machine learning": 2, "machine learning/vision": 1}
    assert find.find(library, "tag:ml").total == 2
    assert tagging.tags(library)[0].aliases == ("ML",)
    with pytest.raises(Rejected, match="is a tag itself"):
        tagging.add_alias(library, "machine learning", "machine learning/vision")
    tagging.tag(library, things[:1], add=["other"])
    with pytest.raises(Rejected, match="already"):
        tagging.add_alias(library, "other", "ml")
    tagging.remove_alias(library, "ML")
    with pytest.raises(NotFound):
        tagging.remove_alias(library, "ML")
    upkeep.undo(library)
    assert find.find(library, "tag:ml").total == 2
    tagging.tag(library, things[:2], remove=["ml"])
    assert tagging.tags(library)[0].count == 0  # it has another name: somebody cares


def test_a_renamed_tag_may_keep_its_old_name_as_an_alias(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things, add=["ki"])
    tagging.rename_tag(library, "ki", "ai", alias=True)
    tagging.tag(library, things, add=["KI"])
    assert listed(library) == {"ai": 3}
    tagging.rename_tag(library, "ki", "ki")  # back again, by the alias
    assert listed(library) == {"ki": 3}


def test_tags_used_once_and_not_at_all(library: Library, things: list[Ref]) -> None:
    tagging.tag(library, things, add=["often"])
    tagging.tag(library, things[1:2], add=["once"])
    tagging.add_alias(library, "once", "single")
    assert [one.name for one in tagging.tags(library, once=True)] == ["once"]
    annotate.delete_note(library, things[1].id)
    assert [one.name for one in tagging.tags(library, unused=True)] == ["once"]
    assert tagging.tags(library, once=True) == ()


def test_hashtags_in_notes_follow_and_their_notes_remember(library: Library) -> None:
    body = "On #ai and #AI/vision, not `#ai` nor #aim nor https://x.org/#ai."
    note = annotate.write_note(library, body).value
    assert tagging.would_change(library, "ai", "ml").rewritten == 1
    tagging.rename_tag(library, "ai", "machine-learning")
    now = recall.note(library, note.id)
    assert now.body == (
        "On #machine-learning and #machine-learning/vision, not `#ai` nor #aim nor https://x.org/#ai."
    )
    assert set(now.tags) == {"aim", "machine-learning", "machine-learning/vision"}
    assert [one.body for one in history.versions(library, note.id)][:1] == [body]
    tagging.rename_tag(library, "machine-learning", "machine learning")  # no #tag can be written so
    assert recall.note(library, note.id).body.startswith("On machine learning and machine learning/vision,")
    upkeep.undo(library)
    upkeep.undo(library)
    assert recall.note(library, note.id).body == body
    tagging.delete_tag(library, "ai")
    assert recall.note(library, note.id).body.startswith("On ai and AI/vision, not `#ai` nor #aim")
    annotate.edit_note(library, note.id, body=recall.note(library, note.id).body + " More.")
    assert set(listed(library)) == {"aim"}
    upkeep.undo(library)
    upkeep.undo(library)
    assert (recall.note(library, note.id).body, index_is_whole(library)) == (body, True)
