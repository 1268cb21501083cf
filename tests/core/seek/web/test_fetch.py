"""Fetching from a real server on loopback: what comes back, and every way in which it does not."""

from __future__ import annotations

import gzip
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from pkm_desktop.core.errors import Cancelled, SourceError
from pkm_desktop.core.seek.web.fetch import Answered, FetchPolicy, Request, fetch, fetch_all
from tests.servers.web import FOREVER, Reply, Seen, WebServer, redirect

FEED = b"<rss version='2.0'><channel><title>T</title></channel></rss>"
QUICK = FetchPolicy(connect_seconds=1.0, total_seconds=0.4, max_bytes=100_000)


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({"/feed": Reply(FEED, etag='"one"')}) as running:
        yield running


def failure(url: str, policy: FetchPolicy = QUICK) -> SourceError:
    with pytest.raises(SourceError) as caught:
        fetch(Request(url), policy)
    return caught.value


def test_the_body_comes_with_what_a_later_fetch_needs(server: WebServer) -> None:
    server.routes["/feed"] = Reply(
        FEED,
        etag='"one"',
        last_modified="Mon, 05 Jan 2026 09:00:00 GMT",
        headers={"Cache-Control": "public, max-age=1800", "Retry-After": "7"},
    )
    got = fetch(Request(server.url("/feed")))
    assert (got.status, got.body, got.etag) == (200, FEED, '"one"')
    assert got.last_modified == "Mon, 05 Jan 2026 09:00:00 GMT"
    assert (got.max_age, got.retry_after, got.private) == (1800, 7, True)
    assert got.content_type == "application/rss+xml; charset=utf-8"
    assert (got.final_url, got.moved_to) == (server.url("/feed"), "")


def test_we_say_who_we_are_and_what_we_read(server: WebServer) -> None:
    fetch(Request(server.url("/feed")))
    headers = server.seen[0].headers
    assert headers["user-agent"].startswith("PKM-Desktop/")
    assert "application/atom+xml" in headers["accept"]
    assert headers["accept-encoding"] == "gzip, deflate"
    assert "cookie" not in headers


def test_an_unchanged_feed_is_not_sent_again(server: WebServer) -> None:
    got = fetch(Request(server.url("/feed"), etag='"one"'))
    assert (got.status, got.body) == (304, b"")
    server.routes["/old"] = Reply(FEED, last_modified="Mon, 05 Jan 2026 09:00:00 GMT")
    assert fetch(Request(server.url("/old"), last_modified="Mon, 05 Jan 2026 09:00:00 GMT")).status == 304


def test_a_304_nobody_asked_for_is_an_error(server: WebServer) -> None:
    server.routes["/odd"] = Reply(status=304)
    assert "304" in failure(server.url("/odd")).message


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "raw deflate", "two members"])
def test_packed_bodies_are_unpacked(server: WebServer, encoding: str) -> None:
    text = FEED * 40
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = {
        "gzip": gzip.compress(text),
        "x-gzip": gzip.compress(text),
        "deflate": zlib.compress(text),
        "raw deflate": packer.compress(text) + packer.flush(),
        "two members": gzip.compress(text[:100]) + gzip.compress(text[100:]),
    }[encoding]
    name = {"raw deflate": "deflate", "two members": "gzip"}.get(encoding, encoding)
    server.routes["/packed"] = Reply(packed, headers={"Content-Encoding": name})
    assert fetch(Request(server.url("/packed"))).body == text


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip"])
def test_packing_nobody_asked_for_is_refused(server: WebServer, encoding: str) -> None:
    server.routes["/packed"] = Reply(b"\x00\x01", headers={"Content-Encoding": encoding})
    assert "nobody asked for" in failure(server.url("/packed")).message


def test_broken_packing_is_an_error(server: WebServer) -> None:
    server.routes["/packed"] = Reply(b"this is no gzip at all", headers={"Content-Encoding": "gzip"})
    assert "cannot be unpacked" in failure(server.url("/packed")).message


def test_text_that_is_only_said_to_be_packed_is_taken_as_it_is(server: WebServer) -> None:
    server.routes["/packed"] = Reply(FEED, headers={"Content-Encoding": "gzip"})
    assert fetch(Request(server.url("/packed"))).body == FEED


