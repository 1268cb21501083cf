"""One thing the check has found: what it is, a jump to its place, and what mends it at a stroke."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Problem
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.press_card import PressCard
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.core_words import retold

translate = QCoreApplication.translate
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ProblemRow(PressCard):
    """Takes the focus: Enter jumps, Tab goes on to the button, arrows to the rows beside it."""

    jump = Signal(object)  # Problem
    fix_wanted = Signal(object)  # Problem
    stepped = Signal(int)

    def __init__(self, problem: Problem, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = problem
        self.setObjectName("problemRow")
        self.setProperty("row", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: self.jump.emit(self.problem))
        self.setAccessibleName(f"{weight(problem)}. {retold(problem.text)}")
        self.setToolTip(weight(problem))
        sign = theme.icon("circle-alert" if problem.blocking else "info", 16, _tone(problem))
        self.words = words(retold(problem.text))
        self.words.setContentsMargins(0, 2, 0, 2)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 1, 4, 1)
        line.setSpacing(8)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, 2, 0, 0)
        mark.addWidget(IconLabel(sign, 16))
        mark.addStretch(1)
        line.addLayout(mark)
        line.addWidget(self.words, 1)
        self.fix: QPushButton | None = None
        if problem.fix:
            self.fix = QPushButton(fix_words(problem))
            self.fix.setProperty("link", True)
            self.fix.setAccessibleName(f"{fix_words(problem)}: {retold(problem.text)}")
            self.fix.clicked.connect(lambda: self.fix_wanted.emit(self.problem))
            line.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def weight(problem: Problem) -> str:
    """Whether it stops the issue."""
    if problem.blocking:
        return translate("Share", "This has to be done before it goes out")
    return translate("Share", "Have a look at this")


def fix_words(problem: Problem) -> str:
    """What is done about it at a stroke."""
    said = {
        "strip-tracking": translate("Share", "Clean the address"),
        "shorten-quote": translate("Share", "Cut the quote"),
        "open-note": translate("Share", "Mark this note for them"),
        "follow-move": translate("Share", "Take the new address"),
    }
    return said.get(problem.fix, translate("Share", "Mend it"))


def _tone(problem: Problem) -> str:
    return "warn" if problem.blocking else "muted"
