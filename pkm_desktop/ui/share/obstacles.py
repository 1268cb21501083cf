"""What stands in the way of an issue: a jump to each place, and the choice to send it all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.commands.share import checking
from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.checks import headline
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words.core_words import retold

_SHOWN = 6


class Obstacles(QFrame):
    """Hidden where nothing blocks the issue on the ways that are ticked."""

    jump = Signal(object)  # Problem
    override = Signal(bool)

    def __init__(self, theme: Theme, issue: Issue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._issue = theme, issue
        self._final: tuple[Problem, ...] = ()
        self._settled = False
        self.blocking: tuple[Problem, ...] = ()
        self.setProperty("card", True)
        self.head = plain_label(tone="warn")
        self.anyway = QCheckBox(self.tr("Send it anyway"))
        self.anyway.toggled.connect(self.override)
        self.hint = words(tone="muted", small=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 10)
        box.setSpacing(6)
        box.addWidget(self.head)
        box.addLayout(self._rows)
        box.addWidget(self.anyway)
        box.addWidget(self.hint)
        self.consider(())

    def consider(self, ways: Sequence[str]) -> None:
        """Show what stops the issue on these ways: formats of files, kinds of targets."""
        found = () if wording.has_left(self._issue) else self._issue.problems
        blocking = checking.stopping(found, ways)
        if blocking != self.blocking:
            self._show(blocking)
        self._final = checking.unwaivable(found, ways)
        self.anyway.setVisible(not self._final)
        self.hint.setText(
            self.tr("A private note never leaves. Mark it for these people, or take it out.")
            if self._final
            else self.tr("What was found is then remembered with what leaves, sentence by sentence.")
        )
        self.setVisible(bool(self.blocking) and not self._settled)

    def settle(self) -> None:
        """It has left in spite of them: they are on record, and what else goes out goes the same way."""
        self._settled = self.overridden()
        self.setVisible(not self._settled and bool(self.blocking))

    def _show(self, blocking: tuple[Problem, ...]) -> None:
        self.blocking = blocking
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.head.setText(headline(blocking))
        for problem in blocking[:_SHOWN]:
            self._rows.addWidget(self._row(problem))
        if len(blocking) > _SHOWN:
            more = self.tr("and {n} more").format(n=len(blocking) - _SHOWN)
            self._rows.addWidget(plain_label(more, tone="muted"))

    def _row(self, problem: Problem) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        go = QPushButton(self.tr("Go there"))
        go.setProperty("link", True)
        go.setAutoDefault(False)
        go.setAccessibleName(self.tr("Go there: {problem}").format(problem=retold(problem.text)))
        go.clicked.connect(lambda: self.jump.emit(problem))
        sign = IconLabel(self._theme.icon("circle-alert", 16, "warn"), 16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(retold(problem.text)), 1)
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def overridden(self) -> bool:
        """Whether the person wants to send it all the same."""
        return bool(self.blocking) and not self._final and self.anyway.isChecked()

    def passable(self) -> bool:
        """Whether nothing stands in the way, or the person said so."""
        return not self.blocking or self.overridden()
