"""A web server on loopback that behaves, misbehaves and remembers what it was asked."""

from __future__ import annotations

import asyncio
import gzip
import ssl
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from tests.servers.threaded import ThreadedServer

FOREVER = 3600.0


@dataclass(frozen=True)
class Seen:
    """One request as it arrived; header names in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    """What a path answers: 304 where the client already has this `etag` or `last_modified`."""

    body: bytes = b""
    status: int = 200
    type: str = "application/rss+xml; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str = ""
    last_modified: str = ""
    packed: bool = False  # gzip
    wait: float = 0.0  # seconds before the head
    drip: float = 0.0  # seconds between single bytes of the body
    chunks: Iterable[bytes] | None = None  # a body of unknown length
    raw: bytes | None = None  # sent as it is, instead of everything above
    cut: int | None = None  # hang up after so many bytes of the body


Route = Reply | Callable[[Seen], Reply]


class WebServer(ThreadedServer):
    """Serves `routes` from a thread of its own; use it as a context manager."""

    def __init__(
        self,
        routes: Mapping[str, Route] | None = None,
        *,
        host: str = "127.0.0.1",
        tls: ssl.SSLContext | None = None,
        greeting: bytes = b"",
    ) -> None:
        super().__init__()
        self.routes: dict[str, Route] = dict(routes or {})
        self.seen: list[Seen] = []
        self.most_at_once = 0
        self._at_once = 0
        self._host, self._tls, self._greeting = host, tls, greeting
        self._talks: set[asyncio.Task[None]] = set()

    def url(self, path: str = "/") -> str:
        """The address of a path."""
        return f"{'https' if self._tls else 'http'}://{self._host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [request.path for request in self.seen]

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._accept, self._host, 0, ssl=self._tls, limit=1 << 20)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Not a coroutine: one that is cancelled before its first step would leave the connection open.
        task = self._loop.create_task(self._talk(reader, writer))
        self._talks.add(task)
        task.add_done_callback(self._talks.discard)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                writer.write(self._greeting)  # of a server that speaks first, which web servers do not
                while await self._answer(reader, writer):
                    pass
        finally:
            writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, _ = head[0].split(" ", 2)
        pairs = (line.partition(":") for line in head[1:] if line)
        seen = Seen(method, path, {name.lower(): value.strip() for name, _, value in pairs})
        self.seen.append(seen)
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            return await self._send(seen, writer)
        finally:
            self._at_once -= 1

    async def _send(self, seen: Seen, writer: asyncio.StreamWriter) -> bool:
        route = self.routes.get(seen.path) or self.routes.get(seen.path.partition("?")[0])
        reply = route(seen) if callable(route) else route or Reply(b"nothing here", 404, "text/plain")
        await asyncio.sleep(reply.wait)
        if reply.raw is not None:
            writer.write(reply.raw)
            await writer.drain()
            return False
        if _has_it(seen, reply):
            reply = Reply(status=304, etag=reply.etag, last_modified=reply.last_modified)
        body = gzip.compress(reply.body, 1) if reply.packed else reply.body
        writer.write(_head(reply, len(body)))
        if seen.method == "HEAD":
            await writer.drain()
            return True
        if reply.chunks is not None:
            for chunk in reply.chunks:
                writer.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
                await writer.drain()
                await asyncio.sleep(reply.drip)
            writer.write(b"0\r\n\r\n")
        elif reply.drip:
            for at in range(len(body)):
                writer.write(body[at : at + 1])
                await writer.drain()
                await asyncio.sleep(reply.drip)
        else:
            writer.write(body[: reply.cut])
        await writer.drain()
        return reply.cut is None


def _has_it(seen: Seen, reply: Reply) -> bool:
    if reply.status != 200:
        return False
    if reply.etag and seen.headers.get("if-none-match") == reply.etag:
        return True
    return bool(reply.last_modified) and seen.headers.get("if-modified-since") == reply.last_modified


def _head(reply: Reply, size: int) -> bytes:
    headers = {"Content-Type": reply.type, **reply.headers}
    if reply.etag:
        headers["ETag"] = reply.etag
    if reply.last_modified:
        headers["Last-Modified"] = reply.last_modified
    if reply.packed:
        headers["Content-Encoding"] = "gzip"
    if reply.chunks is not None:
        headers["Transfer-Encoding"] = "chunked"
    elif reply.status != 304:
        headers["Content-Length"] = str(size)
    lines = [f"HTTP/1.1 {reply.status} Status", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def redirect(to: str, status: int = 302) -> Reply:
    """A redirect to another path or address."""
    return Reply(status=status, headers={"Location": to})


def page(html: str, **more: object) -> Reply:
    """An HTML page."""
    return Reply(html.encode(), type="text/html; charset=utf-8", **more)  # type: ignore[arg-type]
