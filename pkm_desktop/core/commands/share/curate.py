"""Putting an issue together: what goes in, in which order, and why it matters to these people."""

from __future__ import annotations

from pkm_desktop.core.commands.share import drafts
from pkm_desktop.core.commands.share.audiences import add_community, communities, community, edit_community
from pkm_desktop.core.commands.share.choosing import candidates, suggestions
from pkm_desktop.core.commands.share.entering import add_entry, edit_entry, move_entry, remove_entry
from pkm_desktop.core.commands.share.sections import add_section, move_section, remove_section, rename_section
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue, IssueRow
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share import compose
from pkm_desktop.core.store.share import communities as community_store
from pkm_desktop.core.store.share import issues as issue_store

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
    "next_issue_from",
    "remove_entry",
    "remove_section",
    "rename_section",
    "reopen_issue",
    "suggestions",
]

_LISTED = Changes(issues=True, communities=True)


def issues(library: Library, community_id: int) -> tuple[IssueRow, ...]:
    """The issues for a community, the newest first."""
    with library.reading() as db:
        community_store.community(db, community_id)
        return issue_store.issue_rows(db, community_id)


def issue(library: Library, issue_id: int) -> Issue:
    """An issue whole, with everything there is to look at before it goes out."""
    return drafts.whole(library, issue_id)


def new_issue(library: Library, community_id: int, *, title: str = "") -> Outcome[Issue]:
    """Start the next issue of a community's digest; it is called '{digest} #{number}' unless titled."""
    with library.reading() as db:
        audience = community_store.community(db, community_id)
    label = f"New issue for {drafts.short(audience.name)}"
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


def next_issue_from(library: Library, issue_id: int) -> Outcome[Issue]:
    """Start the next issue with the sections of this one, all of them empty.

    The standing words are the community's; intro, question and poll were for that one issue only.
    """
    found = issue(library, issue_id)
    audience = found.community
    label = f"New issue for {drafts.short(audience.name)}"
    with library.writing(label) as writing:
        number = issue_store.next_number(writing.db, audience.digest_id)
        made = issue_store.add_issue(
            writing,
            audience.digest_id,
            number=number,
            title=f"{audience.digest_title} #{number}",
            sections=[compose.section_in(audience.lang, section.name) for section in found.sections],
        )
    return drafts.outcome(library, made, label, _LISTED)


def edit_issue(
    library: Library,
    issue_id: int,
    *,
    title: str | None = None,
    intro: str | None = None,
    question: str | None = None,
    preheader: str | None = None,
    typing: bool = False,
) -> Outcome[Issue]:
    """Change title, intro, question or preheader (the line beside the subject) of an issue; None stays.

    `typing`: an autosave in the middle of writing, undone together with its neighbours.
    """
    given = drafts.stored(title=title, intro=intro, question=question, preheader=preheader)
    label = f"Edit {drafts.short(issue(library, issue_id).title)}"
    topic = f"d{issue_id}" if typing else ""
    with drafts.changing(library, issue_id, label, topic=topic) as (writing, before):
        changed = {name: text for name, text in given.items() if text != getattr(before, name)}
        if changed:
            issue_store.change_issue(writing, issue_id, **changed)
    if not changed:
        return Outcome(issue(library, issue_id), Changes())
    return drafts.outcome(library, issue_id, label)


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
