"""The panes of the Share stage and where they stand; what they show is the view's business."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from pkm_desktop.core.model.communities import Community, Due
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.audiences import Audiences
from pkm_desktop.ui.share.candidates import CandidatesPane
from pkm_desktop.ui.share.composer import Composer
from pkm_desktop.ui.share.contributing import Contributing
from pkm_desktop.ui.share.doings import Doings
from pkm_desktop.ui.share.edits import Edits
from pkm_desktop.ui.share.going_out import GoingOut
from pkm_desktop.ui.share.menus import Menus
from pkm_desktop.ui.share.preview import Preview
from pkm_desktop.ui.share.returns.returning import Returning
from pkm_desktop.ui.share.sidebar import Sidebar
from pkm_desktop.ui.widgets.action_buttons import ActionButton
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.leading import lead_focus
from pkm_desktop.ui.widgets.room import somewhat

_PREVIEW_FROM, _CANDIDATES_FROM = 880, 620  # px of width: below that the sheet needs the room


class ShareStage(QWidget):
    """What is stored goes through `edits` (the issue on the sheet) and `doings` (everything else)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.community: Community | None = None
        self.issue: Issue | None = None
        self.due: Due | None = None  # what is due for the community
        # From the outside in: a style sheet is worked out anew for all that is in what gets another parent.
        self.panes_splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.sidebar = Sidebar(desk.theme, self.panes_splitter)
        self.stack = QStackedWidget(self.panes_splitter)
        self.work = QSplitter(Qt.Orientation.Horizontal, self.stack)
        self.candidates = CandidatesPane(desk.theme, self.work)
        self.composer = Composer(desk.theme, self.work)
        self.preview = Preview(desk, self.work)
        self.edits = Edits(desk, self)
        self.doings = Doings(desk, self)
        self.going_out = GoingOut(desk, self)
        self.audiences = Audiences(desk, self)
        self.contributing = Contributing(desk, self)
        self.menus = Menus(desk, self.edits, self.composer)
        self._lay_out()
        self.returning = Returning(desk, self.sidebar, self.composer, self.stack)
        lead_focus(self, self.candidates.list)

    @property
    def is_draft(self) -> bool:
        """Whether an issue is open that has not left yet."""
        return self.issue is not None and not wording.has_left(self.issue)

    def _make_pages(self) -> None:
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

    def _lay_out(self) -> None:
        self._make_pages()
        self.narrow_publish = ActionButton(
            self.desk.actions.action("publish"),
            text=self.tr("Publish…"),
            primary=True,
            icon=self.desk.theme.icon("send", 16, "on_accent"),
        )
        self.narrow_publish.hide()
        self.composer.head.addSpacing(6)
        self.composer.head.addWidget(self.narrow_publish)
        for pane in (self.candidates, self.composer, self.preview):
            self.work.addWidget(pane)
        self.work.setSizes([226, 310, 445])
        for place, stretch in enumerate((1, 2, 4)):
            self.work.setStretchFactor(place, stretch)
        for page in (self.welcome, self.no_issue, self.work):
            self.stack.addWidget(page)
        self.panes_splitter.addWidget(self.sidebar)
        self.panes_splitter.addWidget(self.stack)
        self.panes_splitter.setSizes([224, 980])
        self.panes_splitter.setStretchFactor(1, 1)
        for splitter, key in ((self.panes_splitter, "share/main"), (self.work, "share/work")):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            name_borders(splitter)
            self.desk.session.splitter(splitter, key)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.panes_splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= somewhat(_PREVIEW_FROM)
        self.preview.setVisible(wide)
        home = self.preview if wide else self.composer
        if self.preview.checks.parentWidget() is not home:
            home.foot.addWidget(self.preview.checks)
        self.narrow_publish.setVisible(not wide)
        self.candidates.setVisible(self.width() >= somewhat(_CANDIDATES_FROM))
