"""The panes of the stage: how they stand beside each other, and which of them show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.widgets.folding_panes import FoldingPanes
from pkm_desktop.ui.widgets.leading import lead_focus, turn_to
from pkm_desktop.ui.widgets.nav_list import NavList

if TYPE_CHECKING:
    from pkm_desktop.ui.seek.dead_pane import DeadPane
    from pkm_desktop.ui.seek.reader import ReaderPane
    from pkm_desktop.ui.seek.sources.detail import SourceDetail
    from pkm_desktop.ui.seek.sources.doings import SourceDoings
    from pkm_desktop.ui.seek.sources.source_list import SourceList

SIDEBAR, LIST, READER = 224, 372, 608
PAGES = ("", "sources", "dead")  # in the middle, by their place
DOORS = ("demo", "import", "add")


class Panes(QStackedWidget):
    """Sidebar, list and reader (or the sources and the chosen one); or the doors of the first run.

    Sidebar and list are there at once, the others from `furnish` on. `leaving`: before another page shows.
    """

    leaving = Signal()

    doings: SourceDoings
    reader: ReaderPane
    sources: SourceList
    source: SourceDetail
    dead: DeadPane

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.furnished = False
        # Each is made where it belongs: what moves to another parent is given its looks anew, with all in it.
        self.panes = FoldingPanes((), (SIDEBAR, LIST, READER), desk.session, "seek/panes", parent=self)
        self.nav = NavList(desk.theme, self.tr("Sources"), self.panes)
        self._middle, self._right = QStackedWidget(self.panes), QStackedWidget(self.panes)
        self.list = ListPane(desk.theme, desk.library.clock, self._middle)
        self._middle.addWidget(self.list)
        self._blank = _surface(self._right)  # where the reader will be
        self._right.addWidget(self._blank)
        self._doors: QWidget | None = None
        self.panes.hold((self.nav, self._middle, self._right))
        self.addWidget(self.panes)
        lead_focus(self, self.list.table)

    def furnish(self) -> Iterator[None]:
        """Add the reader, and the pages of the sources and of the dead links, step by step."""
        from pkm_desktop.ui.seek.dead_pane import DeadPane
        from pkm_desktop.ui.seek.reader import ReaderPane
        from pkm_desktop.ui.seek.sources.detail import SourceDetail
        from pkm_desktop.ui.seek.sources.doings import SourceDoings
        from pkm_desktop.ui.seek.sources.source_list import SourceList

        desk = self._desk
        self.doings = SourceDoings(desk, self)
        self.reader = ReaderPane(desk, self.doings)
        yield
        self.sources = SourceList(desk.theme, desk.library.clock)
        self.source = SourceDetail(desk, self.doings)
        yield
        self.dead = DeadPane(desk.theme)
        for stack, widgets in (
            (self._middle, (self.sources, self.dead)),
            (self._right, (self.reader, self.source)),
        ):
            for widget in widgets:
                stack.addWidget(widget)
        self._right.setCurrentWidget(self.reader)
        self._right.removeWidget(self._blank)
        self._blank.deleteLater()
        for page in (self.sources, self.dead):
            escape = QShortcut("Esc", page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self.back_to_list)
        self.furnished = True
        yield

    def in_order(self) -> list[QWidget]:
        """Where F6 goes."""
        places: list[QWidget] = [self.nav, self.list.table]
        if self.furnished:
            places += [self.reader.view, self.sources.view, self.source]
        return [pane for pane in places if pane.isVisible()]

    def show_list(self) -> None:
        """The list in the middle."""
        self._turn_to(self.list, self.list.table)
        self._right.setCurrentIndex(0)
        self.setCurrentIndex(0)

    def back_to_list(self) -> None:
        """Out of the sources or the dead links, to the list that was there before."""
        self.leaving.emit()
        self.nav.select(self._desk.session.text("seek/place", "view:inbox"))
        self.show_list()
        self.list.table.setFocus()

    def show_sources(self) -> None:
        """The sources in the middle, the chosen one beside them."""
        self._turn_to(self.sources, self.sources.view)
        self._right.setCurrentWidget(self.source)
        self.panes.show_page(False)
        self.setCurrentIndex(0)

    def show_dead(self) -> None:
        """The dead links in the middle."""
        self._turn_to(self.dead, self.dead)
        self._right.setCurrentWidget(self.reader)
        self.panes.show_page(False)
        self.setCurrentIndex(0)

    def _turn_to(self, page: QWidget, keys: QWidget) -> None:
        """Show a page in the middle; who comes to the stage finds the keys there."""
        homeless = turn_to(self._middle, page)
        lead_focus(self, keys)
        if homeless:
            keys.setFocus()

    def page(self) -> str:
        """What is in the middle: 'sources', 'dead', or '' for the list."""
        return PAGES[self._middle.currentIndex()]

    def sources_show(self) -> bool:
        """Whether the sources are in the middle now."""
        return self.page() == "sources"

    def show_doors(self, doors: bool) -> None:
        """The doors of the first run, or the panes; whoever comes through a door is in the list."""
        if doors and self._doors is None:
            from pkm_desktop.ui.seek.empty import first_run

            self._doors = first_run(self._desk.theme, [self._desk.actions.action(name) for name in DOORS])
            self.addWidget(self._doors)
        through = not doors and self.currentIndex() == 1
        self.setCurrentIndex(1 if doors else 0)
        if through:
            self.list.table.setFocus()

    def go_into(self, *, reading: bool) -> None:
        """Focus to the article or back to the list; in a narrow window that one is shown."""
        self.panes.show_page(reading)
        (self.reader.view if reading else self.list.table).setFocus()


def _surface(parent: QWidget) -> QFrame:
    pane = QFrame(parent)
    pane.setProperty("pane", "surface")
    return pane
