"""Icons of sites: from the site itself, kept, asked for once a month, switched off at will."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from pkm_desktop.core.commands.seek import follow, site_icons
from pkm_desktop.core.library import Library
from tests.core.seek.feeds.test_icons import SVG, png
from tests.servers.feeds import Entry, rss
from tests.servers.web import Reply, WebServer, page

PAGE = '<html><head><link rel="icon" type="image/svg+xml" href="/i.svg"></head><body>Hello</body></html>'


@pytest.fixture
def server(library: Library) -> Iterator[WebServer]:
    with WebServer({}) as running:
        running.routes["/feed"] = Reply(rss([Entry()], title="A site", link=running.url("/")))
        running.routes["/"] = page(PAGE)
        running.routes["/i.svg"] = Reply(SVG, type="text/html")
        follow.follow(library, [running.url("/feed")])
        running.seen.clear()
        yield running


def paths(server: WebServer) -> list[str]:
    return [seen.path for seen in server.seen]


def test_the_icon_a_site_names_is_kept(library: Library, server: WebServer) -> None:
    assert site_icons.fetch_icons(library).value == 1
    assert paths(server) == ["/", "/i.svg"]
    ((title, (place, _)),) = site_icons.kept_icons(library).items()
    assert title == "A site"
    assert b"#123456" in place.read_bytes()
    assert place.parent == library.folder / "icons"
    assert (place.stat().st_mode & 0o777, place.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_nothing_is_asked_again_for_a_month(library: Library, server: WebServer) -> None:
    site_icons.fetch_icons(library)
    server.seen.clear()
    assert site_icons.wanted(library) == ()
    assert site_icons.fetch_icons(library).value == 0
    assert paths(server) == []
    (place,) = (library.folder / "icons").iterdir()
    os.utime(place, (1_000, 1_000))
    assert len(site_icons.wanted(library)) == 1


def test_what_is_no_icon_leaves_the_initial(library: Library, server: WebServer) -> None:
    server.routes["/i.svg"] = Reply(b"<html>not here</html>")
    server.routes["/favicon.ico"] = Reply(png(50_000, 50_000))
    assert site_icons.fetch_icons(library).value == 0
    assert paths(server) == ["/", "/i.svg", "/favicon.ico"]
    assert site_icons.kept_icons(library) == {}
    assert site_icons.wanted(library) == ()


def test_a_site_that_is_away_keeps_the_icon_it_had(library: Library, server: WebServer) -> None:
    site_icons.fetch_icons(library)
    (place,) = (library.folder / "icons").iterdir()
    before = place.read_bytes()
    os.utime(place, (1_000, 1_000))
    for path in ("/", "/i.svg"):
        server.routes[path] = Reply(status=500)
    assert site_icons.fetch_icons(library).value == 0
    assert place.read_bytes() == before
    assert site_icons.wanted(library) == ()


def test_the_usual_place_where_the_page_says_nothing(library: Library, server: WebServer) -> None:
    server.routes["/"] = Reply(status=404)
    server.routes["/favicon.ico"] = Reply(png())
    assert site_icons.fetch_icons(library).value == 1
    assert paths(server) == ["/", "/favicon.ico"]


def test_switched_off_nothing_is_asked(library: Library, server: WebServer) -> None:
    library.settings = replace(library.settings, source_icons=False)
    assert site_icons.fetch_icons(library).value == 0
    assert paths(server) == []


def test_no_cookie_and_no_referrer_goes_along(library: Library, server: WebServer) -> None:
    server.routes["/"] = replace(page(PAGE), headers={"Set-Cookie": "who=me"})
    site_icons.fetch_icons(library)
    names = {name.lower() for seen in server.seen for name in seen.headers}
    assert not names & {"cookie", "referer"}


def test_two_feeds_of_one_place_share_what_it_answers(library: Library, server: WebServer) -> None:
    server.routes["/more"] = Reply(rss([Entry()], title="More", link=server.url("/blog/")))
    follow.follow(library, [server.url("/more")])
    server.seen.clear()
    server.routes["/"] = server.routes["/blog/"] = Reply(status=404)
    server.routes["/favicon.ico"] = Reply(png())
    assert site_icons.fetch_icons(library).value == 2
    assert set(site_icons.kept_icons(library)) == {"A site", "More"}
    assert paths(server).count("/favicon.ico") == 1


def test_stopped_it_asks_nobody_and_asks_later(library: Library, server: WebServer) -> None:
    assert site_icons.fetch_icons(library, stop=lambda: True).value == 0
    assert site_icons.kept_icons(library) == {}
    assert len(site_icons.wanted(library)) == 1


def test_addresses_that_are_nearly_the_same_and_long_ones_keep_their_own_icons(
    library: Library, server: WebServer
) -> None:
    server.routes["/favicon.ico"] = Reply(png(), type="image/png")
    long = server.url("/" + "far/" * 100)
    for number, site in enumerate((long, long + "x", server.url("/a"), server.url("/a?b"))):
        server.routes[f"/feed{number}"] = Reply(rss([Entry(f"e{number}")], title=f"Site {number}", link=site))
        follow.follow(library, [server.url(f"/feed{number}")])
    assert site_icons.fetch_icons(library).value == 5
    places = [place for place, _ in site_icons.kept_icons(library).values()]
    assert len(set(places)) == 5
    assert max(len(place.name) for place in places) < 140
    assert not site_icons.wanted(library)
