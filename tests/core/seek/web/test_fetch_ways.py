"""Ways to a document: with a login, through a proxy, back to http, by HEAD; and what is told on the way."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.web.fetch import Answered, FetchPolicy, Request, fetch, fetch_all
from tests.servers.web import FOREVER, Reply, WebServer, redirect

FEED = b"<rss version='2.0'><channel><title>T</title></channel></rss>"
QUICK = FetchPolicy(connect_seconds=1.0, total_seconds=2.0)
SECRET = "s3cret/+%C3%A9"


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({"/feed": Reply(FEED)}) as running:
        yield running


def failure(request: Request, policy: FetchPolicy = QUICK) -> SourceError:
    with pytest.raises(SourceError) as caught:
        fetch(request, policy)
    return caught.value


def test_a_login_stays_at_its_origin(server: WebServer) -> None:
    with WebServer({"/feed": Reply(FEED)}) as other:
        server.routes |= {"/here": redirect("/feed", 301), "/away": redirect(other.url("/feed"), 301)}
        here = fetch(Request(server.url("/here"), authorization="Bearer abc"))
        away = fetch(Request(server.url("/away"), authorization="Bearer abc"))
        assert "authorization" not in other.seen[0].headers
    assert [seen.headers["authorization"] for seen in server.seen] == ["Bearer abc"] * 3
    assert here.moved_to == server.url("/feed")
    assert away.moved_to == "", "the next fetch would bring the login there"


def test_a_password_in_the_address_is_told_in_utf_8(server: WebServer) -> None:
    fetch(Request(server.url("/feed").replace("http://", "http://me:p%C3%A4ss@")))
    assert server.seen[0].headers["authorization"] == "Basic bWU6cMOkc3M="


def test_a_secret_fills_its_place_and_is_told_to_nobody_else(server: WebServer) -> None:
    server.routes["/old"] = redirect(f"/feed?token={SECRET}", 301)
    request = Request(server.url("/old?token={secret}"), secret=SECRET)
    got = fetch(request)
    assert SECRET in server.paths()[0]
    for told in (got.url, got.final_url, got.moved_to, repr(request), repr(replace(got, body=b""))):
        assert "s3cret" not in told
    assert got.moved_to == server.url("/feed?token={secret}")
    server.routes["/old"] = Reply(status=403)
    assert "s3cret" not in str(failure(request))


def test_only_the_head_is_asked_for(server: WebServer) -> None:
    server.routes["/page"] = Reply(FEED, headers={"Cache-Control": "max-age=60"}, cut=0)
    got = fetch(Request(server.url("/page"), method="HEAD"))
    assert (server.seen[0].method, got.status, got.body, got.max_age) == ("HEAD", 200, b"", 60)
    assert isinstance(failure(Request(server.url("/none"), method="HEAD")), Answered)


def test_an_address_without_a_scheme_may_be_http(server: WebServer) -> None:
    secure = server.url("/feed").replace("http:", "https:")
    assert fetch(Request(secure, fallback_http=True), QUICK).final_url == server.url("/feed")
    assert "connection to 127.0.0.1" in failure(Request(secure)).message
    told = failure(Request(secure, fallback_http=True, authorization="Bearer abc"))
    assert "connection to 127.0.0.1" in told.message, "a login is not told without protection"


def test_where_neither_answers_the_first_reason_is_told() -> None:
    with WebServer() as gone:
        url = gone.url("/feed").replace("http:", "https:")
    assert failure(Request(url, fallback_http=True)).message == "127.0.0.1 refuses connections."


def test_what_http_says_is_told_where_https_is_not_spoken(server: WebServer) -> None:
    secure = server.url("/none").replace("http:", "https:")
    assert "404" in failure(Request(secure, fallback_http=True)).message


def test_a_bad_certificate_is_no_reason_to_do_without(server: WebServer) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with WebServer({"/feed": Reply(FEED)}, tls=context) as secure:
        told = failure(Request(secure.url("/feed"), fallback_http=True))
        assert "nobody this computer trusts" in told.message
        assert secure.seen == []


def test_leaving_tls_is_said(server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with WebServer({"/old": redirect(server.url("/feed"), 301)}, tls=context) as secure:
        got = fetch(Request(secure.url("/old")))
    assert (got.downgraded, got.moved_to) == (True, "")
    assert not fetch(Request(server.url("/feed"))).downgraded


def test_a_proxy_of_the_settings_leads_there(server: WebServer) -> None:
    server.routes["http://93.184.215.14/feed"] = Reply(FEED)
    policy = replace(QUICK, proxy=f"http://me:pass@127.0.0.1:{server.port}")
    got = fetch(Request("http://93.184.215.14/feed", allow_private=False), policy)
    assert (got.body, got.private) == (FEED, False)
    assert server.paths() == ["http://93.184.215.14/feed"]
    assert server.seen[0].headers["proxy-authorization"].startswith("Basic ")


def test_a_proxy_is_no_way_round_the_guard(server: WebServer) -> None:
    policy = replace(QUICK, proxy=f"127.0.0.1:{server.port}")
    for host in ("10.0.0.1", "169.254.169.254", "[::ffff:10.0.0.1]"):
        with pytest.raises(SourceError, match="private network"):
            fetch(Request(f"http://{host}/feed", allow_private=False), policy)
    assert server.seen == []


def test_this_computer_is_reached_without_the_proxy(server: WebServer) -> None:
    assert fetch(Request(server.url("/feed")), replace(QUICK, proxy="http://127.0.0.1:9")).body == FEED


def test_the_proxy_of_the_system(server: WebServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.setenv("no_proxy", "198.51.100.7")
    server.routes["http://93.184.215.14/feed"] = Reply(FEED)
    policy = replace(QUICK, proxy="system", connect_seconds=0.2, first_byte_seconds=0.3)
    assert fetch(Request("http://93.184.215.14/feed"), policy).body == FEED


@pytest.mark.parametrize(
    ("proxy", "words"),
    [
        ("http://127.0.0.1:9", "The proxy 127.0.0.1 cannot be reached."),
        ("socks5://127.0.0.1:9", "A proxy of the kind socks5 cannot be used"),
        ("http://[", "The proxy is not an address."),
    ],
)
def test_a_proxy_that_does_not_work_is_named(proxy: str, words: str) -> None:
    error = failure(Request("http://93.184.215.14/feed"), replace(QUICK, proxy=proxy))
    assert words in error.message
    assert "settings" in error.hint


def test_a_proxy_that_refuses_is_named(server: WebServer) -> None:
    server.routes["93.184.215.14:443"] = Reply(status=407)
    policy = replace(QUICK, proxy=f"http://127.0.0.1:{server.port}")
    assert "The proxy wants a name" in failure(Request("https://93.184.215.14/feed"), policy).message


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache-Control": "max-age=60, must-revalidate"}, 60),
        ({"Cache-Control": "no-store, max-age=60"}, 0),
        ({"Cache-Control": 'private="x", max-age="90"'}, 90),
        ({"Expires": "Mon, 05 Jan 2026 10:00:00 GMT", "Date": "Mon, 05 Jan 2026 09:00:00 GMT"}, 3600),
        ({"Expires": "Mon, 05 Jan 2026 10:00:00 GMT"}, 0),
        ({"Expires": "0"}, 0),
        ({"Expires": "Mon, 05 Jan 2026 10:00:00 GMT", "Cache-Control": "max-age=5"}, 5),
        ({"Cache-Control": "max-age=soon"}, 0),
    ],
)
def test_how_long_an_answer_is_fresh(server: WebServer, headers: dict[str, str], seconds: int) -> None:
    server.routes["/feed"] = Reply(FEED, headers=headers)
    assert fetch(Request(server.url("/feed"))).max_age == seconds


def test_a_redirect_with_control_characters_leads_nowhere(server: WebServer) -> None:
    head = b"HTTP/1.1 302 Found\r\nLocation: /a%sb\r\nContent-Length: 0\r\n\r\n"
    for character in (b"\x01", b"\x07", b"\x1b", b"\x7f", b"\xc2\x85"):
        server.routes["/x"] = Reply(raw=head % character)
        assert "leads on to something that is no address" in failure(Request(server.url("/x"))).message


def test_a_redirect_in_plain_utf_8_is_followed(server: WebServer) -> None:
    server.routes["/x"] = Reply(
        raw="HTTP/1.1 302 Found\r\nLocation: /é\r\nContent-Length: 0\r\n\r\n".encode()
    )
    server.routes["/%C3%A9"] = Reply(FEED)
    assert fetch(Request(server.url("/x"))).body == FEED


def test_a_body_in_huge_chunks_is_too_large(server: WebServer) -> None:
    server.routes["/x"] = Reply(chunks=[bytes(64 << 20)])
    assert "larger than 25 MB" in failure(Request(server.url("/x")), FetchPolicy()).message


def test_three_silent_feeds_of_one_host_cost_one_deadline(server: WebServer) -> None:
    server.routes["/silent"] = Reply(wait=FOREVER)
    requests = [Request(server.url(f"/silent?{number}")) for number in range(50)]
    started = time.monotonic()
    answers = [str(answer) for _, answer in fetch_all(requests, replace(QUICK, first_byte_seconds=0.3))]
    assert time.monotonic() - started < 1.0
    assert len(set(answers)) == 1
    assert len(server.seen) < 20, "two more with each fifth of the deadline"


def test_a_host_that_is_slow_once_is_asked_for_its_other_feeds(server: WebServer) -> None:
    server.routes["/silent"] = Reply(wait=FOREVER)
    policy = replace(QUICK, first_byte_seconds=0.3, per_host=1)
    paths = ["/feed", "/silent", "/feed?2", "/feed?3"]
    answers = dict(fetch_all([Request(server.url(path)) for path in paths], policy))
    assert sum(isinstance(answer, SourceError) for answer in answers.values()) == 1


def test_a_host_that_wants_fewer_visits_gets_fewer(server: WebServer) -> None:
    server.routes["/tired"] = Reply(status=429, headers={"Retry-After": "90"})
    requests = [Request(server.url(f"/tired?{number}")) for number in range(9)]
    answers = [answer for _, answer in fetch_all(requests, QUICK)]
    assert len(server.seen) <= 3
    assert all(isinstance(answer, Answered) and answer.retry_after == 90 for answer in answers)


def test_silent_addresses_do_not_speak_for_their_server(server: WebServer) -> None:
    server.routes["/silent"] = Reply(wait=FOREVER)
    paths = [f"/silent?{number}" for number in range(3)] + ["/feed"]
    policy = FetchPolicy(connect_seconds=1.0, first_byte_seconds=3.0, total_seconds=4.0)
    answers = {
        request.url: answer
        for request, answer in fetch_all([Request(server.url(path)) for path in paths], policy)
    }
    assert not isinstance(answers[server.url("/feed")], SourceError)
