"""Connecting things, taking connections away, and candidates from one's own older material."""

from __future__ import annotations

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import triage
from pkm_desktop.core.commands.sense import annotate, find, linking, recall
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import index_is_whole, put_item


def note(library: Library, title: str, body: str = "Text.", **more: object) -> Ref:
    return Ref("note", annotate.write_note(library, body, title=title, **more).value.id)  # type: ignore[arg-type]


def test_a_relation_is_text_and_shown_on_both_ends(library: Library) -> None:
    one, two = note(library, "One"), note(library, "Two")
    made = linking.connect(library, one, two, relation="supports", reason="same  figures").value
    assert made.body == "Text.\n\n- supports [[Two]]: same figures"
    (out,) = recall.links(library, one).out
    assert (out.ref, out.relation, out.reason, out.words) == (two, "supports", "same figures", "supports")
    (back,) = recall.links(library, two).back
    assert (back.ref, back.relation, back.reason) == (one, "supports", "same figures")
    assert back.words == "is supported by"
    assert [hit.ref for hit in find.find(library, "rel:supports").hits] == [one]
    assert find.find(library, "rel:contradicts").hits == ()
    upkeep.undo(library)
    assert recall.note(library, one.id).body == "Text."
    assert recall.links(library, two).back == ()


def test_a_second_time_changes_what_it_says(library: Library) -> None:
    one, two = note(library, "One"), note(library, "Two")
    linking.connect(library, one, two, relation="supports")
    changed = linking.connect(library, one, two, relation="Example of", reason="a case")
    assert changed.value.body == "Text.\n\n- example of [[Two]]: a case"
    assert [link.relation for link in recall.links(library, one).out] == ["example"]


def test_what_is_linked_needs_no_second_see_also(library: Library) -> None:
    two = note(library, "Two")
    one = note(library, "One", "See [[Two]].")
    again = linking.connect(library, one, two)
    assert (again.value.body, again.undo, bool(again.changes)) == ("See [[Two]].", "", False)
    assert "- extends [[Two]]" in linking.connect(library, one, two, relation="extends").value.body
    assert [link.relation for link in recall.links(library, one).out] == ["extends"]


def test_a_person_may_edit_the_line(library: Library) -> None:
    one, two = note(library, "One"), note(library, "Two")
    linking.connect(library, one, two, relation="supports", reason="a")
    annotate.edit_note(library, one.id, body="Text.\n\n- contradicts [[two]]: on second thoughts")
    (out,) = recall.links(library, one).out
    assert (out.relation, out.reason) == ("contradicts", "on second thoughts")


def test_relations_follow_a_new_title(library: Library) -> None:
    one, two = note(library, "One"), note(library, "Two")
    linking.connect(library, one, two, relation="extends", reason="a")
    annotate.edit_note(library, two.id, title="Second")
    assert recall.note(library, one.id).body.endswith("- extends [[Second]]: a")
    assert [(link.ref, link.relation) for link in recall.links(library, one).out] == [(two, "extends")]


def test_an_item_is_connected_by_a_note_on_it_never_by_its_why(library: Library) -> None:
    item, other = put_item(library, "Rivers", "A text."), put_item(library, "Stones", "A text.")
    annotate.say_why(library, item, "It matters.")
    made = linking.connect(library, Ref("item", item), Ref("item", other), relation="contradicts").value
    assert (made.kind, made.title, made.item_id) == ("fleeting", "", item)
    assert made.body == "- contradicts [[Stones]]"
    third = note(library, "Third")
    same = linking.connect(library, Ref("item", item), third, reason="so").value
    assert (same.id, same.body) == (made.id, "- contradicts [[Stones]]\n- see also [[Third]]: so")
    why = recall.item_notes(library, item)[0]
    assert linking.connect(library, Ref("note", why.id), third, relation="extends").value.id == made.id
    assert recall.item_notes(library, item)[0].body == "It matters."
    out = recall.links(library, Ref("item", item)).out
    assert [(str(link.ref), link.relation) for link in out] == [
        (f"i{other}", "contradicts"),
        ("n3", "extends"),
    ]
    assert recall.links(library, Ref("item", other)).back[0].words == "is contradicted by"


def test_a_highlight_has_connections_of_its_own(library: Library) -> None:
    item = put_item(library, "Rivers", "All rivers run into the sea. Yet it is never full.")
    mark = Ref("highlight", annotate.highlight(library, item, "All rivers run into the sea.").value.id)
    two = note(library, "Two")
    made = linking.connect(library, mark, two, relation="supports").value
    assert made.body == "> All rivers run into the sea.\n>\n> — [[h1|passage]]\n\n- supports [[Two]]"
    assert made.item_id == item
    again = linking.connect(library, mark, Ref("item", item), relation="example").value
    assert (again.id, len(recall.notes(library))) == (made.id, 2)
    links = recall.links(library, mark)
    assert [(link.ref, link.relation) for link in links.out] == [
        (two, "supports"),
        (Ref("item", item), "example"),
    ]
    assert links.back == ()
    linking.connect(library, two, mark, relation="extends", reason="further")
    (back,) = recall.links(library, mark).back
    assert (back.ref, back.relation) == (two, "extends")
    assert recall.links(library, two).out[0].title == "“All rivers run into the sea.”"
    assert 'href="pkm:h1"' in recall.note_html(library, recall.note(library, two.id))
    assert linking.unlink(library, mark, two).value == 1
    assert linking.unlink(library, mark, Ref("item", item)).value == 1
    assert [each.id for each in recall.notes(library)] == [two.id]


