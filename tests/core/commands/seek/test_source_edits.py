"""What a person says about a source, and that it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import browse, follow, refresh
from pkm_desktop.core.errors import NotFound, Rejected
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.sources import Source
from pkm_desktop.core.store.seek import sources as store
from tests.conftest import Clock
from tests.servers.feeds import numbered, rss
from tests.servers.web import Reply, WebServer


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({"/f": Reply(rss(numbered(2), title="It"))}) as running:
        yield running


@pytest.fixture
def source(library: Library, server: WebServer) -> Source:
    return follow.follow(library, [server.url("/f")]).value.added[0]


def test_everything_that_can_be_said(library: Library, source: Source) -> None:
    said = {
        "title": "Mine",
        "folder": "Work/Peers",
        "why_followed": "Asks good questions.\nOften first.",
        "tier": "must",
        "reach": "internal",
        "muted": True,
        "interval_minutes": 15,
        "full_text": True,
        "images": True,
        "keep_days": -1,
        "most_unread": 50,
    }
    outcome = follow.edit_source(library, source.id, **said)  # type: ignore[arg-type]
    assert {name: getattr(outcome.value, name) for name in said} == said
    assert browse.sources(library) == (outcome.value,)
    assert follow.edit_source(library, source.id, **said).undo == ""  # type: ignore[arg-type]
    upkeep.undo(library)
    assert browse.source(library, source.id).title == "It"
    assert browse.source(library, source.id).tier == "normal"


def test_probation_has_a_day(library: Library, source: Source, clock: Clock) -> None:
    edit = follow.edit_source
    assert edit(library, source.id, tier="probation").value.probation_until == date(2026, 2, 16)
    clock.forward(days=1)
    assert edit(library, source.id, why_followed="x").value.probation_until == date(2026, 2, 16)
    later = date(2026, 4, 1)
    assert edit(library, source.id, probation_until=later).value.probation_until == later
    assert edit(library, source.id, tier="noise").value.probation_until is None
    both = edit(library, source.id, tier="probation", probation_until=later).value
    assert (both.tier, both.probation_until) == ("probation", later)
    edit(library, source.id, tier="normal")
    with pytest.raises(Rejected, match="on probation"):
        edit(library, source.id, probation_until=later)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", " "),
        ("tier", "best"),
        ("reach", "everywhere"),
        ("interval_minutes", 14),
        ("interval_minutes", -1),
        ("interval_minutes", 10**9),
        ("keep_days", -2),
        ("most_unread", -1),
    ],
)
def test_what_makes_no_sense_is_refused(library: Library, source: Source, name: str, value: object) -> None:
    with pytest.raises(Rejected) as refused:
        follow.edit_source(library, source.id, **{name: value})  # type: ignore[arg-type]
    assert str(refused.value).endswith(".")
    assert browse.source(library, source.id) == source


def test_a_source_that_is_not_there(library: Library) -> None:
    for command in (follow.edit_source, follow.resume_source, follow.stop_source):
        with pytest.raises(NotFound):
            command(library, 7)


def test_a_shorter_interval_holds_at_once(library: Library, source: Source, clock: Clock) -> None:
    assert source.next_due is not None
    assert source.next_due > clock() + timedelta(minutes=45)
    sooner = follow.edit_source(library, source.id, interval_minutes=15).value
    assert sooner.next_due == clock() + timedelta(minutes=15)
    clock.forward(minutes=16)
    assert len(refresh.refresh(library).value.sources) == 1
    after = browse.source(library, source.id).next_due
    assert after is not None
    assert clock() + timedelta(minutes=13) <= after <= clock() + timedelta(minutes=20)


def test_a_muted_source_is_fetched_but_stays_out_of_the_inbox(
    library: Library, server: WebServer, source: Source
) -> None:
    follow.edit_source(library, source.id, muted=True)
    server.routes["/f"] = Reply(rss(numbered(5), title="It"))
    (result,) = refresh.refresh(library, [source.id]).value.sources
    assert result.new == 3
    assert browse.counts(library).inbox == 0
    assert len(browse.item_ids(library, ItemFilter(source_id=source.id))) == 5
    follow.edit_source(library, source.id, muted=False)
    assert browse.counts(library).inbox == 5


def test_a_source_can_be_stopped_and_resumed(library: Library, source: Source, clock: Clock) -> None:
    assert follow.stop_source(library, source.id).value.stopped
    clock.forward(days=2)
    assert refresh.refresh(library).value.sources == ()
    assert browse.sources(library, failing=True) == ()
    assert not follow.resume_source(library, source.id).value.stopped
    assert len(refresh.refresh(library).value.sources) == 1


def test_the_same_site_at_another_address(library: Library, tmp_path: Path) -> None:
    def rows(*addresses: str) -> int:
        file = tmp_path / "list.opml"
        lines = "".join(f"<outline text='x' xmlUrl='{address}'/>" for address in addresses)
        file.write_text(f"<opml><body>{lines}</body></opml>")
        return import_files(library, [file]).value.files[0].added

    assert rows("http://www.a.example/feed") == 1
    for other in (
        "https://a.example/feed",
        "https://www.a.example/feed/",
        "http://A.example:80/feed?utm_source=x",
    ):
        assert rows(other) == 0, other
    assert rows("https://a.example/feed2", "https://b.a.example/feed") == 2


def test_a_source_says_how_it_fares(
    library: Library, server: WebServer, source: Source, clock: Clock
) -> None:
    assert (source.last_new, source.checked, source.http_status) == (clock(), clock(), 200)
    first = clock()
    clock.forward(days=1)
    server.routes["/f"] = Reply(status=503)
    refresh.refresh(library, [source.id])
    failing = browse.source(library, source.id)
    assert (failing.last_new, failing.last_ok, failing.checked) == (first, first, clock())
    assert (failing.fail_count, failing.http_status) == (1, 503)
    assert failing.next_due is not None
    assert failing.next_due > clock()


def test_several_sources_are_edited_as_one_step(library: Library) -> None:
    with library.writing() as writing:
        ids = store.add_sources(
            writing, [store.NewSource(name, f"https://{name}.example/") for name in "abc"]
        )
    follow.edit_source(library, ids[0], tier="must")
    outcome = follow.edit_sources(library, ids, {"tier": "must", "folder": "Work"})
    assert (outcome.value, outcome.undo) == (3, "Edit 3 sources")
    assert follow.edit_sources(library, ids, {"tier": "must", "folder": "Work"}).value == 0
    with pytest.raises(Rejected):
        follow.edit_sources(library, ids, {"tier": "loud"})
    upkeep.undo(library)
    assert [(source.tier, source.folder) for source in browse.sources(library)] == [
        ("must", ""),
        ("normal", ""),
        ("normal", ""),
    ]
