"""Review: a few minutes a day with what one thought before, and with what was left loose."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta

from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.thinking import ANSWERS, Card, Loose, Review
from pkm_desktop.core.store.seek import reading_places
from pkm_desktop.core.store.sense import loose_ends, reviews

A_DAY = 5  # cards
MOST = 200  # lines of a list
_A_WEEK = timedelta(days=7)


def cards(library: Library, *, limit: int = A_DAY, more: bool = False) -> tuple[Card, ...]:
    """The cards for today: those due, mixed with some that were never met. What was answered today counts
    towards the limit, unless `more` are wanted.
    """
    today, began = _today(library)
    with library.reading() as db:
        left = limit if more else limit - reviews.seen_since(db, began)
        if left <= 0:
            return ()
        from pkm_desktop.core.sense.review import mixed

        return mixed(reviews.due(db, today, left), reviews.fresh(db, began, left), left)


def answer(library: Library, card: Card | Ref, said: str) -> Outcome[Card]:
    """Say when a card shall come back: sooner (half the time), later (double), someday (six times, at least
    90 days) or never. Gives the card with its next day.
    """
    from pkm_desktop.core.sense.review import answered

    if said not in ANSWERS:
        raise Rejected(f"“{said}” is no answer to a card.", hint=f"Answers are {', '.join(ANSWERS)}.")
    ref = card if isinstance(card, Ref) else card.ref
    today, _ = _today(library)
    label = f"Review: {said}"
    with library.writing(label) as writing:
        known = reviews.card(writing.db, ref) if ref.kind in ("note", "highlight") else None
        if known is None:
            raise NotFound(f"There is no note or highlight {ref}.")
        gap, due = answered(known.gap_days, said, today)
        reviews.put(writing, ref, due, gap)
        after = reviews.card(writing.db, ref) or known
    return Outcome(after, Changes(notes=True, highlights=True), label)


def next_due(library: Library) -> date | None:
    """The next day after today for which a card waits; None if none does."""
    today, _ = _today(library)
    with library.reading() as db:
        return reviews.next_due(db, today)


def orphans(library: Library, *, limit: int = MOST) -> tuple[Loose, ...]:
    """Notes that are connected to nothing: no link either way, no tag, no item. The newest first."""
    with library.reading() as db:
        return loose_ends.orphans(db, limit)


def half_read(library: Library, *, limit: int = MOST) -> tuple[Loose, ...]:
    """Items begun more than a day ago (5 % to 90 %) and left, the last read first."""
    with library.reading() as db:
        return loose_ends.half_read(db, library.clock() - timedelta(days=1), limit)


def without_why(library: Library, *, limit: int = MOST) -> tuple[Loose, ...]:
    """Kept items of which one never said why, the newest first."""
    with library.reading() as db:
        return loose_ends.without_why(db, limit)


def fleeting(library: Library, *, limit: int = MOST) -> tuple[Loose, ...]:
    """Fleeting notes that nothing became of in a week, the oldest first."""
    with library.reading() as db:
        return loose_ends.old_fleeting(db, library.clock() - _A_WEEK, limit)


def to_look_at_again(library: Library, *, limit: int = MOST) -> tuple[Loose, ...]:
    """Notes with a line 'Look again: 2026-05-01' whose day has come, the longest waiting first."""
    with library.reading() as db:
        return loose_ends.to_look_at_again(db, _today(library)[0], limit)


def sitting(library: Library, *, limit: int = MOST) -> Review:
    """All of it: today's cards and every list, each with at most `limit` lines."""
    return Review(
        cards(library),
        next_due(library),
        orphans(library, limit=limit),
        half_read(library, limit=limit),
        without_why(library, limit=limit),
        fleeting(library, limit=limit),
        to_look_at_again(library, limit=limit),
    )


def remember_place(library: Library, item_id: int, place: float) -> Outcome[float]:
    """Remember how far an item was read, from 0 to 1. Cheap, no undo step; where nothing moved nothing is
    written.
    """
    if math.isnan(place):
        raise Rejected("A place in a text is a number from 0 to 1.", subject=f"i{item_id}")
    place = min(1.0, max(0.0, place))
    with library.reading() as db:
        if reading_places.is_same(db, item_id, place):
            return Outcome(place, Changes())
    with library.writing() as writing:
        reading_places.remember(writing, item_id, place)
    return Outcome(place, Changes())


def _today(library: Library) -> tuple[date, datetime]:
    """Today where the person is, and when it began."""
    now = library.clock().astimezone()
    return now.date(), now.replace(hour=0, minute=0, second=0, microsecond=0)
