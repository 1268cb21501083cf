"""What came back, joined to the rest of the stage: the sidebar, the marks on an issue, the pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from pkm_desktop.core.library import Library
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.core.model.responses import CameBack
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.composer import Composer
from pkm_desktop.ui.share.returns import looks, phrases
from pkm_desktop.ui.share.returns.mail_target import MailTarget
from pkm_desktop.ui.share.returns.pages import ReturnPages
from pkm_desktop.ui.share.returns_mark import ReturnsMark
from pkm_desktop.ui.share.returns_nav import Waiting
from pkm_desktop.ui.share.sidebar import Sidebar
from pkm_desktop.ui.widgets.action_buttons import ActionButton


@dataclass(frozen=True)
class _Seen:
    waiting: Waiting
    issue: Issue | None = None
    back: CameBack | None = None


class Returning(QObject):
    """Knows whether one of the pages is on the screen (`on`); then the sheet waits behind it."""

    leaving = Signal()  # before another page

    def __init__(self, desk: Desk, sidebar: Sidebar, composer: Composer, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk, self._sidebar, self._composer, self._stack = desk, sidebar, composer, stack
        self.on = False
        self.name = ""  # of the page on the screen, or the last that was
        self.issue: Issue | None = None
        self.pages = ReturnPages(desk)
        stack.addWidget(self.pages)
        self.mark = ReturnsMark(desk.theme)
        self.mark.clicked.connect(self.show_issue)
        self.respond = ActionButton(desk.actions.action("respond"), text=self.tr("File a reply…"))
        self.respond.setProperty("flat", "true")
        composer.banner.add_returns(self.mark, self.respond)
        sidebar.returns.picked.connect(self.show_page)
        self.pages.turned.connect(self._turned)
        MailTarget(composer, self._left_issue, self._take_mails)
        self._offer()

    def _offer(self) -> None:
        on, stage = self._desk.actions.on, self._stack
        on("poll", self._composer.sheet.begin_poll, owner=self._composer, when=self._may_ask)
        on("respond", self.file_one, owner=stage)

    def _may_ask(self) -> bool:
        issue = self._composer.sheet.issue
        return issue is not None and not wording.has_left(issue)

    def _left_issue(self) -> int:
        issue = self._composer.sheet.issue
        return issue.id if issue is not None and wording.has_left(issue) else 0

    def _take_mails(self, files: list[Path], issue_id: int) -> None:
        from pkm_desktop.ui.seek.entry import taking

        taking(self._desk, self._stack.window()).mails(files, issue_id)

    # Pages
    def show_page(self, name: str) -> None:
        """Bring one to the front."""
        self._turned(name)
        self.pages.show_page(name)
        self.pages.page(name).list.setFocus()

    def _turned(self, name: str) -> None:
        self.leaving.emit()
        self._composer.sheet.flush()
        self.on, self.name = True, name
        self._stack.setCurrentWidget(self.pages)
        self.keep()
        self._sidebar.returns.select(name)
        self._desk.window.stage_status("")
        self._desk.actions.refresh()

    def keep(self) -> None:
        """Nothing but a page is chosen in the sidebar."""
        self._sidebar.communities.select("")
        self._sidebar.issues.select("")

    def hide(self) -> None:
        """Back to the issues."""
        if self.on:
            self.pages.leave()
        self.on = False
        self._sidebar.returns.select("")

    def show_issue(self) -> None:
        """Open what came back on the issue."""
        if self.issue is not None:
            name = wording.issue_name(self.issue.community, self.issue.number)
            self.pages.show_about(self.issue.id, 0, name)

    def show_entry(self, entry_id: int) -> None:
        """Open what came back on an entry."""
        entries = self.issue.entries if self.issue else ()
        title = next((each.title for each in entries if each.id == entry_id), "")
        if self.issue is not None and title:
            self.pages.show_about(self.issue.id, entry_id, title)

    def file_one(self) -> None:
        """Ask what came back, on the issue on the screen if it has left."""
        here = self.issue if not self.on and self.issue and wording.has_left(self.issue) else None
        card = self._composer.current() if here else None
        self.pages.respond(here.id if here else 0, card.entry.id if card else 0)

    # What waits, and what an issue got
    def look(self, issue: Issue | None) -> None:
        """Look the numbers up again."""
        self._desk.jobs.look("share/waiting", partial(_look, self._desk.library, issue), self._show)

    def _show(self, seen: _Seen) -> None:
        self._sidebar.returns.show_waiting(seen.waiting)
        self.issue = seen.issue
        back = seen.back
        more = phrases.people_words(back.people) if back else ""
        self.mark.show_counts(back.counts if back else {}, more)
        got = {each.entry_id: each.counts for each in back.entries} if back else {}
        self._composer.sheet.show_returns(got)


def _look(library: Library, issue: Issue | None) -> _Seen:
    return _Seen(looks.waiting(library), issue, looks.came_back(library, issue))
