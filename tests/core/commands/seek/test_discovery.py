"""Looking for feeds on sites that play the known ones, on loopback: what is found, and how politely."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pkm_desktop.core.commands.seek import browse, follow
from pkm_desktop.core.errors import Cancelled
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.sources import Preview
from tests.servers.feeds import MONDAY, Entry, numbered, rss
from tests.servers.web import Reply, WebServer, page, redirect


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer() as running:
        yield running


def feed(title: str = "Found", count: int = 2) -> Reply:
    return Reply(rss(numbered(count), title=title))


def link(href: str, title: str = "") -> str:
    return f'<link rel="alternate" type="application/rss+xml" href="{href}" title="{title}">'


def followed(library: Library, server: WebServer, path: str) -> str:
    value = follow.follow(library, [server.url(path)]).value
    assert value.failed == ()
    return value.added[0].feed_url.removeprefix(server.url(""))


@pytest.mark.parametrize(
    ("path", "html", "where"),
    [
        ("/@ada", '<div id="mastodon"></div>', "/@ada.rss"),
        ("/@ada", "<p>Somebody's page.</p>", "/@ada.rss"),
        ("/users/ada", '<meta name="generator" content="Akkoma">', "/users/ada/feed.atom"),
        ("/ada", '<meta name="author" content="Forgejo: x">', "/ada.rss"),
        ("/c/pkm", '<link id="lemmy-icon" rel="icon">', "/feeds/c/pkm.xml"),
        ("/", '<meta name="generator" content="WordPress 6.5">', "/feed/"),
        ("/blog/", '<script src="/wp-content/x.js"></script>', "/blog/feed/"),
        ("/", '<meta name="generator" content="Ghost 5.1">', "/rss/"),
        ("/t/topic/12", '<meta name="generator" content="Discourse 3">', "/t/topic/12.rss"),
        ("/", "<p>A page.</p>", "/feed"),
        ("/", "<p>A page.</p>", "/rss"),
        ("/", "<p>A page.</p>", "/atom.xml"),
        ("/", "<p>A page.</p>", "/index.xml"),
        ("/", "<p>A page.</p>", "/feeds/posts/default"),
        ("/", "<p>A page.</p>", "/feed.json"),
        ("/", '<p><a href="/here/news.rss">Subscribe</a></p>', "/here/news.rss"),
    ],
)
def test_sites_without_an_announcement(
    library: Library, server: WebServer, path: str, html: str, where: str
) -> None:
    server.routes |= {path: page(f"<html><head>{html}</head><body></body></html>"), where: feed()}
    assert followed(library, server, path).partition("?")[0] == where


@pytest.mark.parametrize("content", ["0; url=/new", "5;URL='/new'", "0,url=/new", "url=/new"])
def test_a_page_that_only_sends_on_is_gone_through(library: Library, server: WebServer, content: str) -> None:
    server.routes |= {"/old": page(f'<meta http-equiv="Refresh" content="{content}">'), "/new": feed()}
    assert followed(library, server, "/old") == "/new"


def test_a_page_that_sends_on_to_a_page_with_a_feed_and_one_in_a_circle(
    library: Library, server: WebServer
) -> None:
    server.routes |= {
        "/old": page('<meta http-equiv=refresh content="0; url=/home">'),
        "/home": page(f"<html><head>{link('/found')}</head></html>"),
        "/found": feed(),
        "/round": page('<meta http-equiv=refresh content="0; url=/round">'),
    }
    assert followed(library, server, "/old") == "/found"
    assert "No feed" in follow.follow(library, [server.url("/round")]).value.failed[0][1]


def test_a_podcast_is_looked_up(library: Library, server: WebServer) -> None:
    answer = json.dumps({"results": [{"collectionName": "Cast", "feedUrl": server.url("/cast.xml")}]})
    server.routes |= {
        "/lookup": Reply(answer.encode(), type="text/javascript"),
        "/cast.xml": feed("Cast"),
        "/show": page(f'<html><script>{{"feedUrl":"{server.url("/cast.xml")}"}}</script></html>'),
    }
    assert followed(library, server, "/lookup") == "/cast.xml"
    assert len(follow.follow(library, [server.url("/show")]).value.existing) == 1


def test_usual_places_are_tried_one_by_one_and_not_many(library: Library, server: WebServer) -> None:
    html = page("<html><body>Always a page.</body></html>")
    server.routes |= {"/": html, "/feed": html, "/rss": html}
    ((_, sentence),) = follow.follow(library, [server.url("/")]).value.failed
    assert sentence.startswith("No feed was found on this page.")
    assert len(server.paths()) <= 9
    assert server.most_at_once == 1


def test_the_first_feed_ends_the_search(library: Library, server: WebServer) -> None:
    server.routes |= {"/": page("<html>x</html>"), "/rss": feed()}
    assert followed(library, server, "/") == "/rss"
    assert server.paths() == ["/", "/feed", "/rss"]


def test_a_site_that_asks_for_peace_gets_it(library: Library, server: WebServer) -> None:
    server.routes |= {"/": page("<html>x</html>"), "/feed": Reply(status=429), "/rss": feed()}
    assert len(follow.follow(library, [server.url("/")]).value.failed) == 1
    assert server.paths() == ["/", "/feed"]


def test_an_announcement_that_leads_nowhere(library: Library, server: WebServer) -> None:
    server.routes |= {"/": page(f"<html>{link('/old.xml')}</html>"), "/feed": feed()}
    assert followed(library, server, "/") == "/feed"
    server.routes["/two"] = page(f"<html>{link('/old.xml')}{link('/news.rss')}</html>")
    server.routes["/news.rss"] = feed("News")
    value = follow.follow(library, [server.url("/two")], all_found=True).value
    assert [source.title for source in value.added] == ["News"]
    assert len(value.failed) == 1


def test_a_missing_page_is_not_searched_further(library: Library, server: WebServer) -> None:
    server.routes["/feed"] = feed()
    ((_, sentence),) = follow.follow(library, [server.url("/blog/missing")]).value.failed
    assert "404" in sentence
    assert server.paths() == ["/blog/missing"]


def test_a_preview_reads_everything_and_stores_nothing(library: Library, server: WebServer) -> None:
    weekly = [
        Entry(f"Week {n}", f"http://w.example/{n}", f"w{n}", f"<p>{n}</p>", MONDAY - timedelta(weeks=n))
        for n in range(8)
    ]
    server.routes |= {
        "/two": page(f"<html>{link('/weekly', 'Weekly')}{link('/gone.xml', 'Gone')}</html>"),
        "/weekly": Reply(rss(reversed(weekly), title="Weekly")),
        "/plain": feed("Plain", 3),
        "/locked": Reply(status=401),
    }
    follow.follow(library, [server.url("/plain")])
    addresses = [server.url(path) for path in ("/two", "/locked", "/plain", "/none")] + ["not an address"]
    two, locked, plain, none, wrong = follow.preview(library, addresses)
    weekly_feed, gone = two.feeds
    assert (weekly_feed.title, weekly_feed.entries, weekly_feed.newest) == ("Weekly", 8, MONDAY)
    assert (weekly_feed.days_between, weekly_feed.followed, weekly_feed.read) == (7.0, None, True)
    assert weekly_feed.titles == ("Week 0", "Week 1", "Week 2", "Week 3", "Week 4")
    assert weekly_feed.site_url == "http://site.example/"
    assert (gone.title, gone.read) == ("Gone", False)
    assert "404" in gone.error
    assert (locked.feeds, locked.needs_login) == ((), True)
    assert [(one.title, one.followed) for one in plain.feeds] == [("Plain", 1)]
    assert plain.feeds[0].days_between == 0
    assert "404" in none.error
    assert not none.needs_login
    assert wrong == Preview("not an address", error=wrong.error)
    assert [preview.address for preview in (two, locked, plain, none, wrong)] == addresses
    assert len(browse.sources(library)) == 1


def test_previews_of_many_addresses_are_read_side_by_side(library: Library, server: WebServer) -> None:
    for n in range(6):
        server.routes[f"/{n}"] = Reply(rss(numbered(1), title=f"Feed {n}"), wait=0.2)
    told: list[tuple[int, int]] = []
    previews = follow.preview(
        library,
        [server.url(f"/{n}") for n in range(6)],
        on_progress=lambda done, total, _: told.append((done, total)),
    )
    assert [preview.feeds[0].title for preview in previews] == [f"Feed {n}" for n in range(6)]
    assert server.most_at_once >= 2
    assert told[-1] == (6, 6)
    with pytest.raises(Cancelled):
        follow.preview(library, [server.url("/0")], stop=lambda: True)


def test_a_feed_that_has_moved_is_previewed_where_it_is(library: Library, server: WebServer) -> None:
    server.routes |= {"/old": redirect("/new", 301), "/new": feed("Moved")}
    (preview,) = follow.preview(library, [server.url("/old")])
    assert preview.feeds[0].url == server.url("/new")


class Plain(BaseHTTPRequestHandler):
    """A server without TLS that says so, as web servers do: it answers 400 to a handshake."""

    def do_GET(self) -> None:
        body = f"<html>{link('/f')}</html>".encode() if self.path == "/p" else feed("Bare").body
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Not to stderr."""


def test_an_address_without_a_scheme_is_followed_as_it_answers(library: Library) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Plain) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        bare = f"127.0.0.1:{running.server_port}"
        for path in ("/f", "/p"):
            value = follow.follow(library, [bare + path]).value
            assert [s.feed_url for s in (*value.added, *value.existing)] == [f"http://{bare}/f"], value
        running.shutdown()


def test_what_is_not_followed_yet_is_not_said_to_be_tried_again(library: Library, server: WebServer) -> None:
    server.routes["/"] = Reply(status=500)
    (seen,) = follow.preview(library, [server.url("/")])
    assert seen.error.endswith("(it answered 500). Try again later.")
