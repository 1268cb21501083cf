"""A door on loopback through which the browser hands over pages to save. It takes, and gives nothing out.

Host, Origin, Sec-Fetch-Site, content type and a token are all checked, and there are no CORS headers: only a
person's click on the door's own page gets anything in. Against DNS rebinding (CVE-2018-5702) the Host has to
be loopback itself; against pages that send forms and images (CVE-2023-0735) it takes only JSON with a header
that browsers ask leave for, and leave is never given.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from pkm_desktop.core.errors import PkmError, SettingsError
from pkm_desktop.core.model.captures import Captured
from pkm_desktop.core.seek.capture.capture_guard import (
    LARGEST,
    LONGEST_QUOTE,
    Doorkeeper,
    Knock,
    Refused,
    check_knock,
    read_delivery,
)

LOOPBACK = "127.0.0.1"
BODY_SECONDS = 10.0
LINE_SECONDS = 30.0  # how long one connection may last
MOST_LINES = 32
# Of the loop, from accept() to connection_made(); asyncio.Server.close() between the two leaks the socket.
TURNS_TO_ENTER = 4
PORTS = range(20_001, 32_001)  # below those that systems hand out themselves (RFC 6335, 6; Linux 32768)
PAGES = {
    "/save": ("save.html", "text/html"),
    "/save.js": ("save.js", "text/javascript"),
    "/save.css": ("save.css", "text/css"),
}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "PKM Desktop",
}
Take = Callable[[Captured], str]  # gives the words for the person; PkmError when it cannot be saved

Say = Callable[[str], str]

_BOOKMARKLET = (
    "(()=>{const w=t=>t.toWellFormed?t.toWellFormed():t.replace(/[\\ud800-\\udfff]/g,''),"
    "e=t=>encodeURIComponent(w(String(t))),"
    "u='%(address)s/save#u='+e(location.href)+'&t='+e(document.title)+"
    "'&s='+e(String(getSelection()).slice(0,%(longest)d))+'&k=%(token)s';"
    "open(u,'_blank','popup,width=560,height=640')||(location.href=u)})()"
)


def bookmarklet(address: str, token: str) -> str:
    """The bookmark that hands the page at hand to the door at this address: 'javascript:…'."""
    code = _BOOKMARKLET % {"address": address, "longest": LONGEST_QUOTE, "token": token}
    return "javascript:" + quote(code, safe="()[]{}=,.;:'+?/!&*|$-_~")


class Door:
    """The endpoint with its own thread. `start()` it, `close()` it."""

    def __init__(
        self, take: Take, *, token: str, pages: Path, port: int = 0, language: str = "", say: Say = str
    ) -> None:
        """`pages`: the folder of its pages; what lies in the folder of a `language` there goes first.
        `say` puts what a person is answered into their language.
        """
        self._take = take
        self._pages, self._language, self._say = pages, language, say
        self._doorkeeper = Doorkeeper(token)
        self.token = token
        self.port = port
        self._lines = 0
        self._loop = asyncio.new_event_loop()
        self._taking = ThreadPoolExecutor(1, thread_name_prefix="capture")
        self._ready = threading.Event()
        self._end = asyncio.Event()
        self._problem: OSError | None = None
        self._thread = threading.Thread(target=self._run, name="capture door", daemon=True)

    @property
    def address(self) -> str:
        """Where it is: 'http://127.0.0.1:20123'."""
        return f"http://{LOOPBACK}:{self.port}"

    def start(self) -> str:
        """Open the door; its address. SettingsError when the port is taken."""
        self._thread.start()
        self._ready.wait()
        if self._problem is not None:
            self.close()
            raise SettingsError(
                f"The door for the browser cannot be opened on port {self.port} ({self._problem.strerror}).",
                hint="Close the program that has it, or set capture_port to 0 and make the bookmark anew.",
            ) from self._problem
        return self.address

    def close(self) -> None:
        """Close the door; what was taken in stays. Safe to call twice."""
        with suppress(RuntimeError):  # the loop has ended already
            self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)
        self._taking.shutdown(wait=True)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        silent = logging.Logger("capture", logging.CRITICAL + 1)  # what strangers send is no news
        server = web.Server(self._answer, access_log=None, logger=silent)
        try:
            listener = await self._listen(lambda: _Line(self, server, silent))
        except OSError as error:
            self._problem = error
            return
        finally:
            self._ready.set()
        await self._end.wait()
        await self._let_nobody_in(listener)
        server.pre_shutdown()
        await server.shutdown(1.0)

    async def _let_nobody_in(self, listener: asyncio.Server) -> None:
        """Accept no more; who was accepted gets in first, for only what the server knows can be closed."""
        for listening in listener.sockets:
            with suppress(RuntimeError):  # not implemented by the loop of Windows, which has no such gap
                self._loop.remove_reader(listening)
        for _ in range(TURNS_TO_ENTER):
            await asyncio.sleep(0)
        listener.close()

    async def _listen(self, make: Callable[[], asyncio.Protocol]) -> asyncio.Server:
        """On the port that was chosen once, or on a new one by lot."""
        tries = [self.port] if self.port else [secrets.choice(PORTS) for _ in range(20)]
        for number, port in enumerate(tries, start=1):
            try:
                listener = await self._loop.create_server(make, LOOPBACK, port)
            except OSError:
                if number == len(tries):
                    raise
                continue
            self.port = port
            return listener
        raise AssertionError("no port was tried")

    def enter(self) -> bool:
        """Count one more connection; False when there are too many."""
        self._lines += 1
        return self._lines <= MOST_LINES

    def leave(self) -> None:
        """A connection has ended."""
        self._lines -= 1

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            knock = _knock(request)
            check_knock(knock, port=self.port, pages=PAGES)
            if knock.method == "GET":
                return self._page(knock.target)
            said = await self._taken(request, knock)
        except Refused as refusal:
            return _reply(refusal.status, self._say(refusal.reason))
        except PkmError as error:
            return _reply(503, self._say(f"It could not be saved. {error.message}"))
        return _reply(201, self._say(said))

    def _page(self, target: str) -> web.Response:
        name, kind = PAGES[target]
        own = self._pages / self._language / name
        body = (own if own.is_file() else self._pages / name).read_bytes()
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=HEADERS)

    async def _taken(self, request: web.BaseRequest, knock: Knock) -> str:
        self._doorkeeper.check(knock.one("x-pkm-token"), time.monotonic())
        body = bytearray()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                async for part in request.content.iter_any():
                    body += part
                    if len(body) > LARGEST:
                        raise Refused(413, "That is too much: the limit is 1 MB.")
        except TimeoutError:
            raise Refused(408, "That took too long.") from None
        return await self._loop.run_in_executor(self._taking, self._take, read_delivery(bytes(body)))


class _Line(web.RequestHandler):
    """One connection: among many none, and none without end."""

    __slots__ = ("_door", "_overdue")

    def __init__(self, door: Door, server: web.Server, logger: logging.Logger) -> None:
        loop = asyncio.get_running_loop()
        super().__init__(
            server, loop=loop, access_log=logger, access_log_format="", logger=logger, keepalive_timeout=5.0
        )
        self._door = door
        self._overdue: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        end = transport.abort if isinstance(transport, asyncio.WriteTransport) else transport.close
        self._overdue = asyncio.get_running_loop().call_later(LINE_SECONDS, end)
        if not self._door.enter():
            end()

    def connection_lost(self, exc: BaseException | None) -> None:
        if self._overdue is not None:
            self._overdue.cancel()
        self._door.leave()
        super().connection_lost(exc)


def _knock(request: web.BaseRequest) -> Knock:
    headers = tuple(
        (name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in request.raw_headers
    )
    version = (request.version.major, request.version.minor)
    return Knock(request.method, request.raw_path, version, headers)


def _reply(status: int, text: str) -> web.Response:
    answer = web.Response(status=status, text=text, headers=HEADERS)
    if status >= 400:
        answer.force_close()  # the rest of a refused body is not read
    return answer
