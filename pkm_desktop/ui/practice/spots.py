"""The places of Practice: its pages, and the weeks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from pkm_desktop.ui.spot import Spot


class Spots(QObject):
    """`leaving` before another page; see `WayBack`."""

    leaving = Signal()

    def __init__(self, go: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._go = go
        self.key = ""  # of the page or week on the screen; in the sidebar the next is chosen already

    def spot(self) -> Spot:
        """The page or week on the screen."""
        return Spot("practice", self.key)

    def come_back(self, spot: Spot) -> None:
        """Show it again."""
        self._go(str(spot.where))
