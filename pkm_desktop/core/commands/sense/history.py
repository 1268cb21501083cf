"""History: what a note said before, what changed, and notes that were deleted."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pkm_desktop.core.commands.sense import note_text
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import NOTE_KINDS, Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import DeletedNote, DiffLine, Version
from pkm_desktop.core.store.sense import note_versions as earlier
from pkm_desktop.core.store.sense import notes as store
from pkm_desktop.core.store.sense import tags as tagged

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_CHANGED = Changes(notes=True, items=True, tags=True)


def versions(library: Library, note_id: int) -> tuple[Version, ...]:
    """What a note said before, the newest first; what it says now is not among them.

    One version for each stretch of writing: all of the last 30 days, then one a week. NotFound if there is
    neither such a note nor a version of one that was deleted.
    """
    with library.reading() as db:
        found = earlier.versions(db, note_id)
        if not found:
            store.note(db, note_id)
        return found


def version_diff(
    library: Library, note_id: int, older: int, newer: int | None = None
) -> tuple[DiffLine, ...]:
    """What changed from one version to another (None: what the note says now), the titles as first lines
    where they differ.
    """
    from pkm_desktop.core.sense.differences import difference

    with library.reading() as db:
        before = earlier.version(db, note_id, older)
        after = store.note(db, note_id) if newer is None else earlier.version(db, note_id, newer)
    titles = () if before.title == after.title else difference(before.title, after.title)
    return (*titles, *difference(before.body, after.body))


def keep_version(library: Library, note_id: int) -> Outcome[bool]:
    """Note what a note says now as a version of its own: at the end of a session of writing. No undo step."""
    with library.writing() as writing:
        made = earlier.keep(writing, store.note(writing.db, note_id))
    return Outcome(made, Changes(notes=made))


def restore_version(library: Library, note_id: int, version_id: int) -> Outcome[Note]:
    """Let a note say again what it said in a version; what it says now is kept as another one.

    A deleted note comes back with what it said then.
    """
    with library.reading() as db:
        wanted = earlier.version(db, note_id, version_id)
        there = bool(store.notes_by_id(db, [note_id]))
    if not there:
        return _bring_back(library, wanted)
    with library.writing("Restore note") as writing:
        now = store.note(writing.db, note_id)
        note_text.change(writing, now, title=wanted.title, body=wanted.body)
        restored = store.note(writing.db, note_id)
    return Outcome(restored, _CHANGED, "Restore note")


def deleted(library: Library) -> tuple[DeletedNote, ...]:
    """The notes deleted in the last 30 days, the last deleted first."""
    since = library.clock() - earlier.KEPT
    with library.reading() as db:
        return tuple(
            DeletedNote(last.note_id, last.title, last.body, _what_it_was(db, last, since).kind, last.saved)
            for last in earlier.last_of_deleted(db, since)
        )


def restore_deleted(library: Library, note_id: int) -> Outcome[Note]:
    """Bring a deleted note back under its own id, with its kind, item and tags."""
    with library.reading() as db:
        found = earlier.versions(db, note_id)
        if store.notes_by_id(db, [note_id]) or not found:
            raise NotFound(f"There is no deleted note n{note_id}.", hint="`history --deleted` lists them.")
    return _bring_back(library, found[0])


def _bring_back(library: Library, wanted: Version) -> Outcome[Note]:
    with library.writing("Restore note") as writing:
        note = _what_it_was(writing.db, wanted, library.clock() - earlier.KEPT)
        if note.kind == "why" and (note.item_id is None or store.why_note(writing.db, note.item_id)):
            note = replace(note, kind="fleeting", title=note_text.title_for("", note.body))
        store.bring_back(writing, note)
        note_text.connect_text(writing, note.id, note.body)
        if note.tags:
            tagged.add_tags(writing, [Ref("note", note.id)], note.tags[: tagged.MOST_AT_ONCE])
        restored = store.note(writing.db, note.id)
    return Outcome(restored, _CHANGED, "Restore note")


def _what_it_was(db: Connection, last: Version, since: datetime) -> Note:
    """A deleted note as its last words and the log tell of it."""
    detail: dict[str, Any] = json.loads(earlier.deleted_detail(db, last.note_id, since) or "{}")
    kind = detail.get("kind", "fleeting")
    return Note(
        last.note_id,
        kind if kind in NOTE_KINDS else "fleeting",
        last.title,
        last.body,
        detail.get("item"),
        datetime.fromisoformat(detail["created"]) if "created" in detail else last.saved,
        last.saved,
        tags=tuple(detail.get("tags", ())),
        confidentiality=detail.get("confidentiality", "private"),
        other_view=detail.get("other_view", ""),
        not_so_when=detail.get("not_so_when", ""),
    )
