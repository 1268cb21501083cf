"""The Share stage: communities, what could go to them, the issue at hand, and how it will look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.digests import Community, Issue, Problem
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import checks, overview
from pkm_desktop.ui.share.candidates import CandidatesPane
from pkm_desktop.ui.share.composer import Composer
from pkm_desktop.ui.share.doings import Doings
from pkm_desktop.ui.share.edits import Edits
from pkm_desktop.ui.share.menus import Menus
from pkm_desktop.ui.share.overview import Overview
from pkm_desktop.ui.share.preview import Preview
from pkm_desktop.ui.share.sidebar import Sidebar
from pkm_desktop.ui.share.wiring import connect
from pkm_desktop.ui.widgets.empty_state import EmptyState

_ISSUE = "share/issue"
_PREVIEW_FROM, _CANDIDATES_FROM = 880, 620  # px of width: below that the sheet needs the room


class ShareView(QWidget):
    """Holds the panes together. What is stored goes through `edits` (the issue) and `doings` (the rest)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.community: Community | None = None
        self.issue: Issue | None = None
        self._wanted_community = 0
        self._wanted_issue = desk.session.number(_ISSUE)
        self._stale = True
        self.sidebar = Sidebar(desk.theme)
        self.candidates = CandidatesPane(desk.theme)
        self.composer = Composer(desk.theme)
        self.preview = Preview(desk)
        self.edits = Edits(desk, self)
        self.doings = Doings(desk, self)
        self.menus = Menus(desk, self.edits, self.composer)
        self._lay_out()
        self.setFocusProxy(self.candidates.list)
        connect(self)
        desk.jobs.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        action = self.desk.actions.action
        icon = self.desk.theme.icon("users", 40, "muted")
        self.welcome = EmptyState(
            icon,
            self.tr("Who would care?"),
            self.tr(
                "Name the people you read for: a team, a community of practice, or anybody who follows you."
            ),
            [action("new_community")],
        )
        self.no_issue = EmptyState(
            self.desk.theme.icon("pencil", 40, "muted"),
            self.tr("No issue yet"),
            self.tr("An issue is a short letter: a few finds, why they matter, and one question."),
            [action("new_issue")],
        )
        self.work = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self.candidates, self.composer, self.preview):
            self.work.addWidget(pane)
        self.work.setSizes([226, 310, 445])
        for place, stretch in enumerate((1, 2, 4)):
            self.work.setStretchFactor(place, stretch)
        self.stack = QStackedWidget()
        for page in (self.welcome, self.no_issue, self.work):
            self.stack.addWidget(page)
        self.panes_splitter = QSplitter(Qt.Orientation.Horizontal)
        self.panes_splitter.addWidget(self.sidebar)
        self.panes_splitter.addWidget(self.stack)
        self.panes_splitter.setSizes([224, 980])
        self.panes_splitter.setStretchFactor(1, 1)
        for splitter, key in ((self.panes_splitter, "share/main"), (self.work, "share/work")):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            self.desk.session.splitter(splitter, key)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.panes_splitter)

    # What the window calls
    def show_issue(self, issue_id: int) -> None:
        """Open an issue."""
        self._turn_to(0, issue_id)

    def show_community(self, community_id: int) -> None:
        """Open a community's draft, or its newest issue."""
        if self.community is None or self.community.id != community_id:
            self._turn_to(community_id, 0)

    def show_ref(self, ref: Ref) -> None:
        """Open an issue or a community by its id."""
        if ref.kind == "issue":
            self.show_issue(ref.id)
        elif ref.kind == "community":
            self.show_community(ref.id)

    def set_sidebar(self, visible: bool) -> None:
        self.sidebar.setVisible(visible)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        if self.stack.currentWidget() is not self.work:
            return [self.sidebar.communities]
        return [self.sidebar.communities, self.candidates.list, self.composer.sheet.intro, self.preview.paper]

    def leave(self) -> None:
        """Before the window closes: what is not saved yet is."""
        self.composer.sheet.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.setVisible(self.width() >= _PREVIEW_FROM)
        self.candidates.setVisible(self.width() >= _CANDIDATES_FROM)

    def _turn_to(self, community_id: int, issue_id: int) -> None:
        self.composer.sheet.flush()
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
        self.community = seen.community
        self.rows = seen.rows
        chosen = seen.issue.id if seen.issue else 0
        self.sidebar.show_communities(seen.communities, seen.community.id if seen.community else 0)
        self.sidebar.show_issues(seen.community, seen.rows, chosen)
        self.candidates.show_candidates(seen.candidates)
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
        self.desk.actions.refresh()

    def _show_page(self, page: QWidget) -> None:
        if page is not self.work:
            self.issue = None
            self.desk.window.status("")
        self.stack.setCurrentWidget(page)

    def show_stored(self, issue: Issue) -> None:
        """Show an issue as the library has it now."""
        if issue.id != self.edits.issue_id:
            return
        self.issue = issue
        self.composer.show_issue(issue, self.rows, self.desk.library.clock().astimezone().date())
        self.preview.follow(issue.id)
        self.preview.checks.show_problems(issue)
        if self.isVisible():
            self.desk.window.status(checks.status_line(issue))

    def refused(self, error: PkmError) -> None:
        """A change was not possible: say why, and show what is."""
        self.desk.window.toast(str(error))
        self.reload()

    def not_written(self, error: PkmError, entry: int, field: str) -> None:
        """What was typed could not be stored: it stays on the screen and is tried again."""
        self.desk.window.toast(str(error))
        self.composer.sheet.save_failed(entry, field)

    def jump(self, problem: Problem) -> None:
        """Go to what a problem is about."""
        self.composer.go_to(problem.entry, problem.code)

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
        elif self.issue is not None:
            self.desk.window.status(checks.status_line(self.issue))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.composer.sheet.flush()
        self.desk.window.status("")
