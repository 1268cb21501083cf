"""Rules: what shall happen to what comes in, as values without code."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from pkm_desktop.core.model.values import dataclass

FIELDS = ("title", "text", "author", "address", "source", "category", "language", "words")
OPERATORS = ("contains", "lacks", "is", "is-not", "begins", "ends", "more-than", "less-than")
ACTIONS = ("drop", "keep", "later", "read", "tag", "watch")
LEVELS = ("all", "folder", "source")


@dataclass(frozen=True)
class Condition:
    """One line of a rule: 'title contains webinar'. Compared without regard to case and diacritics."""

    field: str  # one of FIELDS; 'text' is title and body
    op: str  # one of OPERATORS; more-than and less-than are for 'words' alone
    value: str


@dataclass(frozen=True)
class Action:
    """What a rule does: `value` is the tag of 'tag'."""

    do: str  # one of ACTIONS
    value: str = ""


@dataclass(frozen=True)
class Rule:
    """Conditions and what follows from them, for everything, a folder or one source."""

    name: str
    conditions: tuple[Condition, ...]
    actions: tuple[Action, ...]
    match: str = "all"  # all | any
    level: str = "all"  # one of LEVELS
    folder: str = ""
    source_id: int | None = None
    enabled: bool = True
    position: int = 0
    id: int = 0  # 0: not stored yet

    @property
    def watches(self) -> bool:
        """A keyword watch: it collects what it finds in a list of its own."""
        return any(action.do == "watch" for action in self.actions)


class Subject(NamedTuple):
    """What rules see of one item. A tuple, because a hundred thousand of them are made at once."""

    item_id: int = 0
    state: str = "new"
    sort_at: str = ""
    title: str = ""
    body: str = ""  # '' when no rule asks for it
    author: str = ""
    address: str = ""
    language: str = ""
    words: int = 0
    categories: str = ""  # one a line
    sources: tuple[str, ...] = ()  # names of all that carry it
    source_ids: tuple[int, ...] = ()
    folders: tuple[str, ...] = ()  # of those sources


@dataclass(frozen=True)
class RuleRow:
    """A rule in its list, with what it has done so far."""

    rule: Rule
    source: str = ""  # title of the source, for level 'source'
    hits: int = 0
    last_hit: datetime | None = None


@dataclass(frozen=True)
class RuleHit:
    """Which rule did what to an item."""

    rule_id: int | None  # None: the rule is gone
    rule_name: str
    did: tuple[str, ...]  # 'drop', 'tag: ai', 'watch'
    at: datetime


@dataclass(frozen=True)
class DryRun:
    """What a rule would do to what is stored already."""

    item_ids: tuple[int, ...] = ()  # newest first, undecided ones only unless the rule watches
    looked_at: int = 0


@dataclass(frozen=True)
class Tidied:
    """What retention has done, or would do."""

    expired: int = 0  # undecided items that were dropped
    removed: int = 0  # dropped items that left the library for good
