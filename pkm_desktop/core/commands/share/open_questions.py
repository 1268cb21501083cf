"""What waits for somebody: questions without an answer, answers owed, follow-ups; and the numbers."""

from __future__ import annotations

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.responses import CameBack, OpenQuestion, Response, Returns
from pkm_desktop.core.model.text import one_line
from pkm_desktop.core.store.share import communities as community_store
from pkm_desktop.core.store.share import issues as issue_store
from pkm_desktop.core.store.share import responses as response_store
from pkm_desktop.core.store.share import returns as store


def open_questions(library: Library, community_id: int | None = None) -> tuple[OpenQuestion, ...]:
    """Our questions to the readers that got no answer yet, the longest open first.

    The question of an issue counts as answered by an answer to the issue, that of an entry by one to it.
    """
    with library.reading() as db:
        return store.asked(db, library.clock(), community_id)


def owed_answers(library: Library, community_id: int | None = None) -> tuple[OpenQuestion, ...]:
    """Questions of readers that nobody has answered yet, the longest waiting first."""
    now = library.clock()
    with library.reading() as db:
        found = response_store.owed(db, community_id)
    return tuple(_owed(each, max(0, (now - each.received).days)) for each in found)


def due_follow_ups(library: Library) -> tuple[Response, ...]:
    """What is to be followed up today or was before, by the person's own calendar, longest overdue first."""
    with library.reading() as db:
        return response_store.due(db, library.clock().astimezone().date())


def came_back(library: Library, issue_id: int) -> CameBack:
    """What came back on an issue, by kind in all and for each entry."""
    with library.reading() as db:
        issue_store.issue(db, issue_id)
        return store.came_back(db, issue_id)


def returns(library: Library, community_id: int | None = None) -> tuple[Returns, ...]:
    """What each community gave back over all of its issues; of one with `community_id`."""
    with library.reading() as db:
        wanted = (
            [each.id for each in community_store.communities(db)] if community_id is None else [community_id]
        )
        return tuple(store.returns(db, each) for each in wanted)


def _owed(response: Response, days: int) -> OpenQuestion:
    return OpenQuestion(
        issue_id=response.issue_id,
        issue_number=response.issue_number,
        community=response.community,
        text=one_line(response.text)[:500],
        asked=response.received,
        days=days,
        entry_id=response.entry_id,
        response_id=response.id,
        person=response.person.name if response.person else "",
    )
