"""Looking after the library from the menus: back up, check, rebuild the index."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from pkm_desktop.core.model.progress import Progress, Stop
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold
from pkm_desktop.ui.words.job_words import Told, Trouble
from pkm_desktop.ui.words.local_forms import number


class Upkeep(QObject):
    """Each runs in the work lane and says in one line how it went."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.actions.on("backup", self.back_up)
        desk.actions.on("check", self.check)
        desk.actions.on("reindex", self.reindex)

    @property
    def backups(self) -> Path:
        """The folder of the copies."""
        return self._desk.library.backups

    def last_backup(self) -> Path | None:
        """The newest verified copy."""
        from pkm_desktop.core.commands import upkeep

        return upkeep.last_backup(self._desk.library)

    def back_up(self) -> None:
        """Make a verified copy now."""
        library = self._desk.library

        def run(on_progress: Progress, stop: Stop) -> Path:
            from pkm_desktop.core.commands import upkeep

            return upkeep.backup(library)

        self._desk.jobs.work(run, title=self.tr("Backing up"), then=self._backed_up, words=self._copy_words)

    def check(self) -> None:
        """Look whether everything in the library is sound."""
        library = self._desk.library

        def run(on_progress: Progress, stop: Stop) -> tuple[str, ...]:
            from pkm_desktop.core.commands import upkeep

            return upkeep.check(library)

        self._desk.jobs.work(run, title=self.tr("Checking the library"), then=self._checked, words=_found)

    def repair(self) -> None:
        """Mend what the check found, after a backup."""
        library = self._desk.library

        def run(on_progress: Progress, stop: Stop) -> tuple[str, ...]:
            from pkm_desktop.core.commands import upkeep

            upkeep.check(library, repair=True)
            return upkeep.check(library)

        self._desk.jobs.work(run, title=self.tr("Repairing the library"), then=self._checked, words=_found)

    def reindex(self) -> None:
        """Build the search index anew."""
        library = self._desk.library

        def run(on_progress: Progress, stop: Stop) -> int:
            from pkm_desktop.core.commands import upkeep

            return upkeep.reindex(library)

        self._desk.jobs.work(
            run, title=self.tr("Building the search index"), then=self._indexed, words=self._index_words
        )

    def _copy_words(self, path: Path) -> Told:
        return Told(self.tr("Backed up and verified: {name}").format(name=path.name))

    def _backed_up(self, path: Path) -> None:
        self._desk.window.toast(self._copy_words(path).text)

    def _checked(self, problems: tuple[str, ...]) -> None:
        if not problems:
            self._desk.window.toast(self.tr("The library is sound."))
            return
        said = self.tr("{problem} (and {n} more)") if len(problems) > 1 else "{problem}"
        text = said.format(problem=retold(problems[0]), n=number(len(problems) - 1))
        self._desk.window.toast(text, action=(self.tr("Repair"), self.repair))

    def _index_words(self, count: int) -> Told:
        return Told(self.tr("The search index covers {n} things.").format(n=number(count)))

    def _indexed(self, count: int) -> None:
        self._desk.window.toast(self._index_words(count).text)


def _found(problems: tuple[str, ...]) -> Told:
    """For the list of jobs."""
    return Told("", tuple(Trouble(retold(problem)) for problem in problems))
