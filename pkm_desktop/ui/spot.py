"""A place in the window as a value: a stage, a list or page of it, what is chosen there. No Qt in it."""

from __future__ import annotations

from typing import Any

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Spot:
    """A place in the window. `where` and `detail` are the stage's own words for it."""

    stage: str
    where: Any = ""  # the list or the page
    thing: Ref | None = None  # what is chosen there
    needs: tuple[str, ...] = ()  # what the list is of, and is gone with: 'source:3', 'tag:learning'
    detail: tuple[int, ...] = ()  # how far things are scrolled, where the caret is

    def same(self, other: Spot) -> bool:
        """Whether it is the same place, however far it is scrolled."""
        return (self.stage, self.where, self.thing) == (other.stage, other.where, other.thing)

    def follows(self, before: Spot) -> bool:
        """Whether it is merely the next list of the same stage, with nothing chosen in it yet."""
        return (
            self.stage == before.stage and self.where != before.where and self.thing in (None, before.thing)
        )
