"""Opening the library behind the first paint; when that fails, a calm page with the next step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.errors import DiskFull, LibraryBusy, LibraryDamaged, LibraryTooNew, PkmError
from pkm_desktop.core.paths import library_folder
from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.words.core_words import retold

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from pkm_desktop.core.library import Library


class Opening(QObject):
    """`opened(library)` once it is there. It never leaves an empty library where one was."""

    opened = Signal(object)

    def __init__(self, window: MainWindow, jobs: Jobs, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._jobs, self._settings = window, jobs, settings
        self.problem: PkmError | None = None

    def start(self) -> None:
        """Open it off the GUI thread."""
        window = self._window
        settings = window.preferences.current if window.furnished else self._settings

        def work() -> Library:
            from pkm_desktop.core.library import open_library

            return open_library(settings=settings)

        self._jobs.look("opening", work, self._done, self._failed)

    def _done(self, library: Library) -> None:
        self.problem = None
        self.opened.emit(library)

    def _failed(self, error: PkmError) -> None:
        from pkm_desktop.ui.widgets.empty_state import EmptyState

        self.problem = error
        self._window.early = None  # keys pressed at a page of trouble were meant for no list
        page = EmptyState(
            self._window.theme.icon("triangle-alert", color="warn"),
            self._title(error),
            self._words(error),
            self._steps(error),
        )
        self._window.show_page(page)

    def _title(self, error: PkmError) -> str:
        titles: dict[type[PkmError], str] = {
            LibraryTooNew: self.tr("This library belongs to a newer version"),
            LibraryDamaged: self.tr("The library cannot be read"),
            LibraryBusy: self.tr("The library is in use"),
            DiskFull: self.tr("The disk is full"),
        }
        return titles.get(type(error), self.tr("The library could not be opened"))

    def _words(self, error: PkmError) -> str:
        """The sentence; where a button below is the remedy, no word of the command line."""
        if not (isinstance(error, LibraryDamaged) and self._can_bring_back(error)):
            return retold(error)
        advice = self.tr("Bring back the newest backup: today's file is put aside, not thrown away.")
        said = f"{retold(error.message)} {advice}"
        return f"{error.subject}: {said}" if error.subject else said

    def _can_bring_back(self, error: PkmError) -> bool:
        lasting = not isinstance(error, LibraryBusy | LibraryTooNew | DiskFull)
        return lasting and (library_folder() / "backups").is_dir()

    def _steps(self, error: PkmError) -> list[QAction]:
        from PySide6.QtGui import QAction

        from pkm_desktop.ui.links import open_folder

        again = QAction(self.tr("Try again"), self)
        again.triggered.connect(self.start)
        folder = QAction(self._window.theme.icon("folder-open"), self.tr("Open the folder"), self)
        folder.triggered.connect(lambda: open_folder(library_folder()))
        steps = [again, folder]
        if self._can_bring_back(error):
            restore = QAction(self._window.theme.icon("history"), self.tr("Bring back a backup…"), self)
            restore.triggered.connect(self._choose_backup)
            steps.append(restore)
        return steps

    def _choose_backup(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Choose a backup"), str(library_folder() / "backups"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.restore)
        dialog.open()

    def restore(self, copy: str) -> None:
        """Put a verified copy in the library's place, the present file aside, and open it."""

        def work() -> None:
            from pkm_desktop.core.commands import upkeep

            upkeep.restore(Path(copy), library_folder())

        self._jobs.look("opening", work, lambda _: self.start(), self._failed)
