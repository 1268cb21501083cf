"""The inbox in groups: which source an item stands under, and how many each has left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain

from pkm_desktop.core.model.items import ItemGroup
from pkm_desktop.core.model.values import dataclass


@dataclass(frozen=True)
class Heading:
    """What stands over the first item of a group."""

    title: str
    tier: str  # must | normal | noise | probation
    left: int


class Groups:
    """Made once for a list, off the window's thread; from then on only its numbers go down."""

    def __init__(self, groups: Sequence[ItemGroup] = ()) -> None:
        self._groups = tuple(groups)
        self._of = {item: number for number, group in enumerate(groups) for item in group.ids}
        self._left = [len(group.ids) for group in groups]
        self.ids: tuple[int, ...] = tuple(chain.from_iterable(group.ids for group in groups))

    def __bool__(self) -> bool:
        return bool(self._groups)

    def starts(self) -> tuple[int, ...]:
        """The rows that begin a group now."""
        before = accumulate(self._left, initial=0)
        return tuple(row for row, left in zip(before, self._left, strict=False) if left)

    def number(self, item_id: int) -> int:
        """The group of an item, -1 when it is in none."""
        return self._of.get(item_id, -1)

    def heading(self, item_id: int) -> Heading | None:
        """What stands over the group of an item."""
        number = self.number(item_id)
        if number < 0:
            return None
        group = self._groups[number]
        return Heading(group.title, group.tier, self._left[number])

    def members(self, item_id: int) -> tuple[int, ...]:
        """All items of the same group, those that have left included."""
        number = self.number(item_id)
        return self._groups[number].ids if number >= 0 else ()

    def take(self, ids: Iterable[int]) -> None:
        """Items have left the list."""
        for item in ids:
            number = self.number(item)
            if number >= 0:
                self._left[number] -= 1
