"""The QActions of the table: stages say what they do, and keys work where a person expects them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.action_table import ACTIONS, MENU_TEXTS, MENUS, SUBMENUS, ActionSpec
from pkm_desktop.ui.menus.key_scope import (
    Keys,
    is_letter,
    is_single_letter,
    read_keys,
    spoken,
    usable_keys,
    write_keys,
)
from pkm_desktop.ui.menus.mnemonics import with_mnemonics

LETTER_SCOPE = Qt.ShortcutContext.WidgetWithChildrenShortcut


@dataclass(frozen=True)
class Handler:
    """What a stage does for an action, while the stage is on screen and `when` holds."""

    run: Callable[[], object]
    owner: QWidget | None
    when: Callable[[], bool] | None

    def ready(self, known: dict[int, bool]) -> bool:
        """Whether the action makes sense right now. `known`: what was asked already in this turn, by id."""
        if self.owner is not None:
            if id(self.owner) not in known:
                known[id(self.owner)] = isValid(self.owner) and self.owner.isVisible()
            if not known[id(self.owner)]:
                return False
        if self.when is None:
            return True
        if id(self.when) not in known:
            known[id(self.when)] = self.when()
        return known[id(self.when)]


class LetteredEntry(QAction):
    """An action in a context menu, with the letter of its hidden twin beside it."""

    def __init__(self, action: QAction, twin: QAction, menu: QMenu) -> None:
        super().__init__(action.icon(), action.text(), menu)
        self._action, self._twin = action, twin
        self.setObjectName(action.objectName())
        self.triggered.connect(action.trigger)
        action.changed.connect(self.follow)
        menu.aboutToShow.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Be as the action is, also while the menu is open."""
        key = self._twin.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(f"{self._action.text()}\t{key}" if key else self._action.text())
        self.setEnabled(self._action.isEnabled())


