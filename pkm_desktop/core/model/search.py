"""A search and its answer."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.values import dataclass

SHORTEST_BEGINNING = 3  # letters that texts are searched for words beginning with


@dataclass(frozen=True)
class Hit:
    """One result. `snippet` is plain text; `marks` are (start, end) pairs in it to be shown highlighted."""

    ref: Ref
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
    url: str = ""
    source: str = ""
    when: datetime | None = None
    score: float = 0.0
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """The answer to a query. `understood` is the query as read, `did_you_mean` a better spelling or ''."""

    query: str
    hits: tuple[Hit, ...] = ()
    total: int = 0
    seconds: float = 0.0
    understood: str = ""
    did_you_mean: str = ""
    hint: str = ""  # what could not be used of the query, in words
    exact: bool = True  # False: a first answer, and `total` is how many there are at least


@dataclass(frozen=True)
class Words:
    """A word, or several side by side: the text they stand in has to contain them.

    `column` is '' (anywhere), 'title' or 'tags'. `begins`: the last word may go on. `piece`: the text is no
    word the index knows (Chinese or Japanese without spaces, an emoji) and is looked for as it stands.
    """

    text: str
    column: str = ""
    begins: bool = False
    piece: bool = False
    near: int = 0  # a single word that may be misspelt by so many letters
    pattern: bool = False  # a word with `?` or `*` inside
    forms: tuple[str, ...] = ()  # the words of the library that begin so, where they are known
    weight: float = 1.0  # what its own rating counts beside that of its kin
    kin: tuple[tuple[str, float], ...] = ()  # its other forms in its language, with what their ratings count
    parts: tuple[str, ...] = ()  # longer words of the library that are made with it
    single: tuple[Words, ...] = ()  # of several words side by side: each by itself, with its kin
    says_little: bool = False  # it is one of the small words of the language the question is in

    @property
    def is_short(self) -> bool:
        """Whether so many words begin so that titles and tags have to be enough."""
        return self.begins and not self.piece and len(self.text) < SHORTEST_BEGINNING


@dataclass(frozen=True)
class Condition:
    """A property: `name` is tag | source | author | in | is | has | after | before | lang | rel | sent-to.

    A tag may end in '*'.
    """

    name: str
    value: str


@dataclass(frozen=True)
class All:
    """Every part holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Some:
    """At least one part holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Without:
    """The part does not hold."""

    part: Node


Node = Words | Condition | All | Some | Without


@dataclass(frozen=True)
class Query:
    """What was typed, as understood. `tree` is None when nothing of it can be looked for.

    `loose`: no AND was typed, so that things with only some of the words may fill up a short list.
    """

    text: str
    tree: Node | None = None
    loose: bool = True
    understood: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Match:
    """A thing that fits a query, with its whole text: a hit before its snippet is cut."""

    ref: Ref
    title: str
    body: str
    url: str = ""
    source: str = ""
    when: datetime | None = None
    score: float = 0.0
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class SavedSearch:
    """A search kept under a name."""

    id: int
    name: str
    query: str
    count: int = -1  # how many things fit now; -1: not counted
