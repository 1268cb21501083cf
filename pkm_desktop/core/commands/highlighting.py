"""All highlights of everything in one list."""

from __future__ import annotations

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.store import highlight_lists


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
