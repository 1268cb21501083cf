"""Which network addresses a fetch may reach: a guard at connect time, and name look-up that can be abandoned.

What a person typed may lie in their own network; what a document or a redirect leads to may not (SSRF). The
check is made on the address that is really connected to, so that neither odd spellings nor a name that
changes its answer between check and connect (DNS rebinding) get past it.
"""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import socket
import threading
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

LOOK_UP_SECONDS = 2.0
REFUSED = "the address lies in a private network"

# `is_global` says yes to these although they lead inwards: NAT64 and 6to4 wrap an IPv4 address, the others
# are local by older standards (RFC 6052, 8215, 3056, 3879, 4380).
_INWARD = tuple(
    ipaddress.ip_network(network)
    for network in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "fec0::/10", "2001::/32", "ff00::/8")
)


def is_public(address: str) -> bool:
    """Whether this IP address is one of the open internet; anything unreadable is not."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        return is_public(str(found.ipv4_mapped))
    if found.is_multicast or not found.is_global:
        return False
    return not any(found.version == network.version and found in network for network in _INWARD)


def is_private_number(host: str) -> bool:
    """Whether a host is written as an IP address, and it is none of the open internet; of a name: no."""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return not is_public(host)


def public_socket(address: tuple[Any, ...]) -> socket.socket:
    """A socket for aiohttp's connector; PermissionError when the address (a getaddrinfo tuple) is private."""
    family, kind, protocol, _, where = address
    if not is_public(str(where[0])):
        raise PermissionError(errno.EACCES, REFUSED)
    return socket.socket(family, kind, protocol)


def is_refusal(error: BaseException) -> bool:
    """Whether a failed connection failed because of the guard (among several addresses: of one of them)."""
    return REFUSED in str(error)


async def inward(host: str) -> bool:
    """Whether a name or address lies in a private network, as far as can be told from here.

    For what a proxy will connect to: a name that only the proxy can look up counts as public.
    """
    try:
        ipaddress.ip_address(host.partition("%")[0])
        return not is_public(host)
    except ValueError:
        pass_on = asyncio.timeout(LOOK_UP_SECONDS)
    try:
        async with pass_on:
            found = await _in_daemon_thread(host, 0, socket.AF_UNSPEC)
    except (OSError, TimeoutError):
        return False
    return not all(is_public(str(where[0])) for *_, where in found)


class Resolver(AbstractResolver):
    """Name look-up in threads nobody waits for: a dead name server holds up neither a cancel nor quitting."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of a name; socket.gaierror when there are none."""
        found = await _in_daemon_thread(host, port, family)
        return [
            ResolveResult(
                hostname=host,
                host=str(where[0]),
                port=int(where[1]),
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST,
            )
            for kind, _, protocol, _, where in found
        ]

    async def close(self) -> None:
        """Nothing is held open."""


async def _in_daemon_thread(host: str, port: int, family: int) -> list[Any]:
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[Any]] = loop.create_future()

    def settle(found: list[Any] | None, error: BaseException | None) -> None:
        if answer.done():
            return
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(found or [])

    def look_up() -> None:
        found: list[Any] | None = None
        problem: BaseException | None = None
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, family=family)
        except UnicodeError as error:  # a name that cannot be written in IDNA
            problem = socket.gaierror(socket.EAI_NONAME, str(error))
        except BaseException as error:  # whatever it is, it belongs to whoever awaits the answer
            problem = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, found, problem)

    threading.Thread(target=look_up, name="look-up", daemon=True).start()
    return await answer
