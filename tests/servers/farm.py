"""Many web hosts on loopback in a process of their own: canned answers from a plan, the same cost for all.

`python -m tests.servers.farm PLAN` serves on every address of 127.0.0.0/8 at one port, which it prints.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.request import urlopen

STATS = "/__stats"
DRIPS = 10  # pieces of a body that comes slowly


@dataclass(frozen=True)
class Canned:
    """What one address answers."""

    host: str
    path: str
    body: str = ""  # the name of a file beside the plan
    status: int = 200
    type: str = "application/xml"
    location: str = ""
    etag: str = ""
    last_modified: str = ""
    retry_after: int = 0
    packed: bool = False
    wait: float = 0.0  # seconds before the head
    drip: float = 0.0  # seconds from the head to the end of the body
    silent: bool = False  # takes the request and never answers


@contextmanager
def farm(folder: Path, answers: Iterable[Canned]) -> Iterator[Farm]:
    """The server, running, for as long as the block takes. Bodies are files in `folder`."""
    plan = folder / "plan.json"
    plan.write_text(json.dumps([asdict(answer) for answer in answers]), encoding="utf-8")
    command = [sys.executable, "-m", __name__, str(plan)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Farm(int(process.stdout.readline()) if process.stdout else 0)
        finally:
            process.terminate()


@dataclass(frozen=True)
class Farm:
    """A running server."""

    port: int

    def url(self, host: str, path: str) -> str:
        return f"http://{host}:{self.port}{path}"

    def statuses(self) -> dict[str, int]:
        """How often each status was answered since the last time this was asked."""
        with urlopen(self.url("127.0.0.1", STATS), timeout=10) as answer:
            found: dict[str, int] = json.load(answer)
        return found


class _Prepared:
    """An answer in bytes."""

    def __init__(self, canned: Canned, folder: Path, port: int) -> None:
        body = (folder / canned.body).read_bytes() if canned.body else b""
        self.body = gzip.compress(body, 6) if canned.packed else body
        self.canned = canned
        location = canned.location.replace("{port}", str(port))
        head = {
            "Content-Type": canned.type,
            "ETag": canned.etag,
            "Last-Modified": canned.last_modified,
            "Location": location,
            "Retry-After": str(canned.retry_after or ""),
            "Content-Encoding": "gzip" if canned.packed else "",
        }
        self.head = _head(canned.status, head, len(self.body))
        self.unchanged = _head(304, {name: head[name] for name in ("ETag", "Last-Modified")}, None)

    def is_known(self, request: bytes) -> bool:
        """Whether the client already has it."""
        if self.canned.status != 200:
            return False
        seen = _field(request, b"if-none-match")
        if seen:
            return seen == self.canned.etag
        return bool(self.canned.last_modified) and _field(request, b"if-modified-since") == (
            self.canned.last_modified
        )


class _Talk(asyncio.Protocol):
    """One connection: request after request."""

    def __init__(self, answers: dict[str, _Prepared], statuses: Counter[str]) -> None:
        self._answers, self._statuses = answers, statuses
        self._waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        line = transport.get_extra_info("socket")
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        while b"\r\n\r\n" in self._waiting:
            request, _, self._waiting = self._waiting.partition(b"\r\n\r\n")
            self._answer(request)

    def _answer(self, request: bytes) -> None:
        path = request.split(b" ", 2)[1].decode("latin-1")
        if path == STATS:
            body = json.dumps(self._statuses).encode()
            self._statuses.clear()
            self._transport.write(_head(200, {}, len(body)) + body)
            return
        found = self._answers.get(_field(request, b"host").partition(":")[0] + path)
        if found is None:
            self._send(404, _head(404, {}, 0), b"", 0)
            return
        canned = found.canned
        if canned.silent:
            return
        if found.is_known(request):
            what = (304, found.unchanged, b"", 0.0)
        else:
            what = (canned.status, found.head, found.body, canned.drip)
        if canned.wait:
            asyncio.get_running_loop().call_later(canned.wait, self._send, *what)
        else:
            self._send(*what)

    def _send(self, status: int, head: bytes, body: bytes, drip: float) -> None:
        self._statuses[str(status)] += 1
        if self._transport.is_closing():
            return
        if not drip:
            self._transport.write(head + body)
            return
        self._transport.write(head)
        size = len(body) // DRIPS + 1
        for number in range(DRIPS):
            piece = body[number * size : (number + 1) * size]
            asyncio.get_running_loop().call_later(drip * (number + 1) / DRIPS, self._drop, piece)

    def _drop(self, piece: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(piece)


def _field(request: bytes, name: bytes) -> str:
    _, _, rest = request.partition(b"\r\n")
    for line in rest.split(b"\r\n"):
        key, _, value = line.partition(b":")
        if key.strip().lower() == name:
            return value.strip().decode("latin-1")
    return ""


def _head(status: int, fields: dict[str, str], size: int | None) -> bytes:
    lines = [f"HTTP/1.1 {status} Status", *(f"{name}: {value}" for name, value in fields.items() if value)]
    if size is not None:
        lines.append(f"Content-Length: {size}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


async def _serve(plan: Path) -> None:
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    line.bind(("0.0.0.0", 0))  # noqa: S104 (every 127.x.y.z; canned answers only)
    port = line.getsockname()[1]
    answers = {}
    for fields in json.loads(plan.read_text(encoding="utf-8")):
        canned = Canned(**fields)
        answers[canned.host + canned.path] = _Prepared(canned, plan.parent, port)
    statuses: Counter[str] = Counter()
    server = await asyncio.get_running_loop().create_server(
        lambda: _Talk(answers, statuses), sock=line, backlog=1024
    )
    print(port, flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(Path(sys.argv[1])))
