"""Refreshing: whole histories of feeds from a real server, through parser and store."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import browse, capture, follow, triage
from pkm_desktop.core.commands.seek import refresh as refreshing
from pkm_desktop.core.commands.sense.annotate import highlight
from pkm_desktop.core.commands.sense.recall import highlights
from pkm_desktop.core.errors import NotFound
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.sources import Refreshed, SourceResult
from tests.servers.feeds import MONDAY, Entry, numbered, rss
from tests.servers.web import FOREVER, Reply, WebServer, page, redirect

ONE = Entry("One", "http://site.example/one", "g1", "<p>The first text.</p>")
TWO = Entry("Two", "http://site.example/two", "g2", "<p>The second text.</p>")
THREE = Entry("Three", "http://site.example/three", "g3", "<p>The third text.</p>")
SHARED = "http://site.example/all"
Document = Sequence[Entry]


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        yield running


def followed(library: Library, server: WebServer, entries: Document, path: str = "/feed") -> int:
    server.routes[path] = Reply(rss(entries))
    (source,) = follow.follow(library, [server.url(path)]).value.added
    return source.id


def again(library: Library) -> Refreshed:
    return refreshing.refresh(library, everything=True).value


def titles(library: Library, **filters: object) -> list[str]:
    ids = browse.item_ids(library, ItemFilter(**{"view": "all", **filters}))  # type: ignore[arg-type]
    return [row.title for row in browse.item_rows(library, ids)]


def without_guid(*entries: Entry) -> list[Entry]:
    return [replace(entry, guid="") for entry in entries]


def without_any(*entries: Entry) -> list[Entry]:
    return [replace(entry, guid="", link="") for entry in entries]


def at(link: str, *entries: Entry) -> list[Entry]:
    return [replace(entry, link=link) for entry in entries]


LATER = MONDAY + timedelta(minutes=30)
HISTORIES: dict[str, list[tuple[Document, int, int]]] = {
    "the same again": [([TWO, ONE], 2, 0), ([TWO, ONE], 0, 0)],
    "one more": [([ONE], 1, 0), ([TWO, ONE], 1, 0), ([THREE, TWO], 1, 0)],
    "all new": [([ONE], 1, 0), ([TWO, THREE], 2, 0)],
    "gone and back": [([ONE, TWO], 2, 0), ([TWO], 0, 0), ([ONE, TWO], 0, 0)],
    "empty in between": [([ONE], 1, 0), ([], 0, 0), ([ONE], 0, 0)],
    "another order": [([ONE, TWO, THREE], 3, 0), ([THREE, ONE, TWO], 0, 0)],
    "edited text": [([ONE], 1, 0), ([replace(ONE, text="<p>Better.</p>")], 0, 1)],
    "edited title": [([ONE], 1, 0), ([replace(ONE, title="One, corrected")], 0, 1)],
    "edited and back": [([ONE], 1, 0), ([replace(ONE, text="<p>X.</p>")], 0, 1), ([ONE], 0, 1)],
    "moved link": [([ONE], 1, 0), ([replace(ONE, link="http://site.example/1-b")], 0, 0)],
    "tracking in links": [([ONE], 1, 0), (at(ONE.link + "?utm_source=b", ONE), 0, 0)],
    "https at last": [([ONE], 1, 0), (at("https://site.example/one", ONE), 0, 0)],
    "another guid": [([ONE, TWO], 2, 0), ([replace(ONE, guid="n1"), replace(TWO, guid="n2")], 0, 0)],
    "another guid each time": [([replace(ONE, guid=f"r{n}")], int(n == 0), 0) for n in range(4)],
    "another guid, edited": [([ONE], 1, 0), ([replace(ONE, guid="n", text="<p>New.</p>")], 0, 1)],
    "no guids": [
        (without_guid(ONE, TWO), 2, 0),
        (without_guid(ONE, TWO), 0, 0),
        (without_guid(THREE, ONE), 1, 0),
    ],
    "no guids, edited": [(without_guid(ONE), 1, 0), (without_guid(replace(ONE, text="<p>N.</p>")), 0, 1)],
    "nothing but words": [(without_any(ONE, TWO), 2, 0), (without_any(THREE, TWO, ONE), 1, 0)],
    "one guid for all": [([ONE, replace(TWO, guid="g1")], 2, 0), ([replace(TWO, guid="g1"), ONE], 0, 0)],
    "one guid for all, one leaves": [
        ([ONE, replace(TWO, guid="g1")], 2, 0),
        ([replace(TWO, guid="g1")], 0, 0),
    ],
    "the same twice": [([ONE, ONE], 1, 0), ([ONE, ONE, TWO], 1, 0)],
    "the same under two guids": [
        ([ONE, replace(ONE, guid="x")], 1, 0),
        ([replace(ONE, guid="x"), ONE], 0, 0),
    ],
    "one link for all": [
        (at(SHARED, ONE, TWO), 2, 0),
        (at(SHARED, ONE, TWO), 0, 0),
        (at(SHARED, THREE, ONE, TWO), 1, 0),
    ],
    "one link for all, one by one": [
        (at(SHARED, ONE), 1, 0),
        (at(SHARED, TWO), 1, 0),
        (at(SHARED, THREE), 1, 0),
    ],
    "all link home": [(at("http://site.example/", ONE), 1, 0), (at("http://site.example/", TWO, ONE), 1, 0)],
    "guids are positions": [
        ([replace(ONE, guid="1")], 1, 0),
        ([replace(TWO, guid="1"), replace(ONE, guid="2")], 1, 0),
        ([replace(THREE, guid="1"), replace(TWO, guid="2"), replace(ONE, guid="3")], 1, 0),
    ],
    "dates change": [([ONE], 1, 0), ([replace(ONE, date=LATER)], 0, 0), ([replace(ONE, date=None)], 0, 0)],
    "pixels change": [
        ([replace(ONE, text=f"<p>Words.</p><img src='http://x.example/{n}.gif'>")], int(n == 0), 0)
        for n in range(3)
    ],
    "comments change": [
        ([replace(ONE, text=f"<p>Words.<!-- {n} --></p>")], int(n == 0), 0)
        for n in range(3)
    ],
    "a picture a day": [
        ([replace(ONE, text="<img src='http://site.example/a.png'>")], 1, 0),
        ([replace(ONE, text="<img src='http://site.example/second.png'>")], 0, 1),
    ],
    "no titles": [([replace(ONE, title=""), replace(TWO, title="")], 2, 0), ([replace(TWO, title="")], 0, 0)],
    "same title, other text": [
        ([ONE, replace(TWO, title="One")], 2, 0),
        ([ONE, replace(TWO, title="One")], 0, 0),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", HISTORIES)
def test_histories(name: str, library: Library, server: WebServer) -> None:
    """Each document of a feed's history brings exactly what is new in it, and exactly that is changed."""
    total = 0
    for number, (entries, new, changed) in enumerate(HISTORIES[name]):
        server.routes["/feed"] = Reply(rss(entries))
        if number == 0:
            follow.follow(library, [server.url("/feed")])
            got = (browse.counts(library).items, 0)
        else:
            result = again(library)
            got = (result.new, result.changed)
        assert got == (new, changed), f"document {number + 1}"
        total += new
        assert len(titles(library)) == total
        server.routes["/feed"] = Reply(rss(entries) + b"\n")
        twice = again(library)
        assert (twice.new, twice.changed) == (0, 0), f"document {number + 1}, read again"


