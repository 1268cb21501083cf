"""The servers of the comparison: *instant* ones, and *realistic* ones with all that goes wrong."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.servers.farm import Canned

MODIFIED = "Mon, 05 Jan 2026 09:00:00 GMT"
HOSTS = 123
CLOSED_PORT = 9  # discard; nobody listens there
# Of 500 feeds: how many are of each kind. The rest answers with the feed.
REDIRECTED, TWICE, LIMITED, REFUSED, SILENT, DRIPPING = 28, 12, 10, 6, 6, 10
ERRORS = (404,) * 7 + (410,) * 3 + (500,) * 3
# (share of the hosts, from, to) seconds until a host answers
LATENCIES = ((0.60, 0.02, 0.08), (0.25, 0.10, 0.40), (0.10, 0.50, 1.0), (0.05, 1.0, 2.0))


@dataclass(frozen=True)
class Plan:
    """Answers, and the addresses to subscribe to; {port} stands for the server's port."""

    answers: tuple[Canned, ...]
    addresses: tuple[str, ...]


def instant(names: Sequence[str]) -> Plan:
    """Every feed at once, with an ETag and a date; what is known is not sent again."""
    answers = tuple(_feed(number, name, f"127.0.1.{number % 150 + 1}") for number, name in enumerate(names))
    return Plan(answers, tuple(_address(answer) for answer in answers))


def realistic(names: Sequence[str]) -> Plan:
    """Hosts near and far, and some of every fault; 60 % packed, one in ten without validators."""
    dice = random.Random(3)
    waits = [_latency(host / HOSTS, dice) for host in range(HOSTS)]
    answers: list[Canned] = []
    for number, name in enumerate(names):
        host = number % HOSTS
        feed = _feed(number, name, f"127.0.2.{host + 1}")
        feed = replace(feed, wait=waits[host] * dice.uniform(0.8, 1.2), packed=dice.random() < 0.6)
        answers.append(replace(feed, etag="", last_modified="") if dice.random() < 0.1 else feed)
    order = dice.sample(range(len(answers)), len(answers))
    addresses = [_address(answer) for answer in answers]
    _spoil(answers, addresses, order)
    return Plan(tuple(answers), tuple(addresses))


def _spoil(answers: list[Canned], addresses: list[str], order: list[int]) -> None:
    """Give some of the feeds their fault."""
    for statuses in ((301,), (302,)) * (REDIRECTED // 2) + ((301, 302),) * TWICE:
        for index in _taken(order, 1):
            _redirect(answers, index, statuses)
    for status in (429,) * LIMITED + ERRORS:
        for index in _taken(order, 1):
            wait = 120 if status == 429 else 0
            answers[index] = replace(answers[index], status=status, body="", retry_after=wait)
    for index in _taken(order, DRIPPING):
        answers[index] = replace(answers[index], drip=1.5)
    for number, index in enumerate(_taken(order, SILENT)):
        answers[index] = replace(answers[index], host=f"127.0.3.{number + 1}", silent=True)
        addresses[index] = _address(answers[index])
    for index in _taken(order, REFUSED):
        addresses[index] = f"http://127.0.4.{index % 250 + 1}:{CLOSED_PORT}/feed"


def _taken(order: list[int], count: int) -> list[int]:
    return [order.pop() for _ in range(min(count, len(order)))]


def _redirect(answers: list[Canned], index: int, statuses: tuple[int, ...]) -> None:
    """Let an address lead on, hop by hop, to where the feed is now."""
    feed = answers[index]
    paths = [feed.path, *(f"/moved/{index}/{hop}" for hop in range(len(statuses)))]
    for hop, status in enumerate(statuses):
        target = f"http://{feed.host}:{{port}}{paths[hop + 1]}"
        step = Canned(feed.host, paths[hop], status=status, location=target, wait=feed.wait)
        if hop == 0:
            answers[index] = step
        else:
            answers.append(step)
    answers.append(replace(feed, path=paths[-1]))


def _feed(number: int, name: str, host: str) -> Canned:
    return Canned(host, f"/{number}/feed.xml", body=name, etag=f'"v{number}"', last_modified=MODIFIED)


def _address(answer: Canned) -> str:
    return f"http://{answer.host}:{{port}}{answer.path}"


def _latency(place: float, dice: random.Random) -> float:
    low, high = LATENCIES[-1][1:]
    for share, *between in LATENCIES:
        place -= share
        if place < 0:
            low, high = between
            break
    return dice.uniform(low, high)
