"""What leaves: an issue of a digest with its entries, and the record of what went out."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.communities import Community
from pkm_desktop.core.model.values import dataclass

# What an entry is to its readers (Wenger: what communities do).
ENTRY_KINDS = ("find", "question", "answer", "asset", "gap", "event", "thanks")
# What can be done about a problem at a stroke.
FIXES = ("strip-tracking", "shorten-quote", "open-note", "follow-move")


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
    kind: str = "find"  # one of ENTRY_KINDS
    other_view: str = ""  # what speaks against it
    contributor: str = ""  # the colleague who brought it
    ask: str = ""  # a question to the readers about this entry
    reach: str = "external"  # external | internal: whether outsiders could open it
    lang: str = ""  # of the item
    words: int = 0  # of the item
    confidentiality: str = ""  # of the note it is: private | team | community | public; '' for items


@dataclass(frozen=True)
class Section:
    """A named group of entries, in order."""

    name: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Problem:
    """Something to look at before an issue goes out. `entry` is None when it concerns the whole issue."""

    code: str  # one of CODES of core/share/check.py
    text: str
    entry: int | None = None
    blocking: bool = True
    fix: str = ""  # what can be done about it at a stroke: one of FIXES; '' where a person has to think
    only: str = ""  # 'mail': concerns mails and nothing else
    field: str = ""  # where to mend it: why, title, quote, url, intro …; '' where it is all of it


@dataclass(frozen=True)
class Delivery:
    """One mail to one mailbox. `state`: queued | sending | sent | refused | failed | unknown."""

    id: int
    recipient: str
    state: str
    message_id: str = ""
    done: datetime | None = None
    error: str = ""


@dataclass(frozen=True)
class Publication:
    """One hand-over of an issue. `state`: pending | sent | verified | failed | conflict | unknown.

    'sent' means accepted there, 'verified' read back and found the same; 'unknown' that the program ended, or
    the line broke, before an answer came: a person has to look. `target` is a file format or the name of a
    configured target.
    """

    id: int
    issue_id: int
    target: str
    format: str
    state: str
    url: str = ""  # path or address it went to
    sha256: str = ""
    done: datetime | None = None
    error: str = ""
    remote_id: str = ""  # page name, page id or Message-ID there
    remote_rev: str = ""  # revision there after our hand-over
    overridden: tuple[str, ...] = ()  # what was found wrong and sent anyway
    theirs: str = ""  # of a conflict: what stood there instead
    deliveries: tuple[Delivery, ...] = ()  # of mail: one per recipient
    started: datetime | None = None  # when these bytes were first to leave


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
class Poll:
    """A question with options that readers vote on by reply; `votes` counts per option, in order."""

    id: int
    question: str
    options: tuple[str, ...]
    votes: tuple[int, ...] = ()


@dataclass(frozen=True)
class IssueSource:
    """A source that things in an issue came from, one that outsiders may know of."""

    title: str
    feed_url: str = ""  # '' without a feed, or where reading it takes a login
    site_url: str = ""


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
    preheader: str = ""  # beside the subject in lists of mails; '': made from the intro
    poll: Poll | None = None
    sections: tuple[Section, ...] = ()
    problems: tuple[Problem, ...] = ()
    publications: tuple[Publication, ...] = ()
    sources: tuple[IssueSource, ...] = ()
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
    topics: tuple[str, ...] = ()  # topics of the community that it is about: why it is suggested
    contributor: str = ""  # the colleague who brought it


@dataclass(frozen=True)
class Suggestion:
    """A candidate that fits a community, and why, in words."""

    candidate: Candidate
    why: tuple[str, ...]  # 'about facilitation', 'you said why it matters', 'brought by Ada'


@dataclass(frozen=True)
class Contributed:
    """What a colleague's file has brought: new items in the inbox, and those that were here already."""

    person: str
    new: tuple[int, ...] = ()
    known: tuple[int, ...] = ()
    hints: tuple[str, ...] = ()  # what could not be read, in sentences


@dataclass(frozen=True)
class Rendered:
    """An issue in one format: the bytes that leave, byte for byte."""

    format: str
    content: bytes
    suffix: str  # '.eml'
    media_type: str
    name: str = ""  # what its file should be called, without suffix; '' where the reader does not care

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
