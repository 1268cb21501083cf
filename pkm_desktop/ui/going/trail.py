"""Where a person was, and where they came back from: a value, as in a browser. No Qt in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.spot import Spot

MOST = 100  # places kept


@dataclass(frozen=True)
class Trail:
    """Places in the order they were visited, and at which of them one is."""

    spots: tuple[Spot, ...] = ()
    at: int = 0

    @property
    def here(self) -> Spot | None:
        """The place one is at, None before the first."""
        return self.spots[self.at] if self.spots else None

    def stand(self, spot: Spot) -> Trail:
        """One moved about where one is: that is how it will be found again."""
        spots = (*self.spots[: self.at], spot, *self.spots[self.at + 1 :])
        return _joined(spots, self.at)

    def visit(self, spot: Spot) -> Trail:
        """Another place: it comes behind the one one is at, and what was there before is cut."""
        if self.here is not None and self.here.same(spot):
            return self.stand(spot)
        spots = (*self.spots[: self.at + 1], spot)[-MOST:]
        return Trail(spots, len(spots) - 1)

    def can(self, by: int) -> bool:
        """Whether there is a place so many steps away."""
        return bool(self.spots) and 0 <= self.at + by < len(self.spots)

    def step(self, by: int) -> Trail:
        """So many steps back (negative) or forward."""
        return replace(self, at=self.at + by) if self.can(by) else self

    def onward(self, by: int) -> tuple[Spot, ...]:
        """From this place on to the one end (-1) or the other (1)."""
        return self.spots[self.at :] if by > 0 else self.spots[self.at :: -1]

    def without(self, gone: Collection[Spot]) -> Trail:
        """The places that are left; one is where one was, or before it."""
        kept = tuple(spot for spot in self.spots if spot not in gone)
        before = sum(spot not in gone for spot in self.spots[: self.at])
        return _joined(kept, min(before, max(len(kept) - 1, 0)))


def _joined(spots: tuple[Spot, ...], at: int) -> Trail:
    """The same place twice in a row is one."""
    kept: list[Spot] = []
    place = at
    for number, spot in enumerate(spots):
        if kept and kept[-1].same(spot):
            if number <= at:
                kept[-1], place = spot, place - 1
        else:
            kept.append(spot)
    return Trail(tuple(kept), place)
