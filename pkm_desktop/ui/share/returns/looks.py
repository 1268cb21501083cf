"""What the pages of what came back look up, each in one go, off the GUI thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pkm_desktop.core.commands.share import (
    curate,
    open_questions,
    opting_out,
    outcomes,
    people,
    polling,
    responding,
)
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Entry, Issue, IssueRow
from pkm_desktop.core.model.responses import (
    CameBack,
    OpenQuestion,
    OptOut,
    Person,
    Response,
    SuccessCase,
)
from pkm_desktop.ui.share.returns_nav import Waiting
from pkm_desktop.ui.words.natural import natural_key

MOST = 2000  # replies in the list


@dataclass(frozen=True)
class Replies:
    """Replies and what waits among them."""

    rows: tuple[Response, ...] = ()
    waiting: frozenset[int] = frozenset()  # response ids
    known: tuple[Person, ...] = ()
    options: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # of the polls, by issue


@dataclass(frozen=True)
class ReplySeen:
    """One reply with what its form offers."""

    response: Response
    entries: tuple[Entry, ...] = ()
    case_id: int = 0
    people: tuple[Person, ...] = ()


@dataclass(frozen=True)
class Questions:
    """What is open, in both directions."""

    asked: tuple[OpenQuestion, ...] = ()
    owed: tuple[OpenQuestion, ...] = ()


@dataclass(frozen=True)
class People:
    """Everybody, what they sent, and the wishes to be left out."""

    rows: tuple[Person, ...] = ()
    replies: tuple[Response, ...] = ()
    opt_outs: tuple[OptOut, ...] = ()
    communities: tuple[Community, ...] = ()


@dataclass(frozen=True)
class LeftIssue:
    """An issue that has left: one a reply can be about."""

    community: Community
    row: IssueRow


def waiting(library: Library) -> Waiting:
    """The numbers of the sidebar."""
    return Waiting(
        len(_waiting(library)),
        len(open_questions.open_questions(library)),
        len(outcomes.cases(library)),
        bool(curate.communities(library)),
    )


def _waiting(library: Library) -> frozenset[int]:
    owed = {each.response_id for each in open_questions.owed_answers(library) if each.response_id}
    return frozenset(owed | {each.id for each in open_questions.due_follow_ups(library)})


def replies(library: Library, *, issue_id: int = 0) -> Replies:
    """All replies, or those on one issue."""
    found = responding.responses(library, issue_id=issue_id or None, limit=MOST)
    polls = {each.issue_id for each in found if each.kind == "vote"}
    return Replies(found, _waiting(library), _people(library), _options(library, polls))


def _options(library: Library, issues: Iterable[int]) -> dict[int, tuple[str, ...]]:
    options = dict[int, tuple[str, ...]]()
    for issue in issues:
        try:
            options[issue] = polling.tally(library, issue).options
        except NotFound:
            continue  # the poll was removed; the votes stayed
    return options


def reply(library: Library, response_id: int) -> ReplySeen | None:
    """One reply; None where it is gone."""
    try:
        response = responding.response(library, response_id)
        issue = curate.issue(library, response.issue_id)
    except NotFound:
        return None
    case = next((each.id for each in outcomes.cases(library) if each.response_id == response_id), 0)
    return ReplySeen(response, issue.entries, case, _people(library))


def questions(library: Library) -> Questions:
    """Open questions, ours and theirs."""
    return Questions(open_questions.open_questions(library), open_questions.owed_answers(library))


def cases(library: Library) -> tuple[SuccessCase, ...]:
    """All success cases and non-successes."""
    return outcomes.cases(library)


def everybody(library: Library) -> People:
    """People, what came from them, and who is left out."""
    return People(
        _people(library),
        responding.responses(library, limit=MOST),
        opting_out.opt_outs(library),
        tuple(sorted(curate.communities(library), key=lambda one: natural_key(one.name))),
    )


def _people(library: Library) -> tuple[Person, ...]:
    return tuple(sorted(people.people(library), key=lambda one: natural_key(one.name)))


def left_issues(library: Library) -> tuple[LeftIssue, ...]:
    """Every issue that has left, the newest first."""
    found = [
        LeftIssue(community, row)
        for community in curate.communities(library)
        for row in curate.issues(library, community.id)
        if row.published is not None
    ]
    return tuple(sorted(found, key=lambda each: each.row.published or each.row.updated, reverse=True))


def issue_with_people(library: Library, issue_id: int) -> tuple[Issue, tuple[Person, ...]]:
    """An issue, for its entries, and who could have answered."""
    return curate.issue(library, issue_id), _people(library)


def came_back(library: Library, issue: Issue | None) -> CameBack | None:
    """What came back on an issue that has left."""
    if issue is None or issue.published is None:
        return None
    return open_questions.came_back(library, issue.id)
