"""Practice: what came of what arrived, this week and over eight weeks, in plain counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.model.changes import Changes
from pkm_desktop.core.model.practice import Week
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice.figures import day, is_empty, number, week_name
from pkm_desktop.ui.practice.flow_chart import FlowChart
from pkm_desktop.ui.practice.rhythm_chart import RhythmChart
from pkm_desktop.ui.widgets.empty_state import EmptyState
from pkm_desktop.ui.widgets.nav_list import NavList, NavRow

WEEKS = 8
NARROW = 760


class PracticeView(QWidget):
    """Sidebar of weeks, the chosen week, and the rhythm. Local numbers, for oneself only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._weeks: tuple[Week, ...] = ()
        self._stale = self._sidebar = True
        self._nav = NavList(desk.theme, self.tr("Weeks"))
        self._nav.picked.connect(lambda key: self._show(int(key)))
        self._flow = FlowChart(desk.theme)
        self._rhythm = RhythmChart(desk.theme)
        self._rhythm.picked.connect(self._show)
        self._title, self._aside = _label("heading"), _label(tone="muted")
        self._figures = [(_figure(), _label(tone="muted")) for _ in range(3)]
        self._page = QStackedWidget()
        self._page.addWidget(self._panes())
        self._page.addWidget(self._empty())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._page)
        desk.jobs.changed.connect(self._changed)

    def reload(self) -> None:
        """Count anew."""
        self._stale = False
        library = self._desk.library

        def ask() -> tuple[Week, ...]:
            from pkm_desktop.core.commands import reflect

            return reflect.weeks(library, WEEKS)

        self._desk.jobs.look("practice/weeks", ask, self._take)

    def set_sidebar(self, visible: bool) -> None:
        """Show or hide the weeks."""
        self._sidebar = visible
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the sidebar goes, then the rhythm moves below the week."""
        self._nav.setVisible(self._sidebar and self.width() >= NARROW)
        side_by_side = self.width() >= NARROW
        self._both.setOrientation(Qt.Orientation.Horizontal if side_by_side else Qt.Orientation.Vertical)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _changed(self, changes: Changes, initiator: object) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    def _take(self, weeks: tuple[Week, ...]) -> None:
        chosen = self._nav.chosen()
        self._weeks = weeks
        self._page.setCurrentIndex(1 if is_empty(weeks) else 0)
        self._nav.set_rows(self._rows(weeks))
        place = int(chosen) if chosen and int(chosen) < len(weeks) else len(weeks) - 1
        self._show(place)

    def _rows(self, weeks: tuple[Week, ...]) -> list[NavRow]:
        icon = self._desk.theme.icon
        last = len(weeks) - 1
        rows = [NavRow(str(last), self.tr("This week"), icon("calendar-check"))]
        rows.append(NavRow("past", self.tr("Weeks before"), heading=True))
        for place in range(last - 1, -1, -1):
            monday = day(weeks[place].monday, "d MMM")
            rows.append(NavRow(str(place), week_name(weeks[place]), icon("check"), monday))
        return rows

    def _show(self, place: int) -> None:
        week = self._weeks[place]
        self._nav.select(str(place))
        self._title.setText(week_name(week))
        self._aside.setText(day(week.monday, "d MMMM yyyy"))
        self._flow.show_week(week)
        self._rhythm.show_weeks(self._weeks, place)
        total_kept, total_arrived = _sums(self._weeks, "kept"), _sums(self._weeks, "arrived")
        values = (
            (
                self.tr("{n} of {m}").format(n=number(total_kept), m=number(total_arrived)),
                self.tr("kept from what arrived"),
            ),
            (number(_sums(self._weeks, "noted")), self.tr("have your own words")),
            (number(_sums(self._weeks, "shared")), self.tr("passed on to others")),
        )
        for (big, small), (value, words) in zip(self._figures, values, strict=True):
            big.setText(value)
            small.setText(words)
            small.setWordWrap(True)

    def _panes(self) -> QSplitter:
        rhythm = QLabel(self.tr("Your rhythm, {n} weeks").format(n=WEEKS))
        rhythm.setProperty("role", "heading")
        self._both = _splitter(
            _pane([self._title, self._aside], [self._flow]),
            _pane([rhythm], [self._figure_row(), self._rhythm]),
        )
        self._both.setSizes([480, 500])
        panes = _splitter(self._nav, self._both)
        panes.setStretchFactor(1, 1)
        panes.setSizes([224, 980])
        self._desk.session.splitter(self._both, "practice/both")
        self._desk.session.splitter(panes, "practice/main")
        return panes

    def _figure_row(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(16)
        for big, small in self._figures:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(big)
            column.addWidget(small)
            row.addLayout(column, 1)
        return box

    def _empty(self) -> EmptyState:
        return EmptyState(
            self._desk.theme.icon("activity", color="faint"),
            self.tr("Nothing to look back on yet"),
            self.tr(
                "Decide on a few items, write why one of them matters, and share it: the week shows here."
            ),
            [self._desk.actions.action("seek")],
        )


def _splitter(*parts: QWidget) -> QSplitter:
    splitter = QSplitter()
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter


def _sums(weeks: tuple[Week, ...], name: str) -> int:
    return sum(getattr(week, name) for week in weeks)


def _label(role: str = "", *, tone: str = "") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setProperty("tone", tone)
    return label


def _figure() -> QLabel:
    label = _label()
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def _pane(head: list[QLabel], body: list[QWidget]) -> QFrame:
    """A header strip of 38 px and the content below it."""
    pane = QFrame()
    pane.setProperty("pane", "surface")
    strip = QFrame()
    strip.setProperty("pane", "header")
    strip.setFixedHeight(38)
    row = QHBoxLayout(strip)
    row.setContentsMargins(14, 0, 14, 0)
    row.setSpacing(8)
    for label in head:
        row.addWidget(label)
    row.addStretch()
    page = QWidget()
    page.setProperty("plain", "true")
    inside = QVBoxLayout(page)
    inside.setContentsMargins(20, 16, 20, 16)
    inside.setSpacing(12)
    for widget in body:
        inside.addWidget(widget)
    inside.addStretch()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(strip)
    area = QScrollArea(widgetResizable=True)
    area.setWidget(page)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(head[0].text())
    column.addWidget(area, 1)
    return pane
