"""What leaves: communities, their digests, an issue with its entries, and the record of what went out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

COMMUNITY_KINDS = ("team", "cop", "network")


@dataclass(frozen=True)
class Community:
    """An audience. `rhythm` is 'weekly:fri', 'monthly:last-fri' … or '' for no promise."""

    id: int
    name: str
    kind: str = "cop"
    rhythm: str = ""
    recipients: str = ""
    lang: str = "en"
    quote_limit: int = 50  # words
    digest_id: int = 0
    digest_title: str = ""
    issues: int = 0


@dataclass(frozen=True)
class Entry:
    """One line of an issue. Title, address, author and source are copies: they outlive the item.

    `why` is written for this audience; the reading note it came from stays as it was.
    """

    id: int
    position: int
    section: str
    title: str
    url: str = ""
    author: str = ""
    source: str = ""
    why: str = ""
    quote: str = ""
    via: str = ""
    item_id: int | None = None
    note_id: int | None = None
    highlight_id: int | None = None
    tags: tuple[str, ...] = ()
    published: datetime | None = None
    sent_before: tuple[str, ...] = ()  # earlier issues for this same community: '#12'


@dataclass(frozen=True)
class Section:
    """A named group of entries, in order."""

    name: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Problem:
    """Something to look at before an issue goes out. `entry` is None when it concerns the whole issue."""

    # missing-why, empty-issue, already-sent, quote-not-verbatim, quote-too-long, no-address, missing-title
    code: str
    text: str
    entry: int | None = None
    blocking: bool = True


@dataclass(frozen=True)
class Publication:
    """One hand-over of an issue. `state`: pending | sent | verified | failed."""

    id: int
    issue_id: int
    target: str
    format: str
    state: str
    url: str = ""  # path or address it went to
    sha256: str = ""
    done: datetime | None = None
    error: str = ""


@dataclass(frozen=True)
class IssueRow:
    """One line of a list of issues."""

    id: int
    number: int
    title: str
    status: str  # draft | published
    entries: int
    published: datetime | None
    updated: datetime


@dataclass(frozen=True)
class Issue:
    """An issue of a community's digest, whole: what the composer shows and what the renderers get."""

    id: int
    number: int
    title: str
    community: Community
    status: str = "draft"
    intro: str = ""
    question: str = ""
    sections: tuple[Section, ...] = ()
    problems: tuple[Problem, ...] = ()
    publications: tuple[Publication, ...] = ()
    created: datetime | None = None
    updated: datetime | None = None
    published: datetime | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for section in self.sections for entry in section.entries)


@dataclass(frozen=True)
class Candidate:
    """Something kept, or a note, that this community has not been sent yet."""

    kind: str  # item | note
    id: int
    title: str
    source: str
    when: datetime
    has_why: bool = False
    notes: int = 0
    highlights: int = 0
    sent_elsewhere: tuple[str, ...] = ()  # 'L&D team #12'


@dataclass(frozen=True)
class Rendered:
    """An issue in one format: the bytes that leave, byte for byte."""

    format: str
    content: bytes
    suffix: str  # '.eml'
    media_type: str

    @property
    def text(self) -> str:
        return self.content.decode("utf-8")


@dataclass(frozen=True)
class TargetInfo:
    """A way out as the window and the command line list it."""

    name: str
    label: str
    format: str
    suffix: str
