"""What helps thinking along: templates, versions of notes, cards to come back to, lists of loose ends."""

from __future__ import annotations

from datetime import date, datetime

from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.values import dataclass

ANSWERS = ("sooner", "later", "someday", "never")


@dataclass(frozen=True)
class Template:
    """The beginning of a note of some kind; `{date}` and `{later}` in it are a day, filled in when used."""

    name: str  # 'log', 'after-action' …
    kind: str  # of the note it makes
    label: str
    body: str


@dataclass(frozen=True)
class Version:
    """What a note said before, and when that was written."""

    id: int
    note_id: int
    title: str
    body: str
    saved: datetime


@dataclass(frozen=True)
class DeletedNote:
    """A deleted note that can still be brought back."""

    note_id: int
    title: str
    body: str
    kind: str
    deleted: datetime


@dataclass(frozen=True)
class DiffPart:
    """A stretch of a line: said in both versions, only in the older ('removed') or the newer ('added')."""

    text: str
    change: str = ""  # '' | removed | added


@dataclass(frozen=True)
class DiffLine:
    """One line of a comparison. A changed line is one line whose parts say what came and went."""

    change: str  # same | removed | added | changed
    parts: tuple[DiffPart, ...]

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True)
class Card:
    """A highlight or a note to come back to today."""

    ref: Ref
    title: str  # of the note, or of what the highlight is from
    text: str  # the quote, or the note
    comment: str = ""  # on the highlight
    item_id: int | None = None
    url: str = ""
    due: date | None = None  # None: not seen before
    gap_days: int = 7  # 0: never again
    seen: datetime | None = None


@dataclass(frozen=True)
class Loose:
    """Something left loose: a note without connections, an item half read or kept without a why."""

    ref: Ref
    title: str
    when: datetime
    place: float = 0.0  # how far it was read, from 0 to 1


@dataclass(frozen=True)
class Review:
    """A sitting of a few minutes: cards for today, and what is left loose."""

    cards: tuple[Card, ...] = ()
    next_due: date | None = None  # when the next card comes, if none is left today
    orphans: tuple[Loose, ...] = ()
    half_read: tuple[Loose, ...] = ()
    without_why: tuple[Loose, ...] = ()
    fleeting: tuple[Loose, ...] = ()
    look_again: tuple[Loose, ...] = ()


@dataclass(frozen=True)
class Promoted:
    """What became of a note: the permanent one, and a word on its title ('' when it is a claim)."""

    note: Note
    hint: str = ""
