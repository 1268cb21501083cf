"""Decide about what has come in: keep, drop, later, put back, read. Each call can be undone as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pkm_desktop.core.commands.seek.browse import day_began
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.items import STATES, Triaged
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.seek import items, sources, states
from pkm_desktop.core.store.sense import tags as tag_store

VERBS = {"new": "put back"}  # of the other states the verb is their name


def keep(library: Library, item_ids: Sequence[int], *, tags: Sequence[str] = ()) -> Outcome[int]:
    """Keep items: worth coming back to. The value is how many were not kept before (or gained a tag)."""
    return _decide(library, item_ids, "kept", "Keep", tag_names=tags)


def drop(library: Library, item_ids: Sequence[int]) -> Outcome[int]:
    """Drop items: read enough. They leave the lists but not the library."""
    return _decide(library, item_ids, "dropped", "Drop")


def drop_rest(library: Library, source_id: int) -> Outcome[int]:
    """Drop whatever a source has in the inbox still; NotFound for a source that does not exist."""
    with library.reading() as db:
        sources.one_source(db, source_id)
        waiting = states.undecided_of(db, source_id)
    return drop(library, waiting)


def later(library: Library, item_ids: Sequence[int]) -> Outcome[int]:
    """Put items aside to read later."""
    return _decide(library, item_ids, "later", "Read later:")


def put_back(library: Library, item_ids: Sequence[int]) -> Outcome[int]:
    """Put items back into the inbox, undecided, whatever day they were put aside until."""
    return _decide(library, item_ids, "new", "Put back")


def snooze(library: Library, item_ids: Sequence[int], until: date) -> Outcome[int]:
    """Put items aside until a day: that morning they are in the inbox again, new and at the top.

    Rejected for a day that is not to come. The value is how many were not put aside until that day before.
    """
    if until <= day_began(library).astimezone().date():
        raise Rejected(f"{_spoken(until)} is not a day to come.", hint="Choose one after today.")
    if not item_ids:
        return Outcome(0, Changes())
    label = f"Put aside until {_spoken(until)}: {counted(item_ids)}"
    with library.writing(label) as writing:
        undecided = states.undecided_among(writing.db, items.present(writing.db, item_ids))
        changed = states.put_aside_until(writing, item_ids, until)
        states.log_decisions(writing, "later", changed, undecided)
    return _outcome(len(changed), label)


def _spoken(day: date) -> str:
    """'25 November 2026'."""
    return f"{day.day} {day:%B %Y}"


def wake(library: Library) -> Outcome[int]:
    """Let what was put aside until today come back into the inbox; how many items. Cheap when none."""
    today = day_began(library).astimezone().date()
    with library.reading() as db:
        if not states.wakes_today(db, today):
            return Outcome(0, Changes())
    with library.writing() as writing:
        woken = states.wake(writing, today)
        activity.record_many(writing, "came back", "item", woken)
    return Outcome(len(woken), Changes(items=bool(woken)))


def quick_thought(library: Library, item_id: int, text: str) -> Outcome[Note]:
    """Keep an item with a line of one's own on it, a fleeting note: one step."""
    from pkm_desktop.core.commands.sense.annotate import put_thought

    label = "Quick thought"
    with library.writing(label) as writing:
        undecided = states.undecided_among(writing.db, items.present(writing.db, [item_id]))
        note = put_thought(writing, item_id, text)
        changed = items.decide(writing, [item_id], state="kept", from_states=_others("kept"))
        states.log_decisions(writing, "kept", changed, undecided)
    return Outcome(note, Changes(items=True, notes=True, tags=True), label)


def progress(library: Library) -> Triaged:
    """How far the day's triage has come: what came (with what was left from before), what became of it."""
    with library.reading() as db:
        return states.triaged_since(db, day_began(library))


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


def _decide(
    library: Library, item_ids: Sequence[int], state: str, action: str, *, tag_names: Sequence[str] = ()
) -> Outcome[int]:
    if not item_ids:
        return Outcome(0, Changes())
    label = f"{action} {counted(item_ids)}"
    with library.writing(label) as writing:
        undecided = states.undecided_among(writing.db, item_ids)
        changed = items.decide(writing, item_ids, state=state, from_states=_others(state))
        states.log_decisions(writing, VERBS.get(state, state), changed, undecided)
        tagged = tag_store.add_tags(
            writing, [Ref("item", number) for number in dict.fromkeys(item_ids)], tag_names
        )
        if tagged:
            activity.record_many(writing, "tagged", "item", dict.fromkeys(item_ids))
    outcome = _outcome(max(len(changed), tagged), label)
    return Outcome(outcome.value, outcome.changes | Changes(tags=bool(tagged)), outcome.undo)


def _others(state: str) -> list[str]:
    return [other for other in STATES if other != state]


def _outcome(changed: int, label: str) -> Outcome[int]:
    return Outcome(changed, Changes(items=True), label) if changed else Outcome(0, Changes())


def counted(item_ids: Sequence[int]) -> str:
    """'1 item', '3 items'."""
    number = len(set(item_ids))
    return "1 item" if number == 1 else f"{number:,} items"
