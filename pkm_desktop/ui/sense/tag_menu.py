"""What can be done with a tag of the sidebar of Sense, without going to the page of all tags."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.nav_list import NavList
from pkm_desktop.ui.widgets.word_box import WordBox


class TagMenu(QObject):
    """`leave(tag)` is called before a tag gets another name or goes: its row must not stay chosen."""

    def __init__(self, desk: Desk, nav: NavList, leave: Callable[[str], object]) -> None:
        super().__init__(nav)
        self._desk, self._nav, self._leave = desk, nav, leave
        nav.menu_wanted.connect(self.open)

    def open(self, key: str, at: QPoint) -> None:
        """The menu of a row that is a tag; others have menus of their own."""
        kind, _, name = key.partition(":")
        if kind != "tag":
            return
        menu, icon = QMenu(self._nav), self._desk.theme.icon
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("pencil"), self.tr("Rename…"), partial(self._ask_name, name, at))
        menu.addAction(icon("trash-2"), self.tr("Delete"), partial(self.delete, name))
        menu.addSeparator()
        menu.addAction(self._desk.actions.action("all_tags"))
        menu.popup(at)

    def rename(self, old: str, new: str) -> None:
        """Call a tag something else, or put it below another one."""
        if new.strip() and new.strip() != old:
            self._leave(old)
            self._change(partial(tagging.rename_tag, self._desk.library, old, new.strip()))

    def delete(self, name: str) -> None:
        """Take a tag off everything."""
        self._leave(name)
        self._change(partial(tagging.delete_tag, self._desk.library, name))

    def _ask_name(self, name: str, at: QPoint) -> None:
        hint = self.tr("A slash puts it below another one: work/reading. Tags below it move along.")
        box = WordBox(self.tr("Rename the tag"), name, self._nav, hint=hint)
        box.entered.connect(partial(self.rename, name))
        box.open_at(at)

    def _change(self, command: Callable[[], object]) -> None:
        self._desk.jobs.change(command, toast=True)
