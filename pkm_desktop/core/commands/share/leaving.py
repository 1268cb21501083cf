"""What every hand-over of an issue has in common: whether it may leave, and what is noted when it has."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.share import drafts, templates
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.digests import Issue, Publication
from pkm_desktop.core.share import check
from pkm_desktop.core.share import render as rendering
from pkm_desktop.core.share.edition import Sender
from pkm_desktop.core.store import activity
from pkm_desktop.core.store.share import deliveries, sealing
from pkm_desktop.core.store.share import issues as issue_store
from pkm_desktop.core.store.share import publications as store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Writing

CHANGED = Changes(issues=True, items=True, communities=True)
ARRIVED = ("sent", "verified")


@dataclass(frozen=True)
class Ready:
    """An issue that may leave. `issue.published` is the day it carries."""

    issue: Issue
    overridden: tuple[str, ...] = ()  # what the check says against it, and the person has waved through
    corrected: bool = False  # it left before and says something else now

    @property
    def told(self) -> Issue:
        """The issue as readers get it: who had an earlier version is told that this one is corrected."""
        return replace(self.issue, status="corrected") if self.corrected else self.issue

    @property
    def open(self) -> bool:
        """Whether it could be changed since it left; a closed one is what it was."""
        return self.issue.status in drafts.OPEN


def ready(library: Library, issue_id: int, formats: Iterable[str], *, anyway: bool) -> Ready:
    """The issue if nothing speaks against its leaving in these formats; PublishError in words otherwise.

    `anyway` waves through what a person may wave through; a private note is not among that.
    """
    found = drafts.whole(library, issue_id)
    issue = dated(library, found)
    ways = tuple(formats)
    stops = check.final(found.problems, ways) if anyway else check.blocking(found.problems, ways)
    if stops:
        listed = " ".join(problem.text for problem in stops)
        raise PublishError(f"Not ready to go out. {listed}", subject=issue.title)
    waved = tuple(problem.text for problem in check.overridable(found.problems, ways))
    return Ready(issue, waved, corrected=_differs(library, issue))


def dated(library: Library, issue: Issue, *, begun: datetime | None = None) -> Issue:
    """The issue with the day it carries, by the person's own clock: when it left, else when its leaving has
    `begun`, else today.
    """
    return replace(issue, published=(issue.published or begun or library.clock()).astimezone())


def sender(library: Library, issue: Issue) -> Sender:
    """Who curates, by the settings, with the community's own templates. PublishError if those are gone."""
    settings, own = library.settings, templates.folder_for(library, issue.community)
    return Sender(settings.user_name, settings.user_email, own)


def _differs(library: Library, issue: Issue) -> bool:
    """Whether a reopened issue says something else than what arrived somewhere before."""
    if issue.status not in drafts.OPEN:
        return False
    last = {each.target: each for each in issue.publications if each.state in ARRIVED}
    plain = {name: each for name, each in last.items() if name == each.format}
    for each in plain.values():
        try:
            now = rendering.render(issue, each.format, sender(library, issue))
        except (PublishError, Rejected):
            continue
        if hashlib.sha256(now.content).hexdigest() != each.sha256:
            return True
    return False


def leave(writing: Writing, before: Ready, publication: Publication, target: str) -> None:
    """The issue has left by this hand-over: mark it, seal it, and log what was shared."""
    issue = before.issue
    again = any(
        each.target == target and each.state in ARRIVED and each.sha256 != publication.sha256
        for each in issue.publications
    )
    if before.open:
        moment = issue.published or writing.now
        issue_store.set_published(writing, issue.id, moment, corrected=before.corrected or again)
    store.override(writing, publication.id, before.overridden)
    sealing.seal(writing, issue.id)
    sealing.mark(writing, f"Publish {issue.community.name} #{issue.number}")
    activity.record(writing, "published", "issue", issue.id, target)
    for kind, ids in (
        ("item", [entry.item_id for entry in issue.entries if entry.item_id is not None]),
        ("note", [entry.note_id for entry in issue.entries if entry.note_id is not None]),
    ):
        activity.record_many(writing, "shared", kind, ids)


def closed_again(library: Library, before: Ready, found: Publication) -> Publication:
    """A hand-over that had arrived with the same bytes: a reopened issue has left again."""
    if before.open:
        with library.writing() as writing:
            leave(writing, before, found, found.target)
    return publication(library, found.id)


def publication(library: Library, publication_id: int) -> Publication:
    """One hand-over as it stands, or NotFound."""
    with library.reading() as db:
        return store.publication(db, publication_id)


@contextmanager
def alone(library: Library) -> Iterator[None]:
    """One hand-over at a time. What an earlier run was in the middle of is unknown from here on.

    Rejected while another one is under way.
    """
    if not library.publishing.acquire(blocking=False):
        raise Rejected("Another issue is being handed over.", hint="Wait until that is done.")
    try:
        with library.writing() as writing:
            deliveries.interrupted(writing)
            store.interrupted(writing)
        yield
    finally:
        library.publishing.release()
