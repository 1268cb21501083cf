"""Notes that begin with questions, are put together from highlights, and become claims."""

from __future__ import annotations

from datetime import date

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, find, growing, history, recall, review, tagging
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from tests.core.sense.stock import index_is_whole, put_item


@pytest.mark.parametrize("template", [one.name for one in growing.templates() if one.body])
def test_a_template_is_enough_for_a_note(library: Library, template: str) -> None:
    (wanted,) = [one for one in growing.templates(library) if one.name == template]
    made = annotate.write_note(library, template=template).value
    assert (made.kind, made.body) == (wanted.kind, wanted.body)
    assert "2026-01-05" in made.title


def test_the_text_is_the_first_answer(library: Library) -> None:
    made = annotate.write_note(library, "We met.", template="log").value
    assert (made.title, made.kind, made.look_again) == ("We met.", "log", date(2026, 2, 4))
    again = annotate.edit_note(library, made.id, body=made.body.replace("2026-02-04", "2026-01-05")).value
    assert again.look_again == date(2026, 1, 5)
    assert [str(one.ref) for one in review.to_look_at_again(library)] == [f"n{made.id}"]
    assert annotate.edit_note(library, made.id, body="Nothing more.").value.look_again is None
    assert (
        annotate.write_note(library, "x", template="log", kind="permanent", title="T").value.kind
        == "permanent"
    )
    with pytest.raises(Rejected, match="no template"):
        annotate.write_note(library, template="poem")


def test_a_fleeting_note_becomes_a_claim_and_keeps_its_trace(library: Library) -> None:
    item = put_item(library, "Rivers", "A text.")
    thought = annotate.write_note(library, "Feedback, hm. #loops", item_id=item).value
    other = annotate.write_note(library, f"See [[{thought.title}]]", title="Other").value
    made = growing.promote(library, thought.id, "Feedback makes us faster").value
    assert made.hint == ""
    assert (made.note.id, made.note.kind, made.note.item_id) == (thought.id, "permanent", item)
    assert (made.note.body, made.note.tags) == (thought.body, ("loops",))
    assert recall.note(library, other.id).body == "See [[Feedback makes us faster]]"
    assert [one.title for one in history.versions(library, thought.id)] == [thought.title]
    upkeep.undo(library)
    assert recall.note(library, thought.id) == thought
    with pytest.raises(Rejected, match="title"):
        growing.promote(library, thought.id, " ")


def test_other_notes_stay_and_are_named(library: Library) -> None:
    item = put_item(library, "Rivers", "A text.")
    why = annotate.say_why(library, item, "They all run into the sea.").value
    assert why is not None
    made = growing.promote(library, why.id, "A sea").value
    assert made.note.id != why.id
    assert made.hint
    assert (made.note.kind, made.note.item_id) == ("permanent", item)
    assert made.note.body == f"They all run into the sea.\n\n- extends [[n{why.id}|Rivers]]"
    assert [link.ref for link in recall.links(library, Ref("note", why.id)).back] == [
        Ref("note", made.note.id)
    ]
    with pytest.raises(Rejected, match="already"):
        growing.promote(library, made.note.id, "Again")
    with pytest.raises(NotFound):
        growing.promote(library, 99, "T")


def test_kinds_can_be_changed(library: Library) -> None:
    made = annotate.write_note(library, "Text").value
    for kind in ("literature", "permanent", "log", "fleeting"):
        assert annotate.edit_note(library, made.id, kind=kind).value.kind == kind
    why = annotate.say_why(library, put_item(library, "Rivers", "x"), "Because of the sea").value
    assert why is not None
    assert annotate.edit_note(library, why.id, kind="permanent").value.title == "Because of the sea"


def test_a_note_of_highlights(library: Library) -> None:
    one = put_item(library, "Rivers", "All rivers run into the sea. Yet it is never full.")
    two = put_item(library, "Stones", "A time to cast away stones.")
    marks = [
        annotate.highlight(library, one, "Yet it is never full.", comment="How so? #sea").value.id,
        annotate.highlight(library, one, "All rivers").value.id,
        annotate.highlight(library, two, "cast away").value.id,
    ]
    made = growing.note_from_highlights(library, [marks[2], marks[0]], title="Waters").value
    assert (made.title, made.kind, made.item_id, made.tags) == ("Waters", "literature", None, ("sea",))
    assert made.body.index("cast away") < made.body.index("never full")
    assert made.links == ("Stones", f"h{marks[2]}", "Rivers", f"h{marks[0]}")
    html = recall.note_html(library, made)
    assert f'href="pkm:h{marks[0]}"' in html
    assert f'href="pkm:i{one}"' in html
    same = growing.note_from_highlights(library, marks[:2]).value
    assert (same.title, same.item_id) == ("Rivers", one)
    assert [link.ref for link in recall.links(library, Ref("highlight", marks[1])).back] == [
        Ref("note", same.id)
    ]
    for wrong in ([], [marks[0], 99]):
        with pytest.raises((Rejected, NotFound)):
            growing.note_from_highlights(library, wrong)
    assert index_is_whole(library)


def test_a_note_of_a_highlight_whose_item_is_gone(library: Library) -> None:
    item = put_item(library, "Rivers", "All rivers run into the sea.")
    mark = annotate.highlight(library, item, "All rivers").value.id
    with library.writing() as writing:
        writing.db.execute("DELETE FROM item")
    body = growing.note_from_highlights(library, [mark]).value.body
    assert "— [Rivers](<https://example.org/a>)" in body


def test_a_why_has_another_view(library: Library) -> None:
    item = put_item(library, "Rivers", "A text.")
    said = annotate.say_why(
        library, item, "It saves weeks.", other_view="Costs trust", not_so_when="in winter"
    )
    assert said.value is not None
    assert (said.value.other_view, said.value.not_so_when) == ("Costs trust", "in winter")
    assert [str(hit.ref) for hit in find.find(library, "weeks trust winter").hits] == [f"n{said.value.id}"]
    kept = annotate.say_why(library, item, "It saves a month.", not_so_when="").value
    assert kept is not None
    assert (kept.body, kept.other_view, kept.not_so_when) == ("It saves a month.", "Costs trust", "")
    upkeep.undo(library)
    assert recall.item_notes(library, item)[0].not_so_when == "in winter"
    assert annotate.say_why(library, item, "").value is None
    assert find.find(library, "trust").hits == ()
    with pytest.raises(Rejected, match="why it matters"):
        annotate.say_why(library, item, "", other_view="x")
    assert index_is_whole(library)


def test_notes_and_titles_have_bounds(library: Library) -> None:
    with pytest.raises(Rejected, match="at most 10 MB"):
        annotate.write_note(library, "ö" * (5 << 20) + "x")
    with pytest.raises(Rejected, match="at most 500 characters"):
        annotate.write_note(library, "x", title="t" * 501)
    made = annotate.write_note(library, "x", title="t" * 500).value
    with pytest.raises(Rejected, match="at most 500 characters"):
        annotate.edit_note(library, made.id, title="t" * 501)
    assert tagging.tags(library) == ()
