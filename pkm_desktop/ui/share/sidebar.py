"""The sidebar: communities, and the issues of the one at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.communities import Community, Due
from pkm_desktop.core.model.digests import IssueRow
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.returns_nav import ReturnsNav
from pkm_desktop.ui.widgets.nav_drops import NavDrops
from pkm_desktop.ui.widgets.nav_list import NavList, NavRow

_ICONS = {"team": "users", "cop": "users", "network": "globe"}


class Sidebar(QWidget):
    """Says what is picked and what is wanted; the view does it."""

    community_picked = Signal(int)
    issue_picked = Signal(int)
    community_wanted = Signal()
    issue_wanted = Signal(int)  # community
    edit_wanted = Signal(int)  # community
    skip_wanted = Signal(int)  # community
    pause_wanted = Signal(object)  # Community
    next_wanted = Signal(int)  # issue to begin the next one from
    delete_wanted = Signal(int)  # issue
    refs_dropped = Signal(int, object)  # issue, tuple[Ref, ...]
    refs_for = Signal(int, object)  # community, tuple[Ref, ...]

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._community: Community | None = None
        self._drafts: frozenset[int] = frozenset()
        self._known: dict[str, Community] = {}
        self._due: dict[int, Due] = {}
        self.paused: Callable[[Community], str] = _nothing  # the rhythm that waits to be gone on with
        self.communities = NavList(theme, self.tr("Communities"))
        self.issues = NavList(theme, self.tr("Issues"))
        self.returns = ReturnsNav(theme)
        self._taking: frozenset[str] = frozenset()
        self._drops = NavDrops(self.issues, lambda key: key in self._taking)
        self._community_drops = NavDrops(self.communities, lambda key: key in self._known)
        self.add_community = self._button(self.tr("Add a community…"))
        self.add_issue = self._button(self.tr("New issue"))
        self._lay_out()
        self._connect()

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("sidebarAdd")
        button.setText(text)
        button.setIcon(self._theme.icon("plus", 16, "muted"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(0)
        box.addWidget(self.communities, 500)
        box.addWidget(self.add_community)
        box.addWidget(self.issues, 1000)
        box.addWidget(self.add_issue)
        box.addWidget(self.returns)
        box.addStretch(1)
        for button in (self.add_community, self.add_issue):
            box.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self.add_issue.hide()
        for nav in (self.communities, self.issues):
            _fit(nav)  # nothing is known yet
            nav.resized.connect(partial(_fit, nav))

    def _connect(self) -> None:
        self.communities.picked.connect(lambda key: self.community_picked.emit(int(key)))
        self.communities.menu_wanted.connect(self._community_menu)
        self.issues.picked.connect(lambda key: self.issue_picked.emit(int(key)))
        self.issues.menu_wanted.connect(self._issue_menu)
        self._drops.dropped.connect(lambda key, refs: self.refs_dropped.emit(int(key), refs))
        self._community_drops.dropped.connect(lambda key, refs: self.refs_for.emit(int(key), refs))
        for key in (QKeySequence(QKeySequence.StandardKey.Delete), QKeySequence(Qt.Key.Key_Backspace)):
            shortcut = QShortcut(key, self.issues, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._delete_chosen)
        self.add_community.clicked.connect(self.community_wanted)
        self.add_issue.clicked.connect(self._want_issue)

    def _delete_chosen(self) -> None:
        key = self.issues.chosen()
        if key and int(key) in self._drafts:
            self.delete_wanted.emit(int(key))

    def _want_issue(self) -> None:
        if self._community is not None:
            self.issue_wanted.emit(self._community.id)

    def show_communities(
        self, communities: tuple[Community, ...], chosen: int, due: Sequence[Due], today: date
    ) -> None:
        """List all communities with what is due, and mark one."""
        self._known = {str(each.id): each for each in communities}
        self._due = {each.community.id: each for each in due}
        rows = [self._community_row(each, today) for each in communities]
        head = NavRow("communities", self.tr("Communities"), heading=True)
        self.communities.set_rows([head, *rows])
        self.communities.select(str(chosen) if chosen else "")
        _fit(self.communities)

    def _community_row(self, community: Community, today: date) -> NavRow:
        due = self._due.get(community.id)
        mark = wording.due_mark(due, today)
        late = bool(due and due.late_days)
        if self.paused(community):
            mark = self.tr("paused")
        said = wording.due_words(due, today) if due else mark
        return NavRow(
            str(community.id),
            community.name,
            self._theme.icon(_ICONS[community.kind]),
            count=mark,
            urgent=late,
            spoken=", ".join(filter(None, (community.name, said))),
            tip=" · ".join(filter(None, (community.name, said))),
        )

    def show_issues(self, community: Community | None, issues: tuple[IssueRow, ...], chosen: int) -> None:
        """List the issues of a community, newest first as given, and mark one."""
        self._community = community
        self._drafts = frozenset(each.id for each in issues if not wording.has_left(each))
        self._taking = frozenset(str(draft) for draft in self._drafts)
        self.add_issue.setVisible(community is not None)
        rows = [self._issue_row(community, each) for each in issues] if community else []
        if community:
            title = self.tr("{community} · digests").format(community=community.name)
            rows.insert(0, NavRow("issues", title, heading=True))
        self.issues.set_rows(rows)
        self.issues.select(str(chosen) if chosen else "")
        _fit(self.issues)

    def _issue_row(self, community: Community, issue: IssueRow) -> NavRow:
        sent = wording.has_left(issue)
        return NavRow(
            str(issue.id),
            wording.issue_name(community, issue.number),
            self._theme.icon("check" if sent else "pencil"),
            count=wording.day(issue.published) if sent else str(issue.entries),
            tail=f" #{issue.number}",
            aside="" if sent else self.tr("draft"),
            spoken=self._spoken(community, issue),
            tip=issue.title,
        )

    def _spoken(self, community: Community, issue: IssueRow) -> str:
        name = wording.issue_name(community, issue.number)
        if wording.has_left(issue):
            return self.tr("{name}, published {day}").format(name=name, day=wording.day(issue.published))
        entries = wording.counted(issue.entries, self.tr("1 entry"), self.tr("{n} entries"))
        return self.tr("{name}, draft with {entries}").format(name=name, entries=entries)

    def _community_menu(self, key: str, at: QPoint) -> None:
        community = self._known[key]
        menu = self._menu()
        menu.addAction(self.tr("New issue"), lambda: self.issue_wanted.emit(int(key)))
        due, waits = self._due.get(community.id), self.paused(community)
        if due is not None:
            words = self.tr("Skip the issue of {day}").format(day=wording.day(due.day))
            menu.addAction(words, lambda: self.skip_wanted.emit(int(key)))
        if community.rhythm or waits:
            words = self.tr("Go on with the rhythm") if waits else self.tr("Pause the rhythm")
            menu.addAction(words, lambda: self.pause_wanted.emit(community))
        menu.addSeparator()
        menu.addAction(self.tr("Edit community…"), lambda: self.edit_wanted.emit(int(key)))
        menu.popup(at)

    def _issue_menu(self, key: str, at: QPoint) -> None:
        menu = self._menu()
        menu.addAction(self.tr("Open"), lambda: self.issue_picked.emit(int(key)))
        menu.addAction(self.tr("Make the next one from this"), lambda: self.next_wanted.emit(int(key)))
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete draft"), lambda: self.delete_wanted.emit(int(key)))
        delete.setEnabled(int(key) in self._drafts)
        menu.popup(at)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _nothing(_community: Community) -> str:
    return ""


def _fit(nav: NavList) -> None:
    """No taller than its rows, so that two lists stand below each other like one; longer ones scroll."""
    heights = [nav.sizeHintForRow(row) for row in range(nav.model().rowCount())]
    margins = nav.viewportMargins()
    around = margins.top() + margins.bottom()
    nav.setMaximumHeight(sum(heights) + around)
    nav.setMinimumHeight(sum(heights[:3]) + around if heights else 0)
    nav.setVisible(bool(heights))
