"""What can be done with a watch, a bookmark folder or a tag of the sidebar; and drops on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.changes import Changes, Outcome
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.asking import Asking
from pkm_desktop.ui.seek.rules.door import RulesDoor
from pkm_desktop.ui.seek.sidebar import Sidebar
from pkm_desktop.ui.widgets.nav_drops import NavDrops


class PlaceMenu(QObject):
    """Context menus of the lower half of the sidebar; items dropped there are filed or tagged."""

    def __init__(
        self, desk: Desk, sidebar: Sidebar, asking: Asking, rules: RulesDoor, *, host: QWidget
    ) -> None:
        super().__init__(host)
        self._desk = desk
        self._sidebar = sidebar
        self._asking = asking
        self._rules = rules
        self._host = host
        self._drops = NavDrops(sidebar.nav, takes_items)
        self._drops.dropped.connect(self._dropped)
        sidebar.nav.menu_wanted.connect(self.open)

    def open(self, key: str, at: QPoint) -> None:
        """The menu of a row, at a place on the screen; rows of other kinds have menus of their own."""
        kind, _, name = key.partition(":")
        fill = {"watch": self._watch, "shelf": self._shelf, "tag": self._tag}.get(kind)
        if fill is None or (kind == "shelf" and not name):
            return
        menu = QMenu(self._host)
        menu.aboutToHide.connect(menu.deleteLater)
        fill(menu, name)
        menu.popup(at)

    def rename_watch(self, rule_id: int, name: str) -> None:
        """Call a watch something else; its words stay."""
        if name.strip():
            self._change(partial(_rename_rule, self._desk.library, rule_id, name.strip()))

    def remove_watch(self, rule_id: int) -> None:
        """Watch for these words no longer; the items stay."""
        from pkm_desktop.core.commands.seek import ruling

        self._leave(f"watch:{rule_id}")
        self._change(partial(ruling.remove_rule, self._desk.library, rule_id))

    def rename_shelf(self, old: str, new: str) -> None:
        """Call a bookmark folder something else, or put it into another one."""
        from pkm_desktop.core.commands import bookmarking

        name = "/".join(part.strip() for part in new.split("/") if part.strip())
        if name and name != old:
            self._leave(f"shelf:{old}")
            self._change(partial(bookmarking.rename_shelf, self._desk.library, old, name))

    def _watch(self, menu: QMenu, name: str) -> None:
        icon, rule_id = self._desk.theme.icon, int(name)
        title = next((title for rule, title, _ in self._sidebar.counts.watches if rule == rule_id), "")
        change = partial(self._rules.show_rule, rule_id)
        rename = partial(self.rename_watch, rule_id)
        ask = partial(self._ask, self.tr("Rename"), self.tr("Name of this watch:"), title, rename)
        menu.addAction(icon("list-filter"), self.tr("Change the words…"), change)
        menu.addAction(icon("pencil"), self.tr("Rename…"), ask)
        menu.addSeparator()
        menu.addAction(icon("x"), self.tr("Stop watching"), partial(self.remove_watch, rule_id))
        menu.addSeparator()
        menu.addAction(self._desk.actions.action("watch_words"))

    def _shelf(self, menu: QMenu, name: str) -> None:
        words = self.tr("Name of the folder. A slash makes a folder in a folder: Work/Research")
        rename = partial(self._ask, self.tr("Rename"), words, name, partial(self.rename_shelf, name))
        menu.addAction(self._desk.theme.icon("pencil"), self.tr("Rename…"), rename)
        menu.addSeparator()
        menu.addAction(self._desk.actions.action("dead_links"))

    def _tag(self, menu: QMenu, name: str) -> None:
        query = f'tag:"{name}"' if " " in name else f"tag:{name}"
        search = partial(self._desk.window.show_query, query)
        rename = partial(self._rename_tag, name)
        ask = partial(self._ask, self.tr("Rename"), self.tr("Name of this tag:"), name, rename)
        menu.addAction(self._desk.theme.icon("search"), self.tr("Search with it"), search)
        menu.addAction(self._desk.theme.icon("pencil"), self.tr("Rename…"), ask)

    def _rename_tag(self, old: str, new: str) -> None:
        if new.strip() and new.strip() != old:
            self._leave(f"tag:{old}")
            self._change(partial(tagging.rename_tag, self._desk.library, old, new.strip()))

    def _dropped(self, key: str, refs: Sequence[Ref]) -> None:
        kind, _, name = key.partition(":")
        items = tuple(ref.id for ref in refs if ref.kind == "item")
        if kind == "tag":
            self._asking.tag(items, name)
        elif items:
            self._asking.file(items, name or None)

    def _leave(self, key: str) -> None:
        """A row that is about to go must not stay chosen."""
        if self._sidebar.nav.chosen() == key:
            self._sidebar.go("view:inbox")

    def _change(self, command: Callable[[], object]) -> None:
        self._desk.jobs.change(command, toast=True)

    def _ask(self, title: str, words: str, text: str, then: Callable[[str], None]) -> None:
        dialog = QInputDialog(self._host)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(words)
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(then)
        dialog.open()


def takes_items(key: str) -> bool:
    """Whether items can be dropped on a row: on folders of bookmarks and on tags."""
    return key.partition(":")[0] in ("shelf", "tag")


def _rename_rule(library: Library, rule_id: int, name: str) -> Outcome[object]:
    from dataclasses import replace

    from pkm_desktop.core.commands.seek import ruling

    made = ruling.edit_rule(library, replace(ruling.rule(library, rule_id), name=name))
    return Outcome(made.value, made.changes, made.undo) if made.changes else Outcome(None, Changes())
