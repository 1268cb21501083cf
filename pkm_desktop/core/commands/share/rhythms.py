"""Which issues are due, by the rhythm that each community was promised; and leaving one out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.communities import Community, Due
from pkm_desktop.core.share import rhythm
from pkm_desktop.core.store.database import to_time
from pkm_desktop.core.store.share import communities as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_REMEMBERED = 100  # days left out; older ones tell nothing any more


def due(library: Library) -> tuple[Due, ...]:
    """The next issue of every community that has a rhythm, the most urgent first.

    Days are those of the place the person is at. Of days that went by without an issue only the newest is
    due: a quiet week is no debt.
    """
    today = _today(library)
    with library.reading() as db:
        found = _all_due(db, store.communities(db), today)
    return tuple(sorted(found, key=lambda one: (one.day, one.community.name)))


def upcoming(library: Library, text: str, *, community_id: int = 0, count: int = 3) -> tuple[date, ...]:
    """The next days that a rhythm would name: for a community (0: a new one), with what it skipped.

    The first may have gone by. () for no promise; Rejected for what is no rhythm.
    """
    rhythm.written(text)
    today = _today(library)
    last, skipped = None, frozenset[date]()
    if community_id:
        with library.reading() as db:
            skipped = _skipped(store.community(db, community_id))
            left = to_time(store.issue_days(db).get(community_id, (None, None))[0])
        last = left.astimezone().date() if left else None
    found = list[date]()
    day = rhythm.next_due(text, last, skipped, today)
    while day is not None and len(found) < count:
        found.append(day)
        day = rhythm.next_due(text, day, skipped, day)
    return tuple(found)


def skip_issue(library: Library, community_id: int) -> Outcome[Community]:
    """Leave out the issue that is due next: its day is noted, the next one keeps its number.

    Rejected for a community without a rhythm. A draft that was begun stays, for the next day.
    """
    today = _today(library)
    with library.reading() as db:
        label = f"Skip an issue for “{store.community(db, community_id).name}”"
    with library.writing(label) as writing:
        known = store.community(writing.db, community_id)
        found = _all_due(writing.db, (known,), today)
        if not found:
            raise Rejected(
                f"Nothing was promised to {known.name}.", hint="Give it a rhythm first, such as weekly:fri."
            )
        days = sorted({*known.skipped, found[0].day.isoformat()})[-_REMEMBERED:]
        store.change_skipped(writing, community_id, days)
        made = store.community(writing.db, community_id)
    return Outcome(made, Changes(communities=True), label)


def _all_due(db: Connection, communities: tuple[Community, ...], today: date) -> list[Due]:
    found = list[Due]()
    days = store.issue_days(db)
    for community in communities:
        published, draft = days.get(community.id, (None, None))
        left = to_time(published)
        last = left.astimezone().date() if left else None
        day = rhythm.next_due(community.rhythm, last, _skipped(community), today)
        if day is not None:
            late = max(0, (today - day).days)
            found.append(Due(community, day, late, draft, rhythm.due_words(day, today)))
    return found


def _skipped(community: Community) -> frozenset[date]:
    return frozenset(date.fromisoformat(day) for day in community.skipped)


def _today(library: Library) -> date:
    return library.clock().astimezone().date()
