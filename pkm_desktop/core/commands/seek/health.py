"""Which sources deserve a look, and what became of what a source brought."""

from __future__ import annotations

from datetime import datetime, timedelta

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.sources import Funnel, Health, Source
from pkm_desktop.core.store.seek import sources
from pkm_desktop.core.store.seek.source_health import Rhythm, kept_since, rhythms
from pkm_desktop.core.store.seek.source_health import funnel as funnel_of

USUAL_PAUSES = 8  # so many of its usual pauses without anything new make a source silent
LEAST_SILENCE = timedelta(days=14)  # a daily source may go on holiday
LONG_SILENCE = timedelta(days=60)  # and of a source without a rhythm
PLENTY = 30  # items of which one should have been worth keeping
PATIENCE = timedelta(days=60)


def source_health(library: Library) -> Health:
    """The sources that fail, are silent, bring nothing worth keeping, or are through with probation."""
    now = library.clock()
    with library.reading() as db:
        everything = sources.all_sources(db)
        rhythm_of = rhythms(db)
        kept = kept_since(db, now - PATIENCE)
    fed = [source for source in everything if source.feed_url or source.kind == "mail"]
    none = Rhythm()
    return Health(
        failing=tuple(sorted((s for s in fed if s.error), key=lambda s: not s.stopped)),
        silent=tuple(s for s in fed if _is_silent(s, rhythm_of.get(s.id, none), now)),
        never_kept=tuple(
            s for s in fed if s.id not in kept and _had_its_chance(s, rhythm_of.get(s.id, none), now)
        ),
        probation=tuple(
            s for s in everything if s.probation_until is not None and s.probation_until <= now.date()
        ),
    )


def funnel(library: Library, source_id: int) -> Funnel:
    """How many items of a source came, were opened, kept, highlighted and shared. NotFound for none."""
    with library.reading() as db:
        sources.one_source(db, source_id)
        return funnel_of(db, source_id)


def allowed_silence(usual_gap: timedelta | None) -> timedelta:
    """How long a source with this usual pause may bring nothing before it counts as silent.

    Eight usual pauses, two weeks at least; beyond two months only as long as two usual pauses take.
    """
    if usual_gap is None:
        return LONG_SILENCE
    return max(LEAST_SILENCE, min(USUAL_PAUSES * usual_gap, max(LONG_SILENCE, 2 * usual_gap)))


def _is_silent(source: Source, rhythm: Rhythm, now: datetime) -> bool:
    """A feed that cannot be fetched is failing, which is another matter."""
    if source.error or source.stopped or source.added is None:
        return False
    last = rhythm.newest or source.added
    return now - last >= allowed_silence(rhythm.usual_gap)


def _had_its_chance(source: Source, rhythm: Rhythm, now: datetime) -> bool:
    """Plenty came, and it was looked at, or there was time enough to."""
    old = source.added is not None and now - source.added >= PATIENCE
    return source.items >= PLENTY and (old or rhythm.seen >= PLENTY)
