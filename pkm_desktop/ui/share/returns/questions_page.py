"""Open questions: what you asked them, and what they asked you, the longest open first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.responses import OpenQuestion
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.returns import looks, phrases
from pkm_desktop.ui.share.returns.doings import ReturnDoings
from pkm_desktop.ui.share.returns.page import ReturnsPage
from pkm_desktop.ui.share.returns.row_list import Row
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.room import room
from pkm_desktop.ui.widgets.row_delegate import RowContent
from pkm_desktop.ui.widgets.words import words
from pkm_desktop.ui.words import reply_words
from pkm_desktop.ui.words.local_forms import dotted


class QuestionSheet(QWidget):
    """One open question in large letters, and what can be done about it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = words("", role="heading")
        font = self.text.font()
        font.setPixelSize(room(20))
        self.text.setFont(font)
        self.about = words("", "muted")
        self.file = LabelledButton(desk.theme.icon("message-circle"), self.tr("File an answer…"))
        self.open = LabelledButton(desk.theme.icon("message-circle"), self.tr("Open their question"))
        self.done = LabelledButton(desk.theme.icon("check"), self.tr("Answered"))
        self.issue = LabelledButton(desk.theme.icon("send"), self.tr("Open the issue"))
        self.issue.setProperty("flat", "true")
        row = FlowLayout(gap=6)
        for button in (self.file, self.open, self.done, self.issue):
            row.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 24)
        box.setSpacing(10)
        box.addWidget(self.text)
        box.addWidget(self.about)
        box.addSpacing(6)
        box.addLayout(row)
        box.addStretch(1)
        self.show_question(None)

    def show_question(self, question: OpenQuestion | None) -> None:
        """Show one, or nothing."""
        self.setVisible(question is not None)
        if question is None:
            return
        owed = question.response_id is not None
        self.text.setText(question.text)
        asked = self.tr("Asked by {person}").format(person=question.person or self.tr("somebody"))
        parts = (
            asked if owed else self.tr("Asked by you"),
            reply_words.issue_label(question),
            wording.moment(question.asked),
            self.tr("open {days}").format(days=phrases.days_open(question.days)),
        )
        self.about.setText(dotted(*parts))
        self.file.setVisible(not owed)
        self.open.setVisible(owed)
        self.done.setVisible(owed)


class QuestionsPage(ReturnsPage):
    """`reply_wanted(response)` to open one of theirs, `answer_wanted(issue, entry)` to file one to yours."""

    reply_wanted = Signal(int)
    answer_wanted = Signal(int, int)

    def __init__(self, desk: Desk, doings: ReturnDoings) -> None:
        self.sheet = QuestionSheet(desk)
        super().__init__(desk, reply_words.tr("Open questions"), self.sheet, lines=0)
        self._doings: ReturnDoings = doings
        self._found = looks.Questions()
        self._shown: tuple[OpenQuestion, ...] = ()
        self.add_facet("asked", self.tr("You asked"))
        self.add_facet("owed", self.tr("They asked"))
        self.set_empty(
            EmptyState(
                desk.theme.icon("circle-check", 40, "muted"),
                self.tr("No open question"),
                self.tr("Ask them something at the end of an issue: what is not answered stands here."),
            )
        )
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._open)
        self.list.lettered.connect(self._letter)
        self.facet_changed.connect(lambda _: self._refill())
        self.sheet.file.clicked.connect(lambda: self._open(self.list.key))
        self.sheet.open.clicked.connect(lambda: self._open(self.list.key))
        self.sheet.done.clicked.connect(self._answered)
        self.sheet.issue.clicked.connect(self._open_issue)

    def reload(self) -> None:
        """Look again."""
        self.desk.jobs.look("share/questions", partial(looks.questions, self.desk.library), self._show_found)

    def _show_found(self, found: looks.Questions) -> None:
        self._found = found
        self.name_facet("asked", _counted(self.tr("You asked"), len(found.asked)))
        self.name_facet("owed", _counted(self.tr("They asked"), len(found.owed)))
        if not found.asked and found.owed and not self.list.rows.rows:
            self.set_facet("owed")
        self._refill()

    def _refill(self) -> None:
        self._shown = self._found.asked if self.facet == "asked" else self._found.owed
        self.show_rows([Row(at, _content(each)) for at, each in enumerate(self._shown, start=1)])
        self._show(self.list.key)

    def _at_hand(self) -> OpenQuestion | None:
        place = self.list.key - 1
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def _show(self, _key: int) -> None:
        self.sheet.show_question(self._at_hand())

    def _open(self, _key: int) -> None:
        question = self._at_hand()
        if question is None:
            return
        if question.response_id is not None:
            self.reply_wanted.emit(question.response_id)
        else:
            self.answer_wanted.emit(question.issue_id, question.entry_id or 0)

    def _letter(self, letter: str) -> None:
        if letter == " ":
            self._answered()
        elif letter == "A":
            self._open(self.list.key)

    def _answered(self) -> None:
        question = self._at_hand()
        if question is not None and question.response_id is not None:
            self._doings.answered(question.response_id, True)

    def _open_issue(self) -> None:
        question = self._at_hand()
        if question is not None:
            self.desk.window.open_ref(Ref("issue", question.issue_id))


def _counted(name: str, count: int) -> str:
    return f"{name}  {count}" if count else name


def _content(question: OpenQuestion) -> RowContent:
    about = reply_words.issue_label(question)
    person = question.person or reply_words.tr("Somebody")
    who = f"{person} · {about}" if question.response_id else about
    open_for = phrases.days_open(question.days)
    text = phrases.one_line(question.text)
    return RowContent(
        title=text,
        source=who,
        age=open_for,
        tile=person if question.response_id else about,
        bold=True,
        spoken=", ".join(filter(None, (text, who, open_for))),
    )
