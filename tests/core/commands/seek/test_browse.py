"""Lists, rows and numbers, and that they agree."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from pkm_desktop.core.commands.seek import browse, follow, triage
from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.intake import Arrivals
from pkm_desktop.core.model.items import ItemFilter, ParsedEntry, ParsedFeed
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.seek.feeds.decide import sort_time
from pkm_desktop.core.seek.feeds.prepare import prepare
from pkm_desktop.core.store.seek import intake, sources
from tests.servers.feeds import numbered, rss
from tests.servers.web import Reply, WebServer

HEAVY = (
    "sqlmodel",
    "sqlalchemy",
    "aiohttp",
    "feedparser",
    "lxml",
    "whoosh",
    "jinja2",
    "markdown",
    "pydantic",
)


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        running.routes |= {
            "/a": Reply(rss(numbered(4), title="Alpha")),
            "/b": Reply(rss(numbered(3, start=4), title="Beta")),
        }
        yield running


@pytest.fixture
def filled(library: Library, server: WebServer) -> Library:
    """Two feeds in one folder that have one page in common."""
    follow.follow(library, [server.url("/a")], folder="Work/Blogs")
    follow.follow(library, [server.url("/b")], folder="Work/Blogs")
    return library


def ids(library: Library, view: str = "all", **filters: object) -> tuple[int, ...]:
    return browse.item_ids(library, ItemFilter(view, **filters))  # type: ignore[arg-type]


def test_numbers_agree_with_lists(filled: Library) -> None:
    triage.keep(filled, ids(filled)[:1])
    triage.mark_read(filled, ids(filled)[1:3])
    counts = browse.counts(filled)
    assert counts.items == len(ids(filled)) == 6
    assert counts.kept == len(ids(filled, "kept")) == 1
    assert counts.inbox == len(ids(filled, "unread")) == 3
    assert counts.folders == (("Work/Blogs", len(ids(filled, "unread", folder="Work/Blogs"))),)
    for source in browse.sources(filled):
        assert source.unread == len(ids(filled, "unread", source_id=source.id))
        assert source.items == len(ids(filled, source_id=source.id))


def test_filters(filled: Library) -> None:
    alpha, beta = browse.sources(filled)
    assert (len(ids(filled, source_id=alpha.id)), len(ids(filled, source_id=beta.id))) == (4, 3)
    assert len(ids(filled, folder="Work")) == len(ids(filled, folder="Work/Blogs")) == 6
    assert ids(filled, folder="Wor") == ids(filled, folder="Work/B") == ids(filled, tag="peers") == ()
    tagging.tag(filled, [Ref("item", number) for number in ids(filled)[:2]], add=["Peers"])
    assert ids(filled, tag="#peers") == ids(filled)[:2]
    assert browse.item_rows(filled, ids(filled)[:1])[0].tags == ("Peers",)
    with pytest.raises(Rejected, match="no view"):
        ids(filled, "nonsense")


def test_today_begins_where_the_person_is(
    library: Library, server: WebServer, clock: Callable[..., datetime]
) -> None:
    follow.follow(library, [server.url("/a")])
    assert browse.counts(library).today == len(ids(library, "today")) == 4
    clock.forward(days=1)  # type: ignore[attr-defined]
    assert browse.counts(library).today == len(ids(library, "today")) == 0


def test_rows_come_in_the_order_asked(filled: Library) -> None:
    mixed = [*reversed(ids(filled)), 999]
    assert [row.id for row in browse.item_rows(filled, mixed)] == mixed[:-1]
    assert browse.item_rows(filled, []) == ()


def test_a_whole_item(filled: Library) -> None:
    (common,) = [row for row in browse.item_rows(filled, ids(filled)) if row.seen_in == 2]
    item = browse.item(filled, common.id)
    assert (item.row, item.sources, item.text_origin) == (common, ("Alpha", "Beta"), "feed")
    assert (item.text, item.html) == ("The text of entry 4.", "<p>The text of entry 4.</p>")
    assert item.fetched == filled.clock()
    with pytest.raises(NotFound, match="i999"):
        browse.item(filled, 999)
    with pytest.raises(NotFound, match="s999"):
        browse.source(filled, 999)


def test_a_large_library_is_listed_at_once(library: Library) -> None:
    fill(library, sources_count=20, each=1000)
    everything = ids(library)
    assert len(everything) == 20_000
    assert best_of(lambda: ids(library)) < 0.05
    assert best_of(lambda: ids(library, "unread")) < 0.05
    assert best_of(lambda: browse.item_rows(library, everything[500:600])) < 0.02
    when = [row.when for row in browse.item_rows(library, everything[:300])]
    assert when == sorted(when, reverse=True)


def fill(library: Library, *, sources_count: int, each: int) -> None:
    for number in range(sources_count):
        entries = prepare(
            ParsedFeed(
                entries=tuple(
                    ParsedEntry(
                        guid=str(n),
                        url=f"http://s{number}.example/{n}",
                        title=f"Title {n}",
                        published=library.clock() - timedelta(minutes=n * 7 % each),
                    )
                    for n in range(each)
                )
            )
        )
        with library.writing() as writing:
            new = sources.NewSource("S", f"http://s{number}.example/feed")
            (source_id,) = sources.add_sources(writing, [new])
            arrivals = Arrivals(new=entries)
            intake.take_in(
                writing,
                source_id,
                "S",
                arrivals,
                sort_time=sort_time,
                reanchor=lambda _old, _new, p: tuple(p),
            )


def best_of(call: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        started = time.perf_counter()
        call()
        times.append(time.perf_counter() - started)
    return min(times)


@pytest.mark.parametrize(
    "module", ["seek.browse", "seek.triage", "seek.refresh", "seek.follow", "bring_in", "seek.capture"]
)
def test_the_commands_are_light(module: str, python: str) -> None:
    code = (
        f"import sys, pkm_desktop.core.commands.{module}\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True, timeout=50)
    assert done.stdout.strip() == "[]"
