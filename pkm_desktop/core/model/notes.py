"""What a person adds: notes, highlights, tags, and the links between them."""

from __future__ import annotations

from datetime import date, datetime

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.values import dataclass

NOTE_KINDS = ("fleeting", "literature", "permanent", "log", "why")
MATURITIES = ("half-baked", "tested", "settled")  # how far what a note says has been thought through
RELATIONS = {  # as said in the note that links, and of it at the other end
    "supports": ("supports", "is supported by"),
    "contradicts": ("contradicts", "is contradicted by"),
    "extends": ("extends", "is extended by"),
    "example": ("example of", "has the example"),
    "see-also": ("see also", "is mentioned in"),
}


@dataclass(frozen=True)
class Note:
    """A note in Markdown. Private by default: its body never reaches an export for others."""

    id: int
    kind: str
    title: str
    body: str
    item_id: int | None
    created: datetime
    updated: datetime
    tags: tuple[str, ...] = ()
    links: tuple[str, ...] = ()  # targets as written in [[…]]
    confidentiality: str = "private"
    other_view: str = ""  # of a why: what speaks against it
    not_so_when: str = ""  # of a why: where it does not hold
    look_again: date | None = None  # when to come back to it
    maturity: str = "half-baked"  # one of MATURITIES


@dataclass(frozen=True)
class WrittenLink:
    """A [[link]] as it stands in a note's text, with what its line says about it."""

    target: str
    context: str  # the line
    relation: str = "see-also"  # a key of RELATIONS
    reason: str = ""


@dataclass(frozen=True)
class Passage:
    """Where a quote sits: W3C TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector.

    start and end count characters of the item's plain text; -1 where the quote was not found.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1

    @property
    def anchored(self) -> bool:
        return self.start >= 0


@dataclass(frozen=True)
class Highlight:
    """A marked passage. It keeps its quote, title and address, so that it outlives its item."""

    id: int
    item_id: int | None
    item_title: str
    item_url: str
    passage: Passage
    comment: str
    layer: int
    created: datetime
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Link:
    """One end of a connection: the thing at the other end and the sentence around the link."""

    ref: Ref | None  # None: nothing of that name exists yet
    title: str
    context: str = ""
    relation: str = "see-also"
    reason: str = ""
    words: str = ""  # the relation as seen from this end: 'supports' out, 'is supported by' back


@dataclass(frozen=True)
class Links:
    """Everything connected to one note or item."""

    out: tuple[Link, ...] = ()
    back: tuple[Link, ...] = ()
    mentions: tuple[Link, ...] = ()  # the title stands in another note without being a link


@dataclass(frozen=True)
class Tag:
    """A tag and how many things carry it, in all and of each kind; those below it are not counted."""

    name: str
    count: int
    items: int = 0
    notes: int = 0
    highlights: int = 0
    sources: int = 0
    aliases: tuple[str, ...] = ()
    topic: bool = False


@dataclass(frozen=True)
class TagChange:
    """What renaming, merging or deleting a tag touches; told before it is done, and after."""

    tags: tuple[str, ...]  # it and those below it
    becomes: tuple[str, ...] = ()  # their new names, in the same order; () where they go
    merged: tuple[str, ...] = ()  # new names that another tag has already: the two become one
    items: int = 0
    notes: int = 0
    highlights: int = 0
    sources: int = 0
    rewritten: int = 0  # notes with a #tag in their text

    @property
    def count(self) -> int:
        return self.items + self.notes + self.highlights + self.sources


@dataclass(frozen=True)
class SuggestedTag:
    """A tag of one's own that may fit a thing, and why."""

    name: str
    why: str  # words it has in common, 'same source', 'related'
    score: float


@dataclass(frozen=True)
class Topic:
    """A tag one works on: what belongs to it, what one wants to learn, what it is good for.

    Counts are of the things with the tag or one below it; the times are those of the newest of them.
    """

    tag: str
    scope_note: str = ""
    learning_question: str = ""
    business_goal: str = ""
    items: int = 0
    notes: int = 0
    highlights: int = 0
    shared: int = 0  # times something of it went out
    last_sought: datetime | None = None
    last_sensed: datetime | None = None
    last_shared: datetime | None = None


@dataclass(frozen=True)
class Related:
    """Something else in the library about the same thing, and why we think so."""

    ref: Ref
    title: str
    score: float
    why: tuple[str, ...]  # the words in common
    sentence: str = ""  # where it says so
    mine: bool = False  # a note, a highlight or something kept


@dataclass(frozen=True)
class Sharing:
    """Where a thing was shared: the issue it went out in."""

    community: str
    issue_id: int
    number: int
    title: str
    published: datetime | None


def link_keys(target: str) -> tuple[str, ...]:
    """The names a [[target]] may mean, best first: all of it ('c# in depth'), or what is before '#part'."""
    whole, part = title_key(target), title_key(target.partition("#")[0])
    return (whole,) if part in ("", whole) else (whole, part)
