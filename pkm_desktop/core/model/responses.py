"""What came back: people, their responses to an issue, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from pathlib import Path

from pkm_desktop.core.model.values import dataclass

RESPONSE_KINDS = ("answer", "question", "link", "used", "correction", "thanks", "optout", "vote")
CONSENT = ("unknown", "yes", "no")
# Immediate, potential, applied, realised, reframing value (Wenger, Trayner, de Laat 2011).
VALUE_CYCLES = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Person:
    """A colleague, finder or reader. `consent`: whether they may be named in what leaves."""

    id: int
    name: str
    address: str = ""
    role: str = ""
    consent: str = "unknown"


@dataclass(frozen=True)
class Response:
    """Something that came back on an issue, or on one entry of it."""

    id: int
    issue_id: int
    kind: str  # one of RESPONSE_KINDS
    text: str
    received: datetime
    entry_id: int | None = None
    person: Person | None = None
    via: str = "key"  # key | mail
    follow_up: date | None = None
    answered: datetime | None = None
    value_cycle: int | None = None
    item_id: int | None = None  # the item made of a link
    issue_title: str = ""
    issue_number: int = 0
    community: str = ""
    entry_title: str = ""
    hint: str = ""  # what to know about what was just done with it; not stored


@dataclass(frozen=True)
class SuccessCase:
    """What came of something shared (Brinkerhoff). `success` False: a non-success, told as honestly."""

    id: int
    title: str
    success: bool = True
    response_id: int | None = None
    situation: str = ""
    used: str = ""
    result: str = ""
    good_it_did: str = ""
    helped: str = ""
    hindered: str = ""
    suggestions: str = ""
    value_cycle: int | None = None
    evidence: str = ""
    verified_by: str = ""
    verified_on: date | None = None


@dataclass(frozen=True)
class ReplyMail:
    """A mail that may be an answer, as read: the parts it is recognised by and its words.

    `text` has each line of somebody else's words begin with '>', also where the mail was HTML only.
    """

    message_id: str  # never empty: a fingerprint of the mail where it has no Message-ID
    sender_name: str = ""
    sender_address: str = ""  # lower case; '' where the mail names none
    subject: str = ""
    date: datetime | None = None
    answers: tuple[str, ...] = ()  # Message-IDs of what it answers, the nearest first
    automatic: str = ""  # why nobody wrote it: 'an automatic answer' …; '' for a mail of a person
    text: str = ""


@dataclass(frozen=True)
class Filed:
    """What became of a heap of mails."""

    responses: tuple[Response, ...] = ()
    known: int = 0  # filed before
    skipped: tuple[str, ...] = ()  # a sentence each: automatic answers, mails about something else
    others: tuple[Path, ...] = ()  # files without a single mail about an issue of ours


@dataclass(frozen=True)
class OptOut:
    """Somebody asked to be left out. The address is not kept, only a sign to know it again."""

    community_id: int
    community: str
    asked: datetime


@dataclass(frozen=True)
class OpenQuestion:
    """A question nobody has answered yet: ours to the readers, or a reader's (`response_id`), owed by us."""

    issue_id: int
    issue_number: int
    community: str
    text: str
    asked: datetime
    days: int  # it has been open
    entry_id: int | None = None
    response_id: int | None = None
    person: str = ""


@dataclass(frozen=True)
class EntryReturn:
    """What one entry got, by kind."""

    entry_id: int
    title: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """Responses to it in all."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class CameBack:
    """What came back on one issue: by kind in all (votes too), and entry by entry in their order."""

    issue_id: int
    counts: Mapping[str, int]
    entries: tuple[EntryReturn, ...] = ()
    people: int = 0  # different senders
    unanswered: int = 0  # questions we owe an answer to


@dataclass(frozen=True)
class Returns:
    """What a community gave back over all of its issues."""

    community_id: int
    community: str
    issues: int  # that have left
    answered: int  # of them, those with at least one response
    counts: Mapping[str, int]
    people: int = 0
    open_questions: int = 0
    cases: int = 0
    verified: int = 0
    by_value: Mapping[int, int] = field(default_factory=dict)  # responses and cases per value cycle
    latest: datetime | None = None
