"""Which places of a trail are there no more. Runs beside the window; no Qt in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.ui.spot import Spot


def gone_first(library: Library, spots: Sequence[Spot]) -> int:
    """How many of these are gone before the first that is still there."""
    return sum(1 for _ in takewhile(lambda spot: not _is_there(library, spot), spots))


def _is_there(library: Library, spot: Spot) -> bool:
    things = (f"{spot.thing.kind}:{spot.thing.id}",) if spot.thing else ()
    return all(exists(library, key) for key in (*things, *spot.needs))


def exists(library: Library, key: str) -> bool:
    """Whether 'note:12', 'source:3', 'tag:learning' is in the library; of other things nothing is known."""
    kind, _, name = key.partition(":")
    if kind == "tag":
        return _has_tag(library, name)
    look = _looks().get(kind)
    if look is None or not name.isdecimal():
        return True
    try:
        look(library, int(name))
    except NotFound:
        return False
    return True


def _looks() -> dict[str, Callable[[Library, int], object]]:
    from pkm_desktop.core.commands.seek import browse
    from pkm_desktop.core.commands.sense import recall
    from pkm_desktop.core.commands.share import audiences, curate

    return {
        "item": browse.item,
        "source": browse.source,
        "note": recall.note,
        "highlight": recall.highlight,
        "search": _search,
        "community": audiences.community,
        "issue": curate.issue,
    }


def _has_tag(library: Library, name: str) -> bool:
    """Also a tag that only has others below it: 'learning' where there is 'learning/adults'."""
    from pkm_desktop.core.commands.sense import tagging

    return any(tag.name == name or tag.name.startswith(f"{name}/") for tag in tagging.tags(library))


def _search(library: Library, number: int) -> None:
    from pkm_desktop.core.commands.sense import searching

    if all(each.id != number for each in searching.saved_searches(library)):
        raise NotFound(f"There is no saved search {number}.")
