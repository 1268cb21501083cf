"""All highlights of everything in one list."""

from __future__ import annotations

from pkm_desktop.core.commands import annotate, highlighting, tagging
from pkm_desktop.core.commands.arrivals import reanchor
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store import item_text
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