def test_taking_connections_away(library: Library) -> None:
    item, two = put_item(library, "Rivers", "A text."), note(library, "Two")
    one = note(library, "One", "I met [[Two|him]] once.")
    linking.connect(library, one, two, relation="supports")
    assert linking.unlink(library, one, two).value == 1
    assert recall.note(library, one.id).body == "I met him once."
    linking.connect(library, Ref("item", item), two)
    linking.unlink(library, Ref("item", item), two)
    assert recall.item_notes(library, item) == ()
    with pytest.raises(Rejected, match="not connected"):
        linking.unlink(library, one, two)
    upkeep.undo(library)
    assert len(recall.item_notes(library, item)) == 1
    assert index_is_whole(library)


def test_titles_that_cannot_be_linked_are_linked_by_id(library: Library) -> None:
    put_item(library, "Same", "A text.")
    second = Ref("item", put_item(library, "Same", "A text."))
    bracketed = note(library, "a [b] c")
    one = note(library, "One")
    linking.connect(library, one, second)
    body = linking.connect(library, one, bracketed, relation="extends").value.body
    assert body == "Text.\n\n- see also [[i2|Same]]\n- extends [[n1|a b c]]"
    assert [link.ref for link in recall.links(library, one).out] == [second, bracketed]


def test_senseless_connections_are_refused(library: Library) -> None:
    one, two = note(library, "One"), note(library, "Two")
    for attempt in (
        lambda: linking.connect(library, one, one),
        lambda: linking.connect(library, one, two, relation="likes"),
        lambda: linking.connect(library, one, two, reason="x" * 1001),
    ):
        with pytest.raises(Rejected):
            attempt()
    for ref in (Ref("note", 99), Ref("item", 99), Ref("highlight", 99), Ref("source", 1)):
        for pair in ((one, ref), (ref, one)):
            with pytest.raises(NotFound):
                linking.connect(library, *pair)
        with pytest.raises(NotFound):
            linking.candidates(library, ref)
    assert recall.links(library, one).out == ()


def bakery(library: Library) -> tuple[int, Ref]:
    """An item on bread, a note, a highlight, a kept and an undecided item on the same, and others."""
    for number in range(30):
        put_item(library, f"Trains {number}", f"Something about trains and timetables, number {number}.")
    bread = "Sourdough bread rests overnight. The dough is flour, water and a sour culture."
    one = put_item(library, "Sourdough", bread)
    put_item(
        library, "Undecided", "Sourdough bread with flour and dough that rests, a sour culture, water too."
    )
    kept = put_item(library, "Kept", "On ovens. A sourdough needs flour and time.")
    triage.keep(library, [kept])
    marked = put_item(library, "Marked", "Long before. Flour makes the dough. Long after.")
    annotate.highlight(library, marked, "Flour makes the dough.")
    return one, note(library, "Patience", "First words. The dough rests, and so do I: flour and sourdough.")


def test_candidates_are_ones_own_first_and_say_why(library: Library) -> None:
    one, patience = bakery(library)
    annotate.say_why(library, one, "bread dough flour sourdough")
    found = linking.candidates(library, Ref("item", one))
    assert {str(each.ref) for each in found if each.mine} == {"i33", "h1", str(patience)}
    assert [each.mine for each in found] == sorted((each.mine for each in found), reverse=True)
    assert "i32" in {str(each.ref) for each in found}
    assert f"i{one}" not in {str(each.ref) for each in found}
    (same,) = [each for each in found if each.ref == patience]
    assert same.sentence == "The dough rests, and so do I: flour and sourdough."
    assert {"dough", "flour", "sourdough"} <= set(same.why)
    assert len(linking.candidates(library, Ref("item", one), limit=2)) == 2


def test_what_is_connected_already_is_no_candidate(library: Library) -> None:
    one, patience = bakery(library)
    linking.connect(library, Ref("item", one), patience)
    assert patience not in {each.ref for each in linking.candidates(library, Ref("item", one))}
    assert Ref("item", one) not in {each.ref for each in linking.candidates(library, patience)}


def test_candidates_while_writing(library: Library) -> None:
    one, patience = bakery(library)
    text = "I wonder whether dough and flour matter."
    found = linking.candidates(library, text)
    assert patience in {each.ref for each in found}
    assert patience not in {each.ref for each in linking.candidates(library, text, besides=patience)}
    assert linking.candidates(library, "") == linking.candidates(library, "zzz the and") == ()


def test_an_article_and_its_highlights_are_offered_once(library: Library) -> None:
    one, _ = bakery(library)
    marked = next(
        each.ref for each in linking.candidates(library, Ref("item", one)) if each.title == "Marked"
    )
    text = "Long before. Flour makes the dough. Long after."
    annotate.highlight(library, recall.highlight(library, marked.id).item_id or 0, text)
    found = linking.candidates(library, Ref("item", one))
    assert [each.sentence for each in found if each.title == "Marked"] == ["Flour makes the dough."]
