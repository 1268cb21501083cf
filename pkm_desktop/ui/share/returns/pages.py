"""The pages of what came back, one at a time, each filled when it shows and when something changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

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
P = TypeVar("P", bound=QWidget)


class ReturnPages(QStackedWidget):
    """`turned(name)` when a page asks for another one: the sidebar follows."""

    turned = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.doings = ReturnDoings(desk, self)
        self.dialog: RespondDialog | None = None
        desk.jobs.changed.connect(self._on_changed)

    @cached_property
    def replies(self) -> RepliesPage:
        """All that came back."""
        page = self._take(RepliesPage(self._desk, self.doings))
        page.case_wanted.connect(self.show_case)
        return page

    @cached_property
    def questions(self) -> QuestionsPage:
        """What readers asked."""
        page = self._take(QuestionsPage(self._desk, self.doings))
        page.reply_wanted.connect(self.show_reply)
        page.answer_wanted.connect(self.respond)
        return page

    @cached_property
    def cases(self) -> CasesPage:
        """What it was good for."""
        page = self._take(CasesPage(self._desk, self.doings))
        page.reply_wanted.connect(self.show_reply)
        return page

    @cached_property
    def people(self) -> PeoplePage:
        """Who reads."""
        page = self._take(PeoplePage(self._desk, self.doings))
        page.reply_wanted.connect(self.show_reply)
        return page

    def _take(self, page: P) -> P:
        """Each page is built when it is first shown."""
        self.addWidget(page)
        return page

    def page(self, name: str) -> Page:
        """The page of a name in the sidebar."""
        pages: dict[str, Callable[[], Page]] = {
            "replies": lambda: self.replies,
            "questions": lambda: self.questions,
            "cases": lambda: self.cases,
            "people": lambda: self.people,
        }
        return pages[name]()

    @property
    def current(self) -> Page | None:
        """The page on the screen."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def list(self) -> QWidget:
        """Where the keys go."""
        page = self.current
        return page.list if page is not None else self

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        page = self.page(name)
        self.setCurrentWidget(page)
        if isinstance(page, RepliesPage):
            page.show_due()
        else:
            page.reload()

    def _turn(self, name: str) -> None:
        self.setCurrentWidget(self.page(name))
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
        for place in range(self.count()):
            page = self.widget(place)
            if isinstance(page, RepliesPage):
                page.form.text.flush()
            elif isinstance(page, CasesPage):
                page.form.flush()

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        page = self.current
        if changes and page is not None and self.isVisible():
            page.reload()
