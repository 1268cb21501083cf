"""One run of fetches on an event loop: connections, redirects hop by hop, deadlines and bounds."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import aiohttp
import truststore
from yarl import URL

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.web import failures
from pkm_desktop.core.seek.web.addresses import Resolver, inward, is_private_number, is_refusal, public_socket
from pkm_desktop.core.seek.web.inflate import Body, too_large
from pkm_desktop.core.seek.web.proxies import proxy_for
from pkm_desktop.core.seek.web.redirects import REDIRECTS, Hop, first_hop, next_hop, over_http
from pkm_desktop.core.seek.web.responses import response
from pkm_desktop.core.seek.web.transfer import FetchPolicy, Request, Response
from pkm_desktop.core.seek.web.turns import Turns

CONTENT = (200, 203)
_ACCEPT = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1",
    "page": "text/html, application/xhtml+xml, */*;q=0.5",
    "icon": "image/svg+xml, image/png, image/x-icon, image/vnd.microsoft.icon, image/*;q=0.8",
    "picture": "image/webp,image/png,image/jpeg,image/gif;q=0.9",
}


class Lines:
    """The connections of one run. Use as an async context manager."""

    def __init__(self, policy: FetchPolicy, held: Callable[[], int]) -> None:
        self.policy = policy
        self.turns = Turns(policy, held)
        tls = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._outward = _session(policy, tls, guarded=True)
        self._anywhere = _session(policy, tls, guarded=False)

    async def __aenter__(self) -> Lines:
        return self

    async def __aexit__(self, *ignored: object) -> None:
        await self._outward.close()
        await self._anywhere.close()

    async def open(
        self, method: str, hop: Hop, headers: dict[str, str]
    ) -> tuple[aiohttp.ClientResponse, bool]:
        """The answer's head, and whether it came from a private address (where `hop.inward` allows that)."""
        proxy = proxy_for(self.policy.proxy, hop.url)
        if proxy is not None:  # it connects for us: its own address may be private, the target's is looked up
            private = await inward(hop.url.host or "")
            if private and not hop.inward:
                raise failures.private(hop.url.host or "")
            return await _ask(self._anywhere, method, hop, headers, proxy), private
        if hop.inward and is_private_number(hop.url.host or ""):
            return await _ask(self._anywhere, method, hop, headers), True
        try:
            return await _ask(self._outward, method, hop, headers), False
        except (aiohttp.ClientConnectorError, aiohttp.InvalidURL) as error:
            if not is_refusal(error) or not hop.inward:
                raise
        return await _ask(self._anywhere, method, hop, headers), True


async def _ask(
    session: aiohttp.ClientSession, method: str, hop: Hop, headers: dict[str, str], proxy: URL | None = None
) -> aiohttp.ClientResponse:
    url = hop.url.with_user(None)  # who asks is in the headers
    return await session.request(method, url, headers=headers, allow_redirects=False, proxy=proxy)


def _session(policy: FetchPolicy, tls: ssl.SSLContext, *, guarded: bool) -> aiohttp.ClientSession:
    connector = aiohttp.TCPConnector(
        limit=0, resolver=Resolver(), ssl=tls, socket_factory=public_socket if guarded else None
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
    hop = first_hop(request)
    try:
        return await _follow(lines, request, hop)
    except SourceError as error:
        plain = over_http(hop) if request.fallback_http else None
        if plain is None or not failures.speaks_no_tls(error):
            raise
        try:
            return await _follow(lines, request, plain)
        except failures.Answered:  # there is a server after all, and this is what it says
            raise
        except SourceError:
            raise error from None


async def _follow(lines: Lines, request: Request, hop: Hop) -> Response:
    """From redirect to redirect, within the time that one request may take in all."""
    left = lines.policy.total_seconds
    clock = asyncio.get_running_loop().time
    while True:
        host = hop.url.host or ""
        async with lines.turns.turn(hop.url):
            started = clock()
            try:
                answer = await _take_hop(lines, request, hop, left)
                lines.turns.heard(hop.url, None)
            except (aiohttp.ClientError, OSError, ValueError, SourceError) as error:
                policy = lines.policy
                known = failures.told(
                    error, host, seconds=policy.total_seconds, connect_seconds=policy.connect_seconds
                )
                lines.turns.heard(hop.url, known)
                raise known from error
            left = max(0.0, left - (clock() - started))
        if isinstance(answer, Response):
            return answer
        hop = answer


async def _take_hop(lines: Lines, request: Request, hop: Hop, left: float) -> Response | Hop:
    until = asyncio.get_running_loop().time() + left
    answer, private = await _head(lines, request, hop, left)
    async with answer, asyncio.timeout_at(until):
        if answer.status in REDIRECTS:
            return next_hop(hop, answer.status, answer.headers.get("Location", ""), inward=private)
        conditional = bool(request.etag or request.last_modified)
        content_here = answer.status in CONTENT or (answer.status == 206 and request.first_bytes > 0)
        if not content_here and not (answer.status == 304 and conditional):
            wait = failures.retry_after(answer.headers.get("Retry-After", ""), datetime.now(UTC))
            raise failures.answered(answer.status, wait, named=bool(hop.authorization))
        content = b""
        if content_here and request.method != "HEAD":
            content = await _read(answer, lines.policy.max_bytes, enough=request.first_bytes)
        return response(request, replace(hop, inward=hop.inward and private), answer, content)


async def _head(lines: Lines, request: Request, hop: Hop, left: float) -> tuple[aiohttp.ClientResponse, bool]:
    """The first word of the server. One that says nothing is given less time than one that is slow."""
    seconds = min(lines.policy.first_byte_seconds, left)
    try:
        async with asyncio.timeout(seconds):
            return await lines.open(request.method, hop, _headers(request, hop))
    except TimeoutError as error:
        if isinstance(error, aiohttp.ConnectionTimeoutError):
            raise
        raise failures.silent(hop.url.host or "", seconds) from error


def _headers(request: Request, hop: Hop) -> dict[str, str]:
    headers = {
        "Accept": _ACCEPT[request.accept],
        "Authorization": hop.authorization,
        "If-None-Match": request.etag,
        "If-Modified-Since": request.last_modified,
        "Range": f"bytes=0-{request.first_bytes - 1}" if request.first_bytes else "",
    }
    return {name: value for name, value in headers.items() if value and value.isprintable()}


async def _read(answer: aiohttp.ClientResponse, limit: int, *, enough: int = 0) -> bytes:
    if not enough and answer.content_length and answer.content_length > limit:
        raise too_large(answer.content_length, limit)
    body = Body(answer.headers.get("Content-Encoding", ""), limit)
    async for chunk in answer.content.iter_any():
        body.add(chunk)
        if enough and len(body.content) >= enough:
            break
    return bytes(body.content)
