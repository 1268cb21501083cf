"""Items corrected by the person, and two items that become one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import browse, editing
from pkm_desktop.core.commands.sense import annotate, find, recall, tagging
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.intake import Arrivals, Incoming
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.seek.feeds import decide
from pkm_desktop.core.store.seek import intake
from tests.core.sense.stock import index_is_whole, put_item


def said_again(library: Library, item_id: int, title: str) -> None:
    """A feed tells of the item anew."""
    entry = Incoming(guid="g1", url="", url_key="", title=title, title_key=title_key(title), text="New text.")
    with library.writing() as writing:
        source = writing.db.execute(
            "INSERT INTO source(title, added) VALUES ('A feed', ?)", (writing.stamp,)
        ).lastrowid
        arrivals = Arrivals(changed=((item_id, entry),))
        intake.take_in(
            writing, int(source or 0), "A feed", arrivals, sort_time=decide.sort_time, reanchor=reanchor
        )


def test_what_the_person_corrects_stays_whatever_the_source_says(library: Library) -> None:
    number, newer = put_item(library, "Rivvers", "A text."), put_item(library, "Newer", "A text.")
    day = datetime(2031, 5, 1, 9, tzinfo=UTC)
    made = editing.edit_item(library, number, title="Rivers", authors="Ada", published=day, site="The Post")
    assert (made.value.row.title, made.value.row.author, made.value.row.published) == ("Rivers", "Ada", day)
    assert browse.item_ids(library, ItemFilter()) == (number, newer)
    assert find.find(library, "title:rivers").total == 1
    assert recall.titles(library, "Rivers")[0][0] == Ref("item", number)
    said_again(library, number, "Rivvers again")
    assert browse.item(library, number).row.title == "Rivers"
    assert index_is_whole(library)
    editing.edit_item(library, number, title="")
    assert browse.item(library, number).row.title == "Rivvers again"
    assert editing.edited(library, number) == {
        "authors": "Ada", "published": "2031-05-01T09:00:00Z", "site": "The Post",
    }  # fmt: skip
    upkeep.undo(library)
    assert browse.item(library, number).row.title == "Rivers"
    upkeep.undo(library)
    assert browse.item(library, number).row.title == "Rivvers again"
    assert browse.item_ids(library, ItemFilter()) == (newer, number)
    assert editing.edited(library, number) == {}
    upkeep.redo(library)
    assert browse.item(library, number).row.title == "Rivers"
    editing.edit_item(library, number, as_source_says=True)
    assert browse.item(library, number).row.author != "Ada"
    assert index_is_whole(library)


def test_what_cannot_be_edited_is_said(library: Library) -> None:
    with pytest.raises(NotFound):
        editing.edit_item(library, 99, title="x")
    number = put_item(library, "Rivers", "A text.")
    with pytest.raises(Rejected):
        editing.edit_item(library, number, title="x" * 1001)
    with pytest.raises(Rejected):
        editing.merge_items(library, number, number)
    with pytest.raises(NotFound):
        editing.merge_items(library, number, 99)


def test_of_two_items_one_is_left_with_everything(library: Library) -> None:
    keep = put_item(library, "Rivers", "Home. Water flows down to the sea, mostly. It is good to know that.")
    other = put_item(
        library, "Rivers (copy)", "Water flows down to the sea, mostly. It is good to know that."
    )
    mark = annotate.highlight(library, other, "down to the sea").value
    lost = annotate.say_why(library, other, "It flows.").value
    annotate.say_why(library, keep, "It is kept.")
    tagging.tag(library, [Ref("item", other)], add=["water"])
    note = annotate.write_note(library, f"See [[i{other}]].").value
    upkeep_steps = len(upkeep.history(library))
    value = editing.merge_items(library, keep, other).value
    assert (value.row.tags, value.why) == (("water",), "It is kept.")
    passage = recall.highlights(library, item_id=keep)[0].passage
    assert browse.item(library, keep).text[passage.start : passage.end] == "down to the sea"
    assert lost is not None
    assert recall.note(library, lost.id).item_id == keep
    assert recall.note(library, note.id).body == f"See [[i{keep}]]."
    assert browse.item_ids(library, ItemFilter()) == (keep,)
    assert [hit.ref for hit in find.find(library, "copy", kinds=["item"]).hits] == []
    said_again(library, other, "Rivers, a third time")
    assert browse.item_ids(library, ItemFilter()) == (keep,)
    upkeep.undo(library)
    assert len(upkeep.history(library)) == upkeep_steps
    assert set(browse.item_ids(library, ItemFilter())) == {keep, other}
    assert recall.highlight(library, mark.id).item_id == other
    assert recall.note(library, note.id).body == f"See [[i{other}]]."
    assert browse.item(library, other).row.tags == ("water",)
    assert index_is_whole(library)


def test_links_by_its_title_follow_a_correction_and_its_undo(library: Library) -> None:
    number = put_item(library, "Rivvers", "A text.")
    said = "See [[Rivvers|the floods]], [[rivvers#part]] and `[[Rivvers]]`."
    note = annotate.write_note(library, said, title="Water").value
    made = editing.edit_item(library, number, title="Rivers")
    assert made.changes.notes
    assert made.undo == "Edit “Rivvers”"
    assert (
        recall.note(library, note.id).body == "See [[Rivers|the floods]], [[Rivers#part]] and `[[Rivvers]]`."
    )
    assert [link.ref for link in recall.links(library, Ref("item", number)).back] == [Ref("note", note.id)]
    upkeep.undo(library)
    assert (recall.note(library, note.id).body, browse.item(library, number).row.title) == (said, "Rivvers")
    upkeep.redo(library)
    editing.edit_item(library, number, as_source_says=True)
    assert recall.note(library, note.id).body == said.replace("rivvers", "Rivvers")
    editing.edit_item(library, number, title="Rivers [draft]")
    assert f"[[i{number}|the floods]]" in recall.note(library, note.id).body
