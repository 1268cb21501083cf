"""What is around one thing: the picture, and the same as a list for the keyboard and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import first_words
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.around import Neighbour, neighbours
from pkm_desktop.ui.sense.graph_view import GraphView, spoken
from pkm_desktop.ui.sense.query_bar import HEADER
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.leading import lead_focus
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.words import say, words

Around = tuple[str, tuple[Neighbour, ...]]


def around(library: Library, ref: Ref) -> Around:
    """The title of a thing, and its neighbours."""
    if ref.kind == "note":
        note = recall.note(library, ref.id)
        item = browse.item_rows(library, [note.item_id]) if not note.title and note.item_id else ()
        title = note.title or (item[0].title if item else first_words(note.body))
    else:
        title = browse.item(library, ref.id).row.title
    return title, neighbours(recall.links(library, ref))


class GraphPage(QWidget):
    """`opened(ref)` goes to a neighbour; `closed` back to the thing itself."""

    opened = Signal(Ref)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._around: tuple[Neighbour, ...] = ()
        self._title = ElidedLabel()
        self._title.setProperty("role", "heading")
        self._graph = GraphView(desk.theme)
        self._graph.opened.connect(self.opened)
        self._nothing = words("", "muted")
        self._nothing.setContentsMargins(22, 18, 22, 0)
        self._names = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self._names)
        self.list.setObjectName("around")
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Connections"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda index: self._graph.go_to(index.row()))
        self._graph.reached.connect(lambda place: self.list.setCurrentIndex(self._names.index(place)))
        back = LabelledButton(desk.theme.icon("chevron-left"), self.tr("Back"))
        back.setProperty("flat", "true")
        back.clicked.connect(self.closed)
        self._lay_out(back)
        lead_focus(self, self._graph)

    def _lay_out(self, back: QWidget) -> None:
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(8, 0, 16, 0)
        row.addWidget(back)
        row.addWidget(self._title, 1)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.addWidget(self._graph)
        panes.addWidget(self.list)
        panes.setChildrenCollapsible(False)
        name_borders(panes)
        panes.setSizes([420, 160])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._nothing)
        column.addWidget(panes, 1)

    def show_ref(self, ref: Ref) -> None:
        """What is around this."""
        library = self._desk.library
        self._desk.jobs.look("sense/around", lambda: around(library, ref), self._show)

    def _show(self, found: Around) -> None:
        title, self._around = found
        self._title.say(title)
        self._graph.show_around(title, self._around)
        self._names.setStringList([spoken(title, one) for one in self._around])
        nothing = self.tr("It stands alone so far. Press C on it to connect it with something older.")
        say(self._nothing, "" if self._around else nothing)

    def _open(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._around):
            self.opened.emit(self._around[index.row()].ref)
