"""The poll of an issue: a question with options while it is a draft, bars once it has left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.digests import Issue, Poll
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.poll_bars import PollBars

MOST_OPTIONS = 9


class PollBox(QFrame):
    """`wanted(question, options)` when the poll on the screen is whole and another one than stored;
    `removed` when it is not wanted any more."""

    wanted = Signal(str, object)
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryCard")
        self._stored: Poll | None = None
        self._issue = 0
        self._open = False
        self._read_only = False
        self.head = plain_label(self.tr("Poll"), tone="muted")
        self.remove = QToolButton()
        self.remove.setIcon(theme.icon("x", 14, "muted"))
        self.remove.setAccessibleName(self.tr("Remove the poll"))
        self.remove.setToolTip(self.tr("Remove the poll"))
        self.remove.clicked.connect(self._remove)
        self.question = self._line(self.tr("What do you want to know?"), self.tr("Question of the poll"))
        self.options: list[QLineEdit] = []
        self.hint = plain_label(
            self.tr("Two to nine answers. Readers vote with a link in the mail, or with the number."),
            tone="muted",
            wrap=True,
        )
        self.bars = PollBars(theme)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._lay_out()
        _app().focusChanged.connect(self._left)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.head)
        top.addStretch(1)
        top.addWidget(self.remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(11, 6, 8, 10)
        box.setSpacing(4)
        box.addLayout(top)
        box.addWidget(self.question)
        box.addLayout(self._column)
        box.addWidget(self.hint)
        box.addWidget(self.bars)

    def _line(self, hint: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.setMaxLength(200)
        line.setMinimumHeight(line.sizeHint().height())
        line.returnPressed.connect(self._next)
        return line

    @property
    def is_open(self) -> bool:
        """Whether there is a poll, or one is being made."""
        return self._open or self._stored is not None

    def begin(self) -> None:
        """Make a poll."""
        self._open = True
        self._fill(self._stored)
        self.show()
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._come_into_sight)

    def show_issue(self, issue: Issue) -> None:
        """Show the poll of an issue; what is being typed stays."""
        if issue.id != self._issue:
            self._issue, self._open = issue.id, False
        changed = issue.poll != self._stored
        self._stored = issue.poll
        self._read_only = wording.has_left(issue)
        self._open = (self._open and not self._read_only) or issue.poll is not None
        typing = self.isAncestorOf(QApplication.focusWidget() or self) and not self._read_only
        if not typing and (changed or not self.question.text()):
            self._fill(issue.poll)
        for widget in (self.question, self.remove, self.hint, *self.options):
            widget.setVisible(not self._read_only)
        self.bars.setVisible(self._read_only or bool(issue.poll and sum(issue.poll.votes)))
        if issue.poll is not None:
            self.bars.show_poll(issue.poll, with_question=self._read_only)
        self.setVisible(self.is_open)

    def _fill(self, poll: Poll | None) -> None:
        self.question.setText(poll.question if poll else "")
        self._show_options(poll.options if poll else ())

    def _show_options(self, texts: Sequence[str]) -> None:
        wanted = min(MOST_OPTIONS, max(2, len(texts) + (1 if texts else 0)))
        while len(self.options) < wanted:
            self._add_option()
        while len(self.options) > wanted:
            line = self.options.pop()
            self._column.removeWidget(line)
            line.deleteLater()
        for line, text in zip(self.options, [*texts, *[""] * wanted], strict=False):
            line.setText(text)

    def _add_option(self) -> None:
        number = len(self.options) + 1
        words = self.tr("Answer {number}").format(number=number)
        line = self._line(words, words)
        line.textEdited.connect(self._grow)
        before = self.options[-1] if self.options else self.question
        self.options.append(line)
        self._column.addWidget(line)
        QWidget.setTabOrder(before, line)

    def _grow(self) -> None:
        """There is always one line more than is filled."""
        if self.options[-1].text().strip() and len(self.options) < MOST_OPTIONS:
            self._add_option()
            QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.hint, 0, 12)

    def _next(self) -> None:
        lines = [self.question, *self.options]
        here = next((at for at, line in enumerate(lines) if line.hasFocus()), 0)
        if here + 1 < len(lines):
            lines[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        self.store()

    def typed(self) -> tuple[str, tuple[str, ...]]:
        """Question and options as they stand on the screen."""
        options = tuple(text for line in self.options if (text := " ".join(line.text().split())))
        return " ".join(self.question.text().split()), options

    def store(self) -> None:
        """Ask for the poll to be stored, once it is whole and another one than before."""
        question, options = self.typed()
        whole = bool(question) and len(options) >= 2
        stored = (self._stored.question, self._stored.options) if self._stored else None
        if self._open and not self._read_only and whole and (question, options) != stored:
            self.wanted.emit(question, options)

    def _left(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and self.isAncestorOf(old) and not (new is not None and self.isAncestorOf(new)):
            QTimer.singleShot(0, self, self.store)

    def _remove(self) -> None:
        self._open = False
        self.question.clear()
        self._show_options(())
        if self._stored is not None:
            self.removed.emit()
        else:
            self.hide()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 (there is no widget without one)
    return app
