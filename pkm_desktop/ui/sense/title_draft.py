"""The title of a note while it is typed: kept beside the library, for half a title renames no links."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from pkm_desktop.core.model.notes import Note
from pkm_desktop.ui.drafts import KEEP_AFTER_MS, Drafts
from pkm_desktop.ui.sense.title_edit import TitleEdit


class TitleDraft(QObject):
    """Keeps the title half a second after a key until `settle`; `begin` puts back what was being typed."""

    def __init__(self, folder: Path, title: TitleEdit) -> None:
        super().__init__(title)
        self._drafts, self._title, self._name = Drafts(folder / "drafts"), title, ""
        self._stored = ""
        self._clock = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._clock.timeout.connect(self._keep)
        title.edited.connect(self._typed)

    def begin(self, note: Note | None) -> None:
        """From now on the title is of this note, or of a new one."""
        self._clock.stop()
        self._name = f"title-{note.id if note else 'new'}"
        self._stored = note.title if note else ""
        kept = self._drafts.text(self._name)
        if kept and not self._title.isReadOnly() and kept != self._title.text():
            self._title.setPlainText(kept)

    def become(self, note: Note) -> None:
        """The new note has its number now; a title that is still typed is kept under it."""
        self.settle()
        self._name, self._stored = f"title-{note.id}", note.title
        if self._title.text() != note.title:
            self._typed()

    def settle(self) -> None:
        """The title is stored, or given up."""
        self._clock.stop()
        if self._name:
            self._drafts.drop(self._name)

    def stored(self, note: Note) -> None:
        """A note is stored: its title no longer needs keeping if it is the one on the screen."""
        self._stored = note.title
        if note.title == self._title.text():
            self.settle()

    def _typed(self) -> None:
        if self._name and not self._clock.isActive():
            self._clock.start()

    def _keep(self) -> None:
        text = self._title.text()
        self._drafts.keep(self._name, text if text != self._stored else "")
