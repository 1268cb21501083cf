"""The first round of a newcomer: which of its four steps are taken."""

from __future__ import annotations

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.beginning import FirstSteps
from pkm_desktop.core.store.practice import first_steps as store


def first_steps(library: Library) -> FirstSteps:
    """Follow, keep, note, share: what was done of it so far."""
    with library.reading() as db:
        return store.first_steps(db)
