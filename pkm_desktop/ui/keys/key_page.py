"""Settings ▸ Keys: choose an action, press its new key, see at once who has it already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.ui.desk import Preferences
from pkm_desktop.ui.keys.key_list import KeyList
from pkm_desktop.ui.keys.rebinding import Rebinding
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.menus.key_scope import is_letter, spoken, taken_by, why_not
from pkm_desktop.ui.settings.settings_rows import Row, Section, switch
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.telling import tell
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import quoted

LONGEST = 2  # keys one after the other: 'G, G'


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


class KeyField(QKeySequenceEdit):
    """Records keys; Tab and Escape stay what they are. `pressed` at once: Qt waits for a second."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(LONGEST)
        self.setAccessibleName(_tr("New keys"))
        self.say_what_to_do()

    def say_what_to_do(self) -> None:
        """Qt puts its own words there each time it is emptied."""
        line = self.findChild(QLineEdit)
        if line is not None:
            line.setPlaceholderText(_tr("Press the new keys"))
            line.setAccessibleName(_tr("New keys"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.keySequence().isEmpty():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)
            self.pressed.emit()


class KeyPage(QWidget):
    """Changes act at once. What takes a key from another action says so first, and takes a second press."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.rebinding = Rebinding(actions)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(_tr("Find an action or a key"))
        self.finder.setAccessibleName(_tr("Find an action or a key"))
        self.list = KeyList(actions, theme)
        self.field = KeyField()
        self.use, self.none = QPushButton(_tr("Use")), QPushButton(_tr("No key"))
        self.usual, self.all_usual = QPushButton(_tr("Usual key")), QPushButton(_tr("All as usual"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self._lay_out()
        self.finder.textChanged.connect(self.list.narrow)
        self.list.selectionModel().currentChanged.connect(self._other)
        self.field.keySequenceChanged.connect(self._settle)
        self.field.pressed.connect(self._settle)
        self.use.clicked.connect(self._use)
        self.none.clicked.connect(lambda: self._do(self.rebinding.clear, self.list.name()))
        self.usual.clicked.connect(lambda: self._do(self.rebinding.as_usual, self.list.name()))
        self.all_usual.clicked.connect(lambda: self._do(self.rebinding.all_as_usual))
        actions.rekeyed.connect(self._rekeyed)
        self.list.choose(next(iter(actions.specs)))

    def _lay_out(self) -> None:
        row = FlowLayout(gap=8)
        for button in (self.use, self.none, self.usual):
            row.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.all_usual, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.use, self.none, self.usual, self.all_usual):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.finder)
        column.addWidget(self.list)
        column.addWidget(self.field)
        column.addLayout(row)
        column.addLayout(foot)

    def _other(self) -> None:
        """Another action is chosen."""
        self.field.clear()
        self._settle()

    def _settle(self) -> None:
        name, key = self.list.name(), self.field.keySequence()
        self.field.say_what_to_do()
        self.field.setEnabled(bool(name))
        held = self._actions.keys_of(name) if name else ()
        self.none.setEnabled(bool(held))
        self.usual.setEnabled(bool(name) and held != self._actions.usual_keys(name))
        self.all_usual.setEnabled(bool(self.rebinding.own))
        refused = bool(key.isEmpty() or why_not(key) or key in held)
        self.use.setEnabled(bool(name) and not refused)
        others = self._others(name, key)
        self.use.setText(_tr("Take it") if others else _tr("Use"))
        self.use.setAccessibleName(f"{self.use.text()}: {spoken([key])}")
        self._say(self._words(name, key, others), warn=bool(others or why_not(key)))

    def _others(self, name: str, key: QKeySequence) -> list[str]:
        """Who has the key already."""
        if key.isEmpty() or not name:
            return []
        held = {other: self._actions.keys_of(other) for other in self._actions.specs}
        return taken_by(key, held, but=name)

    def _words(self, name: str, key: QKeySequence, others: list[str]) -> str:
        """What would happen, in one sentence."""
        if not name:
            return _tr("Choose an action to give it other keys.")
        if key.isEmpty():
            keys, action = spoken(self._actions.keys_of(name)), self._actions.specs[name].label()
            text = _tr("“{action}” has {keys}.") if keys else _tr("“{action}” has no key.")
            return text.format(action=action, keys=keys)
        if why_not(key):
            return why_not(key)
        if others:
            named = ", ".join(quoted(self._actions.specs[other].label()) for other in others)
            return _tr("{key} is taken by {actions}, which would be without it.").format(
                key=spoken([key]), actions=named
            )
        where = _tr("{key} is free. It acts in lists and in the reader.")
        return (where if is_letter(key) else _tr("{key} is free. It acts in the whole window.")).format(
            key=spoken([key])
        )

    def _say(self, text: str, *, warn: bool = False) -> None:
        if self.isVisible() and text != self.said.text():
            tell(self.said, text)
        self.said.setText(text)
        self.said.setProperty("tone", "warn" if warn else "muted")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)

    def _use(self) -> None:
        self._do(self.rebinding.give, self.list.name(), self.field.keySequence())

    def _do(self, change: Callable[..., None], *values: object) -> None:
        try:
            change(*values)
        except SettingsError as error:
            self._say(retold(error), warn=True)
            return
        self.field.clear()
        self._settle()

    def _rekeyed(self) -> None:
        self.list.fill()
        self.list.narrow(self.finder.text())
        self._settle()


def keys_section(preferences: Preferences, actions: Actions, theme: Theme) -> Section:
    """The switch for single letters, and the keys of all actions."""
    title = _tr("Keys")
    letters = Row(
        title,
        _tr("Single-letter keys"),
        switch(preferences, "single_letter_keys"),
        _tr("j, k, s, x and the like act in lists and in the reader."),
    )
    found = " ".join((_tr("shortcut"), *(spec.label() for spec in actions.specs.values())))
    return Section(title, (letters,), KeyPage(actions, theme), found)
