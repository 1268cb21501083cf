"""The places of Share: an issue, a community, a page of what came back."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.share.returns.returning import Returning
from pkm_desktop.ui.spot import Spot


class Host(Protocol):
    """What is asked of the stage."""

    returning: Returning

    @property
    def wanted(self) -> Ref | None:
        """The issue or community on the screen."""

    def show_ref(self, ref: Ref) -> None:
        """Open it."""


class Spots(QObject):
    """`leaving` before another of them; see `WayBack`."""

    leaving = Signal()

    def __init__(self, view: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        view.returning.leaving.connect(self.leaving)

    def spot(self) -> Spot:
        """The page on the screen, or the issue."""
        if self._view.returning.on:
            return Spot("share", self._view.returning.name)
        return Spot("share", thing=self._view.wanted)

    def come_back(self, spot: Spot) -> None:
        """Show it again."""
        if spot.where:
            self._view.returning.show_page(str(spot.where))
        elif spot.thing is not None:
            self._view.show_ref(spot.thing)
