"""One step of the weekly review: a sign one can tick, what it is, what the numbers say, and a button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.practice import Step
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.practice import step_words
from pkm_desktop.ui.practice.pane import label


class StepCard(QFrame):
    """`ticked(name, done)` when the person says so; `wanted(name)` when the button is pressed."""

    ticked = Signal(str, bool)
    wanted = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.name = theme, name
        self.done = False
        self.setProperty("card", "true")
        self.sign = QToolButton()
        self.sign.setIconSize(QSize(18, 18))
        self.sign.setCursor(Qt.CursorShape.PointingHandCursor)
        self.sign.clicked.connect(lambda: self.ticked.emit(self.name, not self.done))
        self._title = label(step_words.title(name), role="heading", wrap=True)
        self.facts = label(tone="muted", wrap=True)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.wanted.emit(self.name))
        self.button.hide()
        for control in (self.sign, self.button):
            control.setAccessibleName(step_words.title(name))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 14, 16, 14)
        row.setSpacing(8)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    def show_step(self, step: Step, said: str, button: str, *, current: bool, closed: bool) -> None:
        """Show how it stands. `current`: the one to do next; `closed`: the week is finished."""
        self.done = step.done
        name = step_words.title(self.name)
        icon, color = ("circle-check", "accent") if step.done else ("circle", "muted")
        if current and not step.done and not closed:
            icon, color = "circle-dot", "accent"
        self.sign.setIcon(self._theme.icon(icon, 18, color))
        tip = self.tr("Say that this is still open") if step.done else self.tr("Say that this is done")
        self.sign.setToolTip(tip)
        state = self.tr("done") if step.done else self.tr("open")
        self.sign.setAccessibleName(self.tr("{step}: {state}").format(step=name, state=state))
        self.sign.setAccessibleDescription(tip)
        self.facts.setText(said)
        self.button.setText(button)
        self.button.setAccessibleName(self.tr("{step}: {button}").format(step=name, button=button))
        self.button.setVisible(bool(button) and not step.done and not closed)
        if self.button.property("primary") != current:
            self.button.setProperty("primary", current)
            self.button.style().unpolish(self.button)
            self.button.style().polish(self.button)
