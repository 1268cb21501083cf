"""The list pane of the Sense stage: the query, its facets, what it found."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.facet_bar import FacetBar
from pkm_desktop.ui.sense.found_hints import FoundHints
from pkm_desktop.ui.sense.lit_delegate import LitDelegate
from pkm_desktop.ui.sense.query_bar import QueryBar
from pkm_desktop.ui.sense.thing_model import ThingModel
from pkm_desktop.ui.sense.things import Shelf, Thing
from pkm_desktop.ui.widgets.carried_rows import carry
from pkm_desktop.ui.widgets.leading import lead_focus

Flag = QItemSelectionModel.SelectionFlag


class FoundRows(QListView):
    """The list; what is dragged out of it hides little."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        carry(self, supportedActions, self._theme)


class FoundPane(QWidget):
    """`asked(text)`: another query. `chosen(Thing)` as the selection moves, `opened` on Enter."""

    asked = Signal(str)
    chosen = Signal(object)
    opened = Signal()
    menu_wanted = Signal(QPoint)
    selected = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.query = QueryBar(desk.theme, desk.actions.action("save_search"))
        self.facets = FacetBar()
        self.hints = FoundHints()
        self.things = ThingModel(self)
        self.rows = self._make_list()
        self._quiet = False
        hair = QFrame()
        hair.setProperty("hair", "true")
        hair.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.query, self.facets, hair, self.hints):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        lead_focus(self, self.rows)
        self._connect()

    def _make_list(self) -> QListView:
        rows = FoundRows(self._desk.theme)
        rows.setObjectName("foundThings")
        rows.setModel(self.things)
        rows.setItemDelegate(LitDelegate(self._desk.theme, rows))
        rows.setUniformItemSizes(True)
        rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        rows.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        rows.setMouseTracking(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setDragEnabled(True)
        rows.setFrameShape(QListView.Shape.NoFrame)
        rows.setAccessibleName(self.tr("Found things"))
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return rows

    def _connect(self) -> None:
        self.query.asked.connect(self.asked)
        self.query.left.connect(self.rows.setFocus)
        self.facets.changed.connect(self._narrow)
        self.hints.meant.connect(self._narrow)
        self.rows.selectionModel().currentChanged.connect(self._moved)
        self.rows.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit())
        self.rows.activated.connect(lambda _: self.opened.emit())
        self.rows.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.rows.viewport().mapToGlobal(point))
        )

    @property
    def text(self) -> str:
        """What is being asked."""
        return self.query.text

    def show_text(self, text: str) -> None:
        """Show a query that came from elsewhere."""
        self.query.show_text(text)

    def show_shelf(self, found: Shelf, place: str) -> None:
        """Show an answer; which row is chosen is the caller's to say."""
        self._quiet = True
        self.things.show(found.things)
        self._quiet = False
        self.things.show_total(found.total)
        self.query.show_counts(found)
        self.facets.show_query(self.text, found.things, marks=place == "highlights")
        self.hints.show_shelf(found, self.text, place)

    def add(self, found: Shelf) -> None:
        """More rows of the same answer."""
        self.things.extend(found.things)

    def select(self, row: int, *, quiet: bool = False) -> None:
        """Choose a row; `quiet` tells nobody."""
        if row >= 0:
            self._quiet = quiet
            self.rows.selectionModel().setCurrentIndex(self.things.index(row), Flag.ClearAndSelect)
            self._quiet = False

    def clear_selection(self) -> None:
        """No row is chosen."""
        self._quiet = True
        self.rows.selectionModel().clear()
        self._quiet = False

    def current(self) -> Thing | None:
        """The row the keys are at."""
        return self.things.thing(self.rows.currentIndex().row())

    def selection(self) -> tuple[Ref, ...]:
        """All chosen rows, in the order of the list."""
        rows = sorted(index.row() for index in self.rows.selectionModel().selectedIndexes())
        return tuple(thing.ref for row in rows if (thing := self.things.thing(row)) is not None)

    def step(self, by: int) -> None:
        """The next row, or one before."""
        self.select(max(0, min(self.things.rowCount() - 1, self.rows.currentIndex().row() + by)))

    def _moved(self, current: QModelIndex) -> None:
        thing = self.things.thing(current.row()) if current.isValid() else None
        if thing is not None and not self._quiet:
            self.chosen.emit(thing)

    def _narrow(self, query: str) -> None:
        self.query.show_text(query)
        self.asked.emit(query)
