"""Polls in issues: a question with options that readers vote on by reply."""

from __future__ import annotations

from collections.abc import Sequence

from pkm_desktop.core.commands.share import drafts
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.digests import Issue, Poll
from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.share import tally as counting
from pkm_desktop.core.store.share import issues as issue_store
from pkm_desktop.core.store.share import polls as store

LONGEST_OPTION = 200  # characters


def set_poll(library: Library, issue_id: int, question: str, options: Sequence[str]) -> Outcome[Issue]:
    """Ask the readers of an issue to vote: two to nine different options, one line each.

    Rejected once the issue has left; after first votes (of an issue that was reopened) the options stay.
    """
    asked, offered = one_line(question), tuple(filter(None, map(one_line, options)))
    _check(asked, offered)
    label = "Set the poll"
    with drafts.changing(library, issue_id, label) as (writing, before):
        there = before.poll
        if there and (there.question, there.options) == (asked, offered):
            return Outcome(drafts.whole(library, issue_id), Changes())
        if there and sum(there.votes) and there.options != offered:
            raise Rejected(
                f"{sum(there.votes)} have voted on these options already.",
                hint="Change the question only, or make a new issue.",
            )
        store.put_poll(writing, issue_id, asked, offered)
    return drafts.outcome(library, issue_id, label)


def remove_poll(library: Library, issue_id: int) -> Outcome[Issue]:
    """Take the poll out of an issue that has not left; votes that came stay as responses."""
    label = "Remove the poll"
    with drafts.changing(library, issue_id, label) as (writing, before):
        if before.poll is not None:
            store.remove_poll(writing, issue_id)
    if before.poll is None:
        return Outcome(drafts.whole(library, issue_id), Changes())
    return drafts.outcome(library, issue_id, label)


def tally(library: Library, issue_id: int) -> Poll:
    """The poll of an issue with its votes: one per sender, the last one counts. NotFound without a poll."""
    with library.reading() as db:
        issue_store.issue(db, issue_id)
        found = store.poll(db, issue_id)
    if found is None:
        raise NotFound("This issue has no poll.", subject=f"d{issue_id}")
    return found


def shares(poll: Poll) -> tuple[int, ...]:
    """Per cent of the votes for each option; they make 100 once there is a vote."""
    return counting.shares(poll)


def _check(question: str, options: Sequence[str]) -> None:
    if not question:
        raise Rejected("A poll needs a question.")
    if not 2 <= len(options) <= counting.MOST_OPTIONS:
        raise Rejected(f"A poll has two to {counting.MOST_OPTIONS} options.")
    if len({title_key(option) for option in options}) < len(options):
        raise Rejected("Two options of this poll are the same.")
    if any(len(option) > LONGEST_OPTION for option in options):
        raise Rejected(f"An option has at most {LONGEST_OPTION} characters.")
