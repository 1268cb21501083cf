"""What a person says about a source: its name and place, why it is followed, how it is treated."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.store.seek import fetch_states, sources

TIERS = ("must", "normal", "noise", "probation")
REACHES = ("internal", "external")
PROBATION = timedelta(weeks=6)  # one to two months is what people who do it recommend
SHORTEST_INTERVAL = 15  # minutes: more often is no manners
LONGEST_INTERVAL = 60 * 24 * 30


def edit_source(
    library: Library,
    source_id: int,
    *,
    title: str | None = None,
    folder: str | None = None,
    why_followed: str | None = None,
    tier: str | None = None,
    probation_until: date | None = None,
    reach: str | None = None,
    muted: bool | None = None,
    interval_minutes: int | None = None,
    full_text: bool | None = None,
    images: bool | None = None,
    keep_days: int | None = None,
    most_unread: int | None = None,
) -> Outcome[Source]:
    """Change what is given, leave the rest: None means as it is.

    `folder` is 'Work/Research', '' for none. `tier`: must, normal, noise, probation (then with a day to
    decide, six weeks from now unless `probation_until` names one). `interval_minutes`: at least 15, or 0 for
    as set for all. `keep_days`: -1 keeps all, 0 is as set for all. `muted`: what only it brings is not in the
    inbox until it is unmuted.
    """
    given = {name: value for name, value in locals().items() if name not in ("library", "source_id")}
    outcome = edit_sources(library, [source_id], given)
    with library.reading() as db:
        after = sources.one_source(db, source_id)
    return Outcome(after, outcome.changes, outcome.undo)


def edit_sources(library: Library, source_ids: Sequence[int], given: Mapping[str, Any]) -> Outcome[int]:
    """Change the same of several sources, as one step: parts by name as `edit_source` takes them.

    The value is how many were changed. Where one cannot be as wanted, none is changed.
    """
    wanted = {name: _AS_STORED[name](value) for name, value in given.items() if value is not None}
    with library.reading() as db:
        before = [sources.one_source(db, source_id) for source_id in dict.fromkeys(source_ids)]
    planned = [(source, wanted | _probation(library, source, wanted)) for source in before]
    planned = [(source, changes) for source, changes in planned if not _unchanged(source, changes)]
    if not planned:
        return Outcome(0, Changes())
    label = f"Edit “{planned[0][0].title}”" if len(planned) == 1 else f"Edit {len(planned)} sources"
    with library.writing(label) as writing:
        for source, changes in planned:
            sources.edit_source(writing, source.id, changes)
            writing.flush()
            if "interval_minutes" in changes:
                fetch_states.look_sooner(writing, source.id, changes["interval_minutes"])
    return Outcome(len(planned), Changes(sources=True, items="title" in wanted), label)


def resume_source(library: Library, source_id: int) -> Outcome[Source]:
    """Fetch a source again that was given up as gone or is waiting after failures: it is due at once."""
    with library.writing() as writing:
        sources.one_source(writing.db, source_id)
        fetch_states.resume(writing, source_id)
        source = sources.one_source(writing.db, source_id)
    return Outcome(source, Changes(sources=True))


def stop_source(library: Library, source_id: int) -> Outcome[Source]:
    """Fetch a source no more, until it is resumed; what came from it stays."""
    with library.writing() as writing:
        sources.one_source(writing.db, source_id)
        fetch_states.stop(writing, source_id)
        source = sources.one_source(writing.db, source_id)
    return Outcome(source, Changes(sources=True))


def folder_path(text: str) -> str:
    """A folder as stored: 'A/B' without blanks and empty parts around the slashes."""
    return "/".join(filter(None, map(one_line, text.split("/"))))


def _probation(library: Library, before: Source, changes: dict[str, Any]) -> dict[str, Any]:
    """A source is on probation until a day, and only then has one."""
    tier = changes.get("tier", before.tier)
    if tier != "probation":
        if "probation_until" in changes:
            raise Rejected("Only a source on probation has a day to decide by.", hint="Set the tier as well.")
        return {"probation_until": None}
    if "probation_until" in changes or ("tier" not in changes and before.probation_until):
        return {}
    if before.tier == "probation" and before.probation_until:
        return {}
    return {"probation_until": (library.clock().date() + PROBATION).isoformat()}


def _unchanged(before: Source, changes: dict[str, Any]) -> bool:
    day = before.probation_until
    now = {"probation_until": day.isoformat() if day else None}
    return all(now.get(name, getattr(before, name)) == value for name, value in changes.items())


def _title(text: str) -> str:
    title = one_line(text)
    if not title:
        raise Rejected("A source needs a title.")
    return title


def _one_of(choices: tuple[str, ...], what: str) -> Callable[[str], str]:
    def checked(value: str) -> str:
        if value not in choices:
            raise Rejected(f"There is no {what} “{value}”.", hint=f"Use one of {', '.join(choices)}.")
        return value

    return checked


def _between(least: int, most: int, what: str, *, also: int = 0) -> Callable[[int], int]:
    def checked(value: int) -> int:
        if value != also and not least <= value <= most:
            raise Rejected(f"{what} is a number from {least} to {most:,}, or {also} for as set for all.")
        return value

    return checked


_AS_STORED: dict[str, Callable[[Any], Any]] = {
    "title": _title,
    "folder": folder_path,
    "why_followed": lambda text: storable(text).strip(),
    "tier": _one_of(TIERS, "tier"),
    "probation_until": lambda day: day.isoformat(),
    "reach": _one_of(REACHES, "reach"),
    "muted": int,
    "interval_minutes": _between(SHORTEST_INTERVAL, LONGEST_INTERVAL, "The time between two looks (minutes)"),
    "full_text": int,
    "images": int,
    "keep_days": _between(-1, 36_500, "The number of days"),
    "most_unread": _between(1, 100_000, "The most of undecided items"),
}
