"""The editor of one rule: its name, when it holds, where, and what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.rules import Action, Condition, Rule
from pkm_desktop.core.model.sources import Source
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.rules.choices import Choice
from pkm_desktop.ui.seek.rules.lines import ActionLine, ConditionLine, Line
from pkm_desktop.ui.seek.rules.words import level_words, match_words
from pkm_desktop.ui.seek.sidebar_rows import folders_of
from pkm_desktop.ui.widgets.room import follow, room
from pkm_desktop.ui.words.natural import natural_key

LABEL = 62  # pixels of the words at the left
BLANK = Rule("", (Condition("title", "contains", ""),), (Action("drop"),))


class RuleEditor(QWidget):
    """`changed` after every change by the person; `rule()` is what stands there."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._base = BLANK
        self._sources: tuple[Source, ...] = ()
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("A name; without one it is called by what it does"))
        self._name.setAccessibleName(self.tr("Name of the rule"))
        self._name.textChanged.connect(self.changed)
        self._after_word: str | None = None  # of a proposed name: it follows the word until somebody names it
        self._name.textEdited.connect(self._named)
        self._match = Choice(self.tr("How the conditions go together"), match_words())
        self._match.currentIndexChanged.connect(self.changed)
        self._level = Choice(self.tr("Where the rule holds"), level_words())
        self._level.currentIndexChanged.connect(self._other_level)
        self._place = Choice("", {}, wide=True)
        self._place.currentIndexChanged.connect(self.changed)
        self._conditions, self._actions = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.show_rule(BLANK)

    def offer_sources(self, sources: Sequence[Source]) -> None:
        """The sources and folders a rule can be for."""
        self._sources = tuple(sorted(sources, key=lambda source: natural_key(source.title)))
        self._offer_places()

    def show_rule(self, rule: Rule) -> None:
        """Show a rule, without telling anybody."""
        self._base = rule
        self.blockSignals(True)
        self._name.setText(rule.name)
        word = rule.conditions[0].value.strip('"') if rule.conditions and not rule.id else ""
        self._after_word = rule.name.removeprefix(word) if word and rule.name.startswith(word) else None
        self._match.choose(rule.match)
        self._level.choose(rule.level)
        self._offer_places()
        self._fill(self._conditions, [self._condition_line(one) for one in rule.conditions])
        self._fill(self._actions, [self._action_line(one) for one in rule.actions])
        self.blockSignals(False)

    def rule(self) -> Rule:
        """The rule as it stands there now."""
        level, base = self._level.value(), self._base
        place = self._place.value()
        if not place and level == base.level:  # what can be chosen is not known yet
            place = base.folder if level == "folder" else str(base.source_id or "")
        return replace(
            base,
            name=self._name.text().strip(),
            match=self._match.value(),
            level=level,
            folder=place if level == "folder" else "",
            source_id=int(place) if level == "source" and place else None,
            conditions=tuple(
                line.condition() for line in _lines(self._conditions) if isinstance(line, ConditionLine)
            ),
            actions=tuple(line.action() for line in _lines(self._actions) if isinstance(line, ActionLine)),
        )

    def go(self) -> None:
        """Type the first condition."""
        first = next(iter(_lines(self._conditions)), None)
        if isinstance(first, ConditionLine):
            first.go()

    def _lay_out(self) -> None:
        for box in (self._conditions, self._actions):
            box.setSpacing(6)
        condition = self._more(self.tr("Another condition"), self._add_condition)
        action = self._more(self.tr("Another action"), self._add_action)
        where = QHBoxLayout()
        where.setSpacing(6)
        where.addWidget(self._level)
        where.addWidget(self._place, 1)
        where.addStretch()
        match = QHBoxLayout()
        match.addWidget(self._match)
        match.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(_labelled(self.tr("Name"), self._name))
        column.addLayout(_labelled(self.tr("Where"), where))
        column.addLayout(_labelled(self.tr("When"), match))
        column.addLayout(_labelled("", self._conditions))
        column.addLayout(_labelled("", condition))
        column.addLayout(_labelled(self.tr("Then"), self._actions))
        column.addLayout(_labelled("", action))

    def _more(self, words: str, run: object) -> QHBoxLayout:
        button = QPushButton(self._theme.icon("plus", color="muted"), f" {words}")
        button.setProperty("flat", "true")
        button.setProperty("tone", "muted")
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        return row

    def _condition_line(self, condition: Condition) -> ConditionLine:
        return ConditionLine(self._theme, condition)

    def _action_line(self, action: Action) -> ActionLine:
        return ActionLine(self._theme, action)

    def _fill(self, box: QVBoxLayout, lines: Sequence[Line]) -> None:
        for line in _lines(box):
            box.removeWidget(line)
            line.hide()
            line.deleteLater()
        for line in lines:
            self._put(box, line)
        _settle(box)

    def _named(self) -> None:
        self._after_word = None

    def _follow_word(self) -> None:
        """A proposed name begins with the word of the first condition."""
        first = next(iter(_lines(self._conditions)), None)
        if self._after_word is not None and isinstance(first, ConditionLine):
            word = first.condition().value.strip('"')
            self._name.setText(f"{word}{self._after_word}" if word else self._after_word.strip(" –"))

    def _put(self, box: QVBoxLayout, line: Line) -> None:
        line.changed.connect(self._follow_word)
        line.changed.connect(self.changed)
        line.removed.connect(partial(self._take_away, box, line))
        box.addWidget(line)

    def _add_condition(self) -> None:
        line = self._condition_line(Condition("title", "contains", ""))
        self._put(self._conditions, line)
        _settle(self._conditions)
        line.go()
        self.changed.emit()

    def _add_action(self) -> None:
        self._put(self._actions, self._action_line(Action("tag")))
        _settle(self._actions)
        self.changed.emit()

    def _take_away(self, box: QVBoxLayout, line: Line) -> None:
        box.removeWidget(line)
        line.hide()
        line.deleteLater()
        _settle(box)
        self.changed.emit()

    def _other_level(self) -> None:
        self._offer_places()
        self.changed.emit()

    def _offer_places(self) -> None:
        level = self._level.value()
        folders = {folder: folder for folder in folders_of(self._sources)}
        if self._base.folder:
            folders.setdefault(self._base.folder, self._base.folder)
        sources = {str(source.id): source.title for source in self._sources}
        self._place.offer({"folder": folders, "source": sources}.get(level, {}))
        self._place.setVisible(level != "all")
        self._place.setAccessibleName(self.tr("The folder") if level == "folder" else self.tr("The source"))
        wanted = self._base.folder if level == "folder" else str(self._base.source_id or "")
        if level == self._base.level and wanted:
            self._place.choose(wanted)


def _lines(box: QVBoxLayout) -> list[Line]:
    widgets = (item.widget() for place in range(box.count()) if (item := box.itemAt(place)) is not None)
    return [widget for widget in widgets if isinstance(widget, Line)]


def _settle(box: QVBoxLayout) -> None:
    lines = _lines(box)
    for line in lines:
        line.set_only(len(lines) == 1)


def _labelled(words: str, content: QWidget | QHBoxLayout | QVBoxLayout) -> QHBoxLayout:
    label = QLabel(words)
    label.setProperty("tone", "muted")
    follow(label, lambda: label.setFixedWidth(room(LABEL)))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label)
    if isinstance(content, QWidget):
        label.setBuddy(content)
        row.addWidget(content, 1)
    else:
        row.addLayout(content, 1)
    return row
