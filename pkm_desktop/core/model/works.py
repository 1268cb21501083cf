"""Books, articles and pages as other programs hand them out, with what was marked and noted in them."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class WorkMark:
    """A highlight. `key`: its identity in the program it comes from."""

    key: str
    quote: str
    comment: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    tags: tuple[str, ...] = ()
    at: datetime | None = None
    layer: int = 1


@dataclass(frozen=True)
class WorkNote:
    """A note on the whole of a work."""

    key: str
    body: str
    title: str = ""
    tags: tuple[str, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True)
class Work:
    """One work, known by its address or, where it has none, by its title."""

    title: str
    url: str = ""
    authors: str = ""
    book: bool = False
    site: str = ""
    published: datetime | None = None
    added: datetime | None = None
    state: str = "kept"
    tags: tuple[str, ...] = ()
    marks: tuple[WorkMark, ...] = ()
    notes: tuple[WorkNote, ...] = ()
    excerpt: str = ""
    lang: str = ""


@dataclass(frozen=True)
class WorkFile:
    """What an export held, and one sentence for each entry that could not be read."""

    works: tuple[Work, ...] = ()
    errors: tuple[str, ...] = ()
    failed: int = 0
    hints: tuple[str, ...] = ()
    notes: tuple[WorkNote, ...] = ()  # on no work
