"""The check panel: what to look at before an issue goes out, what mends it, and whether links still live."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pkm_desktop.core.model.digests import Issue, Problem
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.labels import plain_label
from pkm_desktop.ui.share.problem_list import ProblemList
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import number

_DECISIONS = ("private-note",)  # what is never done together with the rest
_FEW = 2  # problems that can be mended at a stroke, before there is a button for all


class CheckPanel(QFrame):
    """Below the preview of a draft. `mend` and `links` are the actions that its two buttons stand for."""

    jump = Signal(object)  # Problem
    fix_wanted = Signal(object)  # Problem
    stop_wanted = Signal()

    def __init__(self, theme: Theme, mend: QAction, links: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkPanel")
        self._asking = False
        self._sign = IconLabel(theme.icon("circle-check", 16, "ok"), 16)
        self.title = plain_label(role="heading", wrap=True)
        self.mend = _link(mend, self.tr("Mend all"))
        self.links = _link(links, self.tr("Check the links"))
        self.links.clicked.disconnect()
        self.links.clicked.connect(lambda: self.stop_wanted.emit() if self._asking else links.trigger())
        self.list = ProblemList(theme)
        self.list.jump.connect(self.jump)
        self.list.fix_wanted.connect(self.fix_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 10, 4)
        head.setSpacing(6)
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        head.addWidget(self.mend)
        head.addWidget(self.links)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 4)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.list)
        self.hide()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is listed, in its order."""
        return self.list.problems

    def show_problems(self, issue: Issue) -> None:
        """List the problems of a draft, those that stop it first; nothing of what has left."""
        problems = () if wording.has_left(issue) else issue.problems
        self.list.show_problems(problems)
        self.list.setVisible(bool(problems))
        self._sign.setVisible(not problems)
        self.title.setText(headline(problems) if problems else self.tr("Nothing speaks against sending it"))
        mendable = [one for one in problems if one.fix and one.code not in _DECISIONS]
        self.mend.setText(self.tr("Mend all {n}").format(n=number(len(mendable))))
        self.mend.setVisible(len(mendable) >= _FEW)
        self.links.setVisible(any(entry.url for entry in issue.entries))
        self.setVisible(not wording.has_left(issue) and bool(issue.entries or problems))

    def show_asking(self, done: int, total: int) -> None:
        """Links are being asked: how many of them have answered."""
        self._asking = True
        self.links.setText(self.tr("{done} of {total} links · Stop").format(done=done, total=total or "…"))

    def show_asked(self) -> None:
        """No link is being asked any more."""
        self._asking = False
        self.links.setText(self.tr("Check the links"))


def _link(action: QAction, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("link", True)
    button.setAccessibleName(action.text())
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    return button


def headline(problems: Sequence[Problem]) -> str:
    """'2 things stop this issue', or how many there are to look at."""
    translate = wording.translate
    stopping = sum(problem.blocking for problem in problems)
    if stopping:
        return wording.counted(
            stopping,
            translate("Share", "1 thing to do before it goes out"),
            translate("Share", "{n} things to do before it goes out"),
        )
    return wording.counted(
        len(problems),
        translate("Share", "1 thing to have a look at"),
        translate("Share", "{n} things to have a look at"),
    )


def status_line(issue: Issue) -> str:
    """The status bar's word on a draft: '1 item has no reason yet', or '' when nothing is missing."""
    translate = wording.translate
    missing = sum(problem.code == "missing-why" for problem in issue.problems)
    if wording.has_left(issue) or not issue.problems:
        return ""
    if missing:
        return wording.counted(
            missing,
            translate("Share", "1 item has no reason yet"),
            translate("Share", "{n} items have no reason yet"),
        )
    return retold(issue.problems[0].text)
