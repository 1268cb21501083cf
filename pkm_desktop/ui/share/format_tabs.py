"""One tab for each way an issue can look; those that do not fit wait behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.card_tools import tool_button


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
        """`rare` ones wait in the menu; the one that is in front has the last tab."""
        super().__init__(parent)
        self._common, self._rare = len(formats), dict(rare)
        self.bar = TabBar(self, drawBase=False, expanding=False, usesScrollButtons=False)
        self.bar.setObjectName("formatTabs")
        self.bar.setAccessibleName(self.tr("What it will look like"))
        for name, label in formats:
            self.bar.setTabData(self.bar.addTab(label), name)
        if rare:
            self.bar.setTabVisible(self.bar.addTab(""), False)
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
        last = self._common
        if name in self._rare:
            again = self.bar.currentIndex() == last and self.format != name
            self.bar.setTabText(last, self._rare[name])
            self.bar.setTabData(last, name)
            self._fit(last)  # first, or the bar scrolls to a tab that had no room
            self.bar.setCurrentIndex(last)
            if again:
                self.picked.emit()
            return
        names = [self.bar.tabData(tab) for tab in range(last)]
        self._fit(names.index(name))
        self.bar.setCurrentIndex(names.index(name))

    def _changed(self) -> None:
        self._fit()
        self.picked.emit()

    def _fit(self, front: int = -1) -> None:
        """Show as many tabs as there is room for, the one in front (or about to be) always."""
        front = self.bar.currentIndex() if front < 0 else front
        widths = self._widths = self.bar.widths()
        wanted = [front, *(tab for tab in range(self._common) if tab != front)]
        room = self.width()
        all_fit = not self._rare and sum(widths) <= room
        room -= widths[front] + (0 if all_fit else self.more.sizeHint().width())
        self.bar.blockSignals(True)  # hiding a tab is no choice of another
        self.bar.setTabVisible(front, True)
        for tab in wanted[1:]:
            fits = all_fit or widths[tab] <= room
            room = room - widths[tab] if fits else 0  # keep their order: nothing after the first that is out
            self.bar.setTabVisible(tab, fits or tab == self.bar.currentIndex())
        if self._rare and front != self._common:
            self.bar.setTabVisible(self._common, False)
        self.bar.blockSignals(False)
        self.more.setVisible(not all_fit)
        QTimer.singleShot(0, self, self._lay_out_again)

    def _lay_out_again(self) -> None:
        """Once the bar has its new width: before that it may have scrolled."""
        self.bar.setIconSize(self.bar.iconSize())

    def _fill(self) -> None:
        self._menu.clear()
        hidden = [tab for tab in range(self._common) if not self.bar.isTabVisible(tab)]
        for tab in hidden:
            self._offer(str(self.bar.tabData(tab)), self.bar.tabText(tab))
        if hidden and self._rare:
            self._menu.addSeparator()
        for name, label in self._rare.items():
            if name != self.format:
                self._offer(name, label)

    def _offer(self, name: str, label: str) -> None:
        action = QAction(label, self._menu)
        action.triggered.connect(lambda: self.choose(name))
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