def test_an_edit_reaches_title_text_and_search(library: Library, server: WebServer) -> None:
    followed(library, server, [ONE])
    server.routes["/feed"] = Reply(rss([replace(ONE, title="Uno", text="<p>Quite other words.</p>")]))
    again(library)
    (number,) = browse.item_ids(library)
    item = browse.item(library, number)
    assert (item.row.title, item.text, item.row.excerpt) == (
        "Uno",
        "Quite other words.",
        "Quite other words.",
    )


def test_an_edit_leaves_alone_what_the_person_did(library: Library, server: WebServer) -> None:
    followed(library, server, [ONE])
    (number,) = browse.item_ids(library)
    triage.keep(library, [number])
    triage.mark_read(library, [number])
    server.routes["/feed"] = Reply(rss([replace(ONE, text="<p>Other.</p>", date=LATER)]))
    before = browse.item(library, number).row
    again(library)
    after = browse.item(library, number).row
    assert (after.state, after.read, after.when) == ("kept", True, before.when)


def test_pictures_change_under_words_that_stay(library: Library, server: WebServer) -> None:
    followed(library, server, [replace(ONE, text="<p>Words.</p><img src='http://site.example/a.png'>")])
    server.routes["/feed"] = Reply(
        rss([replace(ONE, text="<p>Words.</p><img src='http://site.example/second.png'>")])
    )
    assert again(library).changed == 0
    assert "second.png" in browse.item(library, browse.item_ids(library)[0]).html


