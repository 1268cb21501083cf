"""What frames the entries of an issue: title, the line beside it, standing words, introduction, question."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.standing_words import StandingWords


class Letter(QObject):
    """`edited(field, text)` for what is written, `standing_wanted` to change words that are the community's.

    `above` and `below` are the widgets around the sections, in order.
    """

    edited = Signal(str, str)
    standing_wanted = Signal()

    def __init__(self, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._issue: Issue | None = None
        self.title = self._field("title", self.tr("Title of this issue"), self.tr("Title"), one_line=True)
        self.title.setObjectName("issueTitle")
        self.preheader = self._field(
            "preheader",
            self.tr("Beside the subject in a list of mails"),
            self.tr("Line beside the subject"),
            one_line=True,
        )
        self.preheader.setObjectName("issuePreheader")
        self.intro = self._field(
            "intro", self.tr("Two sentences: what was this week about?"), self.tr("Introduction")
        )
        self.question = self._field(
            "question", self.tr("One question they can answer …"), self.tr("Question")
        )
        self.question_head = plain_label(self.tr("A question for you"), role="heading")
        self.question_head.setContentsMargins(22, 6, 0, 0)
        self.question_head.setBuddy(self.question)
        self.opening = StandingWords(self.tr("Standing opening"), sheet)
        self.closing = StandingWords(self.tr("Standing closing"), sheet)
        for standing in (self.opening, self.closing):
            standing.clicked.connect(self.standing_wanted)

    def _field(self, field: str, hint: str, name: str, *, one_line: bool = False) -> AutosaveField:
        edit = AutosaveField(hint, name, one_line=one_line, parent=self._sheet)
        edit.setObjectName("shareField")
        edit.save_wanted.connect(lambda text: self._edited(field, text))
        edit.done.connect(self._sheet.setFocus)
        return edit

    def _edited(self, field: str, text: str) -> None:
        if field == "title" and not text and self._issue is not None:
            text = wording.series_number(self._issue)
        self.edited.emit(field, text)

    @property
    def above(self) -> list[QWidget]:
        return [self.title, self.preheader, self.opening, self.intro]

    @property
    def below(self) -> list[QWidget]:
        return [self.question_head, self.question, self.closing]

    @property
    def fields(self) -> tuple[AutosaveField, ...]:
        return (self.title, self.preheader, self.intro, self.question)

    def show_issue(self, issue: Issue, *, anew: bool) -> None:
        """Show an issue; `anew`: whatever was on the screen belongs to another one."""
        self._issue = issue
        # a title that only repeats the number is shown as none
        title = "" if issue.title == wording.series_number(issue) else issue.title
        texts = (title, issue.preheader, issue.intro, issue.question)
        for field, text in zip(self.fields, texts, strict=True):
            if anew:
                field.put_back(text)
            field.show_stored(text)
        self.opening.show_words(issue.community.opening)
        self.closing.show_words(issue.community.closing)

    def set_read_only(self, sent: bool) -> None:
        """A sent issue is shown as it left: what says nothing is not there."""
        for field in self.fields:
            field.setReadOnly(sent)
            field.setVisible(not sent or bool(field.text))
        self.question_head.setVisible(not self.question.isHidden())
