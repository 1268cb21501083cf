"""The loopback door takes pages from its own page only: sixty ways in that are none."""

from __future__ import annotations

import gc
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from pkm_desktop.core.errors import Rejected, SettingsError
from pkm_desktop.core.model.captures import Captured
from pkm_desktop.core.paths import resource
from pkm_desktop.core.seek.capture import capture_door, capture_guard
from pkm_desktop.core.seek.capture.capture_door import Door, bookmarklet
from tests.servers.raw import ask, status

TOKEN = "T" * 43
PAGE = {
    "url": "https://a.example/x",
    "title": "A page",
    "quote": "a passage",
    "tags": ["one", " two "],
    "why": "So.",
}


class Open:
    """An open door and what came through it."""

    def __init__(self) -> None:
        self.taken: list[Captured] = []
        self.door = Door(self._take, token=TOKEN, pages=resource("capture"))
        self.door.start()
        self.port = self.door.port
        self.host = f"127.0.0.1:{self.port}"

    def _take(self, captured: Captured) -> str:
        if captured.title == "full":
            raise Rejected("The disk is full.")
        self.taken.append(captured)
        return "Saved."

    def request(
        self,
        *,
        line: str = "POST /save HTTP/1.1",
        change: dict[str, str | None] | None = None,
        more: str = "",
        body: bytes | None = None,
    ) -> bytes:
        """A good delivery with some headers changed (None: left out) and some added as they are."""
        data = json.dumps(PAGE).encode() if body is None else body
        headers: dict[str, str | None] = {
            "Host": self.host,
            "Origin": f"http://{self.host}",
            "Content-Type": "application/json",
            "X-PKM-Token": TOKEN,
            "Sec-Fetch-Site": "same-origin",
            "Content-Length": str(len(data)),
            "Connection": "close",
            **(change or {}),
        }
        said = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value is not None)
        return f"{line}\r\n{said}{more}\r\n".encode("latin-1") + data


@pytest.fixture
def opened() -> Iterator[Open]:
    made = Open()
    yield made
    made.door.close()


def test_a_delivery_from_its_own_page_is_taken(opened: Open) -> None:
    answer = ask(opened.port, opened.request())
    assert (status(answer), answer.endswith(b"Saved.")) == (201, True)
    assert opened.taken == [Captured("https://a.example/x", "A page", "a passage", ("one", "two"), "So.")]
    local = opened.request(
        change={"Host": f"localhost:{opened.port}", "Origin": f"http://localhost:{opened.port}"}
    )
    assert status(ask(opened.port, local)) == 201
    old = opened.request(change={"Sec-Fetch-Site": None, "Content-Type": "application/json; charset=utf-8"})
    assert status(ask(opened.port, old)) == 201


def test_no_answer_opens_the_door_to_other_pages(opened: Open) -> None:
    for request in (
        opened.request(),
        opened.request(change={"X-PKM-Token": "wrong"}),
        f"GET /save HTTP/1.1\r\nHost: {opened.host}\r\nConnection: close\r\n\r\n".encode(),
    ):
        head = ask(opened.port, request).partition(b"\r\n\r\n")[0].lower()
        assert b"access-control" not in head
        for said in (b"x-frame-options: deny", b"frame-ancestors 'none'", b"nosniff", b"no-store"):
            assert said in head
    assert b"aiohttp" not in head


@pytest.mark.parametrize("path", ["/save", "/save.js", "/save.css"])
def test_its_page_is_static_and_without_inline_script(opened: Open, path: str) -> None:
    answer = ask(
        opened.port, f"GET {path} HTTP/1.1\r\nHost: {opened.host}\r\nConnection: close\r\n\r\n".encode()
    )
    assert status(answer) == 200
    assert TOKEN.encode() not in answer
    if path == "/save":
        assert b"<script src=" in answer
        assert answer.count(b"<script") == 1
        assert b" on" + b"click" not in answer
        assert b"style=" not in answer


