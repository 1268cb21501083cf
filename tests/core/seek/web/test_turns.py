"""In which order and at which distance hosts are asked."""

from __future__ import annotations

import asyncio

import pytest
from yarl import URL

from pkm_desktop.core.seek.web.transfer import FetchPolicy
from pkm_desktop.core.seek.web.turns import Turns, is_near, spread


def test_every_host_begins_before_one_goes_on() -> None:
    hosts = ["a", "a", "b", "a", "c", "b"]
    order = spread(hosts)
    assert sorted(order) == [0, 1, 2, 3, 4, 5]
    named = [hosts[position] for position in order]
    assert (sorted(named[:3]), sorted(named[3:5]), named[5]) == (["a", "b", "c"], ["a", "b"], "a")
    assert spread([]) == []


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "10.1.2.3", "::1", "fe80::1%eth0", "nas.local", "x.localhost"]
)
def test_near(host: str) -> None:
    assert is_near(host)


@pytest.mark.parametrize("host", ["example.org", "93.184.215.14", "local.example", "2606:4700::1111"])
def test_far(host: str) -> None:
    assert not is_near(host)


def starts(url: str) -> list[float]:
    """When five requests to one host may begin, in seconds."""

    async def ask() -> list[float]:
        turns = Turns(FetchPolicy(spacing=0.03, per_host=2), lambda: 0)
        clock = asyncio.get_running_loop().time
        begun: list[float] = []

        async def one() -> None:
            async with turns.turn(URL(url)):
                begun.append(clock())

        await asyncio.gather(*(one() for _ in range(5)))
        return [moment - begun[0] for moment in begun]

    return asyncio.run(ask())


def test_a_host_of_the_internet_is_given_room() -> None:
    assert starts("https://site.example/feed")[-1] >= 0.11


def test_near_hosts_need_none() -> None:
    assert starts("http://127.0.0.1/feed")[-1] < 0.03
