"""An issue while it is being changed: read whole, held open, written in order."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import issue_facts
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import ENTRY_KINDS, Entry, Issue, Section
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.share import check, compose
from pkm_desktop.core.store.share import entries as entry_store
from pkm_desktop.core.store.share import issues as issue_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pkm_desktop.core.store.database import Connection, Writing

OPEN = ("draft", "checked")
CHANGED = Changes(issues=True)
_LABEL_TITLE = 40
_ONE_LINE = frozenset({"title", "preheader", "kind", "via", "contributor"})
_TEXTS = frozenset({"intro", "question", "why", "quote", "other_view", "ask"})


def read_order(db: Connection, issue_id: int) -> Issue:
    """An issue with its sections and entries, unchecked."""
    found, names = issue_store.issue(db, issue_id)
    inside = entry_store.entries(db, issue_id)
    return replace(found, sections=compose.grouped(names, inside, lang=found.community.lang))


def whole(library: Library, issue_id: int) -> Issue:
    """An issue whole, with its problems."""
    with library.reading() as db:
        found = read_order(db, issue_id)
        known = issue_facts.facts(library, db, found)
    return replace(found, problems=check.problems(found, known))


def with_entry(library: Library, entry_id: int) -> tuple[Issue, Entry]:
    """An entry and the issue it stands in, unchecked."""
    with library.reading() as db:
        found = read_order(db, entry_store.issue_of_entry(db, entry_id))
    return found, entry_in(found, entry_id)


def entry_in(found: Issue, entry_id: int) -> Entry:
    """The entry of this id. Rejected if it has gone meanwhile."""
    for entry in found.entries:
        if entry.id == entry_id:
            return entry
    raise Rejected("This entry is not in the issue any more.")


@contextmanager
def changing(
    library: Library, issue_id: int, label: str, *, topic: str = ""
) -> Iterator[tuple[Writing, Issue]]:
    """A transaction on an issue that has not left yet, undone under `label`; Rejected once it has left."""
    with library.writing(label, topic=topic) as writing:
        found = read_order(writing.db, issue_id)
        if found.status not in OPEN:
            raise Rejected(f"“{found.title}” has left already.", hint="Reopen it to correct it.")
        yield writing, found


def store_order(writing: Writing, before: Issue, sections: Sequence[Section]) -> None:
    """Write the sections' names and every entry's place in them."""
    entry_store.place_entries(writing, compose.flattened(sections))
    issue_store.set_sections(writing, before.id, [section.name for section in sections])


def outcome(library: Library, issue_id: int, label: str, changes: Changes = CHANGED) -> Outcome[Issue]:
    """The issue as it is after a change that can be undone under `label`."""
    return Outcome(whole(library, issue_id), changes, label)


def stored(**given: str | None) -> dict[str, str]:
    """What is to be changed, as it is stored: names and titles on one line; what is None is left out.

    Rejected for a part that neither an issue nor an entry has, and for a kind of entry there is not.
    """
    unknown = set(given) - _ONE_LINE - _TEXTS
    if unknown:
        raise Rejected(f"An entry has no {', '.join(sorted(unknown))}.")
    if given.get("kind") not in (None, *ENTRY_KINDS):
        raise Rejected(
            f"“{given['kind']}” is no kind of entry.", hint=f"There are: {', '.join(ENTRY_KINDS)}."
        )
    return {
        name: one_line(text) if name in _ONE_LINE else storable(text)
        for name, text in given.items()
        if text is not None
    }


def short(title: str) -> str:
    """A title as it stands in the label of an undo step."""
    folded = one_line(title) or "an entry"
    return f"“{folded}”" if len(folded) <= _LABEL_TITLE else f"“{folded[: _LABEL_TITLE - 1].rstrip()}…”"
