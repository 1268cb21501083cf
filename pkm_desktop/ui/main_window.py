"""The frame: menu bar, top bar, rail, the stages and the status strip."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from pkm_desktop.core.paths import APP
from pkm_desktop.ui.first_look import FirstLook
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.session import Session
from pkm_desktop.ui.stages import HOME, VIEWS, Stages, load, offer, register_entries

if TYPE_CHECKING:
    from pkm_desktop.core.library import Library
    from pkm_desktop.core.model.progress import Stop
    from pkm_desktop.core.model.refs import Ref
    from pkm_desktop.core.model.search import Hit
    from pkm_desktop.ui.desk import Desk, Preferences
    from pkm_desktop.ui.jobs import Jobs
    from pkm_desktop.ui.menus.actions import Actions
    from pkm_desktop.ui.typed_ahead import TypedAhead
    from pkm_desktop.ui.widgets.rail import Rail
    from pkm_desktop.ui.widgets.status_strip import StatusStrip
    from pkm_desktop.ui.widgets.toast import Toast
    from pkm_desktop.ui.widgets.top_bar import TopBar

SMALLEST = (640, 480)
USUAL = (1280, 800)


class MainWindow(QMainWindow):
    """Shown empty at first; `furnish` puts everything into it, `attach` brings it to life."""

    painted = Signal()  # the first time something is on the screen
    closing = Signal()

    # What it has from `furnish` on: loading that takes longer than showing an empty window.
    actions_table: Actions
    jobs: Jobs
    preferences: Preferences
    top: TopBar
    rail: Rail
    stages: Stages
    strip: StatusStrip
    _toast: Toast
    _page: QWidget
    _column: QVBoxLayout

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.theme, self.session = theme, session
        self.desk: Desk | None = None
        self.furnished = False
        self.stays: Callable[[], bool] = _goes  # whether closing leaves the app in the tray
        self.held: Callable[[], bool] = _goes  # whether something has to be settled before it closes
        self._has_painted = False
        self.early: TypedAhead | None = None  # while there is nothing yet that could take letters
        self._sidebar = session.text("window/sidebar", "shown") == "shown"
        self.setWindowTitle(self.tr("PKM Desktop"))
        self.setMinimumSize(*SMALLEST)
        self.setCentralWidget(FirstLook(theme))
        if not session.restore_window(self):
            self.resize(*USUAL)

    @classmethod
    def whole(
        cls, theme: Theme, actions: Actions, jobs: Jobs, *, preferences: Preferences, session: Session
    ) -> Self:
        """One with everything in it at once."""
        window = cls(theme, session)
        window.furnish(actions, jobs, preferences)
        return window

    def furnish(self, actions: Actions, jobs: Jobs, preferences: Preferences) -> None:
        """Put menus, bars, rail and the place of the stages into it."""
        from pkm_desktop.ui.widgets.rail import Rail
        from pkm_desktop.ui.widgets.status_strip import StatusStrip
        from pkm_desktop.ui.widgets.toast import Toast
        from pkm_desktop.ui.widgets.top_bar import TopBar

        self.actions_table, self.jobs, self.preferences = actions, jobs, preferences
        actions.fill(self.menuBar())
        whole = QWidget(self)
        self.top = TopBar(self.theme, actions, whole)
        self.rail = Rail(self.theme, actions, whole)
        self.stages = Stages(whole)
        self.strip = StatusStrip(self.theme, whole)
        self._toast = Toast(self, self.theme, actions.action("undo"))
        self._page = _blank()
        self.stages.addWidget(self._page)
        self._lay_out(whole)
        self.setCentralWidget(whole)
        self._wire()
        self.setFocus()  # not the first button of the bar
        self.furnished = True

    def attach(self, library: Library) -> Desk:
        """Take an open library: from here on the stages live."""
        from pkm_desktop.ui.desk import Desk

        desk = Desk(library, self.jobs, self.theme, self.actions_table, self, self.preferences, self.session)
        self.desk = desk
        if library.folder.name != APP:  # a sample, or one of several libraries: say which
            self.setWindowTitle(self.tr("{folder} – PKM Desktop").format(folder=library.folder.name))
        register_entries(desk)
        return desk

    def show_last_stage(self) -> None:
        """Go on where the person left off."""
        self.show_stage(self._last_stage())

    def wake(self) -> None:
        """There are rows by now: from here on the keys belong to them, also those pressed before."""
        view, early = self.stages.currentWidget(), self.early
        self.early = None
        if view is not None and QApplication.focusWidget() in (None, self):
            self.stages.enter()
        if view is not None and early is not None:
            early.play(self.actions_table, view)

    def load_last_stage(self) -> None:
        """Have at hand what `show_last_stage` needs, while the library is being opened."""
        load(self._last_stage())

    def _last_stage(self) -> str:
        stage = self.session.text("window/stage", "seek")
        return stage if stage in VIEWS else "seek"

    def show_page(self, page: QWidget) -> None:
        """Show something else than a stage: why there is no library."""
        self.stages.addWidget(page)
        self.stages.setCurrentWidget(page)
        self.stages.removeWidget(self._page)
        self._page.deleteLater()
        self._page = page

    def toast(
        self, text: str, undo: bool = False, *, action: tuple[str, Callable[[], None]] | None = None
    ) -> None:
        """A line at the lower edge; with `undo` it offers to undo the last step."""
        if undo:
            self._toast.offer_undo(text)
        else:
            self._toast.say(text, action)

    def show_stage(self, name: str) -> QWidget:
        """Bring a stage to the front."""
        if self.desk is None:
            return self._page
        view = self.stages.show_stage(self.desk, name)
        offer(view, "set_sidebar", self._sidebar)
        self.rail.show_active(name)
        self.session.keep("window/stage", name)
        if self.early is None and not view.isAncestorOf(QApplication.focusWidget() or self):
            self.stages.enter()
        self.actions_table.refresh()
        return view

    def open_ref(self, ref: Ref) -> None:
        """Show a thing where it lives."""
        offer(self.show_stage(HOME.get(ref.kind, "sense")), "show_ref", ref)

    def show_query(self, text: str) -> None:
        """Show the results of a search."""
        if self.top.field.text().strip() != text:
            self.top.field.setText(text)
        offer(self.show_stage("sense"), "show_query", text)

    def status(self, text: str, *, quiet: bool = False) -> None:
        """A passing line at the foot."""
        if not (quiet and self.strip.standing()):
            self.strip.say(text)

    def stage_status(self, text: str) -> None:
        """The stage's own line at the foot."""
        self.strip.stand(text)

    def put_below_top(self, bar: QWidget) -> None:
        """Show a bar between the top bar and the stages."""
        self._column.insertWidget(self._column.indexOf(self.top) + 1, bar)

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebars of all stages."""
        self._sidebar = not self._sidebar
        self.session.keep("window/sidebar", "shown" if self._sidebar else "hidden")
        self.actions_table.action("sidebar").setChecked(self._sidebar)
        for view in self.stages.views():
            offer(view, "set_sidebar", self._sidebar)

    def quit(self) -> None:
        """Leave for good, whatever closing the window means."""
        stays, self.stays = self.stays, _goes
        if not self.close():
            self.stays = stays

    def bring_to_front(self) -> None:
        """A second start asked for this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._has_painted:
            self._has_painted = True
            self.painted.emit()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.furnished:
            from pkm_desktop.ui.menus.number_row import run_by_place

            event.setAccepted(run_by_place(event, self.actions_table))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as in any dialog."""
        if self.early is not None and QApplication.focusWidget() in (None, self):
            self.early.keep(event)
            return
        button = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            button.click()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.keep_window(self)
        for view in self.stages.views() if self.furnished else ():
            offer(view, "leave")
        stays = self.stays()
        if stays or (self.furnished and self.held()):
            event.ignore()
            self.setVisible(self.isVisible() and not stays)
            return
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self, whole: QWidget) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stages, 1)
        column = self._column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)

    def _wire(self) -> None:
        from pkm_desktop.ui.words.core_words import done, retold

        jobs, strip, field = self.jobs, self.strip, self.top.field
        jobs.started.connect(strip.job_started)
        jobs.progress.connect(strip.job_progress)
        jobs.finished.connect(strip.job_finished)
        jobs.saved.connect(strip.saved)
        strip.cancel_wanted.connect(jobs.cancel)
        jobs.undoable.connect(lambda label: self.toast(done(label), undo=True))
        jobs.failed.connect(lambda error: self.toast(retold(error)))
        self.rail.picked.connect(self.show_stage)
        field.asked.connect(self.show_query)
        field.chosen.connect(lambda hit: self.open_ref(hit.ref))
        field.typed.connect(self._answer_typed)

    def _answer_typed(self, text: str) -> None:
        if self.desk is None or not text:
            return
        library, field = self.desk.library, self.top.field

        def ask(stop: Stop) -> tuple[str, tuple[Hit, ...]]:
            from pkm_desktop.core.commands.sense import find

            return text, find.as_you_type(library, text, limit=8, stop=stop)

        self.jobs.search("window/typed", ask, lambda answer: field.show_hits(*answer))


def _goes() -> bool:
    """Closing the window is the end."""
    return False


def _blank() -> QFrame:
    """What stands in the middle for the blink until the library is open."""
    page = QFrame()
    page.setProperty("pane", "surface")
    return page
