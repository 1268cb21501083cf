"""Look at what has come in: sources, lists, items, numbers. Light: the window's first paint uses it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import Counts, Item, ItemFilter, ItemGroup, ItemRow
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.store.seek import item_lists, items, numbers
from pkm_desktop.core.store.seek import sources as subscriptions

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection


def counts(library: Library) -> Counts:
    """The numbers beside the views and folders."""
    with library.reading() as db:
        return numbers.counts(db, today=day_began(library))


def totals(library: Library) -> Counts:
    """How many items and notes there are, and what watched words found; the other numbers are left at 0."""
    with library.reading() as db:
        return numbers.totals(db)


def sources(library: Library, *, failing: bool = False) -> tuple[Source, ...]:
    """All subscriptions by folder and title, those without a folder last; or only the failing ones."""
    with library.reading() as db:
        return subscriptions.all_sources(db, failing=failing)


def source(library: Library, source_id: int) -> Source:
    """One subscription; NotFound if there is none of that id."""
    with library.reading() as db:
        return subscriptions.one_source(db, source_id)


def any_due(library: Library) -> bool:
    """Whether any source is due to be fetched."""
    from pkm_desktop.core.store.seek import fetch_states

    with library.reading() as db:
        return bool(fetch_states.due(db, library.clock()))


def item_ids(library: Library, wanted: ItemFilter | None = None) -> tuple[int, ...]:
    """The ids of a view, newest first or grouped by source; Rejected for a view that does not exist."""
    wanted = wanted or ItemFilter()
    with library.reading() as db:
        ids = item_lists.item_ids(db, wanted, today=day_began(library))
        fitting = _fitting(library, db, wanted)
    return ids if fitting is None else tuple(number for number in ids if number in fitting)


def item_groups(library: Library, wanted: ItemFilter | None = None) -> tuple[ItemGroup, ...]:
    """What a view holds, by source: the best sources first, each with its items, newest first.

    “Must” sources come first, then by the share that was kept in the last 90 days, noise and probation last.
    """
    wanted = wanted or ItemFilter()
    with library.reading() as db:
        groups = item_lists.item_groups(db, wanted, today=day_began(library))
        fitting = _fitting(library, db, wanted)
    if fitting is None:
        return groups
    left = (replace(each, ids=tuple(one for one in each.ids if one in fitting)) for each in groups)
    return tuple(each for each in left if each.ids)


def item_rows(library: Library, ids: Sequence[int]) -> tuple[ItemRow, ...]:
    """What a list paints for these items, in the order asked; ids that do not exist are left out."""
    with library.reading() as db:
        return item_lists.item_rows(db, ids)


def item(library: Library, item_id: int) -> Item:
    """One item with its text; NotFound if there is none of that id."""
    with library.reading() as db:
        return items.one_item(db, item_id)


def _fitting(library: Library, db: Connection, wanted: ItemFilter) -> set[int] | None:
    """The items that fit the words of a filter; None where it has none."""
    if not wanted.search:
        return None
    from pkm_desktop.core.commands.sense.searching import items_that_fit

    return items_that_fit(library, db, wanted.search)


def day_began(library: Library) -> datetime:
    """When this day began where the person is."""
    local = library.clock().astimezone()
    return local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
