"""What the measures of a practice are counted from: plain facts, as the library holds them."""

from __future__ import annotations

from datetime import date, datetime

from pkm_desktop.core.model.practice import Flow
from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Pile:
    """Things that wait: how many, and since when the one in the middle."""

    count: int = 0
    median: datetime | None = None


@dataclass(frozen=True)
class KeptItem:
    """An item that was kept. `own` and `quoted` in characters."""

    item_id: int
    own: int = 0
    quoted: int = 0


@dataclass(frozen=True)
class SentEntry:
    """An entry of an issue that has left."""

    sent: datetime
    why: str = ""
    excerpt: str = ""  # of the item: a why that repeats it says nothing
    kept: datetime | None = None  # when its item was kept
    sources: tuple[int, ...] = ()  # that brought its item
    item_id: int | None = None
    note_id: int | None = None


@dataclass(frozen=True)
class NoteFact:
    """A note. Links are those to other notes; `linked_by`: when notes that link to it were written."""

    note_id: int
    created: datetime
    open: bool = False  # others may have it
    links_to: tuple[datetime, ...] = ()  # when the notes it links to were written
    linked_by: tuple[datetime, ...] = ()
    edited: tuple[datetime, ...] = ()
    used: tuple[datetime, ...] = ()  # in issues that left


@dataclass(frozen=True)
class SharedWhy:
    """A why as readers got it."""

    title: str
    url: str
    why: str


@dataclass(frozen=True)
class SentIssue:
    """An issue that has left, and whether readers said something of substance."""

    sent: datetime
    community_id: int
    answered: bool = False


@dataclass(frozen=True)
class AskedQuestion:
    """A question of a reader."""

    asked: datetime
    answered: datetime | None = None


@dataclass(frozen=True)
class Promise:
    """A day for which an issue was promised, and whether one left by the day after."""

    day: date
    kept: bool


@dataclass(frozen=True)
class SourceFact:
    """What a source delivered in a stretch of time, what was kept of it, and when it last was any good."""

    source_id: int
    title: str
    arrived: int = 0
    kept: int = 0
    waiting: int = 0  # not decided about yet
    last_shared: datetime | None = None
    must: bool = False
    internal: bool = False


@dataclass(frozen=True)
class Facts:
    """All of it, for one stretch of time from `start` up to, not including, `end`."""

    start: datetime
    end: datetime
    now: datetime
    flow: Flow = Flow()
    inbox: Pile = Pile()
    unread: Pile = Pile()  # kept and not read yet
    kept: tuple[KeptItem, ...] = ()
    sent: tuple[SentEntry, ...] = ()
    notes: tuple[NoteFact, ...] = ()  # all there are
    issues: tuple[SentIssue, ...] = ()
    questions: tuple[AskedQuestion, ...] = ()
    promises: tuple[Promise, ...] = ()
