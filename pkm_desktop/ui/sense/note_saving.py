"""A note saves itself: what is typed goes to the library in order; a new one begins with its first word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.errors import PkmError
from pkm_desktop.core.model.notes import Note
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.words.core_words import retold


class NoteSaver(QObject):
    """`created(Note)` when a new note got its number, `stored(Note)` after every later save."""

    created = Signal(object)
    stored = Signal(object)
    failed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.note: Note | None = None
        self.kind = "permanent"  # of a note that is to come
        self.names_itself = False  # nobody gave it a title: its first line is one, as it grows
        self._creating = False
        self._late: str | None = None  # what was typed while the note came into being
        self._saves = 0  # how many saves were asked for
        self._waiting = 0  # how many of them have not been answered

    def take(self, note: Note | None) -> None:
        """From now on it is about this note, or about a new one."""
        if note is None or self.note is None or note.id != self.note.id:
            self.names_itself = note is None
            self._creating = False
            self._late = None
        self.note = note

    def named(self) -> None:
        """The person gave it a title."""
        self.names_itself = False

    def settled(self) -> int:
        """A mark of what is stored now; -1 while a save is on its way, for what is read now may be older."""
        return -1 if self._waiting or self._creating else self._saves

    def save_body(self, text: str, title: str) -> None:
        """The body as it stands; a note without one yet is written."""
        note, library = self.note, self._desk.library
        if note is not None:
            named = {"title": ""} if self.names_itself and text.strip() else {}
            self.save(lambda: annotate.edit_note(library, note.id, body=text, typing=True, **named))
        elif self._creating:
            self._late = text
        elif text.strip():
            self._creating, kind = True, self.kind
            self.names_itself = not title
            self._desk.jobs.change(
                lambda: annotate.write_note(library, text, title=title, kind=kind),
                then=self._created,
                failed=self._not_saved,
                initiator=self,
            )

    def save_fields(self, **fields: Any) -> None:
        """Title, kind and what else belongs to a note that exists."""
        note, library = self.note, self._desk.library
        if note is not None:
            self.save(lambda: annotate.edit_note(library, note.id, **fields))

    def save(self, command: Callable[[], object]) -> None:
        """Any other change of the note on the page."""
        self._saves += 1
        self._waiting += 1
        self._desk.jobs.change(command, then=self._saved, failed=self._not_saved, initiator=self)

    def _saved(self, note: object) -> None:
        self._waiting -= 1
        if isinstance(note, Note) and self.note is not None and note.id == self.note.id:
            self.note = note
            self.stored.emit(note)

    def _created(self, note: Note) -> None:
        if not self._creating:
            return  # the page shows something else by now; the note is in the library
        self._creating = False
        self.note = note
        late, self._late = self._late, None
        self.created.emit(note)
        if late is not None and late != note.body:
            self.save_body(late, note.title)

    def _not_saved(self, error: PkmError) -> None:
        self._waiting = max(0, self._waiting - 1)
        self._creating = False
        self.failed.emit()
        self._desk.window.toast(retold(error))
