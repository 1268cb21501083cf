"""Tags and topics on one page: the tree, what can be done with a tag, what a topic is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.notes import Tag
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.query_bar import HEADER
from pkm_desktop.ui.sense.tag_detail import TagDetail
from pkm_desktop.ui.sense.tag_tree import SHOWN, TagTree
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.choice_box import ChoiceBox
from pkm_desktop.ui.widgets.leading import lead_focus
from pkm_desktop.ui.widgets.room import tall
from pkm_desktop.ui.widgets.word_box import WordBox
from pkm_desktop.ui.words.local_forms import number
from pkm_desktop.ui.words.natural import natural_key


class TagPage(QWidget):
    """`tag_picked(name)`: show what carries it."""

    tag_picked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tags: tuple[Tag, ...] = ()
        self._wanted = ""  # the tag to choose when the answer comes
        self.tree = TagTree(desk.theme)
        self.detail = TagDetail(desk)
        self._line = QLineEdit()
        self._line.setProperty("bare", "true")
        self._line.setPlaceholderText(self.tr("Find a tag"))
        self._line.setAccessibleName(self.tr("Find a tag"))
        self._line.setClearButtonEnabled(True)
        self._shown = QButtonGroup(self)
        self._lay_out()
        self._line.textChanged.connect(self._narrow)
        self._shown.idClicked.connect(self._narrow)
        self.tree.chosen.connect(self._choose)
        self.tree.opened.connect(self.tag_picked)
        self.tree.dropped.connect(self._ask_drop)
        self.tree.menu_wanted.connect(self._open_menu)
        self.detail.wanted.connect(self._do)
        desk.jobs.changed.connect(self._on_changed)
        lead_focus(self, self.tree)

    def _lay_out(self) -> None:
        header = QFrame()
        header.setProperty("pane", "header")
        tall(header, HEADER)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        names = (self.tr("All"), self.tr("Used once"), self.tr("Unused"), self.tr("Topics"))
        for place, name in enumerate(names):
            button = QToolButton()
            button.setText(name)
            button.setProperty("facet", "true")
            button.setCheckable(True)
            button.setChecked(place == 0)
            self._shown.addButton(button, place)
            row.addWidget(button)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self.tree)
        panes.addWidget(self.detail)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(1)
        panes.setSizes([360, 480])
        name_borders(panes)
        self._desk.session.splitter(panes, "sense/tags")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(panes, 1)

    def reload(self) -> None:
        """Ask for the tags anew."""
        library = self._desk.library
        self._desk.jobs.look("sense/tag-page", lambda: tagging.tags(library), self._show)

    def _show(self, tags: tuple[Tag, ...]) -> None:
        self._tags = tags
        self._narrow()
        if self._wanted:
            self.tree.choose(self._wanted)
            self._wanted = ""
        self._choose(self.tree.name())

    def _narrow(self, *ignored: object) -> None:
        self.tree.show_tags(self._tags, SHOWN[max(self._shown.checkedId(), 0)], self._line.text().strip())

    def _choose(self, name: str) -> None:
        found = [tag for tag in self._tags if tag.name == name]
        self.detail.show_tag(found[0] if found else None)

    def _do(self, what: str, name: str, at: QPoint) -> None:
        doings: dict[str, Callable[[str, QPoint], None]] = {
            "show": lambda tag, _: self.tag_picked.emit(tag),
            "rename": self._ask_rename,
            "merge": self._ask_merge,
            "delete": lambda tag, _: self._delete(tag),
        }
        doings[what](name, at)

    def _open_menu(self, name: str, at: QPoint) -> None:
        menu, icon = QMenu(self), self._desk.theme.icon
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(
            icon("search"), self.tr("Show everything with this tag"), partial(self._do, "show", name, at)
        )
        menu.addAction(icon("pencil"), self.tr("Rename…"), partial(self._do, "rename", name, at))
        menu.addAction(icon("merge"), self.tr("Merge into…"), partial(self._do, "merge", name, at))
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Delete"), partial(self._do, "delete", name, at))
        menu.popup(at)

    def _ask_rename(self, name: str, at: QPoint) -> None:
        hint = self.tr("A slash puts it below another one: work/reading. Tags below it move along.")
        box = WordBox(self.tr("Rename the tag"), name, self, hint=hint)
        box.entered.connect(partial(self._rename, name))
        box.open_at(at)

    def _ask_merge(self, name: str, at: QPoint) -> None:
        others: list[tuple[str, object]] = [(tag.name, tag.name) for tag in self._tags if tag.name != name]
        others.sort(key=lambda one: natural_key(one[0]))
        box = ChoiceBox(self.tr("Merge “{}” into").format(name), others, self)
        box.chosen.connect(partial(self._merge, name))
        box.open_at(at)

    def _ask_drop(self, name: str, onto: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        merge = self.tr("Merge “{one}” into “{other}”").format(one=name, other=onto)
        below = self.tr("Put “{one}” below “{other}”").format(one=name, other=onto)
        menu.addAction(self._desk.theme.icon("merge"), merge, partial(self._merge, name, onto))
        under = f"{onto}/{name.rpartition('/')[2]}"
        menu.addAction(self._desk.theme.icon("arrow-right"), below, partial(self._rename, name, under))
        menu.popup(at)

    def _rename(self, old: str, new: str) -> None:
        library = self._desk.library
        if new != old:
            rename = partial(tagging.rename_tag, library, old, new)
            self._desk.jobs.change(rename, then=partial(self._renamed, old, new))

    def _renamed(self, old: str, new: str, count: int) -> None:
        self._wanted = new
        said = self.tr("“{old}” is called “{new}” now, on {count} things")
        if count == 1:
            said = self.tr("“{old}” is called “{new}” now, on 1 thing")
        self._desk.window.toast(said.format(old=old, new=new, count=number(count)), undo=True)

    def _merge(self, old: str, into: object) -> None:
        library = self._desk.library
        # The old name goes on meaning the tag.
        merge = partial(tagging.merge_tags, library, old, str(into), alias=True)
        self._desk.jobs.change(merge, then=partial(self._merged, old, str(into)))

    def _merged(self, old: str, into: str, count: int) -> None:
        said = self.tr("“{old}” is “{into}” now, on {count} things")
        if count == 1:
            said = self.tr("“{old}” is “{into}” now, on 1 thing")
        self._desk.window.toast(said.format(old=old, into=into, count=number(count)), undo=True)

    def _delete(self, name: str) -> None:
        library = self._desk.library
        self._desk.jobs.change(partial(tagging.delete_tag, library, name), then=partial(self._deleted, name))

    def _deleted(self, name: str, count: int) -> None:
        said = self.tr("“{name}” was taken off {count} things")
        if count == 1:
            said = self.tr("“{name}” was taken off 1 thing")
        self._desk.window.toast(said.format(name=name, count=number(count)), undo=True)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if self.isVisible() and (changes.tags or changes.notes or changes.items):
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
