"""The lines of an issue: put in with what they are made of, worded for these readers, moved, taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.commands.sense.note_titles import is_public_title
from pkm_desktop.core.commands.share import drafts
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Entry, Issue
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.share import compose
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.sense import notes as note_store
from pkm_desktop.core.store.share import candidates as candidate_store
from pkm_desktop.core.store.share import entries as entry_store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection


def add_entry(
    library: Library,
    issue_id: int,
    ref: Ref,
    *,
    title: str | None = None,
    why: str | None = None,
    section: str | None = None,
    position: int | None = None,
    highlight_id: int | None = None,
    kind: str | None = None,
    via: str | None = None,
) -> Outcome[Issue]:
    """Put an item, a note or a highlight into an issue, in `section` (None: the first one) at `position`,
    counted from 0 (None: last).

    Title, address, author, source, language, length and reach are copied, and who brought it; `why` (with
    its other view) is what the person said of the item, else what the colleague said who brought it, unless
    given; a highlight gives the quote. `kind` is one of ENTRY_KINDS, `via` who found it.

    A note gives its title only, and not even that where it is the first line of its text: notes are private.
    What the community was sent before is let in with a warning.
    """
    if ref.kind not in ("item", "note", "highlight"):
        raise Rejected(f"{ref} is a {ref.kind}; an issue is made of items, notes and highlights.")
    with library.reading() as db:
        entry = new_entry(db, ref, ref.id if ref.kind == "highlight" else highlight_id)
    given: dict[str, Any] = drafts.stored(title=title, why=why, kind=kind, via=via)
    entry = replace(entry, **given)
    label = f"Add {drafts.short(entry.title)}"
    with drafts.changing(library, issue_id, label) as (writing, before):
        if any(_is_same(entry, other) for other in before.entries):
            raise Rejected(f"{drafts.short(entry.title)} is in this issue already.")
        made = replace(entry, id=entry_store.add_entry(writing, issue_id, entry))
        home = compose.section_name(section or before.sections[0].name)
        drafts.store_order(writing, before, compose.put_in(before.sections, made, home, position))
        thing = Ref("note", made.note_id) if made.note_id is not None else Ref("item", made.item_id or 0)
        activity.record(writing, "curated", thing.kind, thing.id, before.community.name)
    return drafts.outcome(library, issue_id, label)


def new_entry(db: Connection, ref: Ref, highlight_id: int | None) -> Entry:
    """What an entry copies of an item, note or highlight, not stored yet; `highlight_id` gives the quote."""
    from pkm_desktop.core.seek.web.urls import canonical, without_credentials

    entry = candidate_store.material(db, ref)
    if ref.kind == "note":
        note = note_store.note(db, ref.id)
        return replace(entry, title=note.title if is_public_title(note.title, note.body) else "")
    entry = replace(entry, url=without_credentials(canonical(entry.url)))
    if highlight_id is None:
        return entry
    item_id, quote = candidate_store.highlight_quote(db, highlight_id)
    if item_id != entry.item_id:
        raise Rejected(f"h{highlight_id} is not a highlight of {drafts.short(entry.title)}.")
    return replace(entry, highlight_id=highlight_id, quote=quote)


def _is_same(entry: Entry, other: Entry) -> bool:
    if entry.note_id is not None or other.note_id is not None:
        return entry.note_id == other.note_id
    return (entry.item_id is not None and entry.item_id == other.item_id) or (
        entry.url != "" and entry.url == other.url
    )


def edit_entry(
    library: Library,
    entry_id: int,
    *,
    title: str | None = None,
    why: str | None = None,
    quote: str | None = None,
    section: str | None = None,
    via: str | None = None,
    typing: bool = False,
    **more: str | None,
) -> Outcome[Issue]:
    """Change what an entry says here; item and reading notes stay as they are. None leaves a part alone.

    `more`: kind (one of ENTRY_KINDS), other_view, ask (a question about it) and contributor.

    `typing`: an autosave in the middle of writing, undone together with its neighbours.
    """
    found, entry = drafts.with_entry(library, entry_id)
    given = drafts.stored(title=title, why=why, quote=quote, via=via, **more)
    label = f"Edit {drafts.short(entry.title)}"
    topic = f"e{entry_id}" if typing else ""
    with drafts.changing(library, found.id, label, topic=topic) as (writing, before):
        entry = drafts.entry_in(before, entry_id)
        changed = {name: text for name, text in given.items() if text != getattr(entry, name)}
        moves = section is not None and compose.section_name(section) != entry.section
        if changed:
            entry_store.change_entry(writing, entry_id, **changed)
        if changed or moves:
            home = compose.section_name(section) if section is not None and moves else None
            rest = (
                compose.put_in(compose.without(before.sections, entry_id), entry, home)
                if home
                else before.sections
            )
            drafts.store_order(writing, before, rest)
    if not changed and not moves:
        return Outcome(drafts.whole(library, found.id), Changes())
    return drafts.outcome(library, found.id, label)


def move_entry(
    library: Library, entry_id: int, *, position: int, section: str | None = None
) -> Outcome[Issue]:
    """Put an entry elsewhere, counting from 0; a position beyond either end means that end.

    With `section` the position counts within it (a new name makes a new section); without, through the
    whole issue.
    """
    found, entry = drafts.with_entry(library, entry_id)
    label = f"Move {drafts.short(entry.title)}"
    with drafts.changing(library, found.id, label) as (writing, before):
        order = compose.moved(before.sections, entry_id, position=position, section=section)
        stays = compose.flattened(order) == compose.flattened(before.sections)
        if not stays:
            drafts.store_order(writing, before, order)
    if stays:
        return Outcome(drafts.whole(library, found.id), Changes())
    return drafts.outcome(library, found.id, label)


def remove_entry(library: Library, entry_id: int) -> Outcome[Issue]:
    """Take an entry out of its issue; the item is a candidate again."""
    found, entry = drafts.with_entry(library, entry_id)
    label = f"Take out {drafts.short(entry.title)}"
    with drafts.changing(library, found.id, label) as (writing, before):
        entry_store.delete_entry(writing, entry_id)
        drafts.store_order(writing, before, compose.without(before.sections, entry_id))
    return drafts.outcome(library, found.id, label)
