"""Order in an issue: sections, places of entries, and which candidates come first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.model.digests import Candidate, Entry, Section
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share.labels import is_own, labels_for

_QUOTE_MARKS = {"“": "”", '"': '"', "„": "“", "«": "»", "»": "«", "‘": "’", "‹": "›", "「": "」"}
_SLUG_BYTES = 80


def default_section(lang: str = "en") -> str:
    """The section an entry goes to when none is named."""
    return labels_for(lang).section


def section_in(lang: str, name: str) -> str:
    """A section's name for readers of this language: our own word follows it, a person's stays."""
    return default_section(lang) if is_own("section", name) else name


def section_name(name: str) -> str:
    """A section's name as stored: one line. Rejected if nothing is left."""
    folded = one_line(name)
    if not folded:
        raise Rejected("A section needs a name.")
    return folded


def grouped(names: Sequence[str], entries: Iterable[Entry], *, lang: str = "en") -> tuple[Section, ...]:
    """Sections in the order of `names`, empty ones too; what stands in none of them follows.

    An entry without a section goes to the first one. Without names and entries there is one empty section.
    """
    order: dict[str, list[Entry]] = {name: [] for name in names if name}
    for entry in sorted(entries, key=lambda entry: (entry.position, entry.id)):
        home = entry.section or next(iter(order), default_section(lang))
        order.setdefault(home, []).append(replace(entry, section=home))
    if not order:
        order[default_section(lang)] = []
    return tuple(Section(name, tuple(inside)) for name, inside in order.items())


def flattened(sections: Iterable[Section]) -> tuple[Entry, ...]:
    """All entries in reading order, numbered from 0 without gaps, each knowing its section."""
    inside = [replace(entry, section=section.name) for section in sections for entry in section.entries]
    return tuple(replace(entry, position=place) for place, entry in enumerate(inside))


def put_in(
    sections: Sequence[Section], entry: Entry, section: str, position: int | None = None
) -> tuple[Section, ...]:
    """The sections with `entry` at `position` in `section` (None: last). A new section goes last."""
    known = _known_name([part.name for part in sections], section)
    parts = list(sections) if known else [*sections, Section(section)]
    return tuple(
        replace(part, entries=_inserted(part.entries, entry, position))
        if part.name == (known or section)
        else part
        for part in parts
    )


def moved(
    sections: Sequence[Section], entry_id: int, *, position: int, section: str | None = None
) -> tuple[Section, ...]:
    """The sections with one entry elsewhere; a position beyond either end means that end.

    With `section`, the position counts within it. Without, it counts through the whole issue and the entry
    joins the section it lands in: going down that of the entry above it, going up that of the one below.
    """
    flat = flattened(sections)
    entry = next((each for each in flat if each.id == entry_id), None)
    if entry is None:
        raise Rejected("This entry is not in the issue any more.")
    rest = tuple(
        replace(part, entries=tuple(e for e in part.entries if e.id != entry_id)) for part in sections
    )
    if section is not None:
        return put_in(rest, entry, section_name(section), position)
    others = flattened(rest)
    place = max(0, min(position, len(others)))
    if not others or place == entry.position:
        return tuple(sections)
    neighbour = others[place - 1] if place > entry.position else others[place]
    inside = next(part for part in rest if part.name == neighbour.section).entries
    index = [e.id for e in inside].index(neighbour.id) + (1 if place > entry.position else 0)
    return put_in(rest, entry, neighbour.section, index)


def without(sections: Sequence[Section], entry_id: int) -> tuple[Section, ...]:
    """The sections less one entry."""
    return tuple(
        replace(part, entries=tuple(e for e in part.entries if e.id != entry_id)) for part in sections
    )


def reordered(names: Sequence[str], name: str, position: int) -> tuple[str, ...]:
    """Section names with one of them at another place (clamped to the ends)."""
    known = _known_name(names, name)
    if not known:
        raise Rejected(f"There is no section “{name}” in this issue.")
    rest = [each for each in names if each != known]
    rest.insert(max(0, min(position, len(rest))), known)
    return tuple(rest)


def _known_name(names: Iterable[str], wanted: str) -> str:
    return next((name for name in names if title_key(name) == title_key(wanted)), "")


def _inserted(entries: tuple[Entry, ...], entry: Entry, position: int | None) -> tuple[Entry, ...]:
    place = len(entries) if position is None else max(0, min(position, len(entries)))
    return (*entries[:place], entry, *entries[place:])


def most_ready_first(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """What has a reason first, then what has notes, then what is marked; within that the newest first."""
    return tuple(
        sorted(
            candidates,
            key=lambda one: (one.has_why, one.notes > 0, one.highlights > 0, one.when, one.id),
            reverse=True,
        )
    )


def bare_quote(quote: str) -> str:
    """A quote without the quotation marks somebody put around the whole of it: the renderers add theirs."""
    text = quote.strip()
    closing = _QUOTE_MARKS.get(text[:1])
    if len(text) > 2 and closing and text.endswith(closing) and text[0] not in text[1:-1]:
        return text[1:-1].strip()
    return text


def file_name(community: str, number: int) -> str:
    """A file's name without suffix, the same on every system: 'lernteam-köln-12'; letters and digits only."""
    text = unicodedata.normalize("NFC", community).casefold()
    slug = re.sub(r"[^\w]+", "-", text).strip("-_")
    while len(slug.encode()) > _SLUG_BYTES:
        slug = slug[:-1]
    return f"{slug.strip('-_') or 'digest'}-{number}"