def test_a_gzip_bomb_is_stopped(server: WebServer) -> None:
    server.routes["/bomb"] = Reply(bytes(50 << 20), packed=True)
    assert "200 times its size" in failure(server.url("/bomb"), FetchPolicy()).message


def test_a_bomb_behind_a_redirect_is_not_even_unpacked(server: WebServer) -> None:
    server.routes["/bomb"] = Reply(bytes(50 << 20), status=302, packed=True, headers={"Location": "/feed"})
    assert fetch(Request(server.url("/bomb"))).body == FEED


def test_what_is_too_large_is_refused_with_both_sizes(server: WebServer) -> None:
    server.routes["/large"] = Reply(b" " * (3 << 20))
    error = failure(server.url("/large"), FetchPolicy(max_bytes=2 << 20))
    assert error.message == "The answer is 3 MB large; the limit is 2 MB."
    server.routes["/endless"] = Reply(chunks=(b" " * 65536 for _ in range(1000)))
    assert "larger than 2 MB" in failure(server.url("/endless"), FetchPolicy(max_bytes=2 << 20)).message


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "The page is not there"),
        (410, "gone for good"),
        (401, "name and a password"),
        (403, "refuses"),
        (429, "fewer visits"),
        (500, "problem of its own"),
        (503, "not available"),
        (599, "problem of its own"),
        (418, "no page"),
        (204, "no page"),
    ],
)
def test_answers_that_are_no_content(server: WebServer, status: int, words: str) -> None:
    server.routes["/x"] = Reply(status=status)
    error = failure(server.url("/x"))
    assert words in error.message
    assert str(status) in error.message
    assert isinstance(error, Answered)
    assert error.status == status


@pytest.mark.parametrize(
    ("value", "seconds"), [("120", 120), ("soon", 0), ("-5", 0), ("99999999999", 604_800)]
)
def test_retry_after_is_read(server: WebServer, value: str, seconds: int) -> None:
    server.routes["/x"] = Reply(status=429, headers={"Retry-After": value})
    error = failure(server.url("/x"))
    assert isinstance(error, Answered)
    assert error.retry_after == seconds


def test_retry_after_as_a_date(server: WebServer) -> None:
    server.routes["/x"] = Reply(status=503, headers={"Retry-After": "Fri, 31 Dec 2100 23:59:59 GMT"})
    error = failure(server.url("/x"))
    assert isinstance(error, Answered)
    assert error.retry_after == 604_800
    assert error.hint == "It may be asked again in 7 days."


@pytest.mark.parametrize("statuses", [[301], [308], [301, 308, 301]])
def test_a_chain_of_permanent_redirects_is_a_move(server: WebServer, statuses: list[int]) -> None:
    for number, status in enumerate(statuses):
        last = number == len(statuses) - 1
        server.routes[f"/{number}"] = redirect("/feed" if last else f"/{number + 1}", status)
    got = fetch(Request(server.url("/0")))
    assert (got.body, got.moved_to, got.final_url) == (FEED, server.url("/feed"), server.url("/feed"))


@pytest.mark.parametrize("statuses", [[302], [303], [307], [301, 302], [307, 308]])
def test_a_chain_with_a_temporary_redirect_is_no_move(server: WebServer, statuses: list[int]) -> None:
    for number, status in enumerate(statuses):
        last = number == len(statuses) - 1
        server.routes[f"/{number}"] = redirect("/feed" if last else f"/{number + 1}", status)
    got = fetch(Request(server.url("/0")))
    assert (got.body, got.moved_to, got.final_url) == (FEED, "", server.url("/feed"))


def test_five_redirects_are_followed_and_no_more(server: WebServer) -> None:
    for number in range(7):
        server.routes[f"/{number}"] = redirect("/feed" if number == 6 else f"/{number + 1}")
    assert fetch(Request(server.url("/2"))).body == FEED
    assert "round in circles" in failure(server.url("/1")).message
    server.routes["/loop"] = redirect("/loop", 301)
    assert "round in circles" in failure(server.url("/loop")).message


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://x.invalid/", "javascript:1", "http://[::1"])
def test_redirects_off_the_web_are_refused(server: WebServer, target: str) -> None:
    server.routes["/x"] = redirect(target)
    assert failure(server.url("/x")).message.startswith("The address leads on to something that is")


