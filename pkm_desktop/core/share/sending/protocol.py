"""What every way out over a network has in common: what it gets, what it says, how it fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pkm_desktop.core.errors import PublishError
from pkm_desktop.core.model.digests import Issue, Rendered
from pkm_desktop.core.model.progress import Stop
from pkm_desktop.core.model.targets import TargetKind, TargetTest
from pkm_desktop.core.model.text import storable
from pkm_desktop.core.share.edition import Sender


@dataclass(frozen=True)
class Account:
    """A configured target as its way out needs it. Its secret is in no `repr` and belongs in no error."""

    name: str
    settings: Mapping[str, str] = field(default_factory=dict)  # as `check` gave them back
    secret: str = field(default="", repr=False)
    sender: Sender = field(default_factory=lambda: Sender("", ""))  # who curates
    seconds: float = 30.0  # that the other side may be silent
    proxy: str = ""  # as in the settings: '' | 'system' | an address


@dataclass(frozen=True)
class Past:
    """An issue of the same community that this target has, for index pages, archives and feeds."""

    issue: Issue
    remote_id: str = ""
    url: str = ""


@dataclass(frozen=True)
class Parcel:
    """What leaves: the issue in the format of the target, and what is said about it there."""

    issue: Issue  # dated: `published` is the day it carries
    rendered: Rendered
    name: str  # for files and pages, safe everywhere, no suffix: 'facilitators-38'
    summary: str  # for page histories and chats: 'Facilitators #38: Making sense in company'
    corrected: bool = False  # it was there before and has been changed; `summary` says so too
    archive: tuple[Past, ...] = ()  # the other issues that went to this target, the newest first
    over: str = ""  # revision of somebody else's text that the person has seen and wants replaced


@dataclass(frozen=True)
class Sent:
    """What we left at this target the last time for the same issue."""

    content: bytes
    sha256: str
    remote_id: str = ""
    remote_rev: str = ""
    url: str = ""
    earlier: tuple[bytes, ...] = ()  # where nobody knows whether `content` arrived: what we left before it


@dataclass(frozen=True)
class Delivered:
    """How it went. `state`: 'sent' accepted there, 'verified' read back and found the same."""

    state: str
    url: str = ""
    remote_id: str = ""
    remote_rev: str = ""
    note: str = ""  # a sentence for the person about what went less well: 'The index page …'


class Conflict(PublishError):
    """Somebody else changed what is there. Nothing was written."""

    def __init__(self, message: str, *, theirs: str, base: str = "", rev: str = "", hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.theirs = storable(theirs)  # what stands there now
        self.base = base  # what we left there, '' if nothing
        self.rev = rev  # of theirs; becomes `Parcel.over` when the person wants it replaced


class Unknown(PublishError):
    """The line broke after the act had begun: nobody knows whether it arrived."""


class Way(Protocol):
    """A way out to one place: a wiki, a folder, a chat. One value of it per module, listed in `KINDS`.

    Importing its module loads nothing heavy (no aiohttp, ssl, lxml, jinja2): these are imported where they
    are used.
    """

    @property
    def kind(self) -> TargetKind: ...

    @property
    def repeatable(self) -> bool:
        """Whether `send` of the same parcel twice leaves the same there (a page), not two (a chat)."""

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        """The settings with defaults filled in; Rejected with a sentence about the first that cannot be."""

    def test(self, account: Account) -> TargetTest:
        """Reach it, log in, see whether we may write; leaves nothing there. A PublishError is a no."""

    def send(self, account: Account, parcel: Parcel, before: Sent | None) -> Delivered:
        """Hand it over and read it back.

        Raises PublishError when it certainly did not arrive, Conflict when somebody else's text would be lost
        (also when `before` is None and the page exists and does not hold our bytes already), Unknown when it
        may have arrived. None of their texts contains the secret.
        """


@dataclass(frozen=True)
class Letter:
    """One mail of the outbox, byte for byte, and whom the server is told to bring it to."""

    id: int  # of the delivery
    recipients: tuple[str, ...]  # bare addresses
    content: bytes


@dataclass(frozen=True)
class Receipt:
    """What became of a letter. `state`: sent | refused (for good) | failed (not sent, may be tried again) |
    unknown (the line broke before the answer came).
    """

    state: str
    error: str = ""
    refused: Mapping[str, str] = field(default_factory=dict)  # of several recipients, those turned away


class Postman(Protocol):
    """A way out by mail: one letter after the other, each noted before and after."""

    @property
    def kind(self) -> TargetKind: ...

    def check(self, settings: Mapping[str, str]) -> dict[str, str]:
        """As `Way.check`."""

    def test(self, account: Account) -> TargetTest:
        """Reach the server, log in, and send a mail to the sender alone."""

    def carry(
        self,
        account: Account,
        letters: Sequence[Letter],
        *,
        begun: Callable[[Letter], None],
        done: Callable[[Letter, Receipt], None],
        stop: Stop,
    ) -> None:
        """Bring the letters. `begun` is called right before the server gets one, `done` when it has answered.

        Raises PublishError when the rest cannot be brought (no server, wrong password); letters for which
        `begun` was not called have certainly not left.
        """
