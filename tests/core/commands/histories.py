"""Scripted lives of feeds: what each fetch carries, and how many items are new to the person each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tests.servers.feeds import MONDAY, Entry

LATER = datetime(2026, 1, 7, 8, 0, tzinfo=UTC)
SITE = "https://site.example"


@dataclass(frozen=True)
class History:
    """`fetches`: the entries of each document; `new`: how many items each brings; `items`: in the end."""

    name: str
    fetches: tuple[tuple[Entry, ...], ...]
    new: tuple[int, ...]
    items: int


def entry(n: int, **other: object) -> Entry:
    """The n-th story, unlike all others."""
    plain = Entry(
        f"Story number {n}", f"{SITE}/{n}", f"id-{n}", f"<p>What happened in story {n}.</p>", MONDAY
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def _one(name: str, *versions: Entry, new: Sequence[int] = ()) -> History:
    """The versions of a single entry, which stays one item, unless `new` says otherwise."""
    counts = tuple(new) or (1,) + (0,) * (len(versions) - 1)
    return History(name, tuple((version,) for version in versions), counts, sum(counts))


A, B, C = entry(1), entry(2), entry(3)
NAMELESS = entry(1, title="", guid="")
BARE = entry(1, guid="", link="")

HISTORIES = (
    History("nothing changes", ((A, B), (A, B), (A, B)), (2, 0, 0), 2),
    History("one comes", ((A,), (B, A)), (1, 1), 2),
    History("the order is turned round", ((A, B, C), (C, B, A), (B, C, A)), (3, 0, 0), 3),
    History("the window moves on", ((A, B), (B, C), (C,), (C, B, A)), (2, 1, 0, 0), 3),
    History("empty for once", ((A, B), (), (A, B)), (2, 0, 0), 2),
    _one("a new guid", A, entry(1, guid="other")),
    _one("a new guid each time", *(entry(1, guid=f"random-{n}") for n in range(5))),
    _one("the guid goes", A, entry(1, guid=""), A),
    _one("a guid comes", entry(1, guid=""), A),
    _one("a new address", A, entry(1, link=f"{SITE}/moved/1")),
    _one("a new guid and a new address, the same words", A, entry(1, guid="other", link=f"{SITE}/a/1")),
    _one("https instead of http", entry(1, link="http://site.example/1", guid=""), entry(1, guid="")),
    _one("https in address and guid", entry(1, link="http://s.example/1", guid="http://s.example/1"),
         entry(1, link="https://s.example/1", guid="https://s.example/1")),
    _one("www", entry(1, guid=""), entry(1, link="https://www.site.example/1", guid="")),
    _one("a slash at the end", entry(1, guid=""), entry(1, link=f"{SITE}/1/", guid="")),
    _one("tracking parameters", entry(1, guid=""), *(
        entry(1, link=f"{SITE}/1?{more}", guid="") for more in ("utm_source=rss&utm_medium=x", "fbclid=x"))),
    _one("tracking parameters in the guid", *(
        entry(1, link=f"{SITE}/1?utm_source={n}", guid=f"{SITE}/1?utm_source={n}") for n in range(3))),
    _one("the domain moves", entry(1, guid=f"{SITE}/1"),
         entry(1, link="https://new.example/1", guid="https://new.example/1")),
    _one("a new title", A, entry(1, title="The story, told anew")),
    _one("a new text", A, entry(1, text="<p>Something else happened.</p>")),
    _one("a new title and a new text", A, entry(1, title="Anew", text="<p>All of it.</p>")),
    _one("a new title without a guid", entry(1, guid=""), entry(1, guid="", title="The story, told anew")),
    _one("a new date", A, entry(1, date=LATER), entry(1, date=None)),
    _one("a date in the future", entry(1, date=datetime(2099, 1, 1, tzinfo=UTC)), A),
    _one("no title", entry(1, title=""), entry(1, title="")),
    _one("no title and no guid", NAMELESS, NAMELESS, replace(NAMELESS, text="<p>More of it.</p>")),
    _one("neither guid nor address", BARE, BARE, replace(BARE, date=LATER)),
    History("neither guid nor address, several", ((BARE, entry(2, guid="", link="")),) * 2, (2, 0), 2),
    History("all have the guid of the site", tuple(
        tuple(entry(n, guid=SITE) for n in numbers) for numbers in ((1, 2), (3, 1, 2))), (2, 1), 3),
    History("all have the address of the site", tuple(
        tuple(entry(n, link=f"{SITE}/", guid="") for n in numbers) for numbers in ((1, 2), (3, 1, 2))),
        (2, 1), 3),
    History("a guid that is a place in the list", (
        (entry(1, guid="0"), entry(2, guid="1")),
        (entry(3, guid="0"), entry(1, guid="1"), entry(2, guid="2"))), (2, 1), 3),
    History("twice in one document", ((A, A, B), (A, B, B)), (2, 0), 2),
    History("twice in one document, two guids", ((A, entry(1, guid="again")), (A,)), (1, 0), 1),
    History("the same title every week", tuple(
        tuple(entry(n, title="Weekly links") for n in range(week, 0, -1)) for week in (1, 2, 3)),
        (1, 1, 1), 3),
    History("the same address for each day's news", tuple(
        (entry(day, link=f"{SITE}/today"),) for day in (1, 2, 3)), (1, 1, 1), 3),
    History("a comic: pictures without words", tuple(
        tuple(entry(n, title="", guid="", text=f'<img src="{SITE}/{n}.png">') for n in numbers)
        for numbers in ((1,), (2, 1))), (1, 1), 2),
)  # fmt: skip
