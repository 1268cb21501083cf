"""The pages of the window, each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from pkm_desktop.ui.desk import Desk
    from pkm_desktop.ui.spot import Spot

VIEWS = {
    "seek": ("pkm_desktop.ui.seek.view", "SeekView"),
    "sense": ("pkm_desktop.ui.sense.view", "SenseView"),
    "share": ("pkm_desktop.ui.share.view", "ShareView"),
    "practice": ("pkm_desktop.ui.practice.view", "PracticeView"),
}
ENTRIES = ("pkm_desktop.ui.seek.entry", "pkm_desktop.ui.sense.entry", "pkm_desktop.ui.share.entry")
HOME = {  # where a thing is shown
    "item": "seek",
    "source": "seek",
    "note": "sense",
    "highlight": "sense",
    "community": "share",
    "issue": "share",
    "entry": "share",
    "response": "share",
    "case": "share",
}


class Stages(QStackedWidget):
    """Holds the views; `offer(view, "name", …)` calls what a view offers and skips what it does not.

    `leaving`: before somebody goes to another stage, or to another list, page or thing of the one in front.
    """

    leaving = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: dict[str, QWidget] = {}
        self.active = ""

    def show_stage(self, desk: Desk, name: str) -> QWidget:
        """Bring a stage to the front, building it if need be."""
        from pkm_desktop.ui.widgets.leading import turn_to

        view = self._views.get(name)
        if name != self.active:
            self.leaving.emit()
        if view is None:
            module, kind = VIEWS[name]
            view = getattr(import_module(module), kind)(desk, self)
            view.spots.leaving.connect(self.leaving)
            self._views[name] = view
            self.addWidget(view)
        self.active = name
        turn_to(self, view)
        return view

    def enter(self) -> None:
        """The keys to the stage in front."""
        from pkm_desktop.ui.widgets.leading import go_into

        view = self.currentWidget()
        if view is not None:
            go_into(view)

    def spot(self) -> Spot | None:
        """The place somebody is at, None where no stage is in front."""
        spots: Any = getattr(self.currentWidget(), "spots", None)
        return None if spots is None else spots.spot()

    def come_back(self, spot: Spot) -> None:
        """To a place of the stage in front."""
        spots: Any = getattr(self.currentWidget(), "spots", None)
        if spots is not None:
            spots.come_back(spot)

    def views(self) -> tuple[QWidget, ...]:
        """Those built so far."""
        return tuple(self._views.values())


def load(stage: str) -> None:
    """Load what a stage and the ways into all of them are made of."""
    for module in (VIEWS[stage][0], *ENTRIES):
        import_module(module)


def register_entries(desk: Desk) -> None:
    """Let the stages register what they do from anywhere: Add, New note, New digest."""
    for name in ENTRIES:
        register: Callable[[Desk], None] = import_module(name).register
        register(desk)


def offer(view: QWidget, name: str, *values: object) -> bool:
    """Call a method the view may have; False if it has none of this name."""
    method = getattr(view, name, None)
    if method is None:
        return False
    method(*values)
    return True