def test_a_redirect_to_nowhere_is_refused(server: WebServer) -> None:
    server.routes["/x"] = Reply(status=302)
    assert "302" in failure(server.url("/x")).message


def test_a_password_stays_with_its_own_server(server: WebServer) -> None:
    with WebServer({"/feed": Reply(FEED)}) as other:
        server.routes["/away"] = redirect(other.url("/feed"))
        server.routes["/here"] = redirect("/feed")
        server.routes["/absolute"] = redirect(server.url("/feed"))
        for path in ("/away", "/here", "/absolute"):
            fetch(Request(server.url(path).replace("http://", "http://me:secret@")))
        assert "authorization" not in other.seen[0].headers
    assert all("authorization" in seen.headers for seen in server.seen)
    assert server.paths() == ["/away", "/here", "/feed", "/absolute", "/feed"]


def test_a_password_is_never_told(server: WebServer) -> None:
    error = failure(server.url("/none").replace("http://", "http://me:hunter2@"))
    assert "hunter2" not in str(error)


def test_a_server_that_says_nothing(server: WebServer) -> None:
    server.routes["/silent"] = Reply(FEED, wait=FOREVER)
    assert failure(server.url("/silent")).message == "No answer from 127.0.0.1 within 0.4 seconds."


def test_a_server_that_drips(server: WebServer) -> None:
    server.routes["/drip"] = Reply(FEED, drip=0.05)
    started = time.monotonic()
    assert "within 0.4 seconds" in failure(server.url("/drip")).message
    assert time.monotonic() - started < 2


def test_waiting_for_its_turn_does_not_count_as_slowness(server: WebServer) -> None:
    server.routes["/slowish"] = Reply(FEED, wait=0.15)
    requests = [Request(server.url(f"/slowish?{number}")) for number in range(8)]
    answers = [answer for _, answer in fetch_all(requests, replace(QUICK, per_host=1))]
    assert not [answer for answer in answers if isinstance(answer, SourceError)]
    assert server.most_at_once == 1


def test_a_host_is_asked_two_at_a_time(server: WebServer) -> None:
    server.routes["/slowish"] = Reply(FEED, wait=0.02)
    list(fetch_all([Request(server.url(f"/slowish?{number}")) for number in range(12)]))
    assert server.most_at_once == 2


def test_nobody_listens() -> None:
    with WebServer() as gone:
        url = gone.url("/feed")
    assert failure(url).message == "127.0.0.1 refuses connections."


def test_no_such_name() -> None:
    assert failure("http://nowhere.invalid/feed").message == "There is no server named nowhere.invalid."


@pytest.mark.parametrize("raw", [b"SSH-2.0-OpenSSH_9.2\r\n", b"\x00" * 64, b"HTTP/1.1 abc\r\n\r\n"])
def test_what_is_not_http(server: WebServer, raw: bytes) -> None:
    server.routes["/x"] = Reply(raw=raw)
    assert failure(server.url("/x")).message == "127.0.0.1 sent something that is not HTTP."


def test_hanging_up(server: WebServer) -> None:
    server.routes["/x"] = Reply(raw=b"")
    assert "closed the connection" in failure(server.url("/x")).message
    server.routes["/y"] = Reply(FEED * 100, cut=50)
    assert "broke off" in failure(server.url("/y")).message


def test_headers_without_end(server: WebServer) -> None:
    many = b"".join(b"X-%d: y\r\n" % number for number in range(10_000))
    server.routes["/x"] = Reply(raw=b"HTTP/1.1 200 OK\r\n" + many + b"\r\n")
    assert "not HTTP" in failure(server.url("/x")).message


