"""Back and forward through the window: listens where somebody leaves a place, and brings them there again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from pkm_desktop.core.errors import PkmError
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.going.gone import gone_first
from pkm_desktop.ui.going.trail import Trail
from pkm_desktop.ui.menus.actions import Actions
from pkm_desktop.ui.stages import Stages
from pkm_desktop.ui.widgets.nav_list import NavList
from pkm_desktop.ui.words.core_words import retold

BACK, FORWARD = -1, 1


class WayBack(QObject):
    """The trail is written when somebody leaves: until then they only move about where they are."""

    def __init__(self, desk: Desk, stages: Stages, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._stages = desk, stages
        self.trail = Trail()
        self._left = False  # somebody is on their way to another place
        self._walking = self._walked = False  # along a sidebar with the arrows, letter by letter in a line
        self._coming = False  # back, or forward
        stages.leaving.connect(self._leave)
        for name, by in (("back", BACK), ("forward", FORWARD)):
            desk.actions.on(name, partial(self._go, by), when=partial(self._can, by))
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._end_walk)
        self._buttons = SideButtons(desk.actions, stages.window(), self)

    def _can(self, by: int) -> bool:
        return self.trail.can(by)

    def _leave(self) -> None:
        spot = self._stages.spot()
        if self._left or self._coming or spot is None:
            return
        self._left = True
        self.trail = self.trail.stand(spot)
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._walking = isinstance(QApplication.focusWidget(), NavList | QLineEdit) and not pressed
        QTimer.singleShot(0, self, self._arrive)  # whoever leads there may take several steps in one

    def _arrive(self) -> None:
        spot, before = self._stages.spot(), self.trail.here
        if not self._left or spot is None or before is None:
            return
        self._left = False
        walking = self._walking and spot.follows(before)
        self.trail = self.trail.stand(spot) if walking and self._walked else self.trail.visit(spot)
        self._walked = walking
        self._desk.actions.refresh()

    def _end_walk(self) -> None:
        self._walked = False

    def _go(self, by: int) -> None:
        """A step; what is gone meanwhile is passed over. Several presses in a row are one way."""
        self._arrive()
        spot = self._stages.spot()
        if spot is not None and not self._coming:
            self.trail = self.trail.stand(spot)
        if not self.trail.can(by):
            return
        self.trail = self.trail.step(by)
        self._coming = True
        look = partial(gone_first, self._desk.library, self.trail.onward(by))
        self._desk.jobs.look("going/back", look, partial(self._come, by), partial(self._fail, by))

    def _come(self, by: int, gone: int) -> None:
        passed = self.trail.onward(by)[:gone]
        there = self.trail.can(by * gone)
        self.trail = self.trail.step(by * gone if there else -by).without(passed)
        if there:
            self._show()
        if gone:
            self._desk.window.status(
                self.tr("Passed over what is gone by now.") if there else self.tr("What was there is gone.")
            )
        self._coming = False
        self._desk.actions.refresh()

    def _show(self) -> None:
        spot = self.trail.here
        if spot is not None:
            self._desk.window.show_stage(spot.stage)
            self._stages.come_back(spot)

    def _fail(self, by: int, error: PkmError) -> None:
        self.trail, self._coming = self.trail.step(-by), False
        self._desk.window.toast(retold(error))


class SideButtons(QObject):
    """The buttons for back and forward at the side of a mouse.

    Lists take any button for a choice, so the window as a whole listens before its parts do.
    """

    BUTTONS = {Qt.MouseButton.BackButton: "back", Qt.MouseButton.ForwardButton: "forward"}
    PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

    def __init__(self, actions: Actions, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._window = actions, window
        self._listen()

    def _listen(self) -> None:
        handle = self._window.windowHandle()
        (handle or self._window).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:  # it was not on the screen yet
            if self._window.windowHandle() is not None:
                self._window.removeEventFilter(self)
                self._listen()
            return False
        if kind not in self.PRESSES or not isinstance(event, QMouseEvent):
            return False
        name = self.BUTTONS.get(event.button())
        if name is None:
            return False
        if kind == QEvent.Type.MouseButtonPress:
            self._actions.run(name)
        return True