def test_highlights_move_along_with_an_edit(library: Library, server: WebServer) -> None:
    words = "<p>Meaning comes from the work we do afterwards, comparing and questioning.</p>"
    followed(library, server, [replace(ONE, text=words)])
    (number,) = browse.item_ids(library)
    highlight(library, number, "the work we do afterwards")
    server.routes["/feed"] = Reply(rss([replace(ONE, text="<p>A preface was added here.</p>" + words)]))
    assert again(library).changed == 1
    (mark,) = highlights(library, item_id=number)
    text = browse.item(library, number).text
    assert text.startswith("A preface")
    assert text[mark.passage.start : mark.passage.end] == "the work we do afterwards"


def test_a_text_whose_quote_would_be_lost_stays(library: Library, server: WebServer) -> None:
    followed(library, server, [replace(ONE, text="<p>Meaning comes from the work we do afterwards.</p>")])
    (number,) = browse.item_ids(library)
    highlight(library, number, "the work we do afterwards")
    server.routes["/feed"] = Reply(rss([replace(ONE, title="Uno", text="<p>All of it was rewritten.</p>")]))
    assert again(library).changed == 1
    (mark,) = highlights(library, item_id=number)
    item = browse.item(library, number)
    assert (item.row.title, item.text) == ("Uno", "Meaning comes from the work we do afterwards.")
    assert item.text[mark.passage.start : mark.passage.end] == "the work we do afterwards"
    server.routes["/feed"] = Reply(
        rss([replace(ONE, title="Uno", text="<p>All of it was rewritten.</p>")]) + b" "
    )
    assert again(library).changed == 0


def test_a_full_text_outlives_edits_of_the_feed(library: Library, server: WebServer) -> None:
    article = "".join(
        f"<p>Paragraph {n} of the article says a good deal about its matter.</p>" for n in range(12)
    )
    server.routes["/article"] = page(
        f"<html><title>One</title><article><h1>One</h1>{article}</article></html>"
    )
    entry = replace(ONE, link=server.url("/article"))
    followed(library, server, [entry])
    (number,) = browse.item_ids(library)
    assert capture.full_text(library, number).value.extracted
    server.routes["/feed"] = Reply(rss([replace(entry, text="<p>Other teaser.</p>")]))
    assert again(library).changed == 1
    assert "Paragraph 11" in browse.item(library, number).text


def test_two_feeds_carrying_one_page_are_one_item(library: Library, server: WebServer) -> None:
    first = followed(library, server, [ONE], "/a")
    other = replace(ONE, guid="elsewhere", title="One (via)", text="<p>A comment.</p>")
    second = followed(library, server, [other, TWO], "/b")
    assert sorted(titles(library)) == ["One", "Two"]
    assert sorted(titles(library, source_id=first)) == ["One"]
    assert sorted(titles(library, source_id=second)) == ["One", "Two"]
    row = next(r for r in browse.item_rows(library, browse.item_ids(library)) if r.title == "One")
    assert row.seen_in == 2
    assert browse.item(library, row.id).sources == ("A feed", "A feed")
    for path in ("/a", "/b"):
        server.routes[path] = Reply(server.routes[path].body + b" ")  # type: ignore[union-attr]
    assert (again(library).new, again(library).changed) == (0, 0)


