"""All tags as a tree: 'a/b' lies below 'a'. A tag dropped on another one asks what is meant by it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from pkm_desktop.core.model.keys import title_key
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.words.natural import path_key

NAME = Qt.ItemDataRole.UserRole
SHOWN = ("all", "once", "unused", "topics")


def fits(tag: Tag, shown: str, words: str) -> bool:
    """Whether a tag belongs into the narrowed tree."""
    wanted = {"once": tag.count == 1, "unused": tag.count == 0, "topics": tag.topic}
    return wanted.get(shown, True) and title_key(words) in title_key(tag.name)


class TagTree(QTreeView):
    """`chosen(name)` as the selection moves; `dropped(name, onto, where)` when one was let go on another."""

    chosen = Signal(str)
    opened = Signal(str)
    dropped = Signal(str, str, QPoint)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = QStandardItemModel(0, 2, self)
        self.setModel(self._model)
        self.setObjectName("tagTree")
        self.setAccessibleName(self.tr("Tags"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.selectionModel().currentChanged.connect(self._moved)
        self.activated.connect(lambda index: self.opened.emit(self._name(index)))

    def show_tags(self, tags: Sequence[Tag], shown: str = "all", words: str = "") -> None:
        """The tags that fit, each below its parent; the chosen one stays chosen."""
        before = self.name()
        self.selectionModel().blockSignals(True)
        self._model.clear()
        self._model.setColumnCount(2)
        places: dict[str, QStandardItem] = {}
        for tag in sorted(tags, key=lambda one: path_key(one.name)):
            if fits(tag, shown, words):
                self._add(tag, places)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        if len(places) < 200 or words:
            for item in places.values():
                if item.hasChildren():  # a leaf that counts as open is painted as if it were pressed
                    self.expand(item.index())
        self.selectionModel().blockSignals(False)
        item = places.get(title_key(before)) or self._model.item(0)
        if item is not None:
            self.setCurrentIndex(item.index())

    def name(self) -> str:
        """The chosen tag, or ''."""
        return self._name(self.currentIndex())

    def choose(self, name: str) -> None:
        """Put the selection on a tag."""
        found = self._model.match(self._model.index(0, 0), NAME, name, 1, _exactly())
        if found:
            self.setCurrentIndex(found[0])
            self.scrollTo(found[0])

    def _add(self, tag: Tag, places: dict[str, QStandardItem]) -> None:
        parent, _, last = tag.name.rpartition("/")
        above = places.get(title_key(parent)) if parent else None
        label = QStandardItem(last if above else tag.name)
        label.setData(tag.name, NAME)
        label.setIcon(self._theme.icon("target" if tag.topic else "tag", 16))
        label.setToolTip(tag.name)
        number = QLocale().toString(tag.count)
        said = self.tr("{tag}, on 1 thing") if tag.count == 1 else self.tr("{tag}, on {count} things")
        label.setAccessibleText(said.format(tag=tag.name, count=number))
        count = QStandardItem(number)
        count.setData(tag.name, NAME)
        count.setForeground(self._theme.color("muted"))
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if above is not None:
            above.appendRow([label, count])
        else:
            self._model.appendRow([label, count])
        places[title_key(tag.name)] = label

    def _name(self, index: QModelIndex) -> str:
        return str(index.data(NAME) or "") if index.isValid() else ""

    def _moved(self, current: QModelIndex) -> None:
        self.chosen.emit(self._name(current))

    def _ask_menu(self, point: QPoint) -> None:
        name = self._name(self.indexAt(point))
        if name:
            self.menu_wanted.emit(name, self.viewport().mapToGlobal(point))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.source() is self)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        onto = self._name(self.indexAt(event.position().toPoint()))
        event.setAccepted(event.source() is self and bool(onto) and onto != self.name())

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing moves by itself: what happens is asked, and then done in the library."""
        point = event.position().toPoint()
        onto = self._name(self.indexAt(point))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if onto and onto != self.name():
            self.dropped.emit(self.name(), onto, self.viewport().mapToGlobal(point))


def _exactly() -> Qt.MatchFlag:
    return Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
