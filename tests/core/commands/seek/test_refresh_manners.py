"""How sources are asked: with their login, in their own rhythm, one at a time, none holding others up."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import keyring
import pytest
from keyring.backends import fail

from pkm_desktop.core.commands.seek import browse, follow
from pkm_desktop.core.commands.seek import refresh as refreshing
from pkm_desktop.core.commands.seek.logins import set_login
from pkm_desktop.core.errors import Cancelled, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.sources import Login, Refreshed, SourceResult
from tests.servers.feeds import numbered, rss
from tests.servers.web import FOREVER, Reply, WebServer


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


def followed(library: Library, server: WebServer, path: str = "/feed") -> int:
    server.routes[path] = Reply(rss(numbered(2, site=f"http://site.example{path}"), title=path))
    (source,) = follow.follow(library, [server.url(path)]).value.added
    return source.id


def refreshed(library: Library, *source_ids: int) -> Refreshed:
    return refreshing.refresh(library, source_ids or None, everything=not source_ids).value


def test_a_source_is_asked_with_its_login(library: Library, server: WebServer) -> None:
    source = followed(library, server)
    set_login(library, source, Login("basic", "zoë", "pässword"))
    assert not refreshed(library, source).failed
    assert server.seen[-1].headers["authorization"] == "Basic em/Dqzpww6Rzc3dvcmQ="
    set_login(library, source, Login("bearer", secret="t0ken"))
    refreshed(library)
    assert server.seen[-1].headers["authorization"] == "Bearer t0ken"


def test_a_password_that_is_not_known_is_asked_for(library: Library, server: WebServer) -> None:
    locked, free = followed(library, server), followed(library, server, "/other")
    set_login(library, locked, Login("basic", "me", "secret"))
    library.credentials = type(library.credentials)()
    before = len(server.seen)
    value = refreshed(library)
    (failed,) = value.failed
    assert (failed.source_id, "Enter it again" in failed.error) == (locked, True)
    assert len(server.seen) == before + 1, "only the other one was asked for"
    assert {result.source_id for result in value.sources} == {locked, free}


def test_one_refresh_at_a_time(library: Library, server: WebServer) -> None:
    source = followed(library, server)
    server.routes["/feed"] = Reply(rss(numbered(3)), wait=0.4)
    results: list[Refreshed] = []
    first = threading.Thread(target=lambda: results.append(refreshed(library)))
    first.start()
    while not library.fetching.locked():
        threading.Event().wait(0.005)
    with pytest.raises(Rejected, match="being fetched already"):
        refreshed(library)
    with pytest.raises(Cancelled):
        refreshing.refresh(library, [source], stop=lambda: True)
    refreshed(library, source)  # a named one waits
    first.join()
    assert results[0].new + browse.counts(library).inbox >= 3
    assert server.most_at_once == 1
    refreshed(library)


def test_a_failing_source_keeps_its_own_rhythm(
    library: Library, server: WebServer, clock: Callable[[], datetime]
) -> None:
    source = followed(library, server)
    follow.edit_source(library, source, interval_minutes=360)
    server.routes["/feed"] = Reply(status=500)
    refreshed(library, source)
    due = browse.source(library, source).next_due
    assert due is not None
    assert due - clock() >= timedelta(hours=6)


def test_silent_sources_of_one_host_cost_one_deadline(library: Library, server: WebServer) -> None:
    ids = [followed(library, server, f"/{number}") for number in range(5)]
    library.settings = replace(library.settings, timeout_seconds=1)
    server.routes |= {f"/{number}": Reply(wait=FOREVER) for number in range(5)}
    started = time.monotonic()
    value = refreshed(library)
    assert time.monotonic() - started < 2.5
    assert {result.source_id for result in value.failed} == set(ids)
    assert len({result.error for result in value.failed}) == 1


def test_results_come_while_others_are_waited_for(library: Library, server: WebServer) -> None:
    followed(library, server, "/quick")
    followed(library, server, "/slow")
    server.routes["/slow"] = Reply(rss(numbered(1)), wait=0.6)
    seen: list[tuple[str, float]] = []
    started = time.monotonic()

    def note(result: SourceResult) -> None:
        seen.append((result.title, time.monotonic() - started))

    refreshing.refresh(library, everything=True, on_source=note)
    assert [title for title, _ in seen] == ["/quick", "/slow"]
    assert seen[1][1] - seen[0][1] > 0.2


@pytest.mark.slow
def test_a_feed_of_ten_thousand_entries_is_read(library: Library, server: WebServer) -> None:
    source = followed(library, server)
    server.routes["/feed"] = Reply(rss(numbered(10_000, start=3)))
    (result,) = refreshed(library, source).sources
    assert (result.error, result.new) == ("", 10_000)
