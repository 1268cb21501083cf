"""Where things come from: subscriptions, what a fetch brought, what a page announced."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Source:
    """A subscription (or another origin of items) as the library knows it, with its health and counts."""

    id: int
    kind: str  # feed | pages | bookmarks | mail
    title: str
    feed_url: str
    site_url: str = ""
    folder: str = ""  # 'Work/Research' for a folder in a folder; '' at the top
    tags: tuple[str, ...] = ()
    why_followed: str = ""
    unread: int = 0
    items: int = 0
    added: datetime | None = None
    last_ok: datetime | None = None  # last time the feed was fetched without an error
    error: str = ""  # the last failure in plain words, '' when healthy
    stopped: bool = False  # answered 410: gone for good
    tier: str = "normal"  # must | normal | noise | probation
    probation_until: date | None = None
    reach: str = "external"  # internal: its items must not reach outsiders
    muted: bool = False  # fetched, but its items stay out of the inbox
    interval_minutes: int = 0  # between two looks; 0: as set for all
    full_text: bool = False  # the whole article is fetched for what arrives
    images: bool = False  # pictures from the network are allowed
    keep_days: int = 0  # undecided items older than this are dropped; 0: as set for all, -1: never
    most_unread: int = 0  # of the undecided items so many of the newest stay; 0: all
    login: str = ""  # how its secret is used: '' | basic | bearer | address
    login_name: str = ""
    checked: datetime | None = None  # last look, well or not
    next_due: datetime | None = None
    last_new: datetime | None = None  # when it last brought something
    fail_count: int = 0  # in a row
    http_status: int = 0
    kept: int = 0  # items of it that were ever kept


@dataclass(frozen=True)
class Login:
    """What opens a source that is not for everybody.

    `kind`: basic (a name and a password) | bearer (a token sent along) | address (a part of the address).
    """

    kind: str
    name: str = ""
    secret: str = field(default="", repr=False)


@dataclass(frozen=True)
class FetchState:
    """What the next fetch of a source has to know."""

    source_id: int
    url: str
    title: str
    etag: str = ""
    last_modified: str = ""
    body_sha256: str = ""
    fail_count: int = 0
    next_due: datetime | None = None
    http_status: int = 0  # of the last answer
    error: str = ""
    stopped: bool = False  # answered 410: gone for good
    interval_minutes: int = 0  # 0: as set for all
    ttl_minutes: int = 0  # what the feed asks for
    skip_hours: tuple[int, ...] = ()  # of the day, UTC
    skip_days: tuple[int, ...] = ()  # ISO: 1 is Monday
    login: str = ""  # '' | basic | bearer | address
    login_name: str = ""
    secret_key: str = ""
    full_text: bool = False


@dataclass(frozen=True)
class FoundFeed:
    """A feed that an address turned out to be, or that a page announces; with a preview once it was read."""

    url: str
    title: str = ""
    kind: str = "feed"
    entries: int = 0  # 0 when only announced, not read
    read: bool = False  # False: only announced; what follows is unknown
    site_url: str = ""
    description: str = ""
    newest: datetime | None = None
    days_between: float = 0.0  # between two entries, the median; 0: unknown
    titles: tuple[str, ...] = ()  # of the newest entries, at most five
    followed: int | None = None  # the source that follows it already
    error: str = ""  # why it could not be read, in words


@dataclass(frozen=True)
class Preview:
    """What is at an address before it is followed: its feeds, each read; `error` when there is none."""

    address: str  # as the person gave it
    feeds: tuple[FoundFeed, ...] = ()
    error: str = ""
    needs_login: bool = False  # it asks for a name and a password, or for others than those


@dataclass(frozen=True)
class Followed:
    """What `follow` did with the addresses it was given."""

    added: tuple[Source, ...] = ()
    existing: tuple[Source, ...] = ()
    choices: tuple[tuple[str, tuple[FoundFeed, ...]], ...] = ()  # page address, feeds it announces
    failed: tuple[tuple[str, str], ...] = ()  # address, sentence
    hints: tuple[str, ...] = ()  # what the person ought to know, such as that a password is not kept


@dataclass(frozen=True)
class Health:
    """The sources that deserve a look. One may be in several lists."""

    failing: tuple[Source, ...] = ()  # `error` says why in plain words; those given up as gone first
    silent: tuple[Source, ...] = ()  # nothing new for much longer than usual
    never_kept: tuple[Source, ...] = ()  # brought plenty, nothing of it was kept
    probation: tuple[Source, ...] = ()  # the day to decide about them has come


@dataclass(frozen=True)
class Funnel:
    """What became of the items of a source."""

    fetched: int = 0
    opened: int = 0
    kept: int = 0
    highlighted: int = 0
    shared: int = 0


@dataclass(frozen=True)
class SourceResult:
    """How the refresh of one source went. `status`: new | same | not_modified | gone | error."""

    source_id: int
    title: str
    status: str
    new: int = 0
    changed: int = 0
    error: str = ""
    http_status: int = 0
    note: str = ""  # what a person should know although it went well


@dataclass(frozen=True)
class Refreshed:
    """A whole refresh: one result per source that was due."""

    sources: tuple[SourceResult, ...] = ()
    seconds: float = 0.0
    pages: int = 0  # whole articles fetched for what arrived

    @property
    def new(self) -> int:
        return sum(result.new for result in self.sources)

    @property
    def changed(self) -> int:
        return sum(result.changed for result in self.sources)

    @property
    def failed(self) -> tuple[SourceResult, ...]:
        return tuple(result for result in self.sources if result.status == "error")


@dataclass(frozen=True)
class ImportedFile:
    """What became of one file: `errors` holds one sentence per row that could not be taken."""

    path: str
    kind: str
    added: int = 0
    duplicate: int = 0
    failed: int = 0
    errors: tuple[str, ...] = ()
    sources: int = 0  # brought along with the items: feeds kept among bookmarks
    items: int = 0  # brought along with notes or highlights
    notes: int = 0
    highlights: int = 0
    tags: int = 0
    updated: int = 0  # known before, and changed there since
    changes: tuple[str, ...] = ()  # what became of those, a sentence each
    undo: str = ""  # what taking it back is called
    hints: tuple[str, ...] = ()  # what the person ought to know, such as that a password is not kept
    feed: str = ""  # of kind 'feed', which is followed instead: the address it gives for itself


@dataclass(frozen=True)
class Imported:
    """What an import brought, file by file and in all."""

    files: tuple[ImportedFile, ...] = ()
    sources: int = 0
    items: int = 0
    notes: int = 0
    highlights: int = 0
    tags: int = 0