HOSTS = """
evil.example evil.example:{port} 127.0.0.1 127.0.0.1:80 127.0.0.1.nip.example:{port} [::1]:{port}
127.0.0.1:{port}.evil.example 0.0.0.0:{port} 127.1:{port} 2130706433:{port} localhost localhost.:{port}
localhost.evil.example:{port} user@127.0.0.1:{port} 127.0.0.1:{port},evil.example 127.0.0.1:0{port}
127.0.0.2:{port}
"""
ORIGINS = """
null http://evil.example https://127.0.0.1:{port} http://127.0.0.1 http://127.0.0.1:1 http://localhost:{port} file://
http://127.0.0.1:{port}.evil.example chrome-extension://abcdefghijklmnop http://127.0.0.1:{port}/
"""
WRONG: dict[str, list[str | None]] = {
    "Host": [None, "", "evil.example"],
    "Origin": [None, "", "http://127.0.0.1:1 http://evil.example"],
    "Content-Type": [
        None,
        "",
        "text/plain",
        "text/plain; application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=utf-16",
        "application/jsonp",
        "application/csp-report",
    ],
    "X-PKM-Token": [None, "", "wrong", TOKEN[:-1], TOKEN + "T", TOKEN.lower(), f"Bearer {TOKEN}"],
    "Sec-Fetch-Site": ["cross-site", "same-site", "none", "same-origin, cross-site", ""],
    "Content-Length": ["-1", "1e3", str(2 << 20), "\u00b2"],
    "Content-Encoding": ["gzip", "identity"],
}
REPEATED = [
    "Host: 127.0.0.1:{port}",
    "Host: evil.example",
    "Origin: http://evil.example",
    f"X-PKM-Token: {TOKEN}",
    "Content-Type: text/plain",
    "Sec-Fetch-Site: cross-site",
    "Content-Length: 3",
    "Transfer-Encoding: chunked",
    "X-Long: " + "x" * 100_000,
]
BODIES = [
    b"",
    b"{",
    b"[]",
    b'"text"',
    b"null",
    b"{}",
    b"\xff\xfe",
    b"[" * 100_000,
    b"a=1&url=https://a.example",
    b'{"url": 1}',
    b'{"url": "javascript:alert(1)"}',
    b'{"url": "file:///etc/passwd"}',
    b'{"url": "https://a.example", "read": "all"}',
    b'{"url": "https://a.example", "tags": "one"}',
    b'{"url": "https://a.example", "tags": [1]}',
    b'{"url": "https://a.example", "why": null}',
    json.dumps({"url": "https://a.example", "tags": ["t"] * 51}).encode(),
    b'{"url": "https://a.example", "why": "' + b"x" * (2 << 20) + b'"}',
]
LINES = """
GET /save?url=https://a.example HTTP/1.1|GET / HTTP/1.1|GET /items HTTP/1.1|GET /../settings.toml HTTP/1.1
GET /save/../save.js HTTP/1.1|GET //save HTTP/1.1|OPTIONS /save HTTP/1.1|OPTIONS * HTTP/1.1|PUT /save HTTP/1.1
DELETE /save HTTP/1.1|HEAD /save HTTP/1.1|PATCH /save HTTP/1.1|TRACE /save HTTP/1.1|POST / HTTP/1.1
POST /save.js HTTP/1.1|POST /save?x HTTP/1.1|POST /SAVE HTTP/1.1|POST /save# HTTP/1.1|POST /%73ave HTTP/1.1
POST http://127.0.0.1/save HTTP/1.1|POST http://evil.example/save HTTP/1.1|CONNECT 127.0.0.1:1 HTTP/1.1
POST /save HTTP/1.0|POST /save HTTP/3.0|POST /save|BREW /save HTTP/1.1|\x00\x01\x02
"""


