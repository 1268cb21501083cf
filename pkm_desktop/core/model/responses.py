"""What came back: people, their responses to an issue, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

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
