"""The history of one note: its versions, each compared with what it says now or with the one before."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QToolButton, QWidget

from pkm_desktop.core.commands.sense import history, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.text import first_words
from pkm_desktop.core.model.thinking import DiffLine, Version
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.past_page import PastPage, moment

Past = tuple[Note, tuple[Version, ...]]


def past(library: Library, note_id: int) -> Past:
    """A note and what it said before."""
    return recall.note(library, note_id), history.versions(library, note_id)


class HistoryPage(PastPage):
    """Restore makes a version what the note says; what it says now is kept as another one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Restore this version"), parent)
        self._note: Note | None = None
        self._versions: tuple[Version, ...] = ()
        self._with = QToolButton()
        self._with.setProperty("facet", "true")
        self._with.setCheckable(True)
        self._with.setText(self.tr("What it changed"))
        self._with.setToolTip(self.tr("Compare with the version before instead of what the note says now"))
        self._with.toggled.connect(self._compare)
        self.header.insertWidget(2, self._with)
        self.nothing.setText(self.tr("No earlier version yet: one is kept for each stretch of writing."))
        self.chosen.connect(self._compare)
        self.restore.clicked.connect(self._restore)

    def show_note(self, note_id: int) -> None:
        """The history of this note."""
        library = self.desk.library
        self.desk.jobs.look("sense/past", partial(past, library, note_id), self._show)

    def _show(self, found: Past) -> None:
        self._note, self._versions = found
        self.title.say(self.tr("History of “{}”").format(self._note.title or first_words(self._note.body)))
        self.show_moments([moment(version.saved) for version in self._versions])

    def _compare(self, *ignored: object) -> None:
        note, place = self._note, self.place()
        if note is None or not 0 <= place < len(self._versions):
            return
        library, chosen = self.desk.library, self._versions[place]
        before = self._versions[place + 1] if place + 1 < len(self._versions) else None
        if self._with.isChecked() and before is None:
            self.text.show_text(chosen.body)
            return
        older, newer = (before.id, chosen.id) if self._with.isChecked() and before else (chosen.id, None)
        ask = partial(history.version_diff, library, note.id, older, newer)
        self.desk.jobs.look("sense/diff", ask, self._show_diff)

    def _show_diff(self, lines: tuple[DiffLine, ...]) -> None:
        self.text.show_lines(lines)

    def _restore(self) -> None:
        note, place = self._note, self.place()
        if note is not None and 0 <= place < len(self._versions):
            library, version = self.desk.library, self._versions[place].id
            command = partial(history.restore_version, library, note.id, version)
            self.desk.jobs.change(command, then=self._restored, toast=True)

    def _restored(self, note: Note) -> None:
        self.closed.emit()
