"""Decide about what has come in: keep, drop, later, put back, read. Each call can be undone as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.items import STATES
from pkm_desktop.core.store import activity, items


def keep(library: Library, item_ids: Sequence[int]) -> Outcome[int]:
    """Keep items: worth coming back to. The value is how many were not kept before."""
    return _decide(library, item_ids, "kept", "Keep", "kept")


def drop(library: Library, item_ids: Sequence[int]) -> Outcome[int]:
    """Drop items: read enough. They leave the lists but not the library."""
    return _decide(library, item_ids, "dropped", "Drop", "dropped")


def later(library: Library, item_ids: Sequence[int]) -> Outcome[int]:
    """Put items aside to read later."""
    return _decide(library, item_ids, "later", "Read later:", "later")


def put_back(library: Library, item_ids: Sequence[int]) -> Outcome[int]:
    """Put items back into the inbox, undecided."""
    return _decide(library, item_ids, "new", "Put back", "put back")


def mark_read(
    library: Library, item_ids: Sequence[int], read: bool = True, *, undoable: bool = True
) -> Outcome[int]:
    """Mark items as read, or as unread. The value is how many were not.

    What was read by opening it is not `undoable`: the last step to take back stays the last decision.
    """
    if not item_ids:
        return Outcome(0, Changes())
    label = f"Mark {counted(item_ids)} as {'read' if read else 'unread'}" if undoable else ""
    with library.writing(label) as writing:
        changed = items.mark_read(writing, item_ids, read=read)
        if read:
            activity.record_many(writing, "read", "item", changed)
    return _outcome(len(changed), label)


def _decide(library: Library, item_ids: Sequence[int], state: str, action: str, verb: str) -> Outcome[int]:
    if not item_ids:
        return Outcome(0, Changes())
    others = [other for other in STATES if other != state]
    label = f"{action} {counted(item_ids)}"
    with library.writing(label) as writing:
        changed = items.decide(writing, item_ids, state=state, from_states=others)
        activity.record_many(writing, verb, "item", changed)
    return _outcome(len(changed), label)


def _outcome(changed: int, label: str) -> Outcome[int]:
    return Outcome(changed, Changes(items=True), label) if changed else Outcome(0, Changes())


def counted(item_ids: Sequence[int]) -> str:
    """'1 item', '3 items'."""
    number = len(set(item_ids))
    return "1 item" if number == 1 else f"{number:,} items"
