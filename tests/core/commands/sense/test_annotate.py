"""Highlights, the why, notes and their links: written, changed, taken back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, recall, tagging
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import index_is_whole, put_item
from tests.core.sense.texts import ARTICLE


@pytest.fixture
def item(library: Library) -> int:
    return put_item(library, "The meeting", ARTICLE)


def test_a_highlight_keeps_the_words_of_the_item(library: Library, item: int) -> None:
    made = annotate.highlight(library, item, " The sentence is\nthe hard part.", comment="so true").value
    assert made.passage.exact == "The sentence is the hard part."
    assert ARTICLE[made.passage.start : made.passage.end] == made.passage.exact
    assert (made.comment, made.layer, made.item_title) == ("so true", 1, "The meeting")
    assert made.item_url == "https://example.org/a"
    assert recall.highlights(library, item_id=item) == (made,)


def test_words_nearly_as_they_stand_are_found(library: Library, item: int) -> None:
    made = annotate.highlight(library, item, "The sentense is the hardest part. A link alone says only")
    assert made.value.passage.exact == "The sentence is the hard part. A link alone says only"


def test_words_that_do_not_stand_there_are_refused(library: Library, item: int) -> None:
    with pytest.raises(Rejected, match="do not stand in the item's text"):
        annotate.highlight(library, item, "Nothing of the kind was ever said by anyone here")
    assert recall.highlights(library) == ()


def test_an_item_without_text_keeps_the_quote_as_typed(library: Library) -> None:
    made = annotate.highlight(library, put_item(library, "A bookmark", ""), "some words").value
    assert not made.passage.anchored
    assert made.passage.exact == "some words"


def test_the_same_passage_is_marked_once(library: Library, item: int) -> None:
    one = annotate.highlight(library, item, "hard part", comment="a").value
    two = annotate.highlight(library, item, "hard  part", layer=2).value
    assert (two.id, two.comment, two.layer) == (one.id, "a", 2)


@pytest.mark.parametrize(("quote", "layer"), [("", 1), (" \n", 1), ("\0", 1), ("x" * 20_001, 1), ("hard", 4)])
def test_senseless_highlights_are_refused(library: Library, item: int, quote: str, layer: int) -> None:
    with pytest.raises(Rejected):
        annotate.highlight(library, item, quote, layer=layer)


def test_what_does_not_exist_is_said(library: Library) -> None:
    for attempt in (
        lambda: annotate.highlight(library, 99, "x"),
        lambda: annotate.edit_highlight(library, 99, comment="x"),
        lambda: annotate.remove_highlight(library, 99),
        lambda: annotate.say_why(library, 99, "x"),
        lambda: annotate.write_note(library, "x", item_id=99),
        lambda: annotate.edit_note(library, 99, body="x"),
        lambda: annotate.delete_note(library, 99),
        lambda: recall.note(library, 99),
        lambda: recall.links(library, Ref("note", 99)),
        lambda: recall.related(library, Ref("item", 99)),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_highlights_are_changed_removed_and_brought_back(library: Library, item: int) -> None:
    made = annotate.highlight(library, item, "hard part").value
    assert annotate.edit_highlight(library, made.id, comment="why", layer=3).value.comment == "why"
    assert annotate.remove_highlight(library, made.id).value == 1
    assert recall.highlights(library) == ()
    upkeep.undo(library)
    (back,) = recall.highlights(library)
    assert (back.id, back.comment, back.layer) == (made.id, "why", 3)
    assert index_is_whole(library)


def test_one_why_for_each_item(library: Library, item: int) -> None:
    first = annotate.say_why(library, item, " It cost us a year. ").value
    assert first is not None
    second = annotate.say_why(library, item, "It would have cost us a year. #time").value
    assert second is not None
    assert (second.id, second.kind, second.title, second.tags) == (first.id, "why", "", ("time",))
    assert annotate.write_note(library, "Third", kind="why", item_id=item).value.id == first.id
    assert annotate.say_why(library, item, " ").value is None
    assert recall.item_notes(library, item) == ()
    upkeep.undo(library)
    assert recall.item_notes(library, item)[0].body == "Third"


def test_a_note_is_kept_as_typed_private_and_whole(library: Library, item: int) -> None:
    body = "# Slow \r\nreading\t[[The meeting]] — see [[Nowhere|there]] #Reading/slow  \n"
    made = annotate.write_note(library, body, item_id=item, kind="literature").value
    assert (made.body, made.title, made.kind, made.item_id) == (body, "Slow", "literature", item)
    assert (made.tags, made.links) == (("Reading/slow",), ("The meeting", "Nowhere"))
    assert made.confidentiality == "private"
    with library.reading() as db:
        stored = db.execute("SELECT sha256 FROM note WHERE id = ?", (made.id,)).fetchone()[0]
    assert stored == hashlib.sha256(body.encode()).hexdigest()


def test_what_sqlite_cannot_hold_is_left_out_of_a_note(library: Library) -> None:
    made = annotate.write_note(library, "a\0b\ud800c", title="t\0\n u").value
    assert (made.body, made.title) == ("abc", "t u")


@pytest.mark.parametrize(
    ("body", "kind"), [("", "fleeting"), (" \n", "fleeting"), ("x", "diary"), ("x", "why")]
)
def test_senseless_notes_are_refused(library: Library, body: str, kind: str) -> None:
    with pytest.raises(Rejected):
        annotate.write_note(library, body, kind=kind)


def test_a_note_is_edited_part_by_part(library: Library, clock: Callable[..., object]) -> None:
    made = annotate.write_note(library, "Body #one", title="Title").value
    clock.forward(hours=1)  # type: ignore[attr-defined]
    changed = annotate.edit_note(library, made.id, body="Body [[Other]] #two", kind="permanent").value
    assert (changed.title, changed.kind, changed.links) == ("Title", "permanent", ("Other",))
    assert changed.tags == ("one", "two")
    assert changed.updated - made.updated == timedelta(hours=1)
    assert annotate.edit_note(library, made.id, title="").value.title == "Body Other #two"
    with pytest.raises(Rejected, match="delete it"):
        annotate.edit_note(library, made.id, body=" ")


def test_a_new_title_is_written_into_the_links(library: Library) -> None:
    old = annotate.write_note(library, "About [[Old]] itself", title="Old").value
    other = annotate.write_note(
        library, "See [[old]], [[Old|it]], [[OLD#part]], `[[Old]]` and [[Older]]"
    ).value
    annotate.edit_note(library, old.id, title="New")
    assert (
        recall.note(library, other.id).body
        == "See [[New]], [[New|it]], [[New#part]], `[[Old]]` and [[Older]]"
    )
    assert recall.note(library, other.id).updated == other.updated
    assert recall.note(library, old.id).body == "About [[New]] itself"
    assert [link.ref for link in recall.links(library, Ref("note", old.id)).back] == [Ref("note", other.id)]
    upkeep.undo(library)
    assert recall.note(library, other.id).body == other.body
    assert recall.note(library, old.id).title == "Old"
    upkeep.redo(library)
    assert recall.note(library, other.id).links == ("New", "New#part", "Older")
    assert index_is_whole(library)


def test_a_title_that_cannot_be_linked_or_is_taken_is_linked_by_id(library: Library) -> None:
    old = annotate.write_note(library, "x", title="Old").value
    other = annotate.write_note(library, "See [[Old]]", title="Other").value
    annotate.edit_note(library, old.id, title="a [b] c")
    assert recall.note(library, other.id).body == f"See [[n{old.id}]]"
    assert recall.links(library, Ref("note", other.id)).out[0].title == "a [b] c"


def test_links_to_a_namesake_are_left_alone(library: Library) -> None:
    annotate.write_note(library, "the first", title="Same")
    second = annotate.write_note(library, "the second", title="Same").value
    other = annotate.write_note(library, "See [[Same]]", title="Other").value
    annotate.edit_note(library, second.id, title="Different")
    assert recall.note(library, other.id).body == "See [[Same]]"


def test_a_deleted_note_comes_back_with_links_and_tags(library: Library) -> None:
    made = annotate.write_note(library, "See [[Other]] #tag", title="Mine").value
    tagging.tag(library, [Ref("note", made.id)], add=["second"])
    before = recall.note(library, made.id)
    assert annotate.delete_note(library, made.id).value == 1
    assert recall.notes(library) == ()
    assert index_is_whole(library)
    upkeep.undo(library)
    assert recall.notes(library) == (before,)
    assert index_is_whole(library)
