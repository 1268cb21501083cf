"""All highlights of everything in one list."""

from __future__ import annotations

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, highlighting, tagging
from pkm_desktop.core.commands.sense.reanchoring import reanchor
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store.seek import item_text
from tests.core.sense.stock import put_item


def test_highlights_are_chosen_by_words_tags_layers_and_whether_they_stand(library: Library) -> None:
    text = "Rivers flow down to the sea. Lakes wait for them, patiently. Nothing else happens."
    first, second = put_item(library, "Rivers", text), put_item(library, "Lakes", text)
    one = annotate.highlight(library, first, "down to the sea", comment="Slowly 50%").value.id
    two = annotate.highlight(library, second, "Lakes wait", layer=2).value.id
    tagging.tag(library, [Ref("item", first)], add=["water/flowing"])
    tagging.tag(library, [Ref("highlight", two)], add=["water"])

    def ids(**chosen: object) -> list[int]:
        return [mark.id for mark in highlighting.all_highlights(library, **chosen)]  # type: ignore[arg-type]

    assert ids() == [two, one]
    assert (ids(limit=1), ids(limit=1, offset=1)) == ([two], [one])
    assert (ids(query="SEA slowly"), ids(query="lakes"), ids(query="50%"), ids(query="%%")) == (
        [one], [two], [one], [],
    )  # fmt: skip
    assert (ids(tag="water"), ids(tag="water/flowing"), ids(tag="absent")) == ([two, one], [one], [])
    assert (ids(layer=2), ids(layer=3)) == ([two], [])
    with library.writing() as writing:
        item_text.replace(writing, second, "", "Something else.", reanchor=reanchor)
    lost = highlighting.all_highlights(library, found=False)
    assert [(mark.id, mark.passage.exact, mark.item_title) for mark in lost] == [(two, "Lakes wait", "Lakes")]
    assert ids(found=True) == [one]
    assert highlighting.count_highlights(library) == (2, 1)
    assert ids(source_id=1) == []


def test_a_lost_place_is_looked_for_again_in_the_text_there_is_now(library: Library) -> None:
    text = "Rivers flow down to the sea. Lakes wait for them, patiently. Nothing else happens."
    number, other = put_item(library, "Lakes", text), put_item(library, "Rivers", text)
    mark = annotate.highlight(library, number, "Lakes wait for them").value
    with library.writing() as writing:
        writing.db.execute("UPDATE highlight SET start_at = -1, end_at = -1")
    assert highlighting.look_again(library, item_id=other).value == ()
    assert highlighting.look_again(library, [mark.id + 1]).value == ()
    found = highlighting.look_again(library, item_id=number)
    assert [one.passage for one in found.value] == [mark.passage]
    assert found.changes.highlights
    assert not highlighting.look_again(library).undo
    upkeep.undo(library)  # what it puts back is looked for as well
    assert highlighting.count_highlights(library) == (1, 0)


def test_what_is_not_there_stays_lost(library: Library) -> None:
    number = put_item(library, "Lakes", "Rivers flow. Lakes wait for them, patiently.")
    annotate.highlight(library, number, "Lakes wait")
    with library.writing() as writing:
        item_text.replace(writing, number, "", "Something else.", reanchor=reanchor)
    assert highlighting.look_again(library).value == ()
    assert highlighting.count_highlights(library) == (1, 1)
