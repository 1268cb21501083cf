"""Put things into the issue that a community gets next."""

from __future__ import annotations

from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.share import wording


def put_for(library: Library, community_id: int, refs: tuple[Ref, ...]) -> Outcome[Issue]:
    """Add things to the newest draft for a community, or to a new issue.

    What is in there already stays there once; Rejected only where that is all of it.
    """
    drafts = [row.id for row in curate.issues(library, community_id) if not wording.has_left(row)]
    issue_id = drafts[0] if drafts else curate.new_issue(library, community_id).value.id
    done, refused = list[Outcome[Issue]](), list[Rejected]()
    for ref in refs:
        try:
            done.append(curate.add_entry(library, issue_id, ref))
        except Rejected as error:
            refused.append(error)
    if not done:
        raise refused[0]
    return Outcome(done[-1].value, done[-1].changes | Changes(issues=True, communities=True), done[-1].undo)
