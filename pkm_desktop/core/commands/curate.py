"""Putting an issue together: what goes in, in which order, and why it matters to these people."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pkm_desktop.core.commands import drafts
from pkm_desktop.core.commands.audiences import add_community, communities, community, edit_community
from pkm_desktop.core.commands.sections import add_section, move_section, remove_section, rename_section
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Candidate, Entry, Issue, IssueRow
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import one_line, storable
from pkm_desktop.core.share import compose
from pkm_desktop.core.store import activity
from pkm_desktop.core.store import candidates as candidate_store
from pkm_desktop.core.store import communities as community_store
from pkm_desktop.core.store import entries as entry_store
from pkm_desktop.core.store import issues as issue_store
from pkm_desktop.core.store import notes as note_store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

__all__ = [
    "add_community",
    "add_entry",
    "add_section",
    "candidates",
    "communities",
    "community",
    "delete_issue",
    "edit_community",
    "edit_entry",
    "edit_issue",
    "issue",
    "issues",
    "move_entry",
    "move_section",
    "new_issue",
    "remove_entry",
    "remove_section",
    "rename_section",
    "reopen_issue",
]

_HEADING = re.compile(r"\s*#{1,6}\s")
_LISTED = Changes(issues=True, communities=True)


def issues(library: Library, community_id: int) -> tuple[IssueRow, ...]:
    """The issues for a community, the newest first."""
    with library.reading() as db:
        community_store.community(db, community_id)
        return issue_store.issue_rows(db, community_id)


def issue(library: Library, issue_id: int) -> Issue:
    """An issue whole, with everything there is to look at before it goes out."""
    return drafts.whole(library, issue_id)


def candidates(library: Library, community_id: int, *, issue_id: int | None = None) -> tuple[Candidate, ...]:
    """What was kept, and titled notes, not yet sent there nor waiting in a draft; the most ready first.

    With `issue_id`, that issue must be one for this community.
    """
    with library.reading() as db:
        known = community_store.community(db, community_id)
        if issue_id is not None and issue_store.issue(db, issue_id)[0].community.id != community_id:
            raise Rejected(f"Issue d{issue_id} is not for {known.name}.")
        return compose.most_ready_first(candidate_store.candidates(db, community_id))


def new_issue(library: Library, community_id: int, *, title: str = "") -> Outcome[Issue]:
    """Start the next issue of a community's digest; it is called '{digest} #{number}' unless titled."""
    with library.reading() as db:
        audience = community_store.community(db, community_id)
    label = f"New issue for {audience.name}"
    with library.writing(label) as writing:
        number = issue_store.next_number(writing.db, audience.digest_id)
        made = issue_store.add_issue(
            writing,
            audience.digest_id,
            number=number,
            title=one_line(title) or f"{audience.digest_title} #{number}",
            sections=(compose.default_section(audience.lang),),
        )
    return drafts.outcome(library, made, label, _LISTED)


def edit_issue(
    library: Library,
    issue_id: int,
    *,
    title: str | None = None,
    intro: str | None = None,
    question: str | None = None,
    typing: bool = False,
) -> Outcome[Issue]:
    """Change title, intro or question of an issue; what is None stays.

    `typing`: an autosave in the middle of writing, undone together with its neighbours.
    """
    given = _stored(title=title, intro=intro, question=question)
    label = f"Edit {drafts.short(issue(library, issue_id).title)}"
    topic = f"d{issue_id}" if typing else ""
    with drafts.changing(library, issue_id, label, topic=topic) as (writing, before):
        changed = {name: text for name, text in given.items() if text != getattr(before, name)}
        if changed:
            issue_store.change_issue(writing, issue_id, **changed)
    if not changed:
        return Outcome(issue(library, issue_id), Changes())
    return drafts.outcome(library, issue_id, label)


def _stored(**given: str | None) -> dict[str, str]:
    """What is to be changed, as it can be stored: a title on one line; what is None is left out."""
    return {
        name: one_line(text) if name == "title" else storable(text)
        for name, text in given.items()
        if text is not None
    }


def delete_issue(library: Library, issue_id: int) -> Outcome[int]:
    """Throw a draft away. Rejected for an issue that has left: it is the memory of what was sent."""
    label = f"Delete {drafts.short(issue(library, issue_id).title)}"
    with library.writing(label) as writing:
        found, _ = issue_store.issue(writing.db, issue_id)
        if any(publication.state != "failed" for publication in found.publications):
            raise Rejected(f"“{found.title}” has left already and stays as the record of it.")
        issue_store.delete_issue(writing, issue_id)
    return Outcome(1, _LISTED, label)


def reopen_issue(library: Library, issue_id: int) -> Outcome[Issue]:
    """Make an issue that has left a draft again, to correct it; its number and the record of it stay."""
    found = issue(library, issue_id)
    if found.status in drafts.OPEN:
        return Outcome(found, Changes())
    label = f"Reopen {drafts.short(found.title)}"
    with library.writing(label) as writing:
        issue_store.change_issue(writing, issue_id, status="draft")
    return drafts.outcome(library, issue_id, label)


