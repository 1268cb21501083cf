"""What a reference to a work says, whatever the form it is written in."""

from __future__ import annotations

from datetime import datetime

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Reference:
    """One work to be cited. `number`: of the item in the library."""

    number: int
    title: str
    url: str = ""
    authors: str = ""  # as the source has them
    site: str = ""
    published: datetime | None = None
    seen: datetime | None = None
    lang: str = ""
    book: bool = False
    tags: tuple[str, ...] = ()
