"""What was asked for at once is undone at once, though each part was written by itself."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.library import Library
from pkm_desktop.core.store import undo_joining


def newest_step(library: Library) -> int:
    """To be asked before the first part is done; `joined` takes it."""
    with library.reading() as db:
        return undo_joining.newest(db)


def joined(library: Library, after: int, labels: Sequence[str], label: str) -> str:
    """One step of the parts with these labels (those without a step are ''); gives what it is called, '' if
    there is none.
    """
    made = [each for each in labels if each]
    if len(made) > 1:
        with library.writing() as writing:
            if undo_joining.join(writing, after, set(made), label):
                return label
    return made[-1] if made else ""
