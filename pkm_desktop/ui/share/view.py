"""The Share stage: communities, what could go to them, the issue at hand, and how it will look."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import checks, overview, wording
from pkm_desktop.ui.share.overview import Overview
from pkm_desktop.ui.share.spots import Spots
from pkm_desktop.ui.share.stage import ShareStage
from pkm_desktop.ui.share.wiring import connect
from pkm_desktop.ui.words.core_words import retold

_ISSUE = "share/issue"
# Where a problem is mended that is not in the issue.
_OF_COMMUNITY = ("no-licence", "no-recipients", "outside-recipient", "template-broken")
_OF_SETTINGS = ("no-sender",)


class ShareView(ShareStage):
    """Looks things up and shows them; reloads on every change, and keeps what is being typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._today = date.min
        self._wanted_community = 0
        self._wanted_issue = desk.session.number(_ISSUE)
        self._stale = True
        self.spots = Spots(self, self)
        connect(self)
        self._connect()

    def _connect(self) -> None:
        self.desk.jobs.changed.connect(self._on_changed)
        self.sidebar.community_picked.connect(self.show_community)
        self.sidebar.issue_picked.connect(self.show_issue)
        self.edits.stored.connect(self.show_stored)
        self.edits.refused.connect(self.refused)
        self.edits.unsaved.connect(self.not_written)
        self.preview.checks.jump.connect(self.jump)
        self.doings.jump.connect(self.jump)
        self.going_out.looked.connect(self.reload)
        self.audiences.added.connect(self._begin_first)
        self.doings.issue_made.connect(self._begin_issue)
        self.desk.actions.on("publish", self.publish, owner=self.work, when=lambda: self.issue is not None)

    # What the window calls
    def show_issue(self, issue_id: int) -> None:
        """Open an issue."""
        self._turn_to(0, issue_id)

    def show_community(self, community_id: int) -> None:
        """Open a community's draft, or its newest issue."""
        if self.returning.on or self.community is None or self.community.id != community_id:
            self._turn_to(community_id, 0)

    def show_ref(self, ref: Ref) -> None:
        """Open an issue or a community by its id."""
        if ref.kind == "issue":
            self.show_issue(ref.id)
        elif ref.kind == "community":
            self.show_community(ref.id)
        elif ref.kind == "response":
            self.returning.pages.show_reply(ref.id)
        elif ref.kind == "case":
            self.returning.pages.show_case(ref.id)

    def set_sidebar(self, visible: bool) -> None:
        self.sidebar.setVisible(visible)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        if self.returning.on:
            return [self.sidebar.returns, self.returning.pages.list]
        if self.stack.currentWidget() is not self.work:
            return [self.sidebar.communities]
        sheet, focus = self.composer.sheet, QApplication.focusWidget()
        begin = sheet.intro if self.is_draft else self.composer.banner.next
        writing = focus if focus is not None and sheet.isAncestorOf(focus) else begin
        seen = self.preview.paper, self.preview.checks.list
        return [self.sidebar.communities, self.candidates.list, writing, *seen]

    def leave(self) -> None:
        """Before the window closes: what is not saved yet is."""
        self.composer.sheet.flush()
        self.returning.pages.leave()

    def publish(self) -> None:
        """Open the publish dialog on the issue as it is stored."""
        self.composer.sheet.flush()
        self.doings.publish()

    def _begin_first(self, community_id: int) -> None:
        self.show_community(community_id)
        self.doings.new_issue(community_id)

    def _begin_issue(self, issue_id: int) -> None:
        self.show_issue(issue_id)
        self.composer.sheet.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def wanted(self) -> Ref | None:
        """The issue that is shown or asked for; the community where that is not known yet."""
        if self._wanted_issue:
            return Ref("issue", self._wanted_issue)
        return Ref("community", self._wanted_community) if self._wanted_community else None

    def _turn_to(self, community_id: int, issue_id: int) -> None:
        self.spots.leaving.emit()
        self.composer.sheet.flush()
        self.returning.hide()
        self._wanted_community, self._wanted_issue = community_id, issue_id
        self.reload()

    # Looking
    def reload(self) -> None:
        """Look everything up again; what is being typed stays."""
        self._stale = False
        library, number = self.desk.library, self.edits.number
        community, issue = self._wanted_community, self._wanted_issue
        self.desk.jobs.look(
            "share/overview", lambda: overview.look(library, community, issue, number), self._show_overview
        )

    def _show_overview(self, seen: Overview) -> None:
        self.community = self.doings.community = self.audiences.community = seen.community
        self.due = seen.due_for(seen.community.id) if seen.community else None
        self._today = seen.today
        chosen = seen.issue.id if seen.issue else 0
        here = seen.community.id if seen.community else 0
        self.sidebar.show_communities(seen.communities, here, seen.due, seen.today)
        self.sidebar.show_issues(seen.community, seen.rows, chosen)
        self.candidates.show_candidates(
            seen.candidates,
            seen.suggested,
            settled=seen.number == self.edits.number and not self.edits.waiting,
        )
        self._wanted_issue = self.edits.issue_id = chosen
        self.desk.session.keep(_ISSUE, chosen)
        if seen.community is None:
            self._show_page(self.welcome)
        elif seen.issue is None:
            self._show_page(self.no_issue)
        else:
            self._show_page(self.work)
            if seen.number == self.edits.number and not self.edits.waiting:
                self.show_stored(seen.issue)
        self.returning.look(seen.issue)
        self.desk.actions.refresh()

    def _show_page(self, page: QWidget) -> None:
        if page is not self.work:
            self.issue = self.doings.issue = self.going_out.issue = None
            self.desk.window.stage_status("")
        if self.returning.on:
            self.returning.keep()
            return
        arriving = page is self.work and self.stack.currentWidget() is not self.work
        self.stack.setCurrentWidget(page)
        if arriving and not self._is_somewhere():
            self.setFocus()

    def _is_somewhere(self) -> bool:
        """Whether the person is at something here, or writing; Qt may have gone to a button meanwhile."""
        focus = QApplication.focusWidget()
        if focus is None or focus is self.sidebar.add_community:
            return False
        return self.isAncestorOf(focus) or isinstance(focus, QLineEdit | QTextEdit)

    def show_stored(self, issue: Issue) -> None:
        """Show an issue as the library has it now."""
        if issue.id != self.edits.issue_id:
            return
        issue = self.going_out.written.added(issue)
        before, self.issue = self.issue, issue
        self.doings.issue = self.going_out.issue = issue
        self.composer.show_issue(issue, self.due, self._today)
        if before is not None and before.id == issue.id:
            self._go_on(was_draft=not wording.has_left(before))
        self.preview.follow(issue.id)
        self.preview.checks.show_problems(issue)
        if self.isVisible() and not self.returning.on:
            self.desk.window.stage_status(checks.status_line(issue))

    def _go_on(self, *, was_draft: bool) -> None:
        """Where one goes on once the issue has left, or is a draft again: its fields change with that."""
        if was_draft and not self.is_draft:
            self.composer.banner.next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_draft and not was_draft:
            self.composer.go_to(None, "title")

    def refused(self, error: PkmError) -> None:
        """A change was not possible: say why, and show what is."""
        self.desk.window.toast(retold(error))
        self.reload()

    def not_written(self, error: PkmError, entry: int, field: str) -> None:
        """What was typed could not be stored: it stays on the screen and is tried again."""
        self.desk.window.toast(retold(error))
        self.composer.sheet.save_failed(entry, field)

    def jump(self, problem: Problem) -> None:
        """Go to what a problem is about: a field of the sheet, the community, or the settings."""
        if problem.code in _OF_COMMUNITY:
            self.audiences.edit_this()
        elif problem.code in _OF_SETTINGS:
            self.desk.actions.run("settings")
        else:
            self.composer.go_to(problem.entry, problem.field)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if not changes:
            return
        self._stale = True
        if self.isVisible():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()
        elif self.issue is not None and not self.returning.on:
            self.desk.window.stage_status(checks.status_line(self.issue))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.composer.sheet.flush()
        self.desk.window.stage_status("")