def test_a_known_item_seen_in_a_second_feed_keeps_its_state(library: Library, server: WebServer) -> None:
    followed(library, server, [ONE], "/a")
    triage.drop(library, browse.item_ids(library))
    followed(library, server, [replace(ONE, guid="x")], "/b")
    assert browse.item_ids(library) == ()


def test_a_feeds_tags_are_not_the_persons(library: Library, server: WebServer) -> None:
    followed(library, server, [replace(ONE, extra="<category>noise</category>")])
    assert browse.item_rows(library, browse.item_ids(library))[0].tags == ()


def test_entries_without_dates_keep_the_order_of_the_feed(library: Library, server: WebServer) -> None:
    followed(library, server, [replace(entry, date=None) for entry in (THREE, TWO, ONE)])
    assert titles(library) == ["Three", "Two", "One"]


def test_dates_of_the_future_do_not_stay_on_top(library: Library, server: WebServer) -> None:
    far = replace(ONE, date=datetime(2031, 1, 1, tzinfo=UTC))
    followed(library, server, [far, replace(TWO, date=MONDAY - timedelta(days=3))])
    row = browse.item_rows(library, browse.item_ids(library))[0]
    assert (row.title, row.when) == ("One", library.clock())
    assert row.published == datetime(2031, 1, 1, tzinfo=UTC)


def test_only_what_is_due_is_fetched(
    library: Library, server: WebServer, clock: Callable[..., datetime]
) -> None:
    followed(library, server, [ONE])
    assert refreshing.refresh(library).value.sources == ()
    clock.forward(hours=1)  # type: ignore[attr-defined]
    assert [result.status for result in refreshing.refresh(library).value.sources] == ["same"]
    assert refreshing.refresh(library).value.sources == ()


def test_an_unchanged_feed_is_neither_sent_nor_read(library: Library, server: WebServer) -> None:
    server.routes["/feed"] = Reply(rss([ONE]), etag='"1"')
    follow.follow(library, [server.url("/feed")])
    (result,) = again(library).sources
    assert (result.status, result.http_status) == ("not_modified", 304)
    (result,) = again(library).sources
    assert result.status == "not_modified"


def test_a_failure_is_a_sentence_and_backs_off(
    library: Library, server: WebServer, clock: Callable[..., datetime]
) -> None:
    number = followed(library, server, [ONE])
    server.routes["/feed"] = Reply(status=500)
    pauses = []
    for _ in range(3):
        (result,) = again(library).sources
        assert (result.status, result.http_status) == ("error", 500)
        assert (
            result.error
            == "The server has a problem of its own (it answered 500). It will be tried again later."
        )
        pauses.append(pause(library, clock))
        clock.forward(days=2)  # type: ignore[attr-defined]
    assert pauses[0] < pauses[1] < pauses[2]
    assert browse.source(library, number).error == result.error
    assert browse.counts(library).failing == 1
    assert browse.sources(library, failing=True)[0].id == number
    server.routes["/feed"] = Reply(rss([ONE]))
    assert again(library).sources[0].status == "same"
    assert browse.source(library, number).error == ""


def pause(library: Library, clock: Callable[[], datetime]) -> timedelta:
    with library.reading() as db:
        due = db.execute("SELECT next_due FROM source_state").fetchone()[0]
    return datetime.fromisoformat(due) - clock()


def test_retry_after_is_kept_to(library: Library, server: WebServer, clock: Callable[..., datetime]) -> None:
    number = followed(library, server, [ONE])
    server.routes["/feed"] = Reply(status=429, headers={"Retry-After": "40000"})
    assert again(library).sources[0].status == "error"
    asked = len(server.seen)
    assert pause(library, clock) == timedelta(seconds=40_000)
    (result,) = again(library).sources
    assert (result.status, result.http_status) == ("error", 429)
    assert "11 hours" in result.error
    assert len(server.seen) == asked
    server.routes["/feed"] = Reply(rss([ONE]))
    assert refreshing.refresh(library, [number]).value.sources[0].status == "same"


