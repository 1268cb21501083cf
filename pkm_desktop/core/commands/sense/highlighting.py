"""All highlights of everything in one list."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.store.sense import highlight_lists, highlights


def all_highlights(
    library: Library,
    *,
    query: str = "",
    tag: str = "",
    source_id: int | None = None,
    layer: int = 0,
    found: bool | None = None,
    limit: int = 200,
    offset: int = 0,
) -> tuple[Highlight, ...]:
    """Highlights, the newest first; each says where it stands, or that its place is gone.

    `query`: words that stand in the quote, the comment or the item's title; `tag`: on the highlight or its
    item, with the tags below it; `layer` 1 to 3; `found` False: only those whose place is gone.
    """
    with library.reading() as db:
        return highlight_lists.chosen(
            db,
            words=query.split(),
            tag=tag,
            source_id=source_id,
            layer=layer,
            found=found,
            page=(limit, offset),
        )


def count_highlights(library: Library) -> tuple[int, int]:
    """How many highlights there are, and of how many the place is gone."""
    with library.reading() as db:
        return highlight_lists.counted(db)


def look_again(
    library: Library, highlight_ids: Sequence[int] | None = None, *, item_id: int | None = None
) -> Outcome[tuple[Highlight, ...]]:
    """Look once more for the places of highlights that have none, in the text their item has now; the value
    is what was found. Those of these ids, of one item, or all.
    """
    from pkm_desktop.core.commands.sense.reanchoring import reanchor

    with library.reading() as db:
        lost = highlight_lists.without_place(db, highlight_ids, item_id)
    if not lost:
        return Outcome((), Changes(), "")
    label = "Look again for highlights"
    with library.writing(label) as writing:
        highlights.find_again(writing, lost, reanchor)
        found = [one for one in highlights.highlights_by_id(writing.db, lost) if one.passage.anchored]
    return Outcome(tuple(found), Changes(highlights=True, items=True), label if found else "")