class Actions(QObject):
    """All actions by name. `done` carries the name of each one that ran (for the palette's recent list)."""

    done = Signal(str)
    missed = Signal()  # a key was pressed for what nobody can do; what is built in answer gets it
    rekeyed = Signal()  # keys are others now

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.specs: dict[str, ActionSpec] = {spec.name: spec for spec in ACTIONS}
        self._handlers: dict[str, list[Handler]] = {name: [] for name in self.specs}
        self._own: dict[str, Keys] = {}
        self._with_letters = True
        self._actions = {spec.name: self._build(spec, theme) for spec in ACTIONS}
        self._letters = {spec.name: self._letter_twin(spec) for spec in ACTIONS}
        self._settle_keys()
        self.refresh()

    def action(self, name: str) -> QAction:
        """The QAction, to put on a button or into a menu."""
        return self._actions[name]

    def on(
        self,
        name: str,
        run: Callable[[], object],
        *,
        owner: QWidget | None = None,
        when: Callable[[], bool] | None = None,
    ) -> None:
        """Say what an action does. With an `owner` only while that widget is visible; the latest wins."""
        self._handlers[name].append(Handler(run, owner, when))
        self._actions[name].setEnabled(self._ready(name) is not None)

    def run(self, name: str) -> bool:
        """Do it, if anybody can right now."""
        handler = self._ready(name)
        if handler is None:
            return False
        handler.run()
        self.done.emit(name)
        self.refresh()
        return True

    def _press(self, name: str) -> None:
        if not self.run(name):
            self.missed.emit()
            self.run(name)

    def run_near(self, key: QKeySequence) -> bool:
        """Do what this key does in lists and the reader; False where that is nothing right now."""
        if not self._with_letters and is_single_letter(key):
            return False
        return any(key in self._near_keys(name) and self.run(name) for name in self.specs)

    def run_wide(self, key: QKeySequence) -> bool:
        """Do what this key does in the whole window; False where that is nothing right now."""
        return any(key in self._wide_keys(name) and self.run(name) for name in self.specs)

    def has_wide(self, key: QKeySequence) -> bool:
        """Whether this key does anything in the whole window."""
        return any(key in self._wide_keys(name) for name in self.specs)

    def refresh(self) -> None:
        """Enable what can be done now. Call it when the selection or the stage has changed."""
        known: dict[int, bool] = {}
        for name, action in self._actions.items():
            ready = self._ready(name, known) is not None
            if ready != action.isEnabled():
                action.setEnabled(ready)

    def bind_letters(self, widget: QWidget, *names: str) -> None:
        """Let the single-letter keys, or those of `names`, act while `widget` or a child has the focus."""
        has = widget.actions()
        wanted = (self._letters[name] for name in names or self._letters)
        widget.addActions([twin for twin in wanted if twin not in has])

    def use_letters(self, on: bool) -> None:
        """Switch the single-letter keys on or off; Space and Enter stay."""
        if on != self._with_letters:
            self._with_letters = on
            self._settle_keys()
            self.rekeyed.emit()

    def use_keys(self, own: Mapping[str, str]) -> None:
        """Take over the person's own keys ('Ctrl+J; X' by action); the others have their usual ones.

        A file may have been written by hand: what is no key, or has to stay as it is, counts for nothing.
        Keys of an action that only another version knows are kept for it.
        """
        usable = {name: usable_keys(keys) for name, keys in own.items()}
        self._own = {name: keys for name, keys in usable.items() if keys or not own[name].strip()}
        self._settle_keys()
        self.rekeyed.emit()

    def own_keys(self) -> dict[str, str]:
        """The keys that are not the usual ones, as `use_keys` takes them."""
        return {name: write_keys(keys) for name, keys in self._own.items()}

    def keys_of(self, name: str) -> Keys:
        """The keys in force, those for the whole window first."""
        return (*self._wide_keys(name), *self._near_keys(name))

    def usual_keys(self, name: str) -> Keys:
        """The keys of the table."""
        return (*read_keys(self.specs[name].keys), *read_keys(self.specs[name].letters))

    def menu(self, names: Sequence[str], parent: QWidget) -> QMenu:
        """A context menu of these actions; '' is a line."""
        menu = QMenu(parent)
        menu.aboutToShow.connect(self.refresh)
        for name in names:
            if name:
                menu.addAction(self.entry(name, menu))
            else:
                menu.addSeparator()
        return menu

    def entry(self, name: str, menu: QMenu) -> QAction:
        """The action; one with letters gets a stand-in that shows them, as they sit on its hidden twin."""
        action, twin = self._actions[name], self._letters[name]
        if not action.shortcut().isEmpty() or not self._near_keys(name):
            return action
        return LetteredEntry(action, twin, menu)

    def fill(self, bar: QMenuBar) -> None:
        """All menus of the menu bar, from the table."""
        for key, text in zip(MENUS, MENU_TEXTS, strict=True):
            menu = bar.addMenu(QCoreApplication.translate("Actions", text))
            menu.aboutToShow.connect(self.refresh)
            specs = [spec for spec in ACTIONS if spec.menu == key]
            within = {name for _, names in SUBMENUS for name in names}
            self._put(menu, [spec for spec in specs if spec.name not in within])
            inner = [each for each in SUBMENUS if self.specs[each[1][0]].menu == key]
            if inner:
                menu.addSeparator()
            for title, names in inner:
                below = menu.addMenu(QCoreApplication.translate("Actions", title))
                self._put(below, [self.specs[name] for name in names], lines=False)
            with_mnemonics(menu)  # last: the entries have their words by then

    def _put(self, menu: QMenu, specs: Sequence[ActionSpec], *, lines: bool = True) -> None:
        """Add actions to a menu, each with its key, with lines between the groups."""
        for spec in specs:
            if spec.group and lines:
                menu.addSeparator()
            menu.addAction(self.entry(spec.name, menu))
        if not lines:
            with_mnemonics(menu)

    def keys_text(self, name: str) -> str:
        """The keys of an action that act right now, for people: 'Ctrl+Z, U'."""
        return spoken((*self._wide_keys(name), *self._acting_letters(name)))

    def first_letter(self, name: str) -> str:
        """The first of its keys in lists and the reader, as a button shows it: 'H'."""
        return spoken(self._acting_letters(name)[:1])

    def hint(self, text: str, *names: str) -> str:
        """'{keep} keeps it' with the first letter of each action; '' where one of them has none."""
        letters = {name: self.first_letter(name) for name in names}
        return text.format(**letters) if all(letters.values()) else ""

    def menu_text(self, name: str) -> str:
        """The menu an action is in, in the person's language."""
        text = MENU_TEXTS[MENUS.index(self.specs[name].menu)]
        return QCoreApplication.translate("Actions", text).replace("&", "")

    def _build(self, spec: ActionSpec, theme: Theme) -> QAction:
        action = QAction(spec.label(), self)
        action.setObjectName(spec.name)
        action.setMenuRole(spec.role)
        action.setCheckable(spec.checkable)
        if spec.icon:
            action.setIcon(theme.icon(spec.icon))
        action.setStatusTip(QCoreApplication.translate("Actions", spec.hint) if spec.hint else "")
        if spec.door:
            action.setProperty("door", QCoreApplication.translate("Actions", spec.door))
        action.triggered.connect(lambda: self._press(spec.name))
        return action

    def _letter_twin(self, spec: ActionSpec) -> QAction:
        """A second action for the letters: one QAction has one scope for all its keys."""
        twin = QAction(spec.label(), self)
        twin.setShortcutContext(LETTER_SCOPE)
        twin.triggered.connect(lambda: self._press(spec.name))
        return twin

    def _settle_keys(self) -> None:
        """Keys for the whole window sit on the action, the others on its twin; both are in its tip."""
        for name, action in self._actions.items():
            action.setShortcuts(list(self._wide_keys(name)))
            self._letters[name].setShortcuts(list(self._acting_letters(name)))
            parts = (self.specs[name].label(), action.statusTip(), self.keys_text(name))
            action.setToolTip(" · ".join(part for part in parts if part))

    def _wide_keys(self, name: str) -> Keys:
        """Those that work in the whole window."""
        if name not in self._own:
            return read_keys(self.specs[name].keys)
        near = read_keys(self.specs[name].letters)
        return tuple(key for key in self._own[name] if not is_letter(key) and key not in near)

    def _near_keys(self, name: str) -> Keys:
        """Those that work in lists and the reader: letters, and what the table has among them."""
        near = read_keys(self.specs[name].letters)
        if name not in self._own:
            return near
        return tuple(key for key in self._own[name] if is_letter(key) or key in near)

    def _acting_letters(self, name: str) -> Keys:
        """Those of `_near_keys` that are not switched off."""
        near = self._near_keys(name)
        return near if self._with_letters else tuple(key for key in near if not is_single_letter(key))

    def _ready(self, name: str, known: dict[int, bool] | None = None) -> Handler | None:
        asked = {} if known is None else known
        return next((handler for handler in reversed(self._handlers[name]) if handler.ready(asked)), None)