def test_gone_is_gone_until_resumed(library: Library, server: WebServer) -> None:
    number = followed(library, server, [ONE])
    server.routes["/feed"] = Reply(status=410)
    (result,) = again(library).sources
    assert (result.status, result.http_status) == ("gone", 410)
    assert browse.source(library, number).stopped
    assert again(library).sources == ()
    assert titles(library) == ["One"]
    server.routes["/feed"] = Reply(rss([ONE, TWO]))
    assert not follow.resume_source(library, number).value.stopped
    assert refreshing.refresh(library).value.new == 1


def test_a_feed_that_moved_is_fetched_there_from_now_on(library: Library, server: WebServer) -> None:
    number = followed(library, server, [ONE])
    server.routes |= {
        "/feed": redirect("/moved", 301),
        "/moved": redirect("/new", 308),
        "/new": Reply(rss([ONE, TWO])),
    }
    (result,) = again(library).sources
    assert result.new == 1
    assert result.note == f"It has moved; from now on it is fetched from {server.url('/new')}"
    assert browse.source(library, number).feed_url == server.url("/new")
    server.seen.clear()
    (result,) = again(library).sources
    assert result.note == ""
    assert server.paths() == ["/new"]


def test_a_temporary_redirect_moves_nothing(library: Library, server: WebServer) -> None:
    number = followed(library, server, [ONE])
    server.routes |= {"/feed": redirect("/new", 302), "/new": Reply(rss([ONE]))}
    again(library)
    assert browse.source(library, number).feed_url == server.url("/feed")


def test_a_move_onto_another_source_is_not_made(library: Library, server: WebServer) -> None:
    first = followed(library, server, [ONE], "/a")
    followed(library, server, [TWO], "/b")
    server.routes["/a"] = redirect("/b", 301)
    again(library)
    assert browse.source(library, first).feed_url == server.url("/a")


def test_a_captive_portal_deletes_nothing(library: Library, server: WebServer) -> None:
    number = followed(library, server, [ONE], "/feed")
    server.routes |= {
        "/feed": redirect("/login"),
        "/login": page("<html><title>Wi-Fi</title><p>Log in</p></html>"),
    }
    (result,) = again(library).sources
    assert (result.status, result.http_status) == ("error", 0)
    assert result.error.startswith("There is a web page where the feed was; nothing was changed.")
    assert titles(library) == ["One"]
    server.routes["/feed"] = Reply(rss([ONE]))
    assert again(library).sources[0].status == "same"
    assert browse.source(library, number).feed_url == server.url("/feed")


BAD = {
    "/500": Reply(status=500),
    "/empty": Reply(b""),
    "/broken": Reply(b"<rss><channel><item><title>x"),
    "/page": page("<html><p>no feed</p></html>"),
    "/bomb": Reply(bytes(30 << 20), packed=True),
    "/large": Reply(b" " * (30 << 20)),
    "/hung up": Reply(rss([ONE]), cut=20),
    "/charset": Reply(
        rss([replace(ONE, title="Größe", link="http://c.example/1")]), type="text/xml; charset=koi8-r"
    ),
    "/loop": redirect("/loop"),
    "/entities": Reply(
        b'<!DOCTYPE r [<!ENTITY a "' + b"a" * 60_000 + b'">]><rss><channel>' + b"&a;" * 20_000
    ),
    "/silent": Reply(wait=FOREVER),
}


