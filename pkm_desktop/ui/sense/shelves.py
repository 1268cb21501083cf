"""What the list of the Sense stage can show, asked of the library off the window's thread."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.commands import browse, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.ui.sense.things import Shelf, Thing, from_highlight, from_hit, from_item, from_note, why_name

MOST = 300


def shelf(library: Library, place: str, query: str) -> Shelf:
    """The rows for a sidebar place ('library', 'notes', 'highlights', 'tag:x') and a query ('' for none)."""
    now = library.clock()
    words = " ".join(part for part in (_tag_query(place), query.strip()) if part)
    if words:
        return _found(library, words, place, now)
    if place == "notes":
        return Shelf(tuple(_notes(library, now)), browse.counts(library).notes)
    if place == "highlights":
        marks = recall.highlights(library, limit=MOST)
        return Shelf(tuple(from_highlight(mark, now) for mark in marks), browse.counts(library).highlights)
    return _recent(library, now)


def _tag_query(place: str) -> str:
    return f'tag:"{place[4:]}"' if place.startswith("tag:") else ""


def _found(library: Library, words: str, place: str, now: datetime) -> Shelf:
    from pkm_desktop.core.commands.find import find

    kinds = {"notes": ("note",), "highlights": ("highlight",)}.get(place, ())
    found = find(library, words, kinds=kinds, limit=MOST)
    things = tuple(from_hit(hit, now) for hit in found.hits)
    return Shelf(things, found.total, found.seconds, found.hint, found.did_you_mean)


def _notes(library: Library, now: datetime) -> list[Thing]:
    notes = recall.notes(library, limit=MOST)
    about = [note.item_id for note in notes if note.kind == "why" and note.item_id]
    titles = {row.id: row.title for row in browse.item_rows(library, about)}
    return [from_note(note, now, titles.get(note.item_id or 0, "")) for note in notes]


def _recent(library: Library, now: datetime) -> Shelf:
    """What was kept and written, newest first."""
    kept = browse.item_ids(library, ItemFilter(view="kept"))
    rows = browse.item_rows(library, kept[:MOST])
    things = [from_item(row, now) for row in rows]
    things += [thing for thing in _notes(library, now) if thing.content.source != why_name()]
    things.sort(key=lambda thing: thing.when or now, reverse=True)
    return Shelf(tuple(things[:MOST]), library_total(library))


def library_total(library: Library) -> int:
    """How much was kept and written, reasons not counted: they are said of an item."""
    counts = browse.counts(library)
    return counts.kept + counts.notes - sum(note.kind == "why" for note in recall.notes(library, limit=MOST))
