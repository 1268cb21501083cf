"""The panes of the stage: how they stand beside each other, and which of them show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QStackedWidget, QWidget

from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.empty import first_run
from pkm_desktop.ui.seek.failing import FailingPane
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.reader import ReaderPane
from pkm_desktop.ui.widgets.folding_panes import FoldingPanes
from pkm_desktop.ui.widgets.nav_list import NavList

SIDEBAR, LIST, READER = 224, 372, 608
DOORS = ("demo", "import", "add")


class Panes(QStackedWidget):
    """Sidebar, list (or the sources in trouble) and reader; or the doors of the first run."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nav = NavList(desk.theme, self.tr("Sources"))
        self.list = ListPane(desk.theme, desk.library.clock)
        self.failing = FailingPane()
        self.reader = ReaderPane(desk.theme, desk.actions)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.failing)
        self.panes = FoldingPanes(
            (self.nav, self._middle, self.reader), (SIDEBAR, LIST, READER), desk.session, "seek/panes"
        )
        self.addWidget(self.panes)
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
        self.panes.show_page(reading)
        (self.reader.view if reading else self.list.table).setFocus()