def test_one_bad_feed_never_disturbs_the_others(tmp_path: Path, library: Library, server: WebServer) -> None:
    server.routes |= BAD
    good = [f"/good{number}" for number in range(5)]
    for number, path in enumerate(good):
        server.routes[path] = Reply(rss(numbered(3, site=f"http://s{number}.example"), title=path))
    paths = [path for pair in zip(BAD, [*good, *good, *good], strict=False) for path in pair]
    rows = "".join(f'<outline type="rss" xmlUrl="{server.url(path.replace(" ", "%20"))}"/>' for path in paths)
    (tmp_path / "list.opml").write_text(f"<opml version='2.0'><body>{rows}</body></opml>")
    server.routes["/hung%20up"] = BAD["/hung up"]
    library.settings = replace(library.settings, timeout_seconds=5)
    import_files(library, [tmp_path / "list.opml"])
    results: list[SourceResult] = []
    seen: list[tuple[int, int]] = []
    value = refreshing.refresh(
        library, on_source=results.append, on_progress=lambda done, total, _: seen.append((done, total))
    ).value
    assert tuple(results) == value.sources
    assert seen[-1] == (len(BAD) + len(good), len(BAD) + len(good))
    assert {result.title for result in results if result.status == "new"} >= {
        server.url(path).removeprefix("http://") for path in good
    }
    assert value.new >= 15
    assert all(result.error.endswith((".", "?")) for result in value.failed)
    assert len(value.failed) >= len(BAD) - 3


def test_stopping_keeps_what_is_done(tmp_path: Path, library: Library, server: WebServer) -> None:
    server.routes |= {"/good": Reply(rss([ONE])), "/silent": Reply(wait=FOREVER)}
    rows = "".join(f'<outline xmlUrl="{server.url(path)}"/>' for path in ("/good", "/silent"))
    (tmp_path / "list.opml").write_text(f"<opml version='2.0'><body>{rows}</body></opml>")
    import_files(library, [tmp_path / "list.opml"])
    pressed = threading.Event()
    outcome = refreshing.refresh(library, on_source=lambda _: pressed.set(), stop=pressed.is_set)
    assert [result.status for result in outcome.value.sources] == ["new"]
    assert titles(library) == ["One"]
    assert [
        state.status for state in refreshing.refresh(library, workers=2, stop=lambda: True).value.sources
    ] == []


def test_sources_by_name(library: Library, server: WebServer) -> None:
    first = followed(library, server, [ONE], "/a")
    followed(library, server, [TWO], "/b")
    assert [result.source_id for result in refreshing.refresh(library, [first]).value.sources] == [first]
    with pytest.raises(NotFound, match="s99"):
        refreshing.refresh(library, [99])


def test_an_import_learns_its_names_at_the_first_fetch(
    tmp_path: Path, library: Library, server: WebServer
) -> None:
    server.routes["/feed"] = Reply(rss([ONE], title="Its own name"))
    (tmp_path / "list.opml").write_text(
        f"<opml version='2.0'><body><outline xmlUrl='{server.url('/feed')}'/></body></opml>"
    )
    import_files(library, [tmp_path / "list.opml"])
    refreshing.refresh(library)
    (source,) = browse.sources(library)
    assert (source.title, source.site_url) == ("Its own name", "http://site.example/")
    assert browse.item_rows(library, browse.item_ids(library))[0].source == "Its own name"


def test_a_refresh_is_no_step_to_undo(library: Library, server: WebServer) -> None:
    followed(library, server, [ONE])
    server.routes["/feed"] = Reply(rss([ONE, TWO]))
    again(library)
    assert upkeep.history(library) == ("Follow “A feed”",)


def test_an_unfollowed_feed_that_is_followed_again(library: Library, server: WebServer) -> None:
    number = followed(library, server, [ONE, TWO])
    triage.keep(library, browse.item_ids(library)[:1])
    follow.unfollow(library, [number])
    assert sorted(titles(library)) == ["One", "Two"]
    other = followed(library, server, [ONE, TWO, THREE])
    assert sorted(titles(library)) == ["One", "Three", "Two"]
    assert browse.source(library, other).items == 3
    server.routes["/feed"] = Reply(rss([replace(ONE, text="<p>Edited.</p>"), TWO, THREE]))
    assert again(library).changed == 1


def test_the_library_stays_whole(library: Library, server: WebServer) -> None:
    followed(library, server, numbered(30))
    server.routes["/feed"] = Reply(rss([replace(e, text="<p>Edited text.</p>") for e in numbered(40)]))
    again(library)
    assert upkeep.check(library) == ()
