"""What the list of the Sense stage can show, asked of the library off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall, review
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.progress import Stop, never
from pkm_desktop.core.model.search import Found
from pkm_desktop.core.model.thinking import Loose
from pkm_desktop.ui.sense.mark_shelf import Narrowed, mark_shelf, narrowed
from pkm_desktop.ui.sense.things import Shelf, Thing, from_hit, from_item, from_note

LOOSE: dict[str, Callable[[Library], tuple[Loose, ...]]] = {
    "look-again": review.to_look_at_again,
    "fleeting": review.fleeting,
    "orphans": review.orphans,
    "half-read": review.half_read,
    "without-why": review.without_why,
}
PAGE = 200  # rows asked for at a time


def asks(place: str, query: str) -> str:
    """The words to search for at a sidebar place; '' where the place lists by itself."""
    if place == "highlights" and narrowed(query) is not None:
        return ""
    return " ".join(part for part in (_tag_query(place), query.strip()) if part)


def shelf(library: Library, place: str, query: str, *, offset: int = 0, stop: Stop = never) -> Shelf:
    """The rows for a sidebar place ('library', 'notes', 'highlights', 'tag:x') and a query ('' for none).

    Cancelled as soon as `stop` is pressed while it is searched.
    """
    from pkm_desktop.core.commands.sense.find import find

    now = library.clock()
    words = asks(place, query)
    if words:
        return _shown(find(library, words, kinds=_kinds(place), limit=PAGE, offset=offset, stop=stop), now)
    if place in LOOSE:
        return _loose(library, LOOSE[place](library), now)
    if place == "notes":
        return Shelf(tuple(_notes(library, now, offset)), browse.counts(library).notes)
    if place == "highlights":
        wanted = narrowed(query) or Narrowed("")
        return mark_shelf(library, wanted, now, limit=PAGE, offset=offset)
    return _recent(library, now, offset)


def first_shelf(library: Library, place: str, query: str, *, stop: Stop = never) -> Shelf:
    """The first answer to a search, at once; `exact` says whether it is the last word already."""
    from pkm_desktop.core.commands.sense.find import first_answer

    found = first_answer(library, asks(place, query), kinds=_kinds(place), limit=PAGE, stop=stop)
    return _shown(found, library.clock())


def _shown(found: Found, now: datetime) -> Shelf:
    things = tuple(from_hit(hit, now) for hit in found.hits)
    return Shelf(things, found.total, found.seconds, found.hint, found.did_you_mean, found.exact)


def _kinds(place: str) -> tuple[str, ...]:
    return {"notes": ("note",), "highlights": ("highlight",)}.get(place, ())


def _tag_query(place: str) -> str:
    return f'tag:"{place[4:]}"' if place.startswith("tag:") else ""


def noted(library: Library, notes: Sequence[Note], now: datetime) -> list[Thing]:
    """Notes as rows; a why goes by the title of its item."""
    about = [note.item_id for note in notes if note.kind == "why" and note.item_id]
    titles = {row.id: row.title for row in browse.item_rows(library, about)}
    return [from_note(note, now, titles.get(note.item_id or 0, "")) for note in notes]


def _notes(library: Library, now: datetime, offset: int = 0) -> list[Thing]:
    return noted(library, recall.notes(library, limit=PAGE, offset=offset), now)


def _loose(library: Library, found: Sequence[Loose], now: datetime) -> Shelf:
    """What was left loose, in the order given."""
    ids = [one.ref.id for one in found if one.ref.kind == "item"]
    rows = {row.id: from_item(row, now) for row in browse.item_rows(library, ids)}
    notes = [recall.note(library, one.ref.id) for one in found if one.ref.kind == "note"]
    written = {thing.ref.id: thing for thing in noted(library, notes, now)}
    known = {"item": rows, "note": written}
    things = [known[one.ref.kind].get(one.ref.id) for one in found if one.ref.kind in known]
    shown = tuple(thing for thing in things if thing is not None)
    return Shelf(shown, len(shown))


def _recent(library: Library, now: datetime, offset: int) -> Shelf:
    """A page of what was kept and written, newest first."""
    upto = offset + 2 * PAGE
    kept = browse.item_ids(library, ItemFilter(view="kept"))
    things = [from_item(row, now) for row in browse.item_rows(library, kept[:upto])]
    things += noted(library, _own_notes(library, upto), now)
    things.sort(key=lambda thing: thing.when or now, reverse=True)
    return Shelf(tuple(things[offset:upto]), library_total(library))


def _own_notes(library: Library, wanted: int) -> list[Note]:
    """So many notes, reasons left out: they are said of an item."""
    limit = wanted
    while True:
        found = recall.notes(library, limit=limit)
        own = [note for note in found if note.kind != "why"]
        if len(own) >= wanted or len(found) < limit:
            return own[:wanted]
        limit *= 2


def library_total(library: Library) -> int:
    """How much was kept and written, reasons not counted: they are said of an item."""
    from pkm_desktop.core.commands.sense.find import find

    counts = browse.counts(library)
    return counts.kept + counts.notes - find(library, "is:why", limit=1).total
