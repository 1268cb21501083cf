"""Two people changed the same page: what each of the three texts says, stretch by stretch."""

from __future__ import annotations

from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Stretch:
    """Lines in a row. `kind`: same | theirs (only they changed it) | ours (only we) | agreed | both."""

    kind: str
    base: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()


@dataclass(frozen=True)
class PageConflict:
    """A hand-over that stopped because somebody else's text stands there.

    `base` is what we had left there, '' if nothing; `text` shows the difference for a terminal.
    """

    publication_id: int
    target: str
    base: str
    theirs: str
    ours: str
    stretches: tuple[Stretch, ...]
    text: str
    seen: str = ""  # names the text that stands there; who wants it replaced has to have seen it
