"""Undo and redo, each saying what it would do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.changes import Outcome
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold

Seen = tuple[tuple[str, ...], tuple[str, ...], int]  # what can be undone, done again, the newest step


class History(QObject):
    """Keeps the labels of the next steps; they are looked up after every change."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._undo: tuple[str, ...] = ()
        self._redo: tuple[str, ...] = ()
        desk.actions.on("undo", self.undo, when=lambda: bool(self._undo))
        desk.actions.on("redo", self.redo, when=lambda: bool(self._redo))
        desk.jobs.saved.connect(self.look)
        self.look()

    def undo(self) -> None:
        """Take back the newest step."""
        library = self._desk.library

        def step() -> Outcome[str]:
            from pkm_desktop.core.commands import upkeep

            return upkeep.undo(library)

        label = self._desk.actions.action("undo").text().replace("&&", "&")
        self._desk.jobs.change(step, label=label, then=self._undone, failed=self._cannot)

    def redo(self) -> None:
        """Do again what was undone last."""
        library = self._desk.library

        def step() -> Outcome[str]:
            from pkm_desktop.core.commands import upkeep

            return upkeep.redo(library)

        label = self._desk.actions.action("redo").text().replace("&&", "&")
        self._desk.jobs.change(step, label=label, then=self._redone)

    def look(self) -> None:
        """Ask what can be undone and done again."""
        library = self._desk.library

        def ask() -> Seen:
            from pkm_desktop.core.commands import upkeep

            return upkeep.history(library), upkeep.redoable(library), upkeep.newest_step(library)

        self._desk.jobs.look("frame/history", ask, self._show)

    def _undone(self, label: str) -> None:
        if label:
            self._desk.window.toast(self.tr("Undone: {what}").format(what=retold(label)))

    def _cannot(self, error: PkmError) -> None:
        """What has left stays left; that is said once, and the step before it is the next."""
        self._desk.window.toast(retold(error))
        self.look()

    def _redone(self, label: str) -> None:
        if label:
            self._desk.window.toast(self.tr("Done again: {what}").format(what=retold(label)))

    def _show(self, seen: Seen) -> None:
        self._undo, self._redo, newest = seen
        undo = self.tr("Undo: {what}").format(what=retold(self._undo[0])) if self._undo else self.tr("Undo")
        redo = self.tr("Redo: {what}").format(what=retold(self._redo[0])) if self._redo else self.tr("Redo")
        actions = self._desk.actions
        actions.action("undo").setText(undo.replace("&", "&&"))
        actions.action("undo").setData(newest)
        actions.action("redo").setText(redo.replace("&", "&&"))
        actions.refresh()
