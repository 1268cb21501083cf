"""Whose turn it is in a run of fetches: so many at once, so many per host, none that is dead or tired."""

from __future__ import annotations

import asyncio
import ipaddress
import random
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from yarl import URL

from pkm_desktop.core.errors import SourceError
from pkm_desktop.core.seek.web.failures import Answered, Unanswered
from pkm_desktop.core.seek.web.transfer import FetchPolicy

MOST_SILENCES = 4  # in a row, from a server that has answered before; then it is left alone
SLOW = 0.2  # of the time for a first word, from a server that has not answered yet: then the next may ask it
MOST_REFUSALS = 2  # “too many requests” in a row
TOO_MANY = 429
HELD_BYTES = 3 << 19  # bodies nobody has taken yet: above this no further fetch begins
_NEAR = ("localhost", ".localhost", ".local", ".lan", ".internal", ".home.arpa")


class Room:
    """A place at a host that is given back once, however often that is said."""

    def __init__(self, places: asyncio.Semaphore) -> None:
        self._places = places
        self._taken = False

    async def take(self) -> None:
        """Wait for the place."""
        await self._places.acquire()
        self._taken = True

    def give_back(self) -> None:
        """Let somebody else have it."""
        if self._taken:
            self._taken = False
            self._places.release()


class Turns:
    """The order of one run. Every request goes through `turn` and then says what it `heard`."""

    def __init__(self, policy: FetchPolicy, held: Callable[[], int]) -> None:
        self._spacing = policy.spacing
        self._slow = policy.first_byte_seconds * SLOW
        self._held = held
        self._gate = asyncio.Lock()
        self._slots = asyncio.Semaphore(policy.concurrency)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(
            lambda: asyncio.Semaphore(policy.per_host)
        )
        self._next: dict[str, float] = {}  # when a host may be asked again, on the loop's clock
        self._alive: set[str] = set()  # servers that have answered in this run
        self._failed: Counter[str] = Counter()  # silences or refusals in a row
        self._why: dict[str, SourceError] = {}  # the last one of them

    @asynccontextmanager
    async def turn(self, url: URL) -> AsyncIterator[None]:
        """Wait until this host, and then the whole run, has room for one more request.

        Raises the sentence that others got from this server where asking again would be in vain, or rude.
        """
        host, place = url.host or "", _place(url)
        async with self._room_at(host) as room:
            self._refuse_in_vain(place)
            await self._keep_distance(host)
            async with self._slots:
                self._refuse_in_vain(place)
                async with self._gate:  # one looks, the others wait behind it
                    while self._held() > HELD_BYTES:
                        await asyncio.sleep(0.005)
                # Is the server dead, or only this address? Whoever comes next finds out before the deadline.
                waited = asyncio.get_running_loop().call_later(self._slow, self._doubt, place, room)
                try:
                    yield
                finally:
                    waited.cancel()

    @asynccontextmanager
    async def _room_at(self, host: str) -> AsyncIterator[Room]:
        """One of the places a host has at once; given back at the latest when its request ends."""
        room = Room(self._hosts[host])
        await room.take()
        try:
            yield room
        finally:
            room.give_back()

    def _doubt(self, place: str, room: Room) -> None:
        if place not in self._alive:
            room.give_back()

    def heard(self, url: URL, error: Exception | None) -> None:
        """What came of a request: a dead server must not hold up the run feed by feed."""
        place = _place(url)
        if isinstance(error, Unanswered) or (isinstance(error, Answered) and error.status == TOO_MANY):
            self._failed[place] += 1
            self._why[place] = error
            return
        self._alive.add(place)
        self._failed[place] = 0

    def _refuse_in_vain(self, place: str) -> None:
        why = self._why.get(place)
        if why is None:
            return
        if isinstance(why, Answered):
            if self._failed[place] >= MOST_REFUSALS:
                raise Answered(why.message, status=why.status, retry_after=why.retry_after, hint=why.hint)
        elif self._failed[place] >= (MOST_SILENCES if place in self._alive else 1):
            raise Unanswered(why.message, hint=why.hint)

    async def _keep_distance(self, host: str) -> None:
        if not self._spacing or is_near(host):
            return
        now = asyncio.get_running_loop().time()
        start = max(now, self._next.get(host, now))
        self._next[host] = start + self._spacing
        await asyncio.sleep(start - now)


def _place(url: URL) -> str:
    """A server: what is asked over TLS may be silent while it answers without, or at another port."""
    return str(url.origin())


def is_near(host: str) -> bool:
    """Whether a name or address plainly lies on this computer or in one's own network."""
    try:
        return not ipaddress.ip_address(host.partition("%")[0]).is_global
    except ValueError:
        return host.lower().rstrip(".").endswith(_NEAR)


def spread(hosts: list[str]) -> list[int]:
    """The order in which to begin, as positions: every host's first request before any host's second one.

    So a host that will not answer is found out at once, and its deadline runs while the others are busy.
    Those of one host come in any order: a few silent addresses must not stand before the others each time.
    """
    seen: Counter[str] = Counter()
    rounds: list[tuple[int, int]] = []
    for position in random.sample(range(len(hosts)), len(hosts)):  # noqa: S311 - no secret
        host = hosts[position]
        rounds.append((seen[host], position))
        seen[host] += 1
    return [position for _, position in sorted(rounds)]
