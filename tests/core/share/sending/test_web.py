"""The line to a server: nothing goes to another one, nothing unverified, and everything ends."""

from __future__ import annotations

import gzip
import itertools
import ssl
from pathlib import Path

import pytest
import trustme

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.share.sending import dokuwiki, mediawiki, slack
from pkm_desktop.core.share.sending.protocol import Account, Unknown
from pkm_desktop.core.share.sending.web import Answer, Ways, Web
from pkm_desktop.core.share.sending.web_failures import Lost, proxy_for
from tests.core.share.sending.parcels import issue, parcel
from tests.servers.between import Asked, Server, Told
from tests.servers.web import FOREVER, Reply, WebServer

LOGIN = {"Authorization": "Bearer canary"}


def ask(address: str, method: str = "GET", *, body: bytes | None = None, **ways: object) -> Answer:
    with Web(address, Ways(**{"seconds": 5.0, **ways}), headers=LOGIN) as web:  # type: ignore[arg-type]
        return web.ask(method, address, body=body)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_no_login_goes_to_another_server(status: int, method: str) -> None:
    with Server(lambda asked: Told(200, b"{}")) as other:
        with (
            Server(lambda asked: Told(status, headers={"Location": f"{other.address}/x?y"})) as server,
            pytest.raises(PublishError, match="goes to nobody but") as refused,
        ):
            ask(server.address, method, body=b"canary" if method == "POST" else None)
        assert other.asked == []
    assert "canary" not in str(refused.value)


@pytest.mark.parametrize("way", [mediawiki.WAY, dokuwiki.WAY])
def test_no_wiki_leads_our_password_away(way: mediawiki.MediaWiki | dokuwiki.DokuWiki) -> None:
    with Server(lambda asked: Told(200, b"{}")) as other:
        with Server(lambda asked: Told(307, headers={"Location": other.address + asked.path})) as server:
            account = Account("w", way.check({"url": server.address, "user": "Kim@pkm"}), "canary-password")
            with pytest.raises(PublishError, match="sends us on"):
                way.test(account)
            with pytest.raises(PublishError, match="sends us on"):
                way.send(account, parcel(issue("F"), way.kind.format), None)
        assert other.asked == []


def test_redirects_at_home_are_followed_but_a_post_is_not_turned_into_a_get() -> None:
    def answer(asked: Asked) -> Told:
        return Told(200, asked.body) if asked.path == "/there" else Told(int(asked.path[1:]), headers=there)

    there = {"Location": "/there"}
    with Server(answer) as server:
        assert ask(f"{server.address}/302").status == 200
        assert ask(f"{server.address}/307", "POST", body=b"x").body == b"x"
        assert ask(f"{server.address}/302", "POST", body=b"x").status == 302
    with Server(lambda asked: Told(302, headers={"Location": "/"})) as server, pytest.raises(PublishError):
        ask(server.address)
    for place in ("http://[", "http://", "javascript:alert(1)", "file:///etc/passwd"):
        told = Told(302, headers={"Location": place})
        with Server(lambda asked, told=told: told) as server, pytest.raises(PublishError):  # type: ignore[misc]
            ask(server.address)


def test_an_endless_or_huge_answer_is_not_read() -> None:
    endless = itertools.repeat(b"x" * 65536)
    routes = {
        "/endless": Reply(chunks=endless),
        "/named": Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\nx"),
        "/packed": Reply(gzip.compress(bytes(30_000_000)), headers={"Content-Encoding": "gzip"}),
    }
    with WebServer(routes) as server:
        for path in routes:
            with pytest.raises(Lost, match="larger than"):
                ask(server.url(path))


def test_packed_answers_are_unpacked() -> None:
    with WebServer({"/": Reply(gzip.compress(b"{}"), headers={"Content-Encoding": "gzip"})}) as server:
        assert ask(server.url("/")).json() == {}


@pytest.mark.parametrize(
    "reply", [Reply(b"x", wait=FOREVER), Reply(b"x" * 99, drip=0.2), Reply(b"abc", cut=1)]
)
def test_silent_slow_and_broken_servers_come_to_an_end(reply: Reply) -> None:
    with WebServer({"/": reply}) as server, pytest.raises(Lost):
        ask(server.url("/"), seconds=0.3)


def test_a_server_without_a_certificate_we_know_gets_nothing(tmp_path: Path) -> None:
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    with WebServer({"/": Reply(b"{}")}, tls=tls) as server:
        with pytest.raises(PublishError, match="does not prove who it is"):
            ask(server.url("/"))
        assert server.seen == []
        own = tmp_path / "ca.pem"
        authority.cert_pem.write_to_path(str(own))
        assert ask(server.url("/"), cafile=str(own)).status == 200
    other = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("elsewhere.example").configure_cert(other)
    with (
        WebServer({"/": Reply(b"{}")}, tls=other) as server,
        pytest.raises(PublishError, match="does not prove who it is"),
    ):
        ask(server.url("/"), cafile=str(own))


def test_nobody_there_is_told_without_the_address() -> None:
    for address, said in (
        ("http://127.0.0.1:9/canary", "does not answer"),
        ("http://nowhere.invalid/canary", "no server"),
    ):
        with pytest.raises(PublishError, match=said) as refused:
            ask(address)
        assert "canary" not in f"{refused.value} {refused.value.__cause__!r}"
        assert not isinstance(refused.value, Lost)


def test_a_slow_chat_is_unknown() -> None:
    with WebServer({"/": Reply(b"ok", wait=FOREVER)}) as server, pytest.raises(Unknown):
        slack.WAY.send(Account("s", {}, server.url("/"), seconds=0.3), parcel(issue("F"), "slack"), None)


def test_cookies_last_for_a_session_and_can_be_forgotten() -> None:
    def answer(asked: Asked) -> Told:
        return Told(200, asked.headers.get("cookie", "").encode(), cookies=("a=1; Path=/", "b=2; Path=/"))

    with Server(answer) as server, Web(server.address, Ways()) as web:
        assert web.ask("GET", server.address).body == b""
        assert web.ask("GET", server.address).body == b"a=1; b=2"
        web.forget()
        assert web.ask("GET", server.address).body == b""


def test_which_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "inner.example")
    assert proxy_for("", "https://a.example/") is None
    assert proxy_for("other.example:8080", "https://a.example/") == "http://other.example:8080"
    assert proxy_for("other.example:8080", "http://127.0.0.1/") is None
    assert proxy_for("system", "https://a.example/") == "http://proxy.example:3128"
    assert proxy_for("system", "https://inner.example/") is None
