"""How far a note has been thought through: half-baked unless its writer says more."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.notes import MATURITIES
from pkm_desktop.core.store.sense import notes as store


def mark_maturity(library: Library, note_ids: Sequence[int], maturity: str) -> Outcome[int]:
    """Call these notes half-baked, tested or settled; gives how many were something else before.

    Rejected for any other word, NotFound for a note that does not exist.
    """
    checked(maturity)
    label = f"Call {len(note_ids)} notes {maturity}" if len(note_ids) != 1 else f"Call a note {maturity}"
    with library.writing(label) as writing:
        known = [store.note(writing.db, note_id) for note_id in dict.fromkeys(note_ids)]
        changing = [note.id for note in known if note.maturity != maturity]
        store.mark_maturity(writing, changing, maturity)
    if not changing:
        return Outcome(0, Changes())
    return Outcome(len(changing), Changes(notes=True), label)


def checked(maturity: str) -> str:
    """The word, if it is one of MATURITIES; Rejected otherwise."""
    if maturity not in MATURITIES:
        raise Rejected(f"A note cannot be “{maturity}”.", hint=f"There are: {', '.join(MATURITIES)}.")
    return maturity
