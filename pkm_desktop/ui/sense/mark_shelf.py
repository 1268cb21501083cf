"""The list of all highlights, narrowed by source, tag, layer and whether the place is still there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import highlighting
from pkm_desktop.core.library import Library
from pkm_desktop.ui.sense.facets import MARK_FACETS, value_of, with_value
from pkm_desktop.ui.sense.things import Shelf, from_highlight

_SYNTAX = re.compile(r"""(?<!\S)(?:[\w-]+:|NOT\s|AND\s|OR\s|-\w|\()|["*~?]""")


@dataclass(frozen=True)
class Narrowed:
    """What of the highlights is wanted."""

    words: str
    tag: str = ""
    source: str = ""
    layer: int = 0
    found: bool | None = None


def narrowed(query: str) -> Narrowed | None:
    """A query for the list of highlights; None where only the search itself can answer it."""
    rest = query
    for facet in MARK_FACETS:
        rest = with_value(rest, facet, "")
    if _SYNTAX.search(rest):
        return None
    place = value_of(query, "place").casefold()
    return Narrowed(
        rest.strip(),
        value_of(query, "tag"),
        value_of(query, "source"),
        int(value_of(query, "layer") or 0),
        {"found": True, "gone": False}.get(place),
    )


def mark_shelf(library: Library, wanted: Narrowed, now: datetime, *, limit: int, offset: int) -> Shelf:
    """A page of the list. How many there are in all is known once the last of them was asked for."""
    source_id = None
    if wanted.source:
        key = wanted.source.casefold()
        ids = [source.id for source in browse.sources(library) if source.title.casefold() == key]
        source_id = ids[0] if ids else -1
    marks = highlighting.all_highlights(
        library,
        query=wanted.words,
        tag=wanted.tag,
        source_id=source_id,
        layer=wanted.layer,
        found=wanted.found,
        limit=limit,
        offset=offset,
    )
    total = offset + len(marks) + (1 if len(marks) == limit else 0)
    if wanted == Narrowed(""):
        total = highlighting.count_highlights(library)[0]
    return Shelf(tuple(from_highlight(mark, now) for mark in marks), total)
