"""Practice: the review of the week, the rhythm, what pays, what is neglected, and what it was good for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from pkm_desktop.core.commands.practice import reflect, weekly
from pkm_desktop.core.commands.seek import follow
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.practice import Practice, Week, WeekReview
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice import sidebar
from pkm_desktop.ui.practice.brief import Brief
from pkm_desktop.ui.practice.cases_page import CasesGlance
from pkm_desktop.ui.practice.figures import is_empty
from pkm_desktop.ui.practice.pane import side_by_side
from pkm_desktop.ui.practice.report_dialog import ReportDialog
from pkm_desktop.ui.practice.rhythm_page import RhythmPage
from pkm_desktop.ui.practice.sources_page import SourcesPage
from pkm_desktop.ui.practice.spots import Spots
from pkm_desktop.ui.practice.topics_page import TopicsPage
from pkm_desktop.ui.practice.week_page import WeekPage
from pkm_desktop.ui.widgets.action_buttons import LabelledButton
from pkm_desktop.ui.widgets.borders import name_borders
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.nav_list import NavList
from pkm_desktop.ui.widgets.room import somewhat

WEEKS = 8
NARROW = 720
PAGE = "practice/page"
P = TypeVar("P", RhythmPage, SourcesPage, TopicsPage)
SETTLE_MS = 250  # a stretch of changes is counted once


class PracticeView(QWidget):
    """Sidebar and pages. Local numbers, for oneself only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = self._sidebar = True
        self._span, self._cases = WEEKS, 0
        self._monday: date | None = None  # of the week on the screen; None: this one
        self._past: sidebar.Past = ()
        self._dialog: ReportDialog | None = None
        self._brief_weeks: tuple[date, ...] = ()
        self._lived: frozenset[date] = frozenset()  # the weeks in which anything happened
        self.nav = NavList(desk.theme, self.tr("Practice"))
        self.nav.picked.connect(self.go)
        self.week, self.brief = WeekPage(desk), Brief(desk, WEEKS)
        self.cases = CasesGlance(desk)
        self.spots = Spots(self.go, self)
        self._seen: Practice | None = None  # over the span
        self.brief.tool(self._report_button())
        self._lay_out()
        self._wire()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.reload)
        self.nav.set_rows(sidebar.rows(desk.theme, (), cases=0))
        self.go(desk.session.text(PAGE, sidebar.WEEK))

    def _lay_out(self) -> None:
        self._both = side_by_side(self.week, self.brief)
        self._both.setSizes([480, 500])
        self._pages = QStackedWidget()
        for page in (self._both, self.cases):
            self._pages.addWidget(page)
        self.empty = EmptyState(
            self._desk.theme.icon("activity", color="faint"),
            self.tr("Nothing to look back on yet"),
            self.tr(
                "Decide on a few items, write why one of them matters, and share it: the week shows here."
            ),
            [self._desk.actions.action("seek")],
        )
        self.empty.setProperty("pane", "surface")
        self.empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages.addWidget(self.empty)
        panes = side_by_side(self.nav, self._pages)
        panes.setStretchFactor(1, 1)
        panes.setSizes([224, 980])
        name_borders(self._both)
        self._desk.session.splitter(self._both, "practice/week")
        name_borders(panes)
        self._desk.session.splitter(panes, "practice/main")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)

    def _wire(self) -> None:
        self._desk.jobs.changed.connect(self._changed)
        self.week.wanted.connect(self._act)
        self.week.changed.connect(self._load_past)
        self.brief.week_picked.connect(self._pick_week)
        self.brief.unfollow.connect(self._unfollow)
        self.brief.opened.connect(self._open_source)
        self.cases.opened.connect(lambda _: self._desk.actions.action("success_cases").trigger())
        self.cases.counted.connect(self._count_cases)

    # Pages that are built when they are first shown
    @cached_property
    def rhythm(self) -> RhythmPage:
        """Every measure."""
        page = RhythmPage(self._desk)
        page.tool(self._report_button())
        page.span_wanted.connect(self._look_back)
        return self._take(page)

    @cached_property
    def sources(self) -> SourcesPage:
        """What each source brings."""
        page = SourcesPage(self._desk)
        page.unfollow.connect(self._unfollow)
        page.opened.connect(self._open_source)
        return self._take(page)

    @cached_property
    def topics(self) -> TopicsPage:
        """What each topic gets."""
        page = TopicsPage(self._desk)
        page.opened.connect(lambda tag: self._desk.window.show_query(f'tag:"{tag}"'))
        return self._take(page)

    def _take(self, page: P) -> P:
        self._pages.addWidget(page)
        if self._seen is not None:
            page.show_practice(self._seen)
        return page

    def _page(self, key: str) -> QWidget | None:
        """The page of a key of the sidebar; None where there is none."""
        pages: dict[str, Callable[[], QWidget]] = {
            sidebar.WEEK: lambda: self._both,
            sidebar.RHYTHM: lambda: self.rhythm,
            sidebar.SOURCES: lambda: self.sources,
            sidebar.TOPICS: lambda: self.topics,
            sidebar.CASES: lambda: self.cases,
        }
        return pages[key]() if key in pages else None

    def _report_button(self) -> LabelledButton:
        button = LabelledButton(self._desk.theme.icon("upload"), self.tr("Practice report"))
        button.setProperty("flat", "true")
        button.setToolTip(self.tr("Show your practice to others: only what you tick"))
        button.clicked.connect(self.show_report)
        return button

    # What the window calls
    def reload(self) -> None:
        """Count anew."""
        self._stale = False
        library, monday = self._desk.library, self._monday
        self.week.load(monday)
        self._load_past()
        self.cases.load()
        self._desk.jobs.look("practice/brief", lambda: reflect.practice(library, WEEKS), self._show_brief)
        if self._span != WEEKS:
            self._look_back(self._span)

    def set_sidebar(self, visible: bool) -> None:
        """Show or hide the sidebar."""
        self._sidebar = visible
        self._fit()

    def panes(self) -> list[QWidget]:
        """Where F6 goes."""
        return [self.nav, self._pages]

    def leave(self) -> None:
        """Keep what is being written."""
        self.week.line.flush()

    def show_report(self) -> None:
        """Ask what may be told."""
        self._dialog = self._dialog or ReportDialog(self._desk, self.window())
        self._dialog.show_weeks(self._span)

    def go(self, key: str) -> None:
        """Show a page, or the review of a week."""
        self.spots.leaving.emit()
        page = sidebar.WEEK if key.startswith(sidebar.PAST) else key
        shown = self._page(page)
        if shown is None:
            key, page, shown = (
                sidebar.WEEK,
                sidebar.WEEK,
                self._both,
            )  # an earlier start knew it: it is no more
        self._desk.session.keep(PAGE, page)
        if page == sidebar.WEEK:
            self.week.line.flush()
            day = key.removeprefix(sidebar.PAST)
            self._monday = date.fromisoformat(day) if day != key else None
            self.week.load(self._monday)
            self._mark_week()
        self.nav.select(key)
        self.spots.key = key
        self._pages.setCurrentWidget(shown)

    # What comes back
    def _show_brief(self, found: Practice) -> None:
        self._brief_weeks = tuple(week.monday for week in found.weeks)
        self._lived = frozenset(week.monday for week in found.weeks if week != Week(week.monday))
        self._show_past(self._past)
        self.brief.show_practice(found)
        self.brief.chart.show_weeks(found.weeks, self._place())
        if self._span == WEEKS:
            self._show_span(found)
        key = self.nav.chosen()
        page = sidebar.WEEK if key.startswith(sidebar.PAST) else key
        nothing = is_empty(found) and page in (sidebar.WEEK, sidebar.RHYTHM)
        self._pages.setCurrentWidget(self.empty if nothing else self._page(page) or self._both)

    def _show_span(self, found: Practice) -> None:
        self._seen = found
        for place in range(self._pages.count()):
            page = self._pages.widget(place)
            if isinstance(page, RhythmPage | SourcesPage | TopicsPage):
                page.show_practice(found)

    def _look_back(self, weeks: int) -> None:
        self._span = weeks
        library = self._desk.library
        self._desk.jobs.look("practice/span", lambda: reflect.practice(library, weeks), self._show_span)

    def _load_past(self) -> None:
        library = self._desk.library
        self._desk.jobs.look("practice/past", lambda: weekly.past_reviews(library, WEEKS), self._show_past)

    def _show_past(self, past: sidebar.Past) -> None:
        self._past = past
        shown = tuple(one for one in past if one[1] is not None or one[0] in self._lived)
        self.nav.set_rows(sidebar.rows(self._desk.theme, shown, cases=self._cases))

    def _count_cases(self, number: int) -> None:
        self._cases = number
        self._show_past(self._past)

    # What the person does
    def _pick_week(self, place: int) -> None:
        last = place == len(self._brief_weeks) - 1
        self.go(sidebar.WEEK if last else f"{sidebar.PAST}{self._brief_weeks[place]}")

    def _mark_week(self) -> None:
        if self._brief_weeks:
            self.brief.chart.mark(self._place())

    def _place(self) -> int:
        weeks = self._brief_weeks
        return weeks.index(self._monday) if self._monday in weeks else len(weeks) - 1

    def _act(self, step: str, review: WeekReview) -> None:
        """The button of a step."""
        window, due = self._desk.window, review.due
        if step == "inbox":
            window.show_stage("seek")
        elif step == "sense":
            window.show_stage("sense").go("without-why")  # type: ignore[attr-defined]
        elif due:
            draft = next((one.issue_id for one in due if one.issue_id is not None), None)
            opened = Ref("issue", draft) if draft is not None else Ref("community", due[0].community_id)
            window.open_ref(opened)

    def _open_source(self, number: int) -> None:
        self._desk.window.open_ref(Ref("source", number))

    def _unfollow(self, source_id: int) -> None:
        library = self._desk.library
        if source_id:
            self._desk.jobs.change(lambda: follow.unfollow(library, [source_id]), toast=True)

    def _changed(self, changes: Changes, initiator: object) -> None:
        self._stale = True
        if self.isVisible():
            self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the rhythm beside the week goes: it has a page of its own. Then the sidebar."""
        side = self._sidebar and self.width() >= somewhat(NARROW)
        self.nav.setVisible(side)
        room = self.width() - (self.nav.width() if side else 0)
        self.brief.setVisible(room >= somewhat(NARROW))
