"""Putting in what feeds bring, in bulk: what would be slow shows in how often SQLite is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.seek import follow
from pkm_desktop.core.commands.sense.find import find
from pkm_desktop.core.library import Library
from tests.servers.feeds import numbered, rss
from tests.servers.web import Reply, WebServer

FREQUENT = 20


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        yield running


def test_a_statement_stays_compiled_however_many_there_were_before(library: Library) -> None:
    compiled = Counter[str]()

    def look(*_: object) -> int:
        compiled["parts"] += 1
        return 0

    with library.writing() as writing:
        db = writing.db
        db.set_authorizer(look)
        for number in range(300):
            db.execute(f"SELECT {number} FROM tag").fetchall()
        frequent = [f"SELECT id + {number} FROM source" for number in range(FREQUENT)]
        for statement in frequent:
            db.execute(statement).fetchall()
        compiled.clear()
        for statement in frequent:
            db.execute(statement).fetchall()
        db.set_authorizer(None)
    assert not compiled


def test_the_search_index_puts_a_document_away_at_once(library: Library, server: WebServer) -> None:
    server.routes["/feed"] = Reply(rss(numbered(40)))
    follow.follow(library, [server.url("/feed")])
    with library.reading() as db:
        (segments,) = db.execute("SELECT count(DISTINCT segid) FROM fts_idx").fetchone()
    assert segments == 1
    assert find(library, "40").total == 1
    assert upkeep.check(library) == ()
