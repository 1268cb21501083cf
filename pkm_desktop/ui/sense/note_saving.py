"""A note saves itself: what is typed goes to the library in order; a new one begins with its first word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from pkm_desktop.core.commands.sense import annotate
from pkm_desktop.core.errors import PkmError, StoreError
from pkm_desktop.core.model.notes import Note
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.unsaved import Unsaved
from pkm_desktop.ui.words.core_words import retold

TRY_AGAIN_MS = 3_000
Command = Callable[[], object]


class NoteSaver(QObject):
    """`created(Note)` when a new note got its number, `stored(Note)` after every later save.

    What the disk did not take (`failed`, when it was about the note on the page) is tried again until it
    does, whatever the page shows by then.
    """

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
        self._begun = 0  # how many new notes there were
        self._refused: dict[str, tuple[Command, str]] = {}  # by what it is about: the newest words count
        self._words: dict[str, Unsaved] = {}  # by the same, what was asked for and is not saved yet
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    def take(self, note: Note | None) -> None:
        """From now on it is about this note, or about a new one."""
        if note is None or self.note is None or note.id != self.note.id:
            self.names_itself = note is None
            self._creating = False
            self._late = None
            self._begun += note is None
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
            body = partial(annotate.edit_note, library, note.id, body=text, typing=True, **named)
            self._ask(f"body {note.id}", body, text)
        elif self._creating:
            self._late = text
            self._remember(f"new {self._begun}", text)
        elif text.strip():
            self._creating = True
            self.names_itself = not title
            self._create(
                self._begun, partial(annotate.write_note, library, text, title=title, kind=self.kind), text
            )

    def save_fields(self, **fields: Any) -> None:
        """Title, kind and what else belongs to a note that exists."""
        note, library = self.note, self._desk.library
        if note is not None:
            about = f"{' '.join(sorted(fields))} {note.id}"
            words = str(fields.get("title", ""))
            self._ask(about, partial(annotate.edit_note, library, note.id, **fields), words)

    def save(self, command: Command) -> None:
        """Any other change of the note on the page."""
        self._ask("", command)

    def refused(self) -> bool:
        """Whether there are words that the disk has not taken so far."""
        return bool(self._refused)

    def unsaved(self) -> tuple[Unsaved, ...]:
        """The words that were to be saved and are not yet."""
        return tuple(self._words.values())

    def try_again(self) -> None:
        """Do so now, whatever the page shows."""
        refused, self._refused = self._refused, {}
        for about, (command, words) in refused.items():
            kind, _, number = about.rpartition(" ")
            if kind == "new":
                self._creating = self._creating or self._is_here(about)
                self._create(int(number), command, words)
            else:
                self._ask(about, command, words)

    def _ask(self, about: str, command: Command, words: str = "") -> None:
        self._saves += 1
        self._waiting += 1
        self._refused.pop(about, None)
        self._remember(about, words)
        self._desk.jobs.change(
            command,
            then=partial(self._saved, about, words),
            failed=partial(self._not_saved, about, command, words),
            initiator=self,
        )

    def _create(self, number: int, command: Command, words: str) -> None:
        """Write a new note: the `number`th of those begun on this page."""
        about = f"new {number}"
        self._refused.pop(about, None)
        self._remember(about, words)
        self._desk.jobs.change(
            command,
            then=partial(self._created, number, words),
            failed=partial(self._not_saved, about, command, words),
            initiator=self,
        )

    def _remember(self, about: str, words: str) -> None:
        if words.strip():
            self._words[about] = Unsaved(about.replace(" ", "-"), words)

    def _forget(self, about: str, words: str) -> None:
        """These are saved; newer ones may be on their way."""
        if about in self._words and self._words[about].text == words:
            del self._words[about]

    def _saved(self, about: str, words: str, note: object) -> None:
        self._waiting = max(0, self._waiting - 1)
        self._forget(about, words)
        if isinstance(note, Note) and self.note is not None and note.id == self.note.id:
            self.note = note
            self.stored.emit(note)

    def _created(self, number: int, words: str, note: Note) -> None:
        self._forget(f"new {number}", words)
        if not self._creating or number != self._begun:
            return  # the page shows something else by now; the note is in the library
        self._creating = False
        self.note = note
        late, self._late = self._late, None
        self.created.emit(note)
        if late is not None and late != note.body:
            self._words.pop(f"new {number}", None)  # from here on they are words of this note
            self.save_body(late, note.title)

    def _not_saved(self, about: str, command: Command, words: str, error: PkmError) -> None:
        here = self._is_here(about)
        if about.startswith("new "):
            self._creating = self._creating and not here
        else:
            self._waiting = max(0, self._waiting - 1)
        if not self._refused:
            self._desk.window.toast(retold(error))
        if about and isinstance(error, StoreError):
            self._refused.setdefault(about, (command, words))
            self._again.start()
            if about in self._words:
                self._words[about] = replace(self._words[about], why=retold(error.message))
        else:
            self._forget(about, words)
        if here:
            self.failed.emit()

    def _is_here(self, about: str) -> bool:
        """Whether the page shows what a change was about."""
        kind, _, number = about.rpartition(" ")
        if self.note is None or kind == "new":
            return self.note is None and about == f"new {self._begun}"
        return number == str(self.note.id)
