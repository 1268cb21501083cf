"""One item, once: scripted lives of feeds with exact counts, and real feeds at six dates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pkm_desktop.core.commands.seek import browse, follow, triage
from pkm_desktop.core.commands.seek.refresh import refresh
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.commands.sense.annotate import highlight
from pkm_desktop.core.library import Library
from tests.conftest import Clock
from tests.core.commands.histories import HISTORIES, A, B, C, History, entry
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({}) as running:
        yield running


def serve(server: WebServer, *entries: Entry, at: str = "/feed", title: str = "A feed") -> None:
    server.routes[at] = Reply(rss(entries, title=title, link="https://site.example/"))


def live(library: Library, server: WebServer, fetches: tuple[tuple[Entry, ...], ...]) -> list[int]:
    """Follow a feed and refresh it through its documents; how many items each brought."""
    serve(server, *fetches[0])
    follow.follow(library, [server.url("/feed")])
    counts = [browse.counts(library).items]
    for entries in fetches[1:]:
        serve(server, *entries)
        counts.append(refresh(library, [browse.sources(library)[0].id]).value.new)
    return counts


@pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.name)
def test_each_story_comes_once(library: Library, server: WebServer, history: History) -> None:
    assert live(library, server, history.fetches) == list(history.new)
    assert browse.counts(library).items == history.items


def test_there_are_enough_of_them() -> None:
    assert len({history.name for history in HISTORIES}) == len(HISTORIES) >= 30


@pytest.mark.parametrize("history", HISTORIES, ids=lambda history: history.name)
def test_what_is_done_with_stays_done_with(library: Library, server: WebServer, history: History) -> None:
    """Dropped and read items come back in none of the later documents."""
    serve(server, *history.fetches[0])
    follow.follow(library, [server.url("/feed")])
    for number, entries in enumerate(history.fetches[1:], 1):
        done = browse.item_ids(library)
        triage.mark_read(library, done)
        triage.drop(library, done)
        serve(server, *entries)
        refresh(library, [browse.sources(library)[0].id])
        assert len(browse.item_ids(library)) == history.new[number]


def test_two_feeds_with_the_same_story(library: Library, server: WebServer) -> None:
    tagged = entry(1, link="https://site.example/1?utm_source=other", guid="x", text="<p>In other words.</p>")
    serve(server, A, B)
    serve(server, tagged, entry(9), at="/other", title="Another feed")
    follow.follow(library, [server.url("/feed"), server.url("/other")])
    assert browse.counts(library).items == 3
    rows = browse.item_rows(library, browse.item_ids(library))
    (shared,) = [row for row in rows if row.title == "Story number 1"]
    assert shared.seen_in == 2
    item = browse.item(library, shared.id)
    assert item.sources == ("A feed", "Another feed")
    assert item.text == "What happened in story 1."
    assert refresh(library, everything=True).value.new == 0


def test_removed_and_followed_again(library: Library, server: WebServer) -> None:
    bare = entry(7, guid="", link="")
    assert live(library, server, ((A, B, bare),)) == [3]
    triage.keep(library, browse.item_ids(library)[:1])
    follow.unfollow(library, [browse.sources(library)[0].id])
    serve(server, A, B, C, bare)
    follow.follow(library, [server.url("/feed")])
    assert browse.counts(library).items == 4
    assert {row.seen_in for row in browse.item_rows(library, browse.item_ids(library))} == {1}


def test_an_edited_entry_with_a_highlight_is_pinned(library: Library, server: WebServer) -> None:
    live(library, server, ((A,),))
    (number,) = browse.item_ids(library)
    highlight(library, number, "happened in story")
    serve(server, entry(1, text="<p>Nothing of the kind.</p>"))
    refresh(library, [browse.sources(library)[0].id])
    assert browse.item(library, number).text == "What happened in story 1."
    serve(server, entry(1, text="<p>Corrected. What happened in story 1, and more.</p>"))
    refresh(library, [browse.sources(library)[0].id])
    item = browse.item(library, number)
    (mark,) = recall.highlights(library, item_id=number)
    assert item.text == "Corrected. What happened in story 1, and more."
    assert item.text[mark.passage.start : mark.passage.end] == "happened in story"


def test_what_retention_removed_does_not_come_back(library: Library, server: WebServer, clock: Clock) -> None:
    live(library, server, ((A, B, C),))
    source = browse.sources(library)[0].id
    with library.writing() as writing:
        for guid, key in (("id-1", ""), ("gone", "site.example/2")):
            writing.db.execute(
                "INSERT INTO gone_item(source_id, guid, url_key, removed) VALUES (?, ?, ?, ?)",
                (source, guid, key, writing.stamp),
            )
        writing.db.execute("DELETE FROM item WHERE title IN ('Story number 1', 'Story number 2')")
    clock.forward(hours=2)
    serve(server, A, B, C, entry(4))
    assert refresh(library, [source]).value.new == 1
    titles = {row.title for row in browse.item_rows(library, browse.item_ids(library))}
    assert titles == {"Story number 3", "Story number 4"}


def test_when_a_source_last_brought_something_is_remembered(
    library: Library, server: WebServer, clock: Clock
) -> None:
    live(library, server, ((A,),))
    first = clock.now
    (source,) = browse.sources(library)
    clock.forward(hours=5)
    serve(server, entry(1, title="Changed"))
    refresh(library, [source.id])
    assert browse.source(library, source.id).last_new == first
    clock.forward(hours=5)
    serve(server, A, B)
    refresh(library, [source.id])
    assert browse.source(library, source.id).last_new == clock.now


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("family", "new"),
    [
        ("joplin-news", [20, 4, 6, 4, 2, 3]),  # the fifth has other addresses under the same guids
        ("mistral-news", [65, 2, 2, 6, 4, 2]),  # the fourth has other addresses and other guids
        ("ollama-blog", [24, 1, 6, 9, 8, 8]),
        ("paulgraham", [227, 2, 2, 0, 1, 2]),  # three essays stand in it twice
    ],
)
def test_real_feeds_at_six_dates(
    library: Library, server: WebServer, corpus: Path, family: str, new: list[int]
) -> None:
    documents = [path.read_bytes() for path in sorted((corpus / "feed-history" / family).glob("*.xml"))]
    server.routes["/feed"] = Reply(documents[0])
    follow.follow(library, [server.url("/feed")])
    counts = [browse.counts(library).items]
    for document in documents[1:]:
        triage.drop(library, browse.item_ids(library))
        server.routes["/feed"] = Reply(document)
        counts.append(refresh(library, everything=True).value.new)
        assert len(browse.item_ids(library)) == counts[-1]
    assert counts == new
