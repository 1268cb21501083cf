"""Tidy up: drop what waited too long, and remove for good what was dropped long ago, if that is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek.triage import counted
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.progress import Progress, Stop, never, silent
from pkm_desktop.core.model.rules import Tidied
from pkm_desktop.core.store import activity, backup
from pkm_desktop.core.store.seek import retention as store
from pkm_desktop.core.store.seek import rules, states

NAME = "Retention"  # what an item says when it is asked why it is gone from the inbox
BATCH = 500  # items removed in one transaction: the person's own changes go in between
PAUSE = timedelta(hours=20)  # between two times that it is done by itself
COPY_AFTER = timedelta(days=7)  # nothing is removed without a backup younger than that


def preview_tidy(library: Library) -> Tidied:
    """What `tidy` would do now. Changes nothing."""
    settings, now = library.settings, library.clock()
    with library.reading() as db:
        expiring = store.expiring(db, now, settings.keep_days)
        removable = store.removable(db, _before(now, settings.remove_days)) if settings.remove_days else ()
    return Tidied(len(expiring), len(removable))


def tidy(library: Library, *, on_progress: Progress = silent, stop: Stop = never) -> Outcome[Tidied]:
    """Drop undecided items whose time is over, then remove what has been dropped for the time set.

    The first is one step to undo. The second is off unless `remove_days` is set, spares whatever the person
    has done something with, and is preceded by a backup; what was removed does not come back. When stopped,
    what was removed until then is gone.
    """
    expired, label = _expire(library)
    removed = _remove(library, on_progress, stop) if library.settings.remove_days else 0
    with library.writing() as writing:
        activity.record(writing, "tidied", "library", 0)
    changes = Changes(items=bool(expired or removed), sources=bool(expired or removed), tags=bool(removed))
    return Outcome(Tidied(expired, removed), changes, label if expired else "")


def tidy_when_due(library: Library, *, stop: Stop = never) -> Outcome[Tidied]:
    """As `tidy`, but at most once a day, and at no cost where nothing is set to go."""
    settings = library.settings
    with library.reading() as db:
        wanted = store.wants_work(db, settings.keep_days, settings.remove_days)
        done = wanted and store.tidied_since(db, library.clock() - PAUSE)
    return Outcome(Tidied(), Changes()) if done or not wanted else tidy(library, stop=stop)


def _expire(library: Library) -> tuple[int, str]:
    keep_days = library.settings.keep_days
    with library.reading() as db:
        found = store.expiring(db, library.clock(), keep_days)
    if not found:
        return 0, ""
    label = f"Retention: drop {counted(list(found))}"
    with library.writing(label) as writing:
        found = store.expiring(writing.db, writing.now, keep_days)
        states.decide_undecided(writing, list(found), "dropped")
        rules.record_hits(writing, ((item_id, None, NAME, (why,)) for item_id, why in found.items()))
        activity.record_many(writing, "expired", "item", found)
    return len(found), label


def _remove(library: Library, on_progress: Progress, stop: Stop) -> int:
    before = _before(library.clock(), library.settings.remove_days)
    with library.reading() as db:
        going = store.removable(db, before)
    if not going:
        return 0
    _copy_first(library)
    removed = 0
    for start in range(0, len(going), BATCH):
        if stop():
            break
        removed += _remove_some(library, going[start : start + BATCH], before)
        on_progress(min(start + BATCH, len(going)), len(going), "")
    return removed


def _remove_some(library: Library, item_ids: Sequence[int], before: datetime) -> int:
    """Remove those of the items that still may go: the person may have turned to one meanwhile."""
    with library.writing() as writing:
        still = set(store.removable(writing.db, before))
        going = [item_id for item_id in item_ids if item_id in still]
        removed = store.remove(writing, going)
        activity.record_many(writing, "removed", "item", going)
        store.give_back_space(writing)
    return removed


def _copy_first(library: Library) -> None:
    newest = upkeep.last_backup(library)
    if newest is None or newest.name < backup.copy_name(library.clock() - COPY_AFTER):
        upkeep.backup(library)


def _before(now: datetime, days: int) -> datetime:
    return now - timedelta(days=days)
