"""The panes of the stage: how they stand beside each other, and which of them show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.empty import first_run
from pkm_desktop.ui.seek.failing import FailingPane
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.widgets.nav_list import NavList

SIDEBAR, LIST, READER = 224, 372, 608
LEAST = (140, 240, 280)
NARROW = 720  # pixels for list and reader together: below it, one of the two
DOORS = ("demo", "import", "add")


class Panes(QStackedWidget):
    """Sidebar, list (or the sources in trouble) and reader; or the doors of the first run."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nav = NavList(desk.theme, self.tr("Sources"))
        self.list = ListPane(desk.theme, desk.library.clock)
        self.failing = FailingPane()
        self.reader = ReaderPane(desk.theme, desk.actions)
        self._narrow_reading = False
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.failing)
        panes = QSplitter()
        for pane, least in zip((self.nav, self._middle, self.reader), LEAST, strict=True):
            panes.addWidget(pane)
            pane.setMinimumWidth(least)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(1)
        panes.setStretchFactor(2, 1)
        panes.setSizes([SIDEBAR, LIST, READER])
        desk.session.splitter(panes, "seek/main")
        self.addWidget(panes)
        self.addWidget(first_run(desk.theme, [desk.actions.action(name) for name in DOORS]))

    def in_order(self) -> list[QWidget]:
        """Where F6 goes."""
        return [pane for pane in (self.nav, self.list.table, self.reader.view) if pane.isVisible()]

    def show_list(self) -> None:
        """The list in the middle."""
        self._middle.setCurrentWidget(self.list)
        self.setCurrentIndex(0)

    def show_failing(self, sources: Iterable[Source]) -> None:
        """The sources in trouble in the middle."""
        self.failing.show_sources([source for source in sources if source.error or source.stopped])
        self._middle.setCurrentWidget(self.failing)

    def failing_shows(self) -> bool:
        """Whether the sources in trouble are in the middle now."""
        return self._middle.currentWidget() is self.failing

    def show_doors(self, doors: bool) -> None:
        """The doors of the first run, or the panes; whoever comes through a door is in the list."""
        through = not doors and self.currentIndex() == 1
        self.setCurrentIndex(1 if doors else 0)
        if through:
            self.list.table.setFocus()

    def go_into(self, *, reading: bool) -> None:
        """Focus to the article or back to the list; in a narrow window that one is shown."""
        self._narrow_reading = reading
        self.fit()
        (self.reader.view if reading else self.list.table).setFocus()

    def fit(self) -> None:
        """In a narrow window the list or the article, not both."""
        sidebar = 0 if self.nav.isHidden() else self.nav.width()
        narrow = 0 < self.width() - sidebar < NARROW
        self._middle.setVisible(not narrow or not self._narrow_reading)
        self.reader.setVisible(not narrow or self._narrow_reading)
