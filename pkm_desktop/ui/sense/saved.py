"""Saved searches: their rows in the sidebar, and what can be done with one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from pkm_desktop.core.commands.sense import searching
from pkm_desktop.core.model.search import SavedSearch
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.widgets.nav_list import NavList, NavRow
from pkm_desktop.ui.widgets.nav_sorting import NavSorting
from pkm_desktop.ui.widgets.word_box import WordBox

PREFIX = "saved:"


class SavedSearches(QObject):
    """Keeps the last known list; `picked(SavedSearch)` when one is to be asked, `saved(key)` a new one."""

    picked = Signal(object)
    saved = Signal(str)

    def __init__(self, desk: Desk, nav: NavList) -> None:
        super().__init__(nav)
        self._desk = desk
        self._nav = nav
        self.known: tuple[SavedSearch, ...] = ()
        sorting = NavSorting(nav, lambda key: key.startswith(PREFIX))
        sorting.moved.connect(self._move_onto)
        sorting.stepped.connect(self._step)
        nav.menu_wanted.connect(self._menu)

    def rows(self) -> list[NavRow]:
        """The heading and a row for each; nothing where none is saved."""
        if not self.known:
            return []
        icon = self._desk.theme.icon("search")
        rows = [NavRow("heading:saved", self.tr("Saved searches"), heading=True)]
        for each in self.known:
            count = QLocale().toString(each.count) if each.count >= 0 else ""
            tip = "" if each.name == each.query else each.query
            rows.append(NavRow(f"{PREFIX}{each.id}", each.name, icon, count, tip=tip))
        return rows

    def pick(self, key: str) -> None:
        """A row was chosen."""
        found = self._of(key)
        if found is not None:
            self.picked.emit(found)

    def ask_name(self, query: str, at: QPoint) -> None:
        """Keep a query: under which name?"""
        hint = self.tr("It stays in the sidebar with the number of what fits.")
        box = WordBox(self.tr("Save this search as"), query, self._nav, hint=hint)
        box.entered.connect(partial(self._save, query))
        box.open_at(at)

    def _save(self, query: str, name: str) -> None:
        library = self._desk.library
        self._change(lambda: searching.save_search(library, name, query), then=self._saved)

    def _saved(self, made: SavedSearch) -> None:
        self.saved.emit(f"{PREFIX}{made.id}")

    def _menu(self, key: str, at: QPoint) -> None:
        found = self._of(key)
        if found is None:
            return
        menu, theme = QMenu(self._nav), self._desk.theme
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(theme.icon("pencil"), self.tr("Rename…"), partial(self._ask_rename, found, at))
        menu.addAction(
            theme.icon("search"), self.tr("Change the query…"), partial(self._ask_query, found, at)
        )
        menu.addSeparator()
        up = menu.addAction(theme.icon("arrow-up"), self.tr("Move up\tAlt+↑"), partial(self._step, key, -1))
        down = menu.addAction(
            theme.icon("arrow-down"), self.tr("Move down\tAlt+↓"), partial(self._step, key, 1)
        )
        up.setEnabled(found is not self.known[0])
        down.setEnabled(found is not self.known[-1])
        menu.addSeparator()
        menu.addAction(theme.icon("trash-2"), self.tr("Remove"), partial(self._remove, found.id))
        menu.popup(at)

    def _ask_rename(self, found: SavedSearch, at: QPoint) -> None:
        box = WordBox(self.tr("Rename the search"), found.name, self._nav)
        box.entered.connect(partial(self._edit, found.id, "name"))
        box.open_at(at)

    def _ask_query(self, found: SavedSearch, at: QPoint) -> None:
        box = WordBox(self.tr("What “{}” looks for").format(found.name), found.query, self._nav)
        box.entered.connect(partial(self._edit, found.id, "query"))
        box.open_at(at)

    def _edit(self, search_id: int, field: str, text: str) -> None:
        library = self._desk.library
        self._change(lambda: searching.edit_search(library, search_id, **{field: text}))

    def _remove(self, search_id: int) -> None:
        library = self._desk.library
        self._change(lambda: searching.remove_search(library, search_id), toast=True)

    def _move_onto(self, key: str, onto: str) -> None:
        moved, target = self._of(key), self._of(onto)
        if moved is not None and target is not None:
            self._move(moved.id, self.known.index(target))

    def _step(self, key: str, by: int) -> None:
        found = self._of(key)
        if found is not None:
            place = self.known.index(found) + by
            if 0 <= place < len(self.known):
                self._move(found.id, place)

    def _move(self, search_id: int, place: int) -> None:
        library = self._desk.library
        self._change(lambda: searching.move_search(library, search_id, place))

    def _change(
        self,
        command: Callable[[], object],
        *,
        then: Callable[[SavedSearch], None] | None = None,
        toast: bool = False,
    ) -> None:
        self._desk.jobs.change(command, then=then, toast=toast)

    def _of(self, key: str) -> SavedSearch | None:
        number = key.removeprefix(PREFIX)
        found: Sequence[SavedSearch] = [each for each in self.known if str(each.id) == number]
        return found[0] if key.startswith(PREFIX) and found else None
