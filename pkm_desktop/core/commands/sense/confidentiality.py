"""Who may see a note: private unless its writer opens it for a team, a community or everybody."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.store.sense import notes as store

CONFIDENTIALITY = ("private", "team", "community", "public")  # from closed to open


def mark_note(library: Library, note_ids: Sequence[int], confidentiality: str) -> Outcome[int]:
    """Say who may see these notes; gives how many were marked otherwise before.

    The title and, in an issue, what is written about the note may then go to such audiences; its text never
    leaves with a digest. NotFound for a note that does not exist.
    """
    checked(confidentiality)
    label = f"Mark {len(note_ids)} notes {confidentiality}" if len(note_ids) != 1 else "Mark a note"
    with library.writing(label) as writing:
        known = [store.note(writing.db, note_id) for note_id in dict.fromkeys(note_ids)]
        changing = [note.id for note in known if note.confidentiality != confidentiality]
        store.mark_notes(writing, changing, confidentiality)
    if not changing:
        return Outcome(0, Changes())
    return Outcome(len(changing), Changes(notes=True, issues=True), label)


def checked(level: str) -> str:
    """The level, if it is one of CONFIDENTIALITY; Rejected otherwise."""
    if level not in CONFIDENTIALITY:
        raise Rejected(f"A note cannot be “{level}”.", hint=f"There are: {', '.join(CONFIDENTIALITY)}.")
    return level
