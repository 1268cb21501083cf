"""Notes that were deleted in the last weeks, and the way to bring one back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.commands.sense import history
from pkm_desktop.core.model.notes import Note
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.core.model.text import first_words
from pkm_desktop.core.model.thinking import DeletedNote
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.past_page import PastPage, moment


class DeletedPage(PastPage):
    """`back(ref)`: a note is there again."""

    back = Signal(Ref)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Bring it back"), parent)
        self._deleted: tuple[DeletedNote, ...] = ()
        self.title.say(self.tr("Deleted notes"))
        self.moments.setAccessibleName(self.tr("Deleted notes"))
        self.nothing.setText(self.tr("No note was deleted in the last 30 days."))
        self.chosen.connect(self._read)
        self.restore.clicked.connect(self._restore)

    def reload(self) -> None:
        """Ask for them anew."""
        library = self.desk.library
        self.desk.jobs.look("sense/deleted", lambda: history.deleted(library), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _show(self, found: tuple[DeletedNote, ...]) -> None:
        self._deleted = found
        self.show_moments([f"{moment(one.deleted)}\n{one.title or first_words(one.body)}" for one in found])

    def _read(self, place: int) -> None:
        self.text.show_text(self._deleted[place].body)

    def _restore(self) -> None:
        place, library = self.place(), self.desk.library
        if 0 <= place < len(self._deleted):
            command = partial(history.restore_deleted, library, self._deleted[place].note_id)
            self.desk.jobs.change(command, then=self._restored, toast=True)

    def _restored(self, note: Note) -> None:
        self.back.emit(Ref("note", note.id))
