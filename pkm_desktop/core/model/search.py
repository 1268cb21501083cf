"""A search and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pkm_desktop.core.model.refs import Ref


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