@pytest.mark.parametrize(
    "url", ["ftp://x/", "file:///etc/passwd", "http://", "nonsense", "http://[", "http://x:99999/"]
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    assert failure(url)


def test_private_addresses_need_permission(server: WebServer) -> None:
    with pytest.raises(SourceError, match="private network"):
        fetch(Request(server.url("/feed"), allow_private=False))
    with pytest.raises(SourceError, match="private network"):
        fetch(Request(server.url("/feed").replace("127.0.0.1", "localhost"), allow_private=False))
    assert server.seen == []


@pytest.mark.parametrize("host", ["2130706433", "127.1", "[::ffff:127.0.0.1]"])
def test_odd_spellings_of_private_addresses_are_seen_through(server: WebServer, host: str) -> None:
    with pytest.raises(SourceError):
        fetch(Request(f"http://{host}:{server.port}/feed", allow_private=False), QUICK)
    assert server.seen == []


def test_proxies_of_the_environment_are_ignored(server: WebServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(Request(server.url("/feed"))).body == FEED


def test_stopping_is_quick(server: WebServer) -> None:
    server.routes["/silent"] = Reply(wait=FOREVER)
    pressed = threading.Event()
    threading.Timer(0.2, pressed.set).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(Request(server.url("/silent")), stop=pressed.is_set)
    assert time.monotonic() - started < 2


def test_results_come_as_they_finish(server: WebServer) -> None:
    server.routes["/slow"] = Reply(FEED, wait=0.3)
    asked = [Request(server.url("/slow")), Request(server.url("/feed"))]
    assert [request.url for request, _ in fetch_all(asked)] == [server.url("/feed"), server.url("/slow")]


def test_one_failure_leaves_the_others_alone(server: WebServer) -> None:
    server.routes |= {"/silent": Reply(wait=FOREVER), "/bomb": Reply(bytes(9 << 20), packed=True)}
    paths = ["/feed", "/silent", "/bomb", "/none", "/feed?2"]
    answers = {
        request.url: answer for request, answer in fetch_all([Request(server.url(p)) for p in paths], QUICK)
    }
    good = [url for url, answer in answers.items() if not isinstance(answer, SourceError)]
    assert sorted(good) == [server.url("/feed"), server.url("/feed?2")]
    assert len(answers) == len(paths)


def test_a_dead_host_does_not_hold_up_the_run(server: WebServer) -> None:
    server.routes["/silent"] = Reply(wait=FOREVER)
    requests = [Request(server.url(f"/silent?{number}")) for number in range(60)]
    started = time.monotonic()
    answers = [answer for _, answer in fetch_all(requests, replace(QUICK, total_seconds=0.3))]
    assert time.monotonic() - started < 1.5
    assert len(server.seen) <= 2
    assert {str(answer) for answer in answers} == {str(answers[0])}
    assert "No answer from 127.0.0.1 within 0.3 seconds." in str(answers[0])


def test_nothing_to_fetch() -> None:
    assert list(fetch_all([])) == []


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


def tls_server(authority: trustme.CA, name: str = "127.0.0.1") -> WebServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return WebServer({"/feed": Reply(FEED)}, tls=context)


def trust(authority: trustme.CA, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(folder / "ca.pem"))


def test_tls(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trust(authority, tmp_path, monkeypatch)
    with tls_server(authority) as server:
        assert fetch(Request(server.url("/feed"))).body == FEED


def test_a_certificate_nobody_vouches_for(authority: trustme.CA) -> None:
    with tls_server(authority) as server:
        assert "nobody this computer trusts" in failure(server.url("/feed")).message
        assert server.seen == []


def test_a_certificate_for_another_name(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(authority, tmp_path, monkeypatch)
    with tls_server(authority, "elsewhere.example") as server:
        assert "is for another" in failure(server.url("/feed")).message


def test_no_tls_where_tls_is_asked_for() -> None:
    with WebServer(greeting=b"220 mail.example ESMTP\r\n") as other:
        assert "No secure connection" in failure(other.url("/feed").replace("http:", "https:")).message


def test_leaving_tls_is_no_move(
    authority: trustme.CA, server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(authority, tmp_path, monkeypatch)
    with tls_server(authority) as secure:
        secure.routes["/old"] = redirect(server.url("/feed"), 301)
        got = fetch(Request(secure.url("/old")))
    assert (got.body, got.moved_to) == (FEED, "")


def test_the_request_itself_can_be_looked_at(server: WebServer) -> None:
    def echo(seen: Seen) -> Reply:
        return Reply(seen.headers.get("if-none-match", "none").encode())

    server.routes["/echo"] = echo
    assert fetch(Request(server.url("/echo"), etag='"a\r\nX-Bad: 1"')).body == b"none"
