"""What could go into the next issue: what was kept and not sent yet, and what of it fits the community."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pkm_desktop.core.commands.sense.note_titles import is_public_title
from pkm_desktop.core.errors import Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.digests import Candidate, Suggestion
from pkm_desktop.core.share import compose, suggest
from pkm_desktop.core.store.sense import search
from pkm_desktop.core.store.share import candidates as store
from pkm_desktop.core.store.share import communities as community_store
from pkm_desktop.core.store.share import issues as issue_store

if TYPE_CHECKING:
    from pkm_desktop.core.store.database import Connection

_MOST_TOPICS = 30  # looked for in texts: each is a search
_LOOKED_AT = 200  # of the things that speak of a topic


def candidates(library: Library, community_id: int, *, issue_id: int | None = None) -> tuple[Candidate, ...]:
    """What was kept, and titled notes, not yet sent there nor waiting in a draft; the most ready first.

    What the community must never get is left out. `topics` of a candidate are those of the community that it
    is tagged with. With `issue_id`, that issue must be one for this community.
    """
    with library.reading() as db:
        known = community_store.community(db, community_id)
        if issue_id is not None and issue_store.issue(db, issue_id)[0].community.id != community_id:
            raise Rejected(f"Issue d{issue_id} is not for {known.name}.")
        return compose.most_ready_first(_titled(db, store.candidates(db, known)))


def suggestions(library: Library, community_id: int, *, limit: int = 10) -> tuple[Suggestion, ...]:
    """The candidates that fit a community, the best first, each with the reasons in words.

    By its topics: as tags (with those below them, and by their other names), and as words in the texts.
    """
    with library.reading() as db:
        known = community_store.community(db, community_id)
        found = _titled(db, store.candidates(db, known))
        said = _said(library, db, known)
    return suggest.suggested(found, said, most=max(0, limit))


def _titled(db: Connection, found: tuple[Candidate, ...]) -> list[Candidate]:
    """Without the notes whose title is only the first line of their text: that is no title for others."""
    beginnings = store.first_lines(db, [one.id for one in found if one.kind == "note"])
    return [
        one for one in found if one.kind != "note" or is_public_title(one.title, beginnings.get(one.id, ""))
    ]


def _said(library: Library, db: Connection, community: Community) -> dict[tuple[str, int], list[str]]:
    """By item and note: the topics whose words stand in it."""
    from pkm_desktop.core.sense.query import read_query

    found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for topic in community.topics[:_MOST_TOPICS]:
        words = suggest.words_of(topic).replace('"', " ")
        query = read_query(f'"{words}"', now=library.clock())
        for match in search.search(db, query, kinds=("item", "note"), limit=_LOOKED_AT)[0]:
            found[match.ref.kind, match.ref.id].append(topic)
    return found
