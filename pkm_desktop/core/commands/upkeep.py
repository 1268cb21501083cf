"""Keep the library well: take back, do again, copy, restore, check, rebuild the index."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from pkm_desktop.core.errors import LibraryDamaged, Rejected, StoreError
from pkm_desktop.core.library import PATIENCE, Library, held
from pkm_desktop.core.model.changes import EVERYTHING, Changes, Outcome
from pkm_desktop.core.store import backup as copies
from pkm_desktop.core.store import health
from pkm_desktop.core.store import undo as log
from pkm_desktop.core.store.seek import sources
from pkm_desktop.core.store.sense import attachment_copies, highlights
from pkm_desktop.core.store.share import sealing

_GRACE = timedelta(days=30)  # for the contents of attachments that were removed


def undo(library: Library) -> Outcome[str]:
    """Take back the newest command; the value is its label, '' when there is nothing to undo.

    Rejected, once, where the newest is an issue that has left; the next time what was before it is undone.
    """
    with library.writing() as writing:
        left = sealing.met(writing)
    if left:
        raise Rejected(
            "Publishing cannot be undone; a correction can be published.",
            subject=left.removeprefix("Publish "),
            hint="Undo once more takes back what you did before.",
        )
    return _move(library, "undo")


def redo(library: Library) -> Outcome[str]:
    """Do again what was undone last; the value is its label, '' when there is nothing to redo."""
    return _move(library, "redo")


def _move(library: Library, direction: str) -> Outcome[str]:
    from pkm_desktop.core.commands.sense.reanchoring import reanchor

    with library.writing() as writing:
        before = highlights.places(writing.db)
        label = log.take_back(writing, direction)
        # What feeds and pages say is not undone: what comes back has to find its way in it again.
        sources.reclaim_items(writing)
        now = highlights.places(writing.db)
        back = [number for number, place in now.items() if before.get(number) != place]
        highlights.find_again(writing, back, reanchor)
    return Outcome(label, EVERYTHING if label else Changes())


def history(library: Library) -> tuple[str, ...]:
    """Labels of what can be undone, the next one first."""
    with library.reading() as db:
        return tuple(step.label for step in log.steps(db, "undo"))


def newest_step(library: Library) -> int:
    """The number of what would be undone next, 0 for nothing: a higher one than any before it."""
    with library.reading() as db:
        steps = log.steps(db, "undo")
    return steps[0].id if steps else 0


def redoable(library: Library) -> tuple[str, ...]:
    """Labels of what can be done again, the next one first."""
    with library.reading() as db:
        return tuple(step.label for step in log.steps(db, "redo"))


def backup(library: Library, path: Path | None = None) -> Path:
    """A verified copy of the library at `path`, or in the folder `backups` beside it."""
    name = copies.copy_name(library.clock())
    target = path or library.backups / name
    if os.path.isdir(target):  # noqa: PTH112 (unlike Path.is_dir False for a name that is too long)
        target = target / name
    with library.reading() as db:
        copies.copy_library(db, target)
    attachment_copies.copy_contents(library.folder, target.parent)
    if path is None:
        copies.thin(library.backups)
    return target


def last_backup(library: Library) -> Path | None:
    """The newest verified copy in the library's own folder of backups."""
    return copies.newest(library.backups) if library.backups.is_dir() else None


def restore(copy: Path, folder: Path, *, patience: float = PATIENCE) -> Path | None:
    """Put a verified copy in the place of the library in `folder`; says where the present one was set aside.

    StoreError if the copy is not a whole library; LibraryBusy if the library is open: who has it would go on
    writing into the file that was set aside.
    """
    if not os.path.isfile(copy):  # noqa: PTH113 (unlike Path.is_file False for a name that is too long)
        raise StoreError("There is no such backup.", subject=str(copy))
    try:
        copies.verify(copy)
    except LibraryDamaged as error:
        raise LibraryDamaged(
            "This is no whole copy of a library; nothing was changed.", subject=str(copy)
        ) from error
    with held(folder, patience) as path:
        aside = copies.put_in_place(copy, path)
        attachment_copies.copy_contents(copy.parent, folder)
    return aside


def check(library: Library, *, repair: bool = False) -> tuple[str, ...]:
    """Everything that is wrong with the library, one sentence each; () when all is well.

    With `repair` the search index is rebuilt and dangling rows are cleared, after a copy was made; what is
    still wrong then, a second `check` says. Contents of attachments that were removed long ago, and that no
    undo can bring back any more, are cleared away.
    """
    with library.reading() as db:
        problems = health.problems(db) + attachment_copies.lost(db, library.folder)
    if not library.readonly:
        with library.writing() as writing:
            attachment_copies.sweep(writing.db, library.folder, before=library.clock() - _GRACE)
            if not health.index_is_sound(writing):
                problems += ("The search index does not agree with the texts it was made from.",)
    if repair and problems:
        _copy_first(library)
        with library.writing() as writing:
            health.repair(writing)
        library.forget_readers()
    return problems


def _copy_first(library: Library) -> None:
    """A backup; where the library is too damaged for a good one, a copy that is not taken for a backup."""
    try:
        backup(library)
    except LibraryDamaged:
        with library.reading() as db:
            name = f"damaged-{copies.copy_name(library.clock())}"
            copies.copy_library(db, library.backups / name, whole=False)


def reindex(library: Library) -> int:
    """Rebuild the full-text index from the library itself; returns how many things it covers."""
    with library.writing() as writing:
        return health.rebuild_index(writing)