def hostile(opened: Open) -> Iterator[bytes]:
    def filled(text: str) -> list[str]:
        return text.format(port=opened.port).split()

    for host in filled(HOSTS):
        yield opened.request(change={"Host": host})
        yield opened.request(change={"Host": host, "Origin": f"http://{host}"})
    for origin in filled(ORIGINS):
        yield opened.request(change={"Origin": origin})
    for name, values in WRONG.items():
        yield from (opened.request(change={name: value}) for value in values)
    yield from (opened.request(more=more.format(port=opened.port) + "\r\n") for more in REPEATED)
    yield from (opened.request(body=body) for body in BODIES)
    yield from (opened.request(line=line) for line in LINES.strip().replace("\n", "|").split("|"))
    yield opened.request(line="POST /save HTTP/1.0", change={"Host": None})
    yield opened.request(line=f"POST http://{opened.host}/save HTTP/1.1")
    yield b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64  # a TLS greeting
    yield b"POST /save HTTP/1.1\r\n" * 200


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each way in on its own: the guard against guessing would hide what the other checks do."""
    monkeypatch.setattr(capture_guard, "WINDOW_SECONDS", 0.0)


def test_sixty_ways_in_that_are_none(opened: Open, patient: None) -> None:
    requests = list(hostile(opened))
    assert len(requests) >= 60
    for request in requests:
        answer = ask(opened.port, request, seconds=0.5 if b"chunked" in request else 3.0)
        assert status(answer) in {0, 400, 403, 404, 405, 413, 415}, (request[:300], answer[:200])
        assert len(answer.partition(b"\r\n\r\n")[2]) < 300
        assert TOKEN.encode() not in answer
    assert opened.taken == []
    assert status(ask(opened.port, opened.request())) == 201  # and it still does its work


def test_a_request_that_never_ends_is_ended(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture_door, "BODY_SECONDS", 0.2)
    monkeypatch.setattr(capture_door, "LINE_SECONDS", 0.5)
    whole = opened.request()
    assert status(ask(opened.port, whole[:-5])) == 408
    assert ask(opened.port, whole[:40]) == b""
    assert opened.taken == []


def test_guessing_closes_the_door_for_a_while(opened: Open) -> None:
    wrong = opened.request(change={"X-PKM-Token": "guess"})
    assert [status(ask(opened.port, wrong)) for _ in range(11)] == [403] * 10 + [429]
    assert status(ask(opened.port, opened.request())) == 429
    assert opened.taken == []


def test_many_lines_at_once_are_not_held(opened: Open) -> None:
    import socket

    held = [socket.create_connection(("127.0.0.1", opened.port)) for _ in range(80)]
    for line in held:
        line.close()
    assert status(ask(opened.port, opened.request())) in {0, 201}
    assert status(ask(opened.port, opened.request())) == 201


def test_what_cannot_be_saved_is_said(opened: Open) -> None:
    answer = ask(opened.port, opened.request(body=json.dumps({**PAGE, "title": "full"}).encode()))
    assert (status(answer), b"The disk is full." in answer) == (503, True)


def test_it_listens_on_loopback_only_and_a_taken_port_is_said(opened: Open) -> None:
    assert opened.door.address == f"http://127.0.0.1:{opened.port}"
    assert opened.port in capture_door.PORTS
    second = Door(lambda captured: "", token=TOKEN, pages=resource("capture"), port=opened.port)
    with pytest.raises(SettingsError, match=f"cannot be opened on port {opened.port}"):
        second.start()


def test_closing_twice_and_reopening_at_the_same_port(tmp_path: Path) -> None:
    first = Open()
    first.door.close()
    first.door.close()
    again = Door(lambda captured: "", token=TOKEN, pages=resource("capture"), port=first.port)
    assert again.start() == f"http://127.0.0.1:{first.port}"
    again.close()


def test_who_comes_while_it_closes_is_let_go_too() -> None:
    for _ in range(20):
        opened = Open()
        late = [socket.create_connection(("127.0.0.1", opened.port)) for _ in range(3)]
        opened.door.close()
        for line in late:
            line.close()
    gc.collect()  # a socket left open is told now, and fails this test


def test_the_bookmarklet_is_one_address() -> None:
    made = bookmarklet("http://127.0.0.1:20123", TOKEN)
    assert made.startswith("javascript:(()=%3E")
    assert not any(sign in made for sign in ' "#<>\n\\')
    assert "http://127.0.0.1:20123/save#u=" in unquote(made)
