"""The review of one week: five steps, one line for oneself, and an end one can see."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from pkm_desktop.core.commands.practice import weekly
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.practice import REVIEW_STEPS, WeekReview
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.practice import step_words
from pkm_desktop.ui.practice.figures import week_name
from pkm_desktop.ui.practice.pane import Pane, label
from pkm_desktop.ui.practice.step_card import StepCard
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.widgets.icon_label import IconLabel
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.local_forms import number, short_day

LINE_HEIGHT = 68


class LineField(AutosaveField):
    """A line may become three: there is room for them from the start."""

    def _fit(self) -> None:
        super()._fit()
        self.setFixedHeight(max(self.minimumHeight(), LINE_HEIGHT))


class WeekPage(Pane):
    """`wanted(step, review)`: the button of a step was pressed; `changed()` when a week was finished."""

    wanted = Signal(str, object)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._desk = desk
        self.review: WeekReview | None = None
        self._progress = label(tone="muted")
        self.tool(self._progress)
        self.cards = {name: StepCard(desk.theme, name) for name in REVIEW_STEPS}
        for card in self.cards.values():
            card.ticked.connect(self._tick)
            card.wanted.connect(self._want)
            self.body.addWidget(card)
        self.body.addSpacing(12)
        self._line_title = label(self.tr("One line for yourself"), role="heading")
        self.body.addWidget(self._line_title)
        self.line = LineField(
            self.tr("What did you change your mind about this week?"), self.tr("One line for yourself")
        )
        self.line.save_wanted.connect(self._save_line)
        self.body.addWidget(self.line)
        self.body.addSpacing(4)
        self.body.addWidget(self._end())
        self.body.addStretch()

    def _end(self) -> QFrame:
        """The end: a button, or the word that it is done."""
        box = QFrame()
        self._sign = IconLabel(self._desk.theme.icon("circle-check", color="ok"), 18)
        self._sign.hide()  # until the week is known to be finished
        self._end_words = label(tone="muted", wrap=True)
        self.finish = QPushButton(self.tr("Finish the week"))
        self.finish.clicked.connect(self._finish)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._end_words, 1)
        row.addWidget(self.finish)
        return box

    def load(self, monday: date | None) -> None:
        """Look at a week anew, this one without a Monday."""
        library = self._desk.library
        self._desk.jobs.look("practice/week", lambda: weekly.week_review(library, monday), self.show_review)

    def show_review(self, review: WeekReview) -> None:
        """Show this week."""
        if self.review is not None and self.review.monday != review.monday:
            self.line.flush()
            self.line.put_back(review.line)
        self.review = review
        today = self._desk.library.clock().astimezone().date()
        self.title.setText(self.tr("{week} review").format(week=week_name(review.monday)))
        self.area.setAccessibleName(self.title.text())
        self.aside.setText(self._time_words(review, today))
        total = len(review.steps)
        self._progress.setText(self.tr("{n} of {m} done").format(n=number(review.done), m=number(total)))
        current = next((step.name for step in review.steps if not step.done), "")
        going = review.monday + timedelta(weeks=1) > today
        for step in review.steps:
            acting = going or step.name == "look-back"
            said = step_words.facts(step, review, today)
            text = step_words.button(step, review.due) if acting else ""
            closed = review.finished is not None
            self.cards[step.name].show_step(step, said, text, current=step.name == current, closed=closed)
        self.line.show_stored(review.line)
        self._show_end(review)

    def _time_words(self, review: WeekReview, today: date) -> str:
        if review.monday + timedelta(weeks=1) <= today:
            sunday = review.monday + timedelta(days=6)
            return self.tr("{first} to {last}").format(first=short_day(review.monday), last=short_day(sunday))
        if not review.minutes:
            return ""
        if review.minutes == 1:
            return self.tr("about a minute")
        if review.minutes > 90:
            return self.tr("about {n} hours").format(n=number(round(review.minutes / 60)))
        return self.tr("about {n} minutes").format(n=number(review.minutes))

    def _show_end(self, review: WeekReview) -> None:
        name, ended = week_name(review.monday), review.finished is not None
        week = review.monday.isocalendar().week
        everything = review.done == len(review.steps)
        self._sign.setVisible(ended)
        if review.finished is not None:
            said = self.tr("{week} is finished, {day}. That was it.")
            self._end_words.setText(said.format(week=name, day=short_day(review.finished)))
        elif everything:
            self._end_words.setText(self.tr("Everything is done."))
        else:
            self._end_words.setText(self.tr("Enough is enough: what is open waits until next week."))
        self.finish.setText(self.tr("Open again") if ended else self.tr("Finish week {n}").format(n=week))
        self.finish.setProperty("primary", everything and not ended)
        self.finish.style().unpolish(self.finish)
        self.finish.style().polish(self.finish)

    # What the person does
    def _tick(self, step: str, done: bool) -> None:  # noqa: FBT001 (a signal's argument)
        if self.review is not None:
            monday, library = self.review.monday, self._desk.library
            self._desk.jobs.change(
                lambda: weekly.tick_step(library, monday, step, done=done), then=self.show_review
            )

    def _finish(self) -> None:
        if self.review is None:
            return
        self.line.flush()
        monday, done, library = self.review.monday, self.review.finished is None, self._desk.library
        self._desk.jobs.change(lambda: weekly.finish_week(library, monday, done=done), then=self._finished)

    def _finished(self, review: WeekReview) -> None:
        self.show_review(review)
        self.changed.emit()

    def _save_line(self, text: str) -> None:
        if self.review is None:
            return
        monday, library = self.review.monday, self._desk.library
        self._desk.jobs.change(
            lambda: weekly.write_line(library, monday, text),
            then=partial(self._saved, monday),
            failed=self._not_saved,
        )

    def _saved(self, monday: date, review: WeekReview) -> None:
        if self.review is not None and self.review.monday == monday:
            self.show_review(review)

    def _not_saved(self, error: PkmError) -> None:
        self.line.save_failed()
        self._desk.window.toast(retold(error))

    def _want(self, step: str) -> None:
        if step == "look-back":
            self.line.setFocus()
            self.area.ensureWidgetVisible(self.line)
        elif self.review is not None:
            self.wanted.emit(step, self.review)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.line.flush()
