"""The pages of what came back, one at a time, each filled when it shows and when something changes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.responses import Response
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share.returns.cases_page import CasesPage
from pkm_desktop.ui.share.returns.doings import ReturnDoings
from pkm_desktop.ui.share.returns.people_page import PeoplePage
from pkm_desktop.ui.share.returns.questions_page import QuestionsPage
from pkm_desktop.ui.share.returns.replies_page import RepliesPage
from pkm_desktop.ui.share.returns.respond_dialog import RespondDialog

Page = RepliesPage | QuestionsPage | CasesPage | PeoplePage


class ReturnPages(QStackedWidget):
    """`turned(name)` when a page asks for another one: the sidebar follows."""

    turned = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.doings = ReturnDoings(desk, self)
        self.replies = RepliesPage(desk, self.doings)
        self.questions = QuestionsPage(desk, self.doings)
        self.cases = CasesPage(desk, self.doings)
        self.people = PeoplePage(desk, self.doings)
        self.by_name: dict[str, Page] = {
            "replies": self.replies,
            "questions": self.questions,
            "cases": self.cases,
            "people": self.people,
        }
        for page in self.by_name.values():
            self.addWidget(page)
        self.dialog: RespondDialog | None = None
        self.replies.case_wanted.connect(self.show_case)
        self.questions.reply_wanted.connect(self.show_reply)
        self.questions.answer_wanted.connect(self.respond)
        self.cases.reply_wanted.connect(self.show_reply)
        self.people.reply_wanted.connect(self.show_reply)
        desk.jobs.changed.connect(self._on_changed)

    @property
    def name(self) -> str:
        """The page on the screen."""
        current = self.currentWidget()
        return next(name for name, page in self.by_name.items() if page is current)

    @property
    def list(self) -> QWidget:
        """Where the keys go."""
        return self.by_name[self.name].list

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.setCurrentWidget(self.by_name[name])
        if name == "replies":
            self.replies.show_due()
        else:
            self.by_name[name].reload()

    def _turn(self, name: str) -> None:
        self.setCurrentWidget(self.by_name[name])
        self.turned.emit(name)

    def show_reply(self, response_id: int) -> None:
        """Open one reply."""
        self._turn("replies")
        self.replies.show_reply(response_id)

    def show_about(self, issue_id: int, entry_id: int, title: str) -> None:
        """Open what came back on an issue, or on one entry of it."""
        self._turn("replies")
        self.replies.show_about(issue_id, entry_id, title)

    def show_case(self, case_id: int) -> None:
        """Open one success case."""
        self._turn("cases")
        self.cases.show_case(case_id)

    def new_case(self) -> None:
        """Begin to tell a case."""
        self._turn("cases")
        self.cases.reload()
        self.cases.new_case()

    def new_person(self) -> None:
        """Note somebody."""
        self._turn("people")
        self.people.reload()
        self.people.new_person()

    def respond(self, issue_id: int = 0, entry_id: int = 0) -> None:
        """Ask what came back."""
        dialog = RespondDialog(self._desk, issue_id, entry_id, self.window())
        dialog.filed.connect(self._filed)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _filed(self, response: Response) -> None:
        self.doings.filed(response)

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def leave(self) -> None:
        """What is typed is stored now."""
        self.replies.form.text.flush()
        self.cases.form.flush()

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes and self.isVisible():
            self.by_name[self.name].reload()
