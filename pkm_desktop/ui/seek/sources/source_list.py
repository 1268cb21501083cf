"""The sources page: all of them, or those that deserve a look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.sources import Health, Source
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.list_pane import HEADER
from pkm_desktop.ui.seek.sources.source_model import SourceDelegate, SourceModel
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.leading import lead_focus
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.words.natural import natural_key

ALL, FAILING, SILENT, NEVER_KEPT, PROBATION = "all", "failing", "silent", "never_kept", "probation"
TABS = (ALL, FAILING, SILENT, NEVER_KEPT, PROBATION)


class SourceList(QWidget):
    """`chosen(sources)` with every selection, `edited(source)` on Enter, `left(sources)` on Delete."""

    chosen = Signal(tuple)
    edited = Signal(object)
    left = Signal(tuple)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sources"))
        self._theme = theme
        self._all: tuple[Source, ...] = ()
        self._health = Health()
        self.model = SourceModel(clock, self)
        self.tabs = QTabBar()
        self.tabs.setObjectName("sourceTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Which sources"))
        for _ in TABS:
            self.tabs.addTab("")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a source"))
        self.field.setAccessibleName(self.tr("Find a source"))
        self.field.setClearButtonEnabled(True)
        self.view = _View(theme, self)
        self._empty = EmptyState(theme.icon("circle-check", color="accent"), "", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self.tabs.currentChanged.connect(self._fill)
        self.field.textChanged.connect(self._fill)
        self._name_tabs()

    def show_sources(self, sources: Sequence[Source], health: Health) -> None:
        """Other figures; tab and selection stay as they are."""
        self._all = tuple(sorted(sources, key=lambda source: natural_key(source.title)))
        self._health = health
        self._name_tabs()
        self._fill()

    def show_tab(self, name: str) -> None:
        """One of TABS."""
        self.tabs.setCurrentIndex(TABS.index(name))

    def tab(self) -> str:
        """The tab that shows."""
        return TABS[max(self.tabs.currentIndex(), 0)]

    def selected(self) -> tuple[Source, ...]:
        """The sources chosen, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self.model.sources[row] for row in rows if row < len(self.model.sources))

    def select(self, ids: Sequence[int]) -> None:
        """Choose these as far as they are in the list."""
        wanted, selection = set(ids), QItemSelection()
        flags = QItemSelectionModel.SelectionFlag
        for row, source in enumerate(self.model.sources):
            if source.id in wanted:
                selection.select(self.model.index(row), self.model.index(row))
        self.view.selectionModel().select(selection, flags.ClearAndSelect)
        if selection.indexes():
            self.view.selectionModel().setCurrentIndex(selection.indexes()[0], flags.NoUpdate)
            self.view.scrollTo(selection.indexes()[0])

    def _of_tab(self) -> tuple[Source, ...]:
        health = self._health
        lists = (self._all, health.failing, health.silent, health.never_kept, health.probation)
        return lists[TABS.index(self.tab())]

    def _fill(self) -> None:
        typed = self.field.text().strip().casefold()
        shown = [source for source in self._of_tab() if typed in _searched(source)]
        before = [source.id for source in self.selected()]
        at = self.view.currentIndex().row()
        self.model.show(shown)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            self._empty.say(*self._why_empty(bool(typed)))
        self.select(before)
        if shown and not self.selected():
            self.select([shown[min(max(at, 0), len(shown) - 1)].id])
        self.chosen.emit(self.selected())

    def _why_empty(self, searched: bool) -> tuple[str, str]:
        if searched:
            return self.tr("No source of this name"), self.tr("Names, folders and addresses are searched.")
        words = {
            ALL: (self.tr("No sources yet"), self.tr("Add a site, and it stands here.")),
            FAILING: (self.tr("All sources answer"), self.tr("Those that cannot be fetched stand here.")),
            SILENT: (
                self.tr("None has fallen silent"),
                self.tr("Those that bring nothing more stand here."),
            ),
            NEVER_KEPT: (
                self.tr("You kept something of each"),
                self.tr("Those that brought much you never kept stand here."),
            ),
            PROBATION: (
                self.tr("Nothing to decide"),
                self.tr("Sources on probation stand here when their day has come."),
            ),
        }
        return words[self.tab()]

    def _name_tabs(self) -> None:
        health = self._health
        named = (
            (self.tr("All"), len(self._all)),
            (self.tr("Failing"), len(health.failing)),
            (self.tr("Silent"), len(health.silent)),
            (self.tr("Never kept"), len(health.never_kept)),
            (self.tr("Probation"), len(health.probation)),
        )
        for place, (name, count) in enumerate(named):
            self.tabs.setTabText(place, f"{name} {count}" if count else name)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Sources"))
        title.setProperty("role", "heading")
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER)
        top = QHBoxLayout(header)
        top.setContentsMargins(14, 0, 8, 0)
        top.addWidget(title)
        top.addStretch()
        self.field.setFixedWidth(150)
        top.addWidget(self.field)
        line = QFrame()
        line.setProperty("hair", "true")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (header, self.tabs, line):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        lead_focus(self, self.view)


class _View(QListView):
    """Rows by selection; Enter edits, Delete unfollows."""

    def __init__(self, theme: Theme, pane: SourceList) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setModel(pane.model)
        self.setItemDelegate(SourceDelegate(theme, self))
        self.setAccessibleName(self.tr("Sources"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda point: pane.menu_wanted.emit(self.viewport().mapToGlobal(point))
        )
        self.doubleClicked.connect(lambda index: pane.edited.emit(pane.model.sources[index.row()]))
        theme.changed.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(lambda: pane.chosen.emit(pane.selected()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        selected = self._pane.selected()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and len(selected) == 1:
            self._pane.edited.emit(selected[0])
        elif event.key() == Qt.Key.Key_Delete and selected:
            self._pane.left.emit(selected)
        else:
            super().keyPressEvent(event)


def _searched(source: Source) -> str:
    return f"{source.title} {source.folder} {source.feed_url} {source.error}".casefold()
