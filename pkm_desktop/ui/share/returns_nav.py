"""The group “Came back” of the sidebar: what waits, what is open, what was told, and the people."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.nav_list import NavList, NavRow


@dataclass(frozen=True)
class Waiting:
    """How much waits: for the sidebar."""

    replies: int = 0  # that we owe an answer to, or promised to come back to
    questions: int = 0  # of ours, open
    cases: int = 0
    anybody: bool = False  # whether there is a community that something could come back from


class ReturnsNav(NavList):
    """`picked(name)` of a page. Not there while there is nobody anything could come back from."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Came back"))
        self._theme = theme
        self._shown: Waiting | None = None
        self.show_waiting(Waiting())
        self.resized.connect(self.fit)

    def show_waiting(self, waiting: Waiting) -> None:
        """The numbers beside the rows; none is shown for nothing."""
        if waiting == self._shown:
            return
        self._shown = waiting
        there = waiting.anybody or waiting.cases or waiting.replies
        icon = self._theme.icon
        rows = [
            NavRow("returns", self.tr("Came back"), heading=True),
            NavRow(
                "replies",
                self.tr("Replies to follow up"),
                icon("message-circle"),
                count=_number(waiting.replies),
                tip=self.tr("Everything that came back, first what waits for you"),
            ),
            NavRow(
                "questions",
                self.tr("Open questions"),
                icon("circle-alert"),
                count=_number(waiting.questions),
                tip=self.tr("What you asked and nobody has answered yet, and the other way round"),
            ),
            NavRow("cases", self.tr("Success cases"), icon("sprout"), count=_number(waiting.cases)),
            NavRow("people", self.tr("People"), icon("users")),
        ]
        self.set_rows(rows if there else [])
        self.fit()

    def fit(self) -> None:
        """As tall as its rows."""
        heights = [self.sizeHintForRow(row) for row in range(self.model().rowCount())]
        margins = self.viewportMargins()
        self.setFixedHeight(sum(heights) + margins.top() + margins.bottom())
        self.setVisible(bool(heights))


def _number(count: int) -> str:
    return str(count) if count else ""
