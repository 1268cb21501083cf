"""Start the window: paint first, open the library then; and leave within three seconds."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from pkm_desktop.core.errors import SettingsError
from pkm_desktop.core.paths import library_folder, resource
from pkm_desktop.core.settings import Settings, usable_settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.reaching_the_screen import application
from pkm_desktop.ui.session import Session
from pkm_desktop.ui.single_instance import NoAnswer, sit_down
from pkm_desktop.ui.typed_ahead import TypedAhead
from pkm_desktop.ui.words.language import plain_underneath, use_language

if TYPE_CHECKING:
    from types import TracebackType

    from pkm_desktop.core.library import Library
    from pkm_desktop.ui.errors import Reporter
    from pkm_desktop.ui.frame import Frame
    from pkm_desktop.ui.jobs import Jobs
    from pkm_desktop.ui.menus.actions import Actions
    from pkm_desktop.ui.opening import Opening
    from pkm_desktop.ui.single_instance import Doorbell

CLOSE_SECONDS = 2.5


class Running(QObject):
    """Everything that lives as long as the window: the empty window first, all else once it is seen."""

    furnished = Signal()

    # There once it is furnished:
    actions: Actions
    jobs: Jobs
    frame: Frame
    opening: Opening

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._settings, self._trouble = _settings()
        self.theme = Theme(self._settings, self)
        self.theme.apply(app)
        self.window = MainWindow(self.theme, Session())
        self.library: Library | None = None
        self._waiting: list[str] = []  # handed over before the library was open
        self.stopped_in_time = True
        self._reporter: Reporter | None = None
        self.window.early = TypedAhead()
        self.window.painted.connect(self._painted)

    def _painted(self) -> None:
        """The window is on the screen: now the heavy part."""
        QTimer.singleShot(0, self, self._furnish_or_go)

    def _furnish_or_go(self) -> None:
        """An empty window nobody can use must not stay."""
        try:
            self._furnish()
        except BaseException:
            QApplication.exit(1)
            raise

    def _furnish(self) -> None:
        from pkm_desktop.ui.desk import Preferences
        from pkm_desktop.ui.frame import Frame
        from pkm_desktop.ui.jobs import Jobs
        from pkm_desktop.ui.menus.actions import Actions
        from pkm_desktop.ui.opening import Opening
        from pkm_desktop.ui.words.core_words import retold

        self.jobs = Jobs(self)
        self.jobs.broke.connect(lambda error: self.reporter.report(error))
        self.furnished.emit()  # whoever may tell it to go is heard before there is a library
        self.opening = Opening(self.window, self.jobs, self._settings)
        self.opening.opened.connect(self._opened)
        self.opening.start()  # on a thread of its own, while all this is made; it is heard of after it
        self.actions = Actions(self.theme, self)
        self.window.furnish(self.actions, self.jobs, Preferences(self._settings, self))
        self.frame = Frame(self.window)
        self.window.load_last_stage()
        troubles = (self._trouble, _use_own_keys(self.actions))
        if any(troubles):
            self.window.toast(" ".join(retold(trouble) for trouble in troubles if trouble))

    @property
    def reporter(self) -> Reporter:
        """Tells of what breaks; with a log, and listening everywhere, from when it is first asked for."""
        if self._reporter is None:
            from pkm_desktop.ui.errors import Reporter, start_log

            self._reporter = Reporter(self.window, start_log())
            self._reporter.install()
        return self._reporter

    def report_first(self, kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        """Something breaks before the reporter is there."""
        sys.excepthook = sys.__excepthook__
        self.reporter.take(kind, error)

    def _opened(self, library: Library) -> None:
        from pkm_desktop.ui.long_changes import LongChanges

        self.library = library
        LongChanges(library, self.jobs, self)
        desk = self.window.attach(library)
        self.window.show_last_stage()
        self.jobs.later(self.window.wake, ahead=True)
        steps = self.frame.steps(desk)
        self.jobs.later(*steps, lambda: self.reporter, self._take_waiting, self._rest_at_times)

    def _rest_at_times(self) -> None:
        from pkm_desktop.ui.ahead import Ahead
        from pkm_desktop.ui.resting import Resting

        if self.library is not None:
            Resting(self.library, self.jobs, self)
            Ahead(self.actions, self.jobs, self.window.rail, self)

    def _take_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        self.take(waiting)

    def rung(self, given: Sequence[str]) -> None:
        """A second start: come to the front and take in what it was given."""
        self.window.bring_to_front()
        self.take(given)

    def take(self, given: Sequence[str]) -> None:
        """Take in addresses and files, as soon as there is a library."""
        desk = self.window.desk
        if desk is None:
            self._waiting += given
        elif given:
            from pkm_desktop.ui.seek.entry import hand_over

            hand_over(desk, self.window, given)

    def close(self) -> None:
        """Finish what was asked for, stop the rest, close the library."""
        if not self.window.furnished:
            return
        self.stopped_in_time = self.jobs.close(CLOSE_SECONDS)
        if self.library is not None and self.stopped_in_time:
            self.library.close()


def run(arguments: list[str], *, take: Sequence[str] = ()) -> int:
    """Show the window until it is closed; the exit code. `take`: addresses and files to take in."""
    app = application(arguments)
    app.setApplicationName("PKM Desktop")
    app.setDesktopFileName("pkm-desktop")
    app.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    app.setQuitOnLastWindowClosed(False)  # in the tray there may be no window
    plain_underneath()
    use_language(app, chosen=_settings()[0].language)
    folder = library_folder()
    given = [_whole(one) for one in take]
    try:
        seat = sit_down(folder, given)
    except NoAnswer:
        return _say_it_hangs()
    if seat is None:
        return 0
    running = Running(app)
    bells: list[Doorbell] = []
    running.furnished.connect(lambda: _open_doors(app, running))
    # After the first rows: until then a second start waits for the seat.
    running.furnished.connect(lambda: running.jobs.later(lambda: bells.append(_bell(running, folder))))
    running.window.closing.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    running.take(given)
    running.window.show()
    code = app.exec()
    for bell in bells:
        bell.close()
    running.close()
    if not running.stopped_in_time:
        sys.stdout.flush()
        os._exit(code)  # a thread hangs in the network; the library is safe at any moment
    seat.unlock()
    return code


def _say_it_hangs() -> int:
    """A start that brings nothing to the front says why."""
    from PySide6.QtWidgets import QMessageBox

    sentence = QCoreApplication.translate(
        "Running",
        "PKM Desktop is running with this library already, but does not answer: wait a moment, or end it, "
        "and start it again.",
    )
    print(sentence, file=sys.stderr, flush=True)
    QMessageBox.warning(None, QApplication.applicationName(), sentence)
    return 1


def _open_doors(app: QApplication, running: Running) -> None:
    """Listen to what comes from outside the window: errors, signals, files, log-out."""
    from pkm_desktop.ui.ending import Ending
    from pkm_desktop.ui.handed_files import HandedFiles
    from pkm_desktop.ui.housekeeping import Collector
    from pkm_desktop.ui.parting import Parting

    sys.excepthook = running.report_first
    Collector(lambda: running.jobs.asked, running)
    parting = Parting(running.window)
    Ending(running).asked.connect(parting.go_now)
    app.commitDataRequest.connect(lambda _: parting.go_now())
    if sys.platform == "darwin":  # a filter in Python sees every event there is: elsewhere nobody pays for it
        HandedFiles(app, running.take)


def _bell(running: Running, folder: Path) -> Doorbell:
    """Listen to second starts."""
    from pkm_desktop.ui.single_instance import Doorbell

    return Doorbell(folder, running.rung, running)


def _whole(given: str) -> str:
    """An address as it is; a file with its whole path, as the other window stands elsewhere."""
    address = "://" in given or given.lower().startswith(("feed:", "pkm:"))
    return given if address else str(Path(given).absolute())


def _use_own_keys(actions: Actions) -> str:
    """Put the person's keys in force; a sentence about what is wrong with their file."""
    from pkm_desktop.ui.keys.own_keys import load_keys

    try:
        own = load_keys()
    except SettingsError as error:
        return str(error)
    if own:
        actions.use_keys(own)
    return ""


def _settings() -> tuple[Settings, str]:
    """The settings as far as they are usable, and a sentence about what is wrong with the file."""
    return usable_settings()
