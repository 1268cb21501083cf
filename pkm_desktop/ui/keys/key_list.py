"""All actions with their keys, as rows that can be searched; what two of them share is said."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QColor, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.menus.key_scope import Keys, spoken, taken_by
from pkm_desktop.ui.widgets.room import tall

NAME = Qt.ItemDataRole.UserRole
HEIGHT = 260


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


class KeyList(QTreeView):
    """One row per action: what it does, its menu, its keys."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._theme = actions, theme
        self._rows = QStandardItemModel(0, 3, self)
        self._rows.setHorizontalHeaderLabels([_tr("Action"), _tr("Menu"), _tr("Keys")])
        self.setModel(self._rows)
        self.setObjectName("keyList")
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(_tr("Keys of all actions"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tall(self, HEIGHT)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionsClickable(False)
        for name in actions.specs:
            self._rows.appendRow([QStandardItem() for _ in range(3)])
            self._rows.item(self._rows.rowCount() - 1, 0).setData(name, NAME)
        self.fill()

    def fill(self) -> None:
        """Say anew what every row has."""
        held = {name: self._actions.keys_of(name) for name in self._actions.specs}
        alike = defaultdict[int, dict[str, Keys]](dict)  # only what begins alike can collide
        for name, own in held.items():
            for key in own:
                alike[_first(key)][name] = own
        for row, (name, spec) in enumerate(self._actions.specs.items()):
            near = ((key, alike[_first(key)]) for key in held[name])
            others = sorted({other for key, those in near for other in taken_by(key, those, but=name)})
            keys = spoken(held[name])
            if others:
                also = ", ".join(self._actions.specs[other].label() for other in others)
                keys = _tr("{keys}: also “{others}”").format(keys=keys, others=also)
            self._write(row, (spec.label(), self._actions.menu_text(name), keys), warn=bool(others))

    def name(self) -> str:
        """The action that is chosen, '' for none."""
        index = self.currentIndex()
        return str(index.siblingAtColumn(0).data(NAME)) if index.isValid() else ""

    def choose(self, name: str) -> None:
        """Go to an action."""
        row = list(self._actions.specs).index(name)
        self.setCurrentIndex(self._rows.index(row, 0))

    def narrow(self, typed: str) -> None:
        """Show the actions that have these words, or this key."""
        wanted = typed.strip().casefold()
        for row in range(self._rows.rowCount()):
            words = " ".join(self._rows.item(row, column).text() for column in range(3)).casefold()
            self.setRowHidden(row, self.rootIndex(), wanted not in words)

    def keys_at(self, name: str) -> str:
        """What the row of an action says about its keys."""
        return self._rows.item(list(self._actions.specs).index(name), 2).text()

    def _write(self, row: int, texts: tuple[str, ...], *, warn: bool) -> None:
        for column, text in enumerate(texts):
            cell = self._rows.item(row, column)
            cell.setText(text)
            cell.setToolTip(text)
            if column:
                colour: QColor = self._theme.color("warn" if warn and column == 2 else "muted")
                cell.setForeground(colour)
        spoken = ", ".join(text for text in texts if text)
        self._rows.item(row, 0).setData(spoken, Qt.ItemDataRole.AccessibleTextRole)


def _first(key: QKeySequence) -> int:
    """The first stroke of a key."""
    stroke: QKeyCombination = key[0]  # type: ignore[index]  # the stubs do not know it
    return stroke.toCombined()
