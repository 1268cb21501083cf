"""Following: any address to a subscription with its entries, and what happens when there is none."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.bring_in import import_files
from pkm_desktop.core.commands.seek import browse, refresh, triage
from pkm_desktop.core.commands.seek import follow as following
from pkm_desktop.core.errors import Cancelled, NotFound, Rejected, SourceError
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemFilter
from pkm_desktop.core.model.sources import Followed
from tests.servers.feeds import numbered, rss
from tests.servers.web import Reply, Seen, WebServer, page, redirect


def link(href: str, title: str = "", kind: str = "application/rss+xml") -> str:
    return f'<link rel="alternate" type="{kind}" href="{href}" title="{title}">'


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        running.routes |= {
            "/posts.rss": Reply(rss(numbered(3), title="Posts")),
            "/news": Reply(rss(numbered(2, site="http://n.example"), title="News")),
            "/one": page(f"<html><head>{link('/posts.rss')}</head></html>"),
            "/two": page(f"<html><head>{link('/posts.rss', 'Posts')}{link('/news', 'News')}</head></html>"),
            "/none": page("<html><body><p>Nothing to follow.</p></body></html>"),
        }
        yield running


def follow(library: Library, *addresses: str, **options: object) -> Followed:
    return following.follow(library, addresses, **options).value  # type: ignore[arg-type]


def test_a_feed_is_followed_with_its_entries(library: Library, server: WebServer) -> None:
    outcome = following.follow(library, [server.url("/posts.rss")], folder=" Work / Blogs ", tags=["peers"])
    (source,) = outcome.value.added
    assert (source.title, source.feed_url, source.site_url) == (
        "Posts",
        server.url("/posts.rss"),
        "http://site.example/",
    )
    assert (source.folder, source.tags, source.unread, source.items) == ("Work/Blogs", ("peers",), 3, 3)
    assert (source.last_ok, source.error) == (library.clock(), "")
    assert len(browse.item_ids(library)) == 3
    assert outcome.changes.sources
    assert outcome.changes.items
    assert outcome.undo == "Follow “Posts”"


def test_a_page_that_announces_one_feed(library: Library, server: WebServer) -> None:
    assert [source.feed_url for source in follow(library, server.url("/one")).added] == [
        server.url("/posts.rss")
    ]


def test_a_page_that_announces_several(library: Library, server: WebServer) -> None:
    value = follow(library, server.url("/two"))
    ((address, feeds),) = value.choices
    assert (address, value.added) == (server.url("/two"), ())
    assert [(feed.title, feed.url) for feed in feeds] == [
        ("Posts", server.url("/posts.rss")),
        ("News", server.url("/news")),
    ]
    assert browse.sources(library) == ()
    assert [source.title for source in follow(library, server.url("/two"), pick=2).added] == ["News"]
    value = follow(library, server.url("/two"), all_found=True)
    assert ([s.title for s in value.added], [s.title for s in value.existing]) == (["Posts"], ["News"])


@pytest.mark.parametrize("pick", [0, 3])
def test_a_choice_that_is_not_there(library: Library, server: WebServer, pick: int) -> None:
    with pytest.raises(Rejected, match="announces 2"):
        follow(library, server.url("/two"), pick=pick)


def test_a_page_without_a_feed(library: Library, server: WebServer) -> None:
    ((address, sentence),) = follow(library, server.url("/none")).failed
    assert address == server.url("/none")
    assert sentence.startswith("No feed was found on this page.")


def test_a_page_that_announces_itself(library: Library, server: WebServer) -> None:
    server.routes["/self"] = page(f"<html><head>{link('/self')}</head></html>")
    assert "another page" in follow(library, server.url("/self")).failed[0][1]


@pytest.mark.parametrize(
    "address", ["", "   ", "nonsense", "/etc/passwd", "file:///etc/passwd", "javascript:alert(1)"]
)
def test_what_is_no_address(library: Library, address: str) -> None:
    value = follow(library, address)
    assert len(value.failed) == 1
    assert value.failed[0][0] == address


def test_what_fails_is_not_stored(library: Library, server: WebServer) -> None:
    server.routes["/broken"] = Reply(b"\x00\x01\x02", type="application/octet-stream")
    value = follow(library, server.url("/missing"), server.url("/broken"), "http://nowhere.invalid/")
    assert [address for address, _ in value.failed] == [
        server.url("/missing"), server.url("/broken"), "http://nowhere.invalid/"
    ] or len(value.failed) == 3  # fmt: skip
    assert all(sentence.endswith(".") for _, sentence in value.failed)
    assert browse.sources(library) == ()
    assert upkeep.history(library) == ()


def test_many_at_once_each_with_its_own_end(library: Library, server: WebServer) -> None:
    progress: list[tuple[int, int]] = []
    value = follow(
        library,
        *(server.url(path) for path in ("/posts.rss", "/none", "/news", "/posts.rss")),
        on_progress=lambda done, total, _: progress.append((done, total)),
    )
    assert [source.title for source in value.added] == ["Posts", "News"]
    assert len(value.failed) == 1
    assert progress[-1] == (3, 3)
    assert upkeep.history(library) == ("Follow 2 feeds",)


@pytest.mark.parametrize("variant", ["/posts.rss", "/posts.rss/", "/posts.rss?utm_source=x", "/moved"])
def test_what_is_followed_already_is_recognised(library: Library, server: WebServer, variant: str) -> None:
    follow(library, server.url("/posts.rss"))
    server.routes |= {"/moved": redirect("/posts.rss", 301), "/posts.rss/": server.routes["/posts.rss"]}
    value = follow(library, server.url(variant))
    assert (value.added, [source.title for source in value.existing]) == ((), ["Posts"])
    assert len(browse.sources(library)) == 1


def test_a_feed_that_has_moved_is_followed_where_it_is(library: Library, server: WebServer) -> None:
    server.routes |= {"/old": redirect("/posts.rss", 308), "/here": redirect("/news", 302)}
    (source,) = follow(library, server.url("/old")).added
    assert source.feed_url == server.url("/posts.rss")
    (source,) = follow(library, server.url("/here")).added
    assert source.feed_url == server.url("/here")


def test_a_password_in_an_address_works_and_is_not_shown(library: Library, server: WebServer) -> None:
    def guarded(seen: Seen) -> Reply:
        return Reply(rss(numbered(1), title="")) if "authorization" in seen.headers else Reply(status=401)

    server.routes["/private"] = guarded
    address = server.url("/private").replace("http://", "http://me:hunter2@")
    (source,) = follow(library, address).added
    assert "hunter2" not in source.title
    assert refresh.refresh(library, [source.id]).value.failed == ()
    assert "hunter2" not in str(follow(library, address.replace("/private", "/gone")).failed[0][1])


def test_looking_without_following(library: Library, server: WebServer) -> None:
    (feed,) = following.look(library, server.url("/posts.rss"))
    assert (feed.title, feed.entries, feed.url) == ("Posts", 3, server.url("/posts.rss"))
    assert [feed.title for feed in following.look(library, server.url("/two"))] == ["Posts", "News"]
    with pytest.raises(SourceError, match="No feed was found"):
        following.look(library, server.url("/none"))
    with pytest.raises(SourceError):
        following.look(library, "nonsense")
    assert browse.sources(library) == ()


def test_stopping_follows_nothing(library: Library, server: WebServer) -> None:
    with pytest.raises(Cancelled):
        follow(library, server.url("/posts.rss"), stop=lambda: True)
    assert browse.sources(library) == ()


def test_following_can_be_undone_and_done_again(library: Library, server: WebServer) -> None:
    follow(library, server.url("/posts.rss"))
    upkeep.undo(library)
    assert (browse.sources(library), browse.item_ids(library, ItemFilter("all"))) == ((), ())
    upkeep.redo(library)
    assert len(browse.item_ids(library)) == 3
    (source,) = browse.sources(library)
    assert refresh.refresh(library, everything=True).value.new == 0
    assert browse.source(library, source.id).items == 3


def test_following_again_after_an_undo(library: Library, server: WebServer) -> None:
    follow(library, server.url("/posts.rss"))
    upkeep.undo(library)
    (source,) = follow(library, server.url("/posts.rss")).added
    assert (source.items, len(browse.item_ids(library))) == (3, 3)


def test_unfollowing_keeps_the_items(library: Library, server: WebServer) -> None:
    (source,) = follow(library, server.url("/posts.rss"), tags=["x"]).added
    outcome = following.unfollow(library, [source.id])
    assert (outcome.value, outcome.undo) == (1, "Unfollow “Posts”")
    assert browse.sources(library) == ()
    rows = browse.item_rows(library, browse.item_ids(library))
    assert [row.source for row in rows] == ["Posts"] * 3
    with pytest.raises(NotFound, match=f"s{source.id}"):
        following.unfollow(library, [source.id])


def test_unfollowing_can_be_undone(library: Library, server: WebServer) -> None:
    (source,) = follow(library, server.url("/posts.rss"), folder="F", tags=["x"]).added
    triage.keep(library, browse.item_ids(library)[:1])
    following.unfollow(library, [source.id])
    upkeep.undo(library)
    server.routes["/posts.rss"] = Reply(rss(numbered(2), title="Posts"))
    (back,) = browse.sources(library)
    assert (back.id, back.title, back.folder, back.tags) == (source.id, "Posts", "F", ("x",))
    assert refresh.refresh(library).value.new == 0
    assert browse.source(library, source.id).items == 3


def test_undoing_an_unfollow_offline_brings_the_items_back_at_once(
    library: Library, server: WebServer
) -> None:
    (source,) = follow(library, server.url("/posts.rss")).added
    following.unfollow(library, [source.id])
    upkeep.undo(library)
    assert browse.source(library, source.id).items == 3
    server.routes["/posts.rss"] = Reply(status=500)
    refresh.refresh(library)
    server.routes["/posts.rss"] = Reply(rss(numbered(2), title="Posts"))
    refresh.refresh(library, everything=True)
    assert browse.source(library, source.id).items == 3
    assert len(browse.item_ids(library, ItemFilter("all", source_id=source.id))) == 3


def test_nothing_to_unfollow(library: Library) -> None:
    assert following.unfollow(library, []).value == 0


def test_editing_a_source(library: Library, server: WebServer) -> None:
    (source,) = follow(library, server.url("/posts.rss")).added
    outcome = following.edit_source(library, source.id, title=" Mine ", folder="A//B ", why_followed="peers")
    assert (outcome.value.title, outcome.value.folder, outcome.value.why_followed) == ("Mine", "A/B", "peers")
    assert browse.item_rows(library, browse.item_ids(library))[0].source == "Mine"
    refresh.refresh(library, everything=True)
    assert browse.source(library, source.id).title == "Mine"
    upkeep.undo(library)
    assert browse.source(library, source.id).title == "Posts"
    assert following.edit_source(library, source.id, title="Posts").undo == ""
    with pytest.raises(Rejected):
        following.edit_source(library, source.id, title=" ")
    with pytest.raises(NotFound):
        following.edit_source(library, 99, title="x")


def test_resuming_what_is_not_there(library: Library) -> None:
    with pytest.raises(NotFound):
        following.resume_source(library, 99)


def test_a_feed_in_the_library_by_import_is_existing(
    library: Library, server: WebServer, tmp_path: Path
) -> None:
    file = tmp_path / "list.opml"
    file.write_text(f"<opml><body><outline text='Mine' xmlUrl='{server.url('/posts.rss')}'/></body></opml>")
    import_files(library, [file])
    assert [source.title for source in follow(library, server.url("/one")).existing] == ["Mine"]


def test_two_jobs_that_follow_the_same_feed_make_one_subscription(
    library: Library, server: WebServer
) -> None:
    address = server.url("/posts.rss")
    both_have_looked = threading.Barrier(2)

    def as_slow_as_the_other(done: int, total: int, what: str) -> None:
        both_have_looked.wait(20)

    def job() -> Followed:
        return following.follow(library, [address], on_progress=as_slow_as_the_other).value

    with ThreadPoolExecutor(2) as pool:
        first, second = (future.result() for future in [pool.submit(job) for _ in range(2)])
    assert sorted([len(first.added), len(second.added)]) == [0, 1]
    assert sorted([len(first.existing), len(second.existing)]) == [0, 1]
    assert len(browse.sources(library)) == 1


def test_what_a_person_types_about_a_source_is_made_storable(library: Library, server: WebServer) -> None:
    (source,) = follow(library, server.url("/posts.rss")).added
    told = following.edit_source(
        library, source.id, title="a\nb\udcff", folder="A\n/ \0B", why_followed="x\udcff\0"
    ).value
    assert (told.title, told.folder, told.why_followed) == ("a b", "A/B", "x")
