"""The sections of an issue: add, rename, move and remove them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import drafts
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue, Section
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.share import compose
from pkm_desktop.core.store.share import issues as issue_store

if TYPE_CHECKING:
    from pkm_desktop.core.model.communities import Community
    from pkm_desktop.core.store.database import Writing


def add_section(library: Library, issue_id: int, name: str, *, position: int | None = None) -> Outcome[Issue]:
    """A new, empty section, last or at `position` (from 0). Rejected if the issue has one of this name."""
    wanted = compose.section_name(name)
    label = f"Add section {drafts.short(wanted)}"
    with drafts.changing(library, issue_id, label) as (writing, before):
        _refuse_twin(before, wanted)
        parts = list(before.sections)
        parts.insert(len(parts) if position is None else max(0, position), Section(wanted))
        drafts.store_order(writing, before, parts)
    return drafts.outcome(library, issue_id, label)


def rename_section(library: Library, issue_id: int, old: str, new: str) -> Outcome[Issue]:
    """Give a section another name; its entries stay in it."""
    wanted = compose.section_name(new)
    label = f"Rename section {drafts.short(old)}"
    with drafts.changing(library, issue_id, label) as (writing, before):
        section = _section(before, old)
        if section.name == wanted:
            return Outcome(before, Changes())
        if title_key(section.name) != title_key(wanted):
            _refuse_twin(before, wanted)
        parts = [replace(part, name=wanted) if part is section else part for part in before.sections]
        drafts.store_order(writing, before, parts)
    return drafts.outcome(library, issue_id, label)


def move_section(library: Library, issue_id: int, name: str, *, position: int) -> Outcome[Issue]:
    """Put a section with its entries elsewhere, counting from 0; beyond either end means that end."""
    label = f"Move section {drafts.short(name)}"
    with drafts.changing(library, issue_id, label) as (writing, before):
        by_name = {part.name: part for part in before.sections}
        order = [by_name[each] for each in compose.reordered(tuple(by_name), name, position)]
        if tuple(order) == before.sections:
            return Outcome(before, Changes())
        drafts.store_order(writing, before, order)
    return drafts.outcome(library, issue_id, label)


def remove_section(library: Library, issue_id: int, name: str) -> Outcome[Issue]:
    """Take a section out; its entries go to the one above it (or below the first). The last section stays."""
    label = f"Remove section {drafts.short(name)}"
    with drafts.changing(library, issue_id, label) as (writing, before):
        gone = _section(before, name)
        rest = [part for part in before.sections if part is not gone]
        if not rest:
            raise Rejected("An issue needs one section.", hint="Rename it instead.")
        heir = max(0, before.sections.index(gone) - 1)
        rest[heir] = replace(rest[heir], entries=(*rest[heir].entries, *gone.entries))
        drafts.store_order(writing, before, rest)
    return drafts.outcome(library, issue_id, label)


def follow_language(writing: Writing, community: Community) -> None:
    """Sections of drafts that have our word for a name get that of the community's language."""
    for row in issue_store.issue_rows(writing.db, community.id):
        if row.status not in drafts.OPEN:
            continue
        before = drafts.read_order(writing.db, row.id)
        names = [compose.section_in(community.lang, part.name) for part in before.sections]
        if len(set(names)) == len(names) and names != [part.name for part in before.sections]:
            parts = [replace(part, name=name) for part, name in zip(before.sections, names, strict=True)]
            drafts.store_order(writing, before, parts)


def _section(before: Issue, name: str) -> Section:
    for section in before.sections:
        if title_key(section.name) == title_key(name):
            return section
    raise Rejected(f"There is no section “{name}” in this issue.")


def _refuse_twin(before: Issue, name: str) -> None:
    if any(title_key(section.name) == title_key(name) for section in before.sections):
        raise Rejected(f"There is a section “{name}” in this issue already.")
