"""The rows of the sidebar: the pages of the stage, and the weeks before with how their reviews ended."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.practice.figures import week_name
from pkm_desktop.ui.widgets.nav_list import NavRow
from pkm_desktop.ui.words.local_forms import number, short_day

WEEK, RHYTHM, SOURCES, TOPICS, CASES = "week", "rhythm", "sources", "topics", "cases"
PAST = "past:"
translate = QCoreApplication.translate

Past = tuple[tuple[date, date | None], ...]


def rows(theme: Theme, past: Past, *, cases: int) -> list[NavRow]:
    """All rows; a finished week has a tick and the day it was finished."""
    icon = theme.icon
    found = [
        NavRow(WEEK, translate("Practice", "This week"), icon("calendar-check")),
        NavRow(RHYTHM, translate("Practice", "Rhythm"), icon("chart-column")),
        NavRow(SOURCES, translate("Practice", "Sources that pay"), icon("list-tree")),
        NavRow(TOPICS, translate("Practice", "Topics"), icon("sprout")),
        NavRow(CASES, translate("Practice", "Success cases"), icon("target"), number(cases) if cases else ""),
    ]
    if past:
        found.append(NavRow("reviews", translate("Practice", "Weekly reviews"), heading=True))
    return found + [_past(theme, monday, finished) for monday, finished in past]


def _past(theme: Theme, monday: date, finished: date | None) -> NavRow:
    name = week_name(monday)
    if finished is not None:
        said = translate("Practice", "{week}, finished on {day}").format(week=name, day=short_day(finished))
        return NavRow(f"{PAST}{monday}", name, theme.icon("check"), short_day(finished), spoken=said)
    said = translate("Practice", "{week}, from {day}, not finished").format(week=name, day=short_day(monday))
    return NavRow(f"{PAST}{monday}", name, theme.icon("circle", color="faint"), spoken=said, tip=said)
