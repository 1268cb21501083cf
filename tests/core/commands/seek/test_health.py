"""Which sources deserve a look, and what became of what they brought."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest

from pkm_desktop.core.commands.seek import browse, follow, health, refresh, triage
from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.commands.share import curate, publish
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.sources import Funnel, Source
from tests.conftest import Clock
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        yield running


Serve = Callable[..., Source]


@pytest.fixture
def serve(library: Library, server: WebServer, clock: Clock) -> Serve:
    """Follow a feed of so many entries, `every` so many days, the newest `ago` days back."""

    def followed(name: str, count: int, *, every: float = 1, ago: float = 0) -> Source:
        dates = [clock() - timedelta(days=ago + number * every) for number in range(count)]
        server.routes[f"/{name}"] = Reply(rss(entries(name, dates), title=name))
        (source,) = follow.follow(library, [server.url(f"/{name}")]).value.added
        return source

    return followed


def entries(name: str, dates: list[datetime]) -> list[Entry]:
    return [
        Entry(f"{name} {n}", f"http://{name}.example/{n}", f"{name}{n}", f"<p>{name} text {n}</p>", when)
        for n, when in enumerate(dates)
    ]


def names(found: tuple[Source, ...]) -> list[str]:
    return sorted(source.title for source in found)


def test_what_fails_and_what_is_gone_is_listed_with_its_reason(
    library: Library, server: WebServer, serve: Serve, clock: Clock
) -> None:
    for name in ("broken", "gone", "well"):
        serve(name, 2)
    server.routes |= {"/broken": Reply(status=500), "/gone": Reply(status=410)}
    clock.forward(hours=2)
    refresh.refresh(library, everything=True)
    found = health.source_health(library).failing
    assert [source.title for source in found] == ["gone", "broken"]
    assert "410" in found[0].error
    assert found[0].stopped
    assert (found[1].http_status, found[1].fail_count) == (500, 1)


@pytest.mark.parametrize(
    ("every", "ago", "silent"),
    [
        (1, 13, False),
        (1, 14.1, True),  # a daily source: two weeks
        (7, 50, False),
        (7, 57, True),  # a weekly one: eight weeks
        (30, 59, False),
        (30, 61, True),  # a monthly one: two months
        (90, 170, False),
        (90, 181, True),  # a quarterly one: two quarters
    ],
)
def test_silence_is_measured_by_the_usual_pause(
    library: Library, serve: Serve, every: float, ago: float, silent: bool
) -> None:
    serve("it", 8, every=every, ago=ago)
    assert names(health.source_health(library).silent) == ["it"] * silent


def test_a_source_without_a_rhythm_is_silent_after_two_months(
    library: Library, serve: Serve, clock: Clock
) -> None:
    serve("empty", 0)
    assert health.source_health(library).silent == ()
    clock.forward(days=60)
    assert names(health.source_health(library).silent) == ["empty"]


def test_plenty_and_nothing_of_it_kept(library: Library, serve: Serve, clock: Clock) -> None:
    few, many, good = serve("few", 29), serve("many", 31), serve("good", 31)
    assert health.source_health(library).never_kept == ()  # nobody has looked at them yet
    ids = browse.item_ids(library, ItemFilter(source_id=good.id))
    triage.keep(library, ids[:1])
    triage.drop(library, browse.item_ids(library, ItemFilter(source_id=many.id)))
    triage.drop(library, browse.item_ids(library, ItemFilter(source_id=few.id)))
    assert names(health.source_health(library).never_kept) == ["many"]
    clock.forward(days=61)
    assert names(health.source_health(library).never_kept) == ["good", "many"]


def test_probation_has_an_end(library: Library, serve: Serve, clock: Clock) -> None:
    trial = serve("trial", 1)
    after = follow.edit_source(library, trial.id, tier="probation").value
    assert after.probation_until == date(2026, 2, 16)  # six weeks
    assert health.source_health(library).probation == ()
    clock.forward(days=42)
    assert names(health.source_health(library).probation) == ["trial"]
    assert follow.edit_source(library, trial.id, tier="must").value.probation_until is None
    assert health.source_health(library).probation == ()


def test_what_became_of_the_items(library: Library, serve: Serve) -> None:
    source = serve("it", 5)
    serve("other", 3)
    ids = browse.item_ids(library, ItemFilter(source_id=source.id))
    assert health.funnel(library, source.id) == Funnel(5, 0, 0, 0, 0)
    triage.mark_read(library, ids[:3])
    triage.keep(library, ids[:2])
    annotate.highlight(library, ids[0], "text")
    community = curate.add_community(library, "Peers").value
    issue = curate.new_issue(library, community.id).value
    curate.add_entry(library, issue.id, Ref("item", ids[0]), why="It matters.")
    assert health.funnel(library, source.id) == Funnel(5, 3, 2, 1, 0)
    publish.publish(library, issue.id, ["text"], folder=library.folder, anyway=True)
    assert health.funnel(library, source.id) == Funnel(5, 3, 2, 1, 1)
    assert browse.source(library, source.id).kept == 2
    assert {one.title: one.kept for one in browse.sources(library)} == {"it": 2, "other": 0}
    with pytest.raises(NotFound):
        health.funnel(library, 99)
