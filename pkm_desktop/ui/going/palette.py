"""The command palette: type a few letters, press Enter. What was used lately comes first."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from pkm_desktop.ui.fuzzy import score
from pkm_desktop.ui.going.goals import Goal
from pkm_desktop.ui.going.going import Going, Rated, kind_words
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.session import Session
from pkm_desktop.ui.widgets.command_delegate import KEYS, MENU, NAME, CommandDelegate
from pkm_desktop.ui.widgets.room import roomy
from pkm_desktop.ui.widgets.telling import tell_rows

RECENT = 8
SIZE = QSize(560, 420)
COMMANDS = ">"  # before the letters: nothing but commands
SILENT = ("palette", "back", "forward", "next", "previous", "page_down", "search")  # used all the time


class Palette(QDialog):
    """Commands that can be run now, and with `going` everything one can go to by its name."""

    def __init__(
        self,
        theme: Theme,
        actions: Actions,
        session: Session,
        parent: QWidget,
        *,
        going: Going | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._actions, self._session, self._going = actions, session, going
        self._goals: Rated = ()  # for what is typed
        self._lately: tuple[Goal, ...] = ()
        self.setWindowTitle(self.tr("Commands"))
        self.setAccessibleName(self.tr("Commands"))
        self.resize(roomy(SIZE))
        self._field = QLineEdit()
        self._field.setProperty("bare", "true")
        self._field.setPlaceholderText(self.tr("Do something, or go to a source, #tag, note, @community"))
        self._field.setAccessibleName(self.tr("Find a command or a place"))
        self._field.textChanged.connect(self._typed)
        self._field.returnPressed.connect(self._run_chosen)
        self._model = QStandardItemModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(CommandDelegate(theme, self._view))
        self._view.setAccessibleName(self.tr("Commands"))
        tell_rows(self._view)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.clicked.connect(self._run_chosen)
        self._none = QLabel(self.tr("Nothing of this name."))
        self._none.setProperty("tone", "muted")
        self._none.setContentsMargins(20, 8, 20, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 8)
        column.setSpacing(8)
        field_row = QVBoxLayout()
        field_row.setContentsMargins(19, 0, 19, 0)
        field_row.addWidget(self._field)
        column.addLayout(field_row)
        column.addWidget(self._none)
        column.addWidget(self._view, 1)
        actions.done.connect(self._remember)
        self.setObjectName("palette")

    def names(self) -> list[str]:
        """The actions and goals offered, in order."""
        return [self._model.index(row, 0).data(NAME) for row in range(self._model.rowCount())]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._actions.refresh()
        self._field.clear()
        self._typed("")
        if self._going is not None:
            self._going.begin([key for key in self._recent() if ":" in key], self._show_lately)
        self._field.setFocus()
        window = self.parentWidget()
        if window is not None:
            top = window.mapToGlobal(window.rect().topLeft())
            self.move(top.x() + (window.width() - self.width()) // 2, top.y() + 72)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        last = self._model.rowCount() - 1
        row = min(max(self._view.currentIndex().row() + step, 0), last)
        self._view.setCurrentIndex(self._model.index(row, 0))

    def _typed(self, typed: str, *, keep: bool = False) -> None:
        """Commands at once; what else there is comes a moment later."""
        self._goals = ()
        self._fill(keep=keep)
        if self._going is not None and typed and not typed.startswith(COMMANDS):
            self._going.find(typed, self._show_goals)

    def _show_goals(self, goals: Rated) -> None:
        if self._field.text():
            self._goals = goals
            self._fill(keep=True)

    def _show_lately(self, goals: tuple[Goal, ...]) -> None:
        """All names are known now: who was quicker is answered again."""
        self._lately = goals
        self._typed(self._field.text(), keep=True)

    def _fill(self, *, keep: bool = False) -> None:
        """The best first; without letters what was used lately. `keep`: the choice stays if it was made."""
        chosen = self._view.currentIndex()
        chosen_name = chosen.data(NAME) if keep and chosen.row() > 0 else None
        typed, recent = self._field.text(), self._recent()
        found: list[tuple[int, int, int, QStandardItem]] = []
        for name, points in self._commands(typed).items():
            late = recent.index(name) if name in recent else RECENT
            found.append((-points if typed else 0, late, len(found), self._row(name)))
        for points, goal in self._goals if typed else [(0, goal) for goal in self._lately]:
            late = recent.index(goal.key) if goal.key in recent else RECENT
            found.append((-points, late, len(found), self._goal_row(goal)))
        self._model.clear()
        for *_, row in sorted(found, key=lambda one: one[:3]):
            self._model.appendRow(row)
        place = self.names().index(chosen_name) if chosen_name in self.names() else 0
        self._view.setCurrentIndex(self._model.index(place, 0))
        self._none.setVisible(not found)

    def _commands(self, typed: str) -> dict[str, int]:
        """The commands that fit and can be run, with their points."""
        if typed[:1] in ("#", "@"):
            return {}
        letters, actions = typed.lstrip(COMMANDS), self._actions
        rated = {name: score(letters, actions.action(name).text()) for name in actions.specs}
        return {
            name: points
            for name, points in rated.items()
            if points and name != "palette" and actions.action(name).isEnabled()
        }

    def _row(self, name: str) -> QStandardItem:
        action, keys = self._actions.action(name), self._actions.keys_text(name)
        row = QStandardItem(action.icon(), action.text().replace("&&", "&"))
        row.setData(name, NAME)
        row.setData(keys, KEYS)
        row.setData(self._actions.menu_text(name), MENU)
        spoken = f"{row.text()}, {keys}" if keys else row.text()
        row.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        return row

    def _goal_row(self, goal: Goal) -> QStandardItem:
        row = QStandardItem(" ".join(goal.title.split()))
        if self._going is not None:
            row.setIcon(self._going.icon(goal))
        row.setData(goal.key, NAME)
        row.setData("", KEYS)
        what = kind_words(goal.kind)
        row.setData(f"{what} · {goal.aside}" if goal.aside else what, MENU)
        row.setData(f"{row.text()}, {what}", Qt.ItemDataRole.AccessibleTextRole)
        return row

    def _run_chosen(self) -> None:
        index = self._view.currentIndex()
        name = str(index.data(NAME)) if index.isValid() else ""
        self.accept()
        if ":" in name and self._going is not None:
            self._remember(name)
            self._going.go(name)
        elif name:
            self._actions.run(name)

    def _recent(self) -> list[str]:
        return [name for name in self._session.text("palette/recent").split("\n") if name]

    def _remember(self, name: str) -> None:
        if name not in SILENT:
            recent = [name, *(other for other in self._recent() if other != name)]
            self._session.keep("palette/recent", "\n".join(recent[:RECENT]))
