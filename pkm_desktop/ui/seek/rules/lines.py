"""One condition, one action: the rows of the rule editor."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from pkm_desktop.core.model.rules import Action, Condition
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.rules.choices import Choice
from pkm_desktop.ui.seek.rules.words import action_words, field_words, operator_words

NARROW = 84  # pixels; what a choice may shrink to in a small window


class Line(QWidget):
    """A row with a button that takes it away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
        self._away = QToolButton()
        self._away.setIcon(theme.icon("x", color="muted"))
        self._away.setIconSize(QSize(14, 14))
        self._away.setAccessibleName(name)
        self._away.setToolTip(name)
        self._away.clicked.connect(self.removed)

    def finish(self, *widgets: QWidget) -> None:
        """Put the widgets into the row, the button behind them."""
        for widget in widgets:
            self.row.addWidget(widget)
        self.row.addWidget(self._away)

    def set_only(self, only: bool) -> None:
        """The last one cannot be taken away."""
        self._away.setEnabled(not only)


class ConditionLine(Line):
    """Field, operator, value."""

    def __init__(self, theme: Theme, condition: Condition) -> None:
        super().__init__(theme, "")
        self._away.setAccessibleName(self.tr("Remove this condition"))
        self._away.setToolTip(self.tr("Remove this condition"))
        self._field = Choice(self.tr("What to look at"), field_words())
        self._field.choose(condition.field)
        self._op = Choice(self.tr("How to compare"), operator_words(condition.field))
        self._op.choose(condition.op)
        self._value = QLineEdit(condition.value)
        self._value.setAccessibleName(self.tr("What to look for"))
        self._value.setMinimumWidth(110)
        for choice in (self._field, self._op):
            choice.setMinimumWidth(NARROW)
        self._say_example()
        self._field.currentIndexChanged.connect(self._other_field)
        self._op.currentIndexChanged.connect(self.changed)
        self._value.textChanged.connect(self.changed)
        self.finish(self._field, self._op, self._value)
        self.row.setStretch(2, 1)

    def condition(self) -> Condition:
        """What the row says."""
        return Condition(self._field.value(), self._op.value(), self._value.text().strip())

    def go(self) -> None:
        """Type here."""
        self._value.setFocus()
        self._value.selectAll()

    def _other_field(self) -> None:
        self._op.offer(operator_words(self._field.value()))
        self._say_example()
        self.changed.emit()

    def _say_example(self) -> None:
        examples = {
            "words": "300",
            "language": "en",
            "address": "example.org/shop",
            "author": self.tr("A name"),
        }
        words = self.tr("Word, another word")
        self._value.setPlaceholderText(examples.get(self._field.value(), words))


class ActionLine(Line):
    """What to do, and the tag where it is a tag."""

    def __init__(self, theme: Theme, action: Action) -> None:
        super().__init__(theme, "")
        self._away.setAccessibleName(self.tr("Remove this action"))
        self._away.setToolTip(self.tr("Remove this action"))
        self._do = Choice(self.tr("What to do"), action_words())
        self._do.choose(action.do)
        self._tag = QLineEdit(action.value)
        self._tag.setPlaceholderText(self.tr("Tag"))
        self._tag.setAccessibleName(self.tr("The tag"))
        self._tag.setVisible(action.do == "tag")
        self._do.currentIndexChanged.connect(self._other)
        self._tag.textChanged.connect(self.changed)
        self.finish(self._do, self._tag)
        self.row.addStretch(1)

    def action(self) -> Action:
        """What the row says."""
        do = self._do.value()
        return Action(do, self._tag.text().strip() if do == "tag" else "")

    def _other(self) -> None:
        tags = self._do.value() == "tag"
        self._tag.setVisible(tags)
        if tags:
            self._tag.setFocus()
        self.changed.emit()
