"""Let notes grow: begin with questions, put highlights together, make a thought a claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense import note_text
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.model.thinking import Promoted, Template
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.sense import highlights as marks
from pkm_desktop.core.store.sense import links as linked
from pkm_desktop.core.store.sense import note_versions
from pkm_desktop.core.store.sense import notes as store

if TYPE_CHECKING:
    from pkm_desktop.core.model.notes import Highlight
    from pkm_desktop.core.store.database import Connection, Writing

MOST_QUOTES = 1000
_CHANGED = Changes(notes=True, items=True, tags=True)


def templates(library: Library | None = None) -> tuple[Template, ...]:
    """Beginnings of notes. With a library the days in them are filled in, ready for an editor."""
    from dataclasses import replace

    from pkm_desktop.core.sense.templates import TEMPLATES, begun

    if library is None:
        return TEMPLATES
    today = library.clock().astimezone().date()
    return tuple(replace(each, body=begun(each, today)) for each in TEMPLATES)


def title_hint(kind: str, title: str) -> str:
    """A word on the title of a note that is meant to claim something and does not; '' if it is fine."""
    from pkm_desktop.core.sense.templates import title_hint as hint

    return hint(kind, one_line(title))


def promote(library: Library, note_id: int, title: str) -> Outcome[Promoted]:
    """Make a permanent note, with one's own claim as its title, from another one.

    A fleeting note becomes it: it keeps its id, its item and its links, and what it was stays in its history.
    Of a why, a literature note or a log entry, which stay what they are, a new note is made that says where
    it is from.
    """
    if not one_line(title):
        raise Rejected("A permanent note needs a title of its own.", hint="Say in a sentence what is so.")
    with library.writing("Promote note") as writing:
        old = store.note(writing.db, note_id)
        if old.kind == "permanent":
            raise Rejected("This is a permanent note already.", subject=str(Ref("note", note_id)))
        name = note_text.title_for(title, old.body)
        if old.kind == "fleeting":
            note_versions.keep(writing, old)
            note_text.change(writing, old, title=name, body=old.body, kind="permanent")
            number = old.id
        else:
            number = note_text.add(writing, _with_trace(writing, old), name, "permanent", old.item_id)
        activity.record(writing, "promoted", "note", number, old.kind)
        made = store.note(writing.db, number)
    return Outcome(Promoted(made, title_hint("permanent", made.title)), _CHANGED, "Promote note")


def note_from_highlights(library: Library, highlight_ids: Sequence[int], *, title: str = "") -> Outcome[Note]:
    """A literature note of highlights in this order: each as a quote with its comment, a link to its source
    and one that leads to the passage. Without a title it is called after the source of the first.
    """
    from pkm_desktop.core.sense.assembling import assembled

    wanted = list(dict.fromkeys(highlight_ids))
    if not wanted or len(wanted) > MOST_QUOTES:
        raise Rejected(f"A note is put together from 1 to {MOST_QUOTES} highlights.")
    with library.writing("Note from highlights") as writing:
        found = marks.highlights_by_id(writing.db, wanted)
        missing = set(wanted) - {mark.id for mark in found}
        if missing:
            raise NotFound(f"There is no highlight h{min(missing)}.")
        body = assembled(found, [_source_link(writing.db, mark) for mark in found])
        items = {mark.item_id for mark in found}
        name = note_text.title_for(title or found[0].item_title[: note_text.LONGEST_TITLE], body)
        note_text.check_note(body, "literature")
        item_id = items.pop() if len(items) == 1 else None
        number = note_text.add(writing, body, name, "literature", item_id)
        made = store.note(writing.db, number)
    return Outcome(made, _CHANGED, "Note from highlights")


def _source_link(db: Connection, mark: Highlight) -> str:
    """A [[link]] to the item of a highlight; '' if it is gone."""
    from pkm_desktop.core.sense.relations import link_text

    if mark.item_id is None:
        return ""
    ref = Ref("item", mark.item_id)
    title = linked.title_of(db, ref) or ""
    return link_text(ref, title, by_title=linked.resolve(db, title) == ref)


def _with_trace(writing: Writing, old: Note) -> str:
    """The text of a note with the line that says which note it is from."""
    from pkm_desktop.core.sense.relations import link_text, relation_line, with_relation

    ref = Ref("note", old.id)
    title = linked.title_of(writing.db, ref) or ""
    link = link_text(ref, title, by_title=bool(old.title) and linked.resolve(writing.db, title) == ref)
    line = relation_line("extends", link, "")
    return with_relation(old.body, line, lambda target: linked.resolve(writing.db, target) == ref)
