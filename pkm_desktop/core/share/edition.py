"""An issue laid out in words: what every format says, cleaned, in order, before any markup.

Renderers and templates get this and nothing else, so that no private note can reach them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pkm_desktop.core.share.labels import Labels

Paragraphs = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Sender:
    """Who puts the digest together, and the folder of their own templates (None: ours)."""

    name: str = ""
    email: str = ""
    templates: Path | None = None
    reply_to: str = ""  # where answers go; '' means to `email`


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere. `url` is '' or safe in every markup (see escape.address)."""

    text: str
    url: str


@dataclass(frozen=True)
class Piece:
    """One entry as it is printed. Texts are '' and paragraphs empty where there is nothing to say."""

    number: int
    title: str
    url: str
    byline: str  # author · source · date
    why: Paragraphs
    quote: str  # bare
    quoted: str  # between the quotation marks of the language
    via: str  # 'via Ada'
    kind: str = "find"  # one of model.digests.ENTRY_KINDS
    kind_label: str = ""  # 'To reuse'; a find has none
    other_view: Paragraphs = ()
    ask: Paragraphs = ()  # a question to the readers about this entry
    ask_url: str = ""  # a mail that answers it; '' where the reader is not holding a mail
    brought: str = ""  # 'brought by Bo'
    length: str = ""  # '7 min', 'Deutsch · 7 min'
    topics: tuple[str, ...] = ()  # those of its tags that are topics of the community
    topic_line: str = ""  # the community's topics as they are shown: '#habits #evaluation'
    lang: str = ""  # of what the link leads to
    author: str = ""
    source: str = ""
    contributor: str = ""
    published: datetime | None = None

    @property
    def origin(self) -> str:
        """'Ada Okafor · Learning in the Open · 2 January 2026 · 7 min'."""
        return " · ".join(filter(None, (self.byline, self.length)))

    @property
    def trail(self) -> str:
        """'via Ada · brought by Bo · #habits'."""
        return " · ".join(filter(None, (self.via, self.brought, self.topic_line)))


@dataclass(frozen=True)
class Part:
    """A section with at least one entry."""

    name: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Choice:
    """An option of the vote; `url` opens a mail that votes for it, '' where the reader holds no mail."""

    number: int
    text: str
    url: str


@dataclass(frozen=True)
class Ballot:
    """A question with options to vote on."""

    question: str
    choices: tuple[Choice, ...]
    hint: str  # how to vote; '' where one cannot


@dataclass(frozen=True)
class Edition:
    """The whole issue in words."""

    lang: str
    direction: str
    eyebrow: str  # community · number · date
    title: str
    intro: Paragraphs
    parts: tuple[Part, ...]
    question_heading: str
    question: Paragraphs
    colophon: str
    reply: str  # '' where the reader is not holding a mail
    preheader: str
    labels: Labels
    byline: str  # who made it · how long it takes
    community: str
    series: str
    number: int
    curator: str
    minutes: int
    opening: Paragraphs = ()  # the standing words under every title
    closing: Paragraphs = ()  # the standing words at the end
    ballot: Ballot | None = None
    licence: str = ""  # of our own words
    answer: Link | None = None  # a mail that answers
    opt_out: Link | None = None  # a mail that asks to be left out
    archive: Link | None = None  # all issues
    about: Link | None = None  # the community's charter
    topics: tuple[str, ...] = ()  # of all pieces, each once
    published: datetime | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for part in self.parts for piece in part.pieces)

    @property
    def footer_links(self) -> tuple[Link, ...]:
        """Archive, charter and opt-out, those that there are."""
        return tuple(filter(None, (self.archive, self.about, self.opt_out)))
