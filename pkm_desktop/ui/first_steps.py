"""The first round as four steps below the top bar, until it is made or sent away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from pkm_desktop.core.model.beginning import FirstSteps
from pkm_desktop.core.model.changes import Changes
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.elided_label import ElidedLabel
from pkm_desktop.ui.widgets.room import tall

HEIGHT = 40
_AROUND = 48  # px between the parts and at the edges
HIDDEN = "window/first-steps"


def _tr(text: str) -> str:
    return QCoreApplication.translate("FirstSteps", text)


class FirstStepsBar(QFrame):
    """The steps in a row, what to do for the next one, and the way to send all this away."""

    taken = Signal(int)  # which step the person wants to take
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: FirstSteps | None = None
        self._following = 0
        self.setObjectName("firstSteps")
        tall(self, HEIGHT)
        self.setAccessibleName(_tr("First steps"))
        self.buttons = tuple(self._button(place, name) for place, name in enumerate(names()))
        self.hint = ElidedLabel()
        self.hint.setProperty("tone", "muted")
        self._away = QPushButton(_tr("Hide"))
        self._away.setProperty("flat", "true")
        self._away.setProperty("tone", "muted")
        self._away.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._away.setToolTip(_tr("Do not show the first steps any more"))
        self._away.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(2)
        for button in self.buttons:
            row.addWidget(button)
        row.addSpacing(10)
        row.addWidget(self.hint, 1)
        row.addWidget(self._away)

    def say(self, steps: FirstSteps, hints: tuple[str, ...]) -> None:
        """Show which steps are taken, and the hint of the first that is not; of the end after the last."""
        self._steps = steps
        done = astuple(steps)
        following = next((place for place, each in enumerate(done) if not each), len(done))
        for place, (button, name) in enumerate(zip(self.buttons, names(), strict=True)):
            icon, colour = ("circle-check", "ok") if done[place] else ("circle", "control_line")
            if place == following:
                icon, colour = "circle-dot", "accent"
            button.setIcon(self._theme.icon(icon, color=colour))
            button.setProperty("tone", "" if place == following else "muted")
            button.style().polish(button)
            states = _tr("{step}: done") if done[place] else _tr("{step}: still to do")
            button.setAccessibleName(states.format(step=name))
            button.setAccessibleDescription(hints[place])
            button.setToolTip(hints[place])
        self._following = following
        self.hint.say(hints[following])
        self._away.setText(_tr("Close") if steps.done else _tr("Hide"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the room is small the other steps are signs only: what to do next is worth more than they."""
        for button, name in zip(self.buttons, names(), strict=True):
            button.setText(f" {name}")
        said = self.hint.fontMetrics().horizontalAdvance(self.hint.text()) + _AROUND
        beside = sum(button.sizeHint().width() for button in (*self.buttons, self._away))
        if beside + said <= self.width():
            return
        for button in (*self.buttons[: self._following], *self.buttons[self._following + 1 :]):
            button.setText("")

    def _button(self, place: int, name: str) -> QPushButton:
        button = QPushButton(f" {name}")
        button.setProperty("flat", "true")
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.taken.emit, place))
        return button


def names() -> tuple[str, ...]:
    """The steps in as few words as can be."""
    return _tr("Follow a site"), _tr("Keep an article"), _tr("Write a note"), _tr("Send a digest")


class FirstRound(QObject):
    """Looks after the bar: makes it where the round is not made yet, and follows what is done."""

    def __init__(self, desk: Desk, place: Callable[[QWidget], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._place = desk, place
        self.bar: FirstStepsBar | None = None
        self._over = desk.session.text(HIDDEN, "") == "hidden"
        if not self._over:
            desk.jobs.changed.connect(self._on_changed)
            desk.actions.rekeyed.connect(self.look)
            self.look()

    def look(self) -> None:
        """See which steps are taken."""
        if self._over:
            return
        library = self._desk.library

        def ask() -> FirstSteps:
            from pkm_desktop.core.commands.practice import beginning

            return beginning.first_steps(library)

        self._desk.jobs.look("window/first-steps", ask, self._show)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        self.look()

    def _show(self, steps: FirstSteps) -> None:
        if self._over:
            return
        if self.bar is None:
            if steps.done:  # somebody who knows the way
                self._over = True
                return
            self.bar = FirstStepsBar(self._desk.theme)
            self.bar.taken.connect(self._take)
            self.bar.left.connect(self.leave)
            self._place(self.bar)
        self.bar.say(steps, self._hints())
        if steps.done:
            self._desk.session.keep(HIDDEN, "hidden")  # said once, and not at the next start

    def leave(self) -> None:
        """The person has seen enough of it."""
        self._over = True
        self._desk.session.keep(HIDDEN, "hidden")
        if self.bar is not None:
            self.bar.hide()
            self.bar.deleteLater()
            self.bar = None

    def _hints(self) -> tuple[str, ...]:
        """What to do for each step, with the keys in force; at the end what comes next."""
        actions = self._desk.actions
        return (
            _tr("Add… takes the address of any site, or a file from another reader."),
            _tr("Open one in the inbox and press {key}, or the bookmark above it.").format(
                key=actions.keys_text("keep") or _tr("“Keep”")
            ),
            _tr("Say what it means to you: {why} on what you kept, or {note} for a page of its own.").format(
                why=actions.first_letter("why") or _tr("“Why it matters”"),
                note=actions.keys_text("new_note") or _tr("“New note”"),
            ),
            _tr("In Share, name whom it is for, fill an issue, and press Publish…"),
            _tr("You have gone all the way round. Practice shows how the week goes on."),
        )

    def _take(self, place: int) -> None:
        window, actions = self._desk.window, self._desk.actions
        if place == 0:
            actions.run("add")
        elif place == 1:
            window.show_stage("seek")
        elif place == 2:
            actions.run("new_note")
        else:
            window.show_stage("share")
