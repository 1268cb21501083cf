"""The parts of Seek that its first rows do not need: there soon after, or as soon as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from pkm_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from pkm_desktop.ui.seek.annotating import Annotating
    from pkm_desktop.ui.seek.asking import Asking
    from pkm_desktop.ui.seek.dead_links import DeadLinks
    from pkm_desktop.ui.seek.digests import Digests
    from pkm_desktop.ui.seek.labelling import Labelling
    from pkm_desktop.ui.seek.place_menu import PlaceMenu
    from pkm_desktop.ui.seek.reader import ReaderPane
    from pkm_desktop.ui.seek.reading import Reading
    from pkm_desktop.ui.seek.row_menu import RowMenu
    from pkm_desktop.ui.seek.rules.door import RulesDoor
    from pkm_desktop.ui.seek.source_menu import SourceMenu
    from pkm_desktop.ui.seek.sources_page import SourcesPage
    from pkm_desktop.ui.seek.thinking import Thinking
    from pkm_desktop.ui.seek.walking import Walking


END = object()
MODULES = (  # what takes long to load, one after the other
    *("found_here", "lightening", "marked_view", "marks", "origin_line", "reader_extras", "reader_header"),
    *("selecting", "why_box", "reader_view", "reader_tools", "reader", "annotating", "reading", "digests"),
    "sources.detail",
    *("sources.source_list", "dead_pane", "thinking", "asking", "labelling", "rules.door", "completing"),
)


class LaterParts(QWidget):
    """Loading and building them takes longer than all that shows a list, so they wait until it is painted."""

    reader: ReaderPane
    reading: Reading
    annotating: Annotating
    walking: Walking
    thinking: Thinking
    labelling: Labelling
    digests: Digests
    rules: RulesDoor
    asking: Asking
    row_menu: RowMenu
    place_menu: PlaceMenu
    source_menu: SourceMenu
    dead_links: DeadLinks
    sources_page: SourcesPage

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.complete = False
        self._steps: Iterator[None] = iter(())
        self._begun = False
        self._busy = False
        desk.actions.missed.connect(self._look_for_it)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Somebody asks for a part before its time."""
            if name not in LaterParts.__annotations__ or self.complete or self._busy:
                raise AttributeError(name)
            self.finish()
            return getattr(self, name)

    def finish(self) -> None:
        """Build what is still missing."""
        if not self._begun:
            self._begin()
        while not self.complete:
            self._step()

    def _look_for_it(self) -> None:
        """A key was for nobody who is here yet."""
        if self.isVisible() and not self.complete and not self._busy:
            self.finish()

    def finish_soon(self) -> None:
        """When what is there by now is painted: bit by bit, so that nobody waits for it."""
        if not self._begun:
            self._begin()
            self._desk.jobs.later(self._step_on, ahead=True)

    def _begin(self) -> None:
        self._begun = True
        self._steps = chain(map(_load, MODULES), _built(self._desk, self))

    def _step_on(self) -> None:
        if not self.complete and isValid(self):
            self._step()
            QTimer.singleShot(0, self, self._step_on)

    def _step(self) -> None:
        self._busy = True
        try:
            self.complete = next(self._steps, END) is END
        finally:
            self._busy = False
        if self.complete:
            self.completed()

    def completed(self) -> None:
        """Everything is there now."""


def _load(name: str) -> Any:
    return import_module(f"pkm_desktop.ui.seek.{name}")


def _built(desk: Desk, view: QWidget) -> Iterator[None]:
    # The first viewport of Qt's own lets PySide6 look through all classes it might be of: a step for itself.
    QAbstractScrollArea().viewport()
    yield
    yield from _load("completing").complete(desk, view)
