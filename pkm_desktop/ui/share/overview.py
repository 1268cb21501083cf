"""One look at everything the Share stage shows, in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pkm_desktop.core.commands.share import curate, rhythms
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community, Due
from pkm_desktop.core.model.digests import Candidate, Issue, IssueRow, Suggestion
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.words.natural import natural_key

_SUGGESTED = 5  # more are no suggestion but the list itself


@dataclass(frozen=True)
class Overview:
    """What there is. `number` is that of the last edit asked for when the look began."""

    number: int
    communities: tuple[Community, ...] = ()
    community: Community | None = None
    rows: tuple[IssueRow, ...] = ()
    candidates: tuple[Candidate, ...] = ()  # tens of thousands; without those suggested
    suggested: tuple[Suggestion, ...] = ()
    issue: Issue | None = None
    due: tuple[Due, ...] = ()
    today: date = date.min

    def due_for(self, community_id: int) -> Due | None:
        """What is due for a community."""
        return next((due for due in self.due if due.community.id == community_id), None)


def look(library: Library, community_id: int, issue_id: int, number: int) -> Overview:
    """Everything about a community and one of its issues; 0, or what is gone, means the likeliest one."""
    issue = _issue(library, issue_id)
    communities = tuple(sorted(curate.communities(library), key=lambda one: natural_key(one.name)))
    wanted = issue.community.id if issue else community_id
    due, today = rhythms.due(library), library.clock().astimezone().date()
    likely = [each.community for each in due if each.issue_id] + list(communities)
    community = next((each for each in communities if each.id == wanted), next(iter(likely), None))
    if community is None:
        return Overview(number)
    rows = curate.issues(library, community.id)
    if issue is None and rows:
        drafts = [row for row in rows if not wording.has_left(row)]
        issue = _issue(library, (drafts or list(rows))[0].id)
    suggested = curate.suggestions(library, community.id, limit=_SUGGESTED)
    first = {(each.candidate.kind, each.candidate.id) for each in suggested}
    others = tuple(
        each for each in curate.candidates(library, community.id) if (each.kind, each.id) not in first
    )
    return Overview(number, communities, community, rows, others, suggested, issue, due, today)


def _issue(library: Library, issue_id: int) -> Issue | None:
    try:
        return curate.issue(library, issue_id) if issue_id else None
    except NotFound:
        return None
