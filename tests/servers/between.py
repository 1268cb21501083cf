"""HTTP servers on loopback that answer by a function, and one that stands between us and a real server."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Asked:
    """A request as it came; header names in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def form(self) -> dict[str, str]:
        return {name: values[-1] for name, values in parse_qs(self.body.decode()).items()}


@dataclass(frozen=True)
class Told:
    """An answer. `hang_up`: none at all."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: tuple[str, ...] = ()
    hang_up: bool = False


class Server:
    """Answers every request by `answer`, and remembers all. Use it as a context manager."""

    def __init__(self, answer: Callable[[Asked], Told]) -> None:
        self.asked: list[Asked] = []
        self._answer = answer
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                size = int(self.headers.get("Content-Length") or 0)
                names = {name.lower(): value for name, value in self.headers.items()}
                request = Asked(self.command, self.path, names, self.rfile.read(size))
                owner.asked.append(request)
                told = owner._answer(request)
                self.close_connection = True
                if told.hang_up:
                    return
                self.send_response(told.status)
                for name, value in told.headers.items():
                    self.send_header(name, value)
                for cookie in told.cookies:
                    self.send_header("Set-Cookie", cookie)
                self.send_header("Content-Length", str(len(told.body)))
                self.end_headers()
                self.wfile.write(told.body)

            do_GET = do_POST = do_PUT = do_HEAD = handle_any  # noqa: N815

            def log_message(self, *ignored: object) -> None:
                """Nothing goes to the terminal."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(
            target=lambda: self._server.serve_forever(poll_interval=0.02), name="stub server", daemon=True
        )

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(self, *ignored: object) -> None:
        self._server.shutdown()
        self._thread.join(10)
        self._server.server_close()


def passing_on(
    real: str,
    *,
    before: Callable[[Asked], Told | None] = lambda asked: None,
    after: Callable[[Asked, Told], Told] = lambda asked, told: told,
) -> Server:
    """A server that hands everything on to `real`, which answers.

    `before` sees a request before the real server does, and may answer in its place; `after` may change what
    the real one has said.
    """
    place = urlsplit(real).netloc

    def answer(asked: Asked) -> Told:
        own = before(asked)
        return own if own is not None else after(asked, forward(place, asked))

    return Server(answer)


def forward(place: str, asked: Asked) -> Told:
    """The answer of the server at `place` (host:port) to a request."""
    line = http.client.HTTPConnection(place, timeout=50)
    try:
        kept = {n: v for n, v in asked.headers.items() if n not in ("host", "connection", "content-length")}
        line.request(asked.method, asked.path, asked.body or None, kept)
        answer = line.getresponse()
        body = answer.read()
        dropped = {"content-length", "transfer-encoding", "connection"}
        cookies = tuple(answer.headers.get_all("Set-Cookie") or ())
        headers = {n: v for n, v in answer.headers.items() if n.lower() not in dropped | {"set-cookie"}}
        return Told(answer.status, body, headers, cookies)
    finally:
        line.close()
