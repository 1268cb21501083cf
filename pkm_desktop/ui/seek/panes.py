"""The panes of the stage: how they stand beside each other, and which of them show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.dead_pane import DeadPane
from pkm_desktop.ui.seek.empty import first_run
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.seek.sources.detail import SourceDetail
from pkm_desktop.ui.seek.sources.doings import SourceDoings
from pkm_desktop.ui.seek.sources.source_list import SourceList
from pkm_desktop.ui.widgets.folding_panes import FoldingPanes
from pkm_desktop.ui.widgets.nav_list import NavList

SIDEBAR, LIST, READER = 224, 372, 608
DOORS = ("demo", "import", "add")


class Panes(QStackedWidget):
    """Sidebar, list and reader (or the sources and the chosen one); or the doors of the first run."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.nav = NavList(desk.theme, self.tr("Sources"))
        self.list = ListPane(desk.theme, desk.library.clock)
        self.doings = SourceDoings(desk, self)
        self.reader = ReaderPane(desk, self.doings)
        self.sources = SourceList(desk.theme, desk.library.clock)
        self.source = SourceDetail(desk, self.doings)
        self.dead = DeadPane(desk.theme)
        self._middle, self._right = QStackedWidget(), QStackedWidget()
        for stack, widgets in (
            (self._middle, (self.list, self.sources, self.dead)),
            (self._right, (self.reader, self.source)),
        ):
            for widget in widgets:
                stack.addWidget(widget)
        self.panes = FoldingPanes(
            (self.nav, self._middle, self._right), (SIDEBAR, LIST, READER), desk.session, "seek/panes"
        )
        self.addWidget(self.panes)
        self.addWidget(first_run(desk.theme, [desk.actions.action(name) for name in DOORS]))

        for page in (self.sources, self.dead):
            escape = QShortcut("Esc", page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self.back_to_list)

    def in_order(self) -> list[QWidget]:
        """Where F6 goes."""
        places = (self.nav, self.list.table, self.reader.view, self.sources.view, self.source)
        return [pane for pane in places if pane.isVisible()]

    def show_list(self) -> None:
        """The list in the middle."""
        self._middle.setCurrentWidget(self.list)
        self._right.setCurrentWidget(self.reader)
        self.setCurrentIndex(0)

    def back_to_list(self) -> None:
        """Out of the sources or the dead links, to the list that was there before."""
        self.nav.select(self._desk.session.text("seek/place", "view:inbox"))
        self.show_list()
        self.list.table.setFocus()

    def show_sources(self) -> None:
        """The sources in the middle, the chosen one beside them."""
        self._middle.setCurrentWidget(self.sources)
        self._right.setCurrentWidget(self.source)
        self.panes.show_page(False)
        self.setCurrentIndex(0)

    def show_dead(self) -> None:
        """The dead links in the middle."""
        self._middle.setCurrentWidget(self.dead)
        self._right.setCurrentWidget(self.reader)
        self.panes.show_page(False)
        self.setCurrentIndex(0)

    def page(self) -> str:
        """What is in the middle: 'sources', 'dead', or '' for the list."""
        pages = {self.sources: "sources", self.dead: "dead"}
        return next((name for page, name in pages.items() if page is self._middle.currentWidget()), "")

    def sources_show(self) -> bool:
        """Whether the sources are in the middle now."""
        return self._middle.currentWidget() is self.sources

    def show_doors(self, doors: bool) -> None:
        """The doors of the first run, or the panes; whoever comes through a door is in the list."""
        through = not doors and self.currentIndex() == 1
        self.setCurrentIndex(1 if doors else 0)
        if through:
            self.list.table.setFocus()

    def go_into(self, *, reading: bool) -> None:
        """Focus to the article or back to the list; in a narrow window that one is shown."""
        self.panes.show_page(reading)
        (self.reader.view if reading else self.list.table).setFocus()