def add_entry(
    library: Library,
    issue_id: int,
    ref: Ref,
    *,
    title: str | None = None,
    why: str | None = None,
    section: str | None = None,
    highlight_id: int | None = None,
) -> Outcome[Issue]:
    """Put an item, a note or a highlight into an issue, last in `section` (None: the first one).

    Title, address, author and source are copied; `why` is the item's own unless given; a highlight gives
    the quote. A note gives its title only, and not even that where it is the first line of its text: notes
    are private. What the community was sent before is let in with a warning.
    """
    if ref.kind not in ("item", "note", "highlight"):
        raise Rejected(f"{ref} is a {ref.kind}; an issue is made of items, notes and highlights.")
    with library.reading() as db:
        entry = _new_entry(db, ref, ref.id if ref.kind == "highlight" else highlight_id)
    entry = replace(
        entry,
        title=entry.title if title is None else one_line(title),
        why=entry.why if why is None else storable(why).strip(),
    )
    label = f"Add {drafts.short(entry.title)}"
    with drafts.changing(library, issue_id, label) as (writing, before):
        if any(_is_same(entry, other) for other in before.entries):
            raise Rejected(f"{drafts.short(entry.title)} is in this issue already.")
        made = replace(entry, id=entry_store.add_entry(writing, issue_id, entry))
        home = compose.section_name(section or before.sections[0].name)
        drafts.store_order(writing, before, compose.put_in(before.sections, made, home))
        thing = Ref("note", made.note_id) if made.note_id is not None else Ref("item", made.item_id or 0)
        activity.record(writing, "curated", thing.kind, thing.id, before.community.name)
    return drafts.outcome(library, issue_id, label)


def _new_entry(db: Connection, ref: Ref, highlight_id: int | None) -> Entry:
    from pkm_desktop.core.seek.urls import canonical, without_credentials

    entry = candidate_store.material(db, ref)
    if ref.kind == "note":
        return replace(entry, title=_public_title(db, ref.id))
    entry = replace(entry, url=without_credentials(canonical(entry.url)))
    if highlight_id is None:
        return entry
    item_id, quote = candidate_store.highlight_quote(db, highlight_id)
    if item_id != entry.item_id:
        raise Rejected(f"h{highlight_id} is not a highlight of {drafts.short(entry.title)}.")
    return replace(entry, highlight_id=highlight_id, quote=quote)


def _public_title(db: Connection, note_id: int) -> str:
    """A note's title; '' where it is a sentence of its text (a heading is meant as a title)."""
    from pkm_desktop.core.sense.links import default_title

    note = note_store.note(db, note_id)
    is_text = note.title == default_title(note.body) and not _HEADING.match(note.body)
    return "" if is_text else note.title


def _is_same(entry: Entry, other: Entry) -> bool:
    if entry.note_id is not None or other.note_id is not None:
        return entry.note_id == other.note_id
    return (entry.item_id is not None and entry.item_id == other.item_id) or (
        entry.url != "" and entry.url == other.url
    )


def edit_entry(
    library: Library,
    entry_id: int,
    *,
    title: str | None = None,
    why: str | None = None,
    quote: str | None = None,
    section: str | None = None,
    via: str | None = None,
    typing: bool = False,
) -> Outcome[Issue]:
    """Change what an entry says here; item and reading notes stay as they are. None leaves a part alone.

    `typing`: an autosave in the middle of writing, undone together with its neighbours.
    """
    found, entry = drafts.with_entry(library, entry_id)
    given = _stored(title=title, why=why, quote=quote, via=via)
    label = f"Edit {drafts.short(entry.title)}"
    topic = f"e{entry_id}" if typing else ""
    with drafts.changing(library, found.id, label, topic=topic) as (writing, before):
        entry = drafts.entry_in(before, entry_id)
        changed = {name: text for name, text in given.items() if text != getattr(entry, name)}
        moves = section is not None and compose.section_name(section) != entry.section
        if changed:
            entry_store.change_entry(writing, entry_id, **changed)
        if changed or moves:
            home = compose.section_name(section) if section is not None and moves else None
            rest = (
                compose.put_in(compose.without(before.sections, entry_id), entry, home)
                if home
                else before.sections
            )
            drafts.store_order(writing, before, rest)
    if not changed and not moves:
        return Outcome(issue(library, found.id), Changes())
    return drafts.outcome(library, found.id, label)


def move_entry(
    library: Library, entry_id: int, *, position: int, section: str | None = None
) -> Outcome[Issue]:
    """Put an entry elsewhere, counting from 0; a position beyond either end means that end.

    With `section` the position counts within it (a new name makes a new section); without, through the
    whole issue.
    """
    found, entry = drafts.with_entry(library, entry_id)
    label = f"Move {drafts.short(entry.title)}"
    with drafts.changing(library, found.id, label) as (writing, before):
        order = compose.moved(before.sections, entry_id, position=position, section=section)
        stays = compose.flattened(order) == compose.flattened(before.sections)
        if not stays:
            drafts.store_order(writing, before, order)
    if stays:
        return Outcome(issue(library, found.id), Changes())
    return drafts.outcome(library, found.id, label)


def remove_entry(library: Library, entry_id: int) -> Outcome[Issue]:
    """Take an entry out of its issue; the item is a candidate again."""
    found, entry = drafts.with_entry(library, entry_id)
    label = f"Take out {drafts.short(entry.title)}"
    with drafts.changing(library, found.id, label) as (writing, before):
        entry_store.delete_entry(writing, entry_id)
        drafts.store_order(writing, before, compose.without(before.sections, entry_id))
    return drafts.outcome(library, found.id, label)
