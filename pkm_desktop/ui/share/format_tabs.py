"""One tab for each way an issue can look; those that do not fit wait behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from pkm_desktop.ui.share.card_tools import tool_button
from pkm_desktop.ui.theme import Theme


class TabBar(QTabBar):
    """Tabs keep their width: what does not fit is hidden, never squeezed."""

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def widths(self) -> list[int]:
        """How wide every tab wants to be, hidden or not."""
        return [self.tabSizeHint(tab).width() for tab in range(self.count())]


class FormatTabs(QWidget):
    """`picked` says the format in front changed."""

    picked = Signal()

    def __init__(
        self,
        formats: Sequence[tuple[str, str]],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        rare: Sequence[tuple[str, str]] = (),
    ) -> None:
        """`rare` ones have a tab only while they are in front; else they wait in the menu."""
        super().__init__(parent)
        self._common = len(formats)
        self.bar = TabBar(self, drawBase=False, expanding=False, usesScrollButtons=False)
        self.bar.setObjectName("formatTabs")
        self.bar.setAccessibleName(self.tr("What it will look like"))
        for name, label in (*formats, *rare):
            self.bar.setTabData(self.bar.addTab(label), name)
        self._widths = self.bar.widths()
        self.more = tool_button(theme, "ellipsis", self.tr("More ways it can look"), self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.bar)
        row.addWidget(self.more)
        row.addStretch(1)
        self.bar.currentChanged.connect(self._changed)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths[: self._common]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widths[0] + self.more.sizeHint().width(), super().minimumSizeHint().height())

    @property
    def format(self) -> str:
        """The name of the format in front."""
        name: str = self.bar.tabData(self.bar.currentIndex())
        return name

    @property
    def label(self) -> str:
        """Its words."""
        return self.bar.tabText(self.bar.currentIndex())

    def choose(self, name: str) -> None:
        """Bring a format to the front."""
        names = [self.bar.tabData(tab) for tab in range(self.bar.count())]
        self.bar.setTabVisible(names.index(name), True)
        self.bar.setCurrentIndex(names.index(name))

    def _changed(self) -> None:
        self._fit()
        self.picked.emit()

    def _fit(self) -> None:
        """Show as many tabs as there is room for, the one in front always."""
        front = self.bar.currentIndex()
        wanted = [front, *(tab for tab in range(self.bar.count()) if tab != front)]
        room = self.width()
        all_common = self._common == self.bar.count()
        all_fit = all_common and sum(self._widths) <= room
        room -= self._widths[front] + (0 if all_fit else self.more.sizeHint().width())
        self.bar.blockSignals(True)  # hiding a tab is no choice of another
        for tab in wanted[1:]:
            fits = all_fit or (tab < self._common and self._widths[tab] <= room)
            room = (
                room - self._widths[tab] if fits else 0
            )  # keep their order: nothing after the first that is out
            self.bar.setTabVisible(tab, fits)
        self.bar.blockSignals(False)
        self.more.setVisible(not all_fit)

    def _fill(self) -> None:
        self._menu.clear()
        for tab in range(self.bar.count()):
            if tab == self._common and not self._menu.isEmpty():
                self._menu.addSeparator()
            if not self.bar.isTabVisible(tab):
                action = QAction(self.bar.tabText(tab), self._menu)
                action.triggered.connect(lambda _checked=False, tab=tab: self.choose(self.bar.tabData(tab)))
                self._menu.addAction(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._widths = self.bar.widths()
            self._fit()
        return done
