"""One run of fetches on an event loop: turns per host, redirects hop by hop, deadlines and bounds."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import truststore
from yarl import URL

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek import failures
from pkm_desktop.core.seek.addresses import Resolver, is_refusal, public_socket
from pkm_desktop.core.seek.inflate import Body, too_large
from pkm_desktop.core.seek.redirects import REDIRECTS, Hop, first_hop, next_hop
from pkm_desktop.core.seek.transfer import FetchPolicy, Request, Response

CONTENT = (200, 203)
MOST_SILENCES = 4  # from then on a host is left alone for the rest of the run
HELD_BYTES = 64 << 20  # bodies nobody has taken yet: above this no further fetch begins

_ACCEPT = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1",
    "page": "text/html, application/xhtml+xml, */*;q=0.5",
}


class Lines:
    """The connections of one run. Use as an async context manager."""

    def __init__(self, policy: FetchPolicy, held: Callable[[], int]) -> None:
        self.policy = policy
        self._held = held
        self._slots = asyncio.Semaphore(policy.concurrency)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(policy.per_host)
        )
        self._silent: Counter[str] = Counter()  # requests in a row that a host left without an answer
        self._outward = _session(policy, guarded=True)
        self._anywhere = _session(policy, guarded=False)

    async def __aenter__(self) -> Lines:
        return self

    async def __aexit__(self, *ignored: object) -> None:
        await self._outward.close()
        await self._anywhere.close()

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until this host, and then the whole run, has room for one more request."""
        async with self._hosts[host], self._slots:
            if self._silent[host] >= MOST_SILENCES:
                raise SourceError(f"{host} gave no answer to other requests just now.", hint=failures.LATER)
            while self._held() > HELD_BYTES:
                await asyncio.sleep(0.01)
            yield

    def heard_of(self, host: str, error: Exception | None) -> None:
        """Note whether a host answers at all: one that is dead must not hold up the run feed by feed."""
        self._silent[host] = self._silent[host] + 1 if isinstance(error, TimeoutError) else 0

    async def open(self, hop: Hop, headers: dict[str, str]) -> tuple[aiohttp.ClientResponse, bool]:
        """The answer's head, and whether it came from a private address (where `hop.inward` allows that)."""
        try:
            return await _get(self._outward, hop.url, headers), False
        except (aiohttp.ClientConnectorError, aiohttp.InvalidURL) as error:
            if not is_refusal(error) or not hop.inward:
                raise
        return await _get(self._anywhere, hop.url, headers), True


async def _get(session: aiohttp.ClientSession, url: URL, headers: dict[str, str]) -> aiohttp.ClientResponse:
    return await session.get(url, headers=headers, allow_redirects=False)


def _session(policy: FetchPolicy, *, guarded: bool) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(
        limit=0,
        resolver=Resolver(),
        ssl=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        socket_factory=public_socket if guarded else None,
    )
    return aiohttp.ClientSession(
        connector=connector,
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=policy.connect_seconds),
        headers={"User-Agent": policy.user_agent, "Accept-Encoding": "gzip, deflate"},
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=False,
        max_field_size=32_768,
    )


async def fetch_one(lines: Lines, request: Request) -> Response:
    """Follow one request to its end; SourceError in words when there is none."""
    hop = first_hop(request.url, request.allow_private)
    left = lines.policy.total_seconds
    clock = asyncio.get_running_loop().time
    while True:
        host = hop.url.host or ""
        async with lines.turn(host):
            started = clock()
            try:
                async with asyncio.timeout(left):
                    answer = await _take_hop(lines, request, hop)
                lines.heard_of(host, None)
            except (aiohttp.ClientError, OSError, ValueError, SourceError) as error:
                lines.heard_of(host, error)
                policy = lines.policy
                raise failures.told(
                    error, host, seconds=policy.total_seconds, connect_seconds=policy.connect_seconds
                ) from error
            left = max(0.0, left - (clock() - started))
        if isinstance(answer, Response):
            return answer
        hop = answer


async def _take_hop(lines: Lines, request: Request, hop: Hop) -> Response | Hop:
    answer, inward = await lines.open(hop, _headers(request))
    async with answer:
        if answer.status in REDIRECTS:
            return next_hop(hop, answer.status, answer.headers.get("Location", ""), inward=inward)
        conditional = bool(request.etag or request.last_modified)
        if answer.status not in CONTENT and not (answer.status == 304 and conditional):
            raise failures.answered(answer.status, _retry_after(answer))
        content = await _read(answer, lines.policy.max_bytes) if answer.status in CONTENT else b""
        return _response(request, hop, answer, content)


def _headers(request: Request) -> dict[str, str]:
    headers = {
        "Accept": _ACCEPT[request.accept],
        "If-None-Match": request.etag,
        "If-Modified-Since": request.last_modified,
    }
    return {name: value for name, value in headers.items() if value and value.isprintable()}


async def _read(answer: aiohttp.ClientResponse, limit: int) -> bytes:
    if answer.content_length and answer.content_length > limit:
        raise too_large(answer.content_length, limit)
    body = Body(answer.headers.get("Content-Encoding", ""), limit)
    async for chunk in answer.content.iter_any():
        body.add(chunk)
    return bytes(body.content)


def _response(request: Request, hop: Hop, answer: aiohttp.ClientResponse, content: bytes) -> Response:
    return Response(
        url=request.url,
        final_url=str(hop.url),
        moved_to=str(hop.url) if hop.count and hop.permanent else "",
        status=answer.status,
        body=content,
        content_type=answer.headers.get("Content-Type", ""),
        etag=answer.headers.get("ETag", "")[:1000],
        last_modified=answer.headers.get("Last-Modified", "")[:100],
        retry_after=_retry_after(answer),
        max_age=_max_age(answer.headers.get("Cache-Control", "")),
        private=hop.inward,
    )


def _retry_after(answer: aiohttp.ClientResponse) -> int:
    return failures.retry_after(answer.headers.get("Retry-After", ""), datetime.now(UTC))


def _max_age(cache_control: str) -> int:
    for part in cache_control.lower().split(","):
        name, _, value = part.strip().partition("=")
        value = value.strip('" ')
        if name == "max-age" and value.isascii() and value.isdigit():
            return int(value[:9])
    return 0
