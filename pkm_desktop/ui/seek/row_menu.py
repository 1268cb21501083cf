"""The context menu of the list: what can be done with an item, where it was seen, which rules touched it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.items import ItemRow
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.list_pane import ListPane
from pkm_desktop.ui.seek.row_content import row_tip
from pkm_desktop.ui.seek.rules.door import RulesDoor
from pkm_desktop.ui.seek.sidebar import Sidebar

ACTIONS = (
    *("read", "open_browser", "copy_link", "", "keep", "keep_tagged", "quick_thought", "later", "snooze"),
    *("drop", "put_back", "toggle_read", "", "tag", "file_into", "note", "why", "connect"),
    *("add_to_digest", "share_one", "print", "", "rule_from", "drop_above", "drop_source"),
)


class RowMenu(QObject):
    """Opens at the pointer or by the menu key; answers to a pointer that rests on an item, too."""

    def __init__(
        self, desk: Desk, pane: ListPane, sidebar: Sidebar, rules: RulesDoor, *, host: QWidget
    ) -> None:
        super().__init__(host)
        self._desk = desk
        self._pane = pane
        self._sidebar = sidebar
        self._rules = rules
        pane.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        pane.table.customContextMenuRequested.connect(self.open)
        pane.table.tip_wanted.connect(self._ask_tip)

    def open(self, point: QPoint) -> QMenu:
        """The menu for the selected items, at a point of the list."""
        table = self._pane.table
        menu = self._desk.actions.menu(ACTIONS, table)
        menu.aboutToHide.connect(menu.deleteLater)
        row = self._pane.model.row(table.current_id())
        if row is not None and table.selected_count() == 1:
            self._add_rules(menu, row)
            self._add_sources(menu, row)
        menu.popup(table.viewport().mapToGlobal(point))
        return menu

    def _add_rules(self, menu: QMenu, row: ItemRow) -> None:
        if row.rules:
            menu.addSeparator()
        for name in row.rules:
            dropped = row.state == "dropped"
            words = self.tr("Dropped by the rule “{}”…") if dropped else self.tr("Touched by the rule “{}”…")
            shown = words.format(name).replace("&", "&&")
            icon = self._desk.theme.icon("list-filter")
            menu.addAction(icon, shown, partial(self._rules.show_rule, 0, name))

    def _add_sources(self, menu: QMenu, row: ItemRow) -> None:
        if row.seen_in < 2:
            return
        menu.addSeparator()
        icon = self._desk.theme.icon("layers")
        inside = menu.addMenu(icon, self.tr("Seen in {} sources").format(row.seen_in))
        library = self._desk.library
        self._desk.jobs.look("seek/seen", partial(_sources_of, library, row.id), partial(self._fill, inside))

    def _fill(self, menu: QMenu, titles: tuple[str, ...]) -> None:
        known = {source.title: source.id for source in self._sidebar.sources}
        for title in titles:
            entry = menu.addAction(title.replace("&", "&&"))
            entry.setEnabled(title in known)
            if title in known:
                entry.triggered.connect(partial(self._show_source, known[title]))

    def _show_source(self, source_id: int, *ignored: object) -> None:
        self._desk.window.open_ref(Ref("source", source_id))

    def _ask_tip(self, item_id: int, at: QPoint) -> None:
        row = self._pane.model.row(item_id)
        if row is None:
            return
        if row.seen_in < 2:
            QToolTip.showText(at, row_tip(row), self._pane.table)
            return
        show = partial(self._show_tip, row, at)
        self._desk.jobs.look("seek/tip", partial(_sources_of, self._desk.library, item_id), show)

    def _show_tip(self, row: ItemRow, at: QPoint, titles: tuple[str, ...]) -> None:
        seen = self.tr("Seen in {}").format(", ".join(titles))
        rest = row_tip(row).split("\n")[1:]
        QToolTip.showText(at, "\n".join([seen, *rest]), self._pane.table)


def _sources_of(library: Library, item_id: int) -> tuple[str, ...]:
    return browse.item(library, item_id).sources
