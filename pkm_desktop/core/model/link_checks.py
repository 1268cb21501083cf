"""Whether saved links still lead somewhere: one link's check, and what a whole round found."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.bookmarks import DeadLink
from pkm_desktop.core.model.values import dataclass

VERDICTS = ("alive", "moved", "dead", "unsure")


@dataclass(frozen=True)
class LinkCheck:
    """How a link was found the last time it was asked."""

    item_id: int
    verdict: str  # alive | moved | dead | unsure
    checked: datetime
    http_status: int = 0
    moved_to: str = ""
    error: str = ""
    failures: int = 0  # on different days, in a row: a single one is no proof


@dataclass(frozen=True)
class SavedLink:
    """A link to be asked, with what is known of it."""

    item_id: int
    url: str
    before: LinkCheck | None = None


@dataclass(frozen=True)
class LinksChecked:
    """What a round of checks found; `left` were not asked because it was stopped."""

    checked: int = 0
    alive: int = 0
    dead: int = 0
    moved: int = 0
    unsure: int = 0
    left: int = 0
    links: tuple[DeadLink, ...] = ()  # those of this round that are dead or have moved
