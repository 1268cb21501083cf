"""The two sides of the rules page, as widgets: the list with its buttons, the editor with its preview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.rules import Rule, RuleRow
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.seek.rules.editor import RuleEditor
from pkm_desktop.ui.seek.rules.preview import Preview
from pkm_desktop.ui.seek.rules.rule_list import RuleList
from pkm_desktop.ui.seek.rules.rule_model import RuleModel
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.room import somewhat
from pkm_desktop.ui.widgets.telling import tell

LOWEST = 110
TALLEST = 330  # pixels of the form; what is more scrolls


class ListSide(QWidget):
    """The rules in their order, and two ways to begin one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(somewhat(220))
        self.model = RuleModel(self)
        self.list = RuleList(desk.theme, self.model)
        self.add = _button(self.tr("New rule"))
        self.watch = _button(self.tr("Watch words"))
        hint = QLabel(self.tr("The first rule that decides about an item wins."))
        hint.setProperty("tone", "faint")
        hint.setWordWrap(True)
        hint.setContentsMargins(12, 10, 12, 8)
        hint.setToolTip(self.tr("Drag a rule, or move it with Alt+↑ and Alt+↓. Space switches it."))
        words = self.tr("A rule decides about what comes in before you see it.")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        empty = EmptyState(desk.theme.icon("list-filter", color="accent"), self.tr("No rules yet"), words)
        self._stack.addWidget(empty)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)  # below each other where words are long or large
        flow.setContentsMargins(12, 8, 12, 12)
        flow.addWidget(self.add)
        flow.addWidget(self.watch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hint)
        column.addWidget(_hairline())
        column.addWidget(self._stack, 1)
        column.addWidget(_hairline())
        column.addWidget(buttons)

    def show_rows(self, rows: Sequence[RuleRow]) -> None:
        """The rules, or the words that there are none."""
        self.model.show(rows)
        self._stack.setCurrentIndex(0 if rows else 1)


class EditorSide(QWidget):
    """Form, preview and buttons for one rule."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._new = self._dirty = False
        self.about = 0  # the rule that what is said is about
        self.editor = RuleEditor(desk.theme)
        self.preview = Preview(desk)
        self.preview.counted.connect(self._counted)
        self.store = _button(self.tr("Switch on"))
        self.store.setProperty("primary", "true")
        self.store.setDefault(True)
        self.apply = _button(self.tr("Apply to what is there"))
        self.delete = _button(self.tr("Delete"))
        self.delete.setProperty("flat", "true")
        self._also = QCheckBox()
        self._also.setAccessibleName(self.tr("Apply it to the items that are here, too"))
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._undo = _button(self.tr("Undo"))
        self._undo.setProperty("flat", "true")
        self._undo.clicked.connect(self._take_back)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor.setProperty("plain", "true")
        self._scroll.setWidget(self.editor)
        self._page = QWidget()
        self._fill(QVBoxLayout(self._page))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        text = self.tr("Choose one at the left, or begin a new one. M on an item begins one from it.")
        icon = desk.theme.icon("list-filter", color="faint")
        self._stack.addWidget(EmptyState(icon, self.tr("No rule is open"), text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_rule(self, rule: Rule) -> None:
        """A stored rule, or a new one to be switched on."""
        self._new, self._dirty = not rule.id, False
        self.editor.show_rule(rule)
        self.store.setText(self.tr("Switch on") if self._new else self.tr("Save"))
        self.apply.setVisible(not self._new)
        self.delete.setText(self.tr("Discard") if self._new else self.tr("Delete"))
        self._also.setChecked(True)
        self._also.hide()
        if rule.id != self.about:  # the same one read anew: what came of it is still to be read
            self.say("")
        self.about = rule.id
        self._stack.setCurrentIndex(0)
        self._fit()
        self.store.setEnabled(False)
        self.preview.look(self.editor.rule(), at_once=True, fresh=self._new)

    def show_none(self) -> None:
        """Nothing to edit."""
        self.preview.give_up()
        self._stack.setCurrentIndex(1)

    def edited(self, *, dirty: bool) -> None:
        """Something was changed in the form."""
        self._fit()
        self.say("")
        self._dirty = dirty
        self.store.setEnabled(False)
        self.preview.look(self.editor.rule())

    def also_here(self) -> bool:
        """Whether a new rule shall act on what is here, too."""
        return not self._also.isHidden() and self._also.isChecked()

    def say(self, text: str, *, undo: bool = False, wrong: bool = False) -> None:
        """What came of it."""
        self._said.setText(text)
        tell(self._said, text)
        self._said.setProperty("tone", "warn" if wrong else "muted")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._undo.setVisible(undo)

    def said(self) -> str:
        """What it says beside the buttons."""
        return self._said.text()

    def _counted(self, hits: int) -> None:
        """The look is over: the rule makes sense, so it may be stored."""
        self.store.setEnabled(hits >= 0 and (self._new or self._dirty))
        self._also.setVisible(self._new and hits > 0)
        one, many = self.tr("Also to the 1 item that is here"), self.tr("Also to the {} items that are here")
        self._also.setText(one if hits == 1 else many.format(QLocale().toString(max(hits, 0))))
        self.apply.setEnabled(hits > 0)

    def _take_back(self) -> None:
        self.say("")
        self._desk.actions.run("undo")

    def _fit(self) -> None:
        height = min(self.editor.sizeHint().height() + 4, TALLEST)
        self._scroll.setMinimumHeight(min(height, LOWEST))
        self._scroll.setMaximumHeight(height)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self.editor.minimumSizeHint().width() + bar)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(self._scroll, 100)  # as tall as it may be before the list gets more
        column.addWidget(_hairline())
        column.addWidget(self.preview, 1)
        words = QHBoxLayout()
        words.addWidget(self._also)
        words.addWidget(self._said, 1)
        words.addWidget(self._undo)
        column.addLayout(words)
        buttons = QHBoxLayout()
        buttons.addWidget(self.delete)
        buttons.addStretch()
        buttons.addWidget(self.apply)
        buttons.addWidget(self.store)
        column.addLayout(buttons)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("hair", "true")
    line.setFixedHeight(1)
    return line
