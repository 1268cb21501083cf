"""Talking to one web server with a login: verified TLS, no other server, bounded in size and time."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from pkm_desktop import __version__
from pkm_desktop.core.errors import PublishError, Rejected
from pkm_desktop.core.share import escape
from pkm_desktop.core.share.sending import tls, web_failures
from pkm_desktop.core.share.sending.web_failures import Lost

if TYPE_CHECKING:
    import aiohttp

LARGEST = 16 * 1024 * 1024  # bytes of an answer; a wiki page has at most 2 MB
MOST_HOPS = 5
_PATIENCE = 4  # a whole answer may take so many times what one silence may
_REDIRECTS = (301, 302, 303, 307, 308)
_SAME_AGAIN = (307, 308)


@dataclass(frozen=True)
class Answer:
    """What a server said; header names in lower case. A status of 3xx is a redirect that was not followed."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body read as JSON; None where it is none (a login page, nothing at all)."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None


@dataclass(frozen=True)
class Ways:
    """How the lines to a server are laid."""

    seconds: float = 30.0  # of silence
    proxy: str = ""  # as in the settings: '' | 'system' | an address
    cafile: str = ""  # certificates of an organisation that signs its own; '' for those of the system alone
    largest: int = LARGEST


class Web:
    """A session with the server at one address, cookies kept. Use it as a context manager, in one thread.

    Everything it sends, login included, goes to that scheme, host and port alone: it follows redirects only
    there. Its errors name the host and never an address or a header, because these may hold the secret.
    """

    def __init__(self, address: str, ways: Ways, *, headers: Mapping[str, str] | None = None) -> None:
        self.host = escape.line(urlsplit(address).hostname or "")
        self._origin = origin(address)
        self._ways = ways
        self._headers = {"User-Agent": f"PKM-Desktop/{__version__}", **(headers or {})}

    def __enter__(self) -> Web:
        import asyncio

        self._tls = tls.context(self._ways.cafile)
        self._loop = asyncio.new_event_loop()
        try:
            self._session = self._loop.run_until_complete(self._open())
        except BaseException:
            self._loop.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.run_until_complete(self._shut())
        self._loop.close()  # and not its threads: a look-up of a name may hang in one

    def ask(
        self,
        method: str,
        address: str,
        *,
        form: Mapping[str, str] | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """One request and its answer, whatever its status.

        `form` is sent as fields of a form, `body` as it is. Raises Lost where the request may have been
        carried out all the same, else PublishError.
        """
        data = dict(form) if form is not None else body
        return self._loop.run_until_complete(self._follow(method, address, data, headers or {}))

    def forget(self) -> None:
        """Begin a new session: no cookies."""
        self._session.cookie_jar.clear()

    async def _follow(
        self, method: str, address: str, data: dict[str, str] | bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        for _ in range(MOST_HOPS):
            answer = await self._timed(method, address, data, headers)
            place = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not place:
                return answer
            address = self._next(address, place)
            if method not in ("GET", "HEAD") and answer.status not in _SAME_AGAIN:
                return answer
        raise PublishError(f"{self.host} sends us around in circles.", hint="Look at the address.")

    def _next(self, address: str, place: str) -> str:
        try:
            following = urljoin(address, place)
            ours = origin(following) == self._origin
        except (ValueError, Rejected) as error:
            raise PublishError(f"{self.host} sends us on to an address that is none.") from error
        if not ours:
            parts = urlsplit(following)
            there = escape.line(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}")[:120]
            raise PublishError(
                f"{self.host} sends us on to {there}, and a login goes to nobody but {self.host}.",
                hint="If it has moved there, change the address of this target.",
            )
        return following

    async def _timed(
        self, method: str, address: str, data: dict[str, str] | bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        import asyncio

        import aiohttp

        if origin(address) != self._origin:
            raise ValueError("an address of another server")
        proxy = web_failures.proxy_for(self._ways.proxy, address)
        try:
            async with (
                asyncio.timeout(self._ways.seconds * _PATIENCE),
                self._session.request(
                    method, address, data=data, headers=headers, allow_redirects=False, proxy=proxy
                ) as answer,
            ):
                content = await self._read(answer)
                return Answer(
                    answer.status, content, {name.lower(): value for name, value in answer.headers.items()}
                )
        except (aiohttp.ClientError, OSError, ValueError) as error:
            # Without its cause, whose text may show the address.
            raise web_failures.told(error, self.host, self._ways.seconds) from None

    async def _read(self, answer: aiohttp.ClientResponse) -> bytes:
        largest = self._ways.largest
        if (answer.content_length or 0) > largest:
            raise self._too_large()
        content = bytearray()
        async for chunk in answer.content.iter_any():
            content += chunk
            if len(content) > largest:
                raise self._too_large()
        if answer.headers.get("Content-Encoding", "").lower() not in ("gzip", "deflate"):
            return bytes(content)
        try:
            unpacked = zlib.decompressobj(wbits=47).decompress(bytes(content), largest + 1)
        except zlib.error as error:
            raise Lost(f"The answer of {self.host} came damaged.") from error
        if len(unpacked) > largest:
            raise self._too_large()
        return unpacked

    def _too_large(self) -> Lost:
        size = self._ways.largest // 1_000_000
        return Lost(
            f"The answer of {self.host} is larger than {size} MB and was not read.",
            hint="Look at the address.",
        )

    async def _open(self) -> aiohttp.ClientSession:
        import aiohttp

        seconds = self._ways.seconds
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=self._tls, resolver=aiohttp.ThreadedResolver()),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=seconds, sock_read=seconds),
            headers={"Accept-Encoding": "identity", **self._headers},
            cookie_jar=aiohttp.CookieJar(unsafe=True),  # of one server alone, which may be an IP address
            auto_decompress=False,
            trust_env=False,
        )

    async def _shut(self) -> None:
        import asyncio

        await self._session.close()
        await asyncio.sleep(0)  # closed lines say good-bye in the next round of the loop


def origin(address: str) -> tuple[str, str, int]:
    """Scheme, host and port: who an address belongs to (RFC 6454). Rejected where there is none."""
    try:
        parts = urlsplit(address)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    except ValueError as error:
        raise Rejected("This is no web address.", hint="It has to begin with “https://”.") from error
    if not parts.hostname or not port:
        raise Rejected("This is no web address.", hint="It has to begin with “https://”.")
    return parts.scheme, parts.hostname.lower().rstrip("."), port
