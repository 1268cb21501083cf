"""Words typed where nothing is saved before Enter: kept meanwhile in a small file beside the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

KEEP_AFTER_MS = 500


class Drafts:
    """What was being written, by a name such as `comment-12`; also of what could not be saved.

    Nothing here fails: what the disk does not take is held in memory.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, str] = {}

    def text(self, name: str) -> str:
        """What was being written there; '' for nothing."""
        if name in self._held:
            return self._held[name]
        try:
            return self._file(name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def waiting(self) -> tuple[str, ...]:
        """The names of what was not saved, the newest first."""
        try:
            files = [(file.stat().st_mtime_ns, file.stem) for file in self._folder.glob("*-*.txt")]
        except OSError:
            return ()
        return tuple(name for _, name in sorted(files, reverse=True) if self.text(name).strip())

    def keep(self, name: str, text: str) -> None:
        """Remember a text, for good if the disk takes it."""
        if not text.strip():
            self.drop(name)
            return
        self._held[name] = text
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError:
            return
        file = QSaveFile(str(self._file(name)))
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            file.write(text.encode("utf-8", "replace"))
            file.commit()

    def drop(self, name: str) -> None:
        """The text is saved, or given up."""
        self._held.pop(name, None)
        try:
            self._file(name).unlink(missing_ok=True)
        except OSError:
            return  # on a disk that takes nothing it is found again: better twice than not at all

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.txt"


class Drafting(QObject):
    """Keeps what is typed into a field, half a second after a key that is not kept yet, until it ends."""

    def __init__(self, drafts: Drafts, field: QPlainTextEdit | QLineEdit) -> None:
        super().__init__(field)
        self._drafts, self._field, self.name = drafts, field, ""
        self._clock = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._clock.timeout.connect(self._keep)
        field.textChanged.connect(self._typed)

    def begin(self, name: str) -> None:
        """From now on the field is about this; what was being written about it is in the field again."""
        self._clock.stop()
        self.name = ""
        text = self._drafts.text(name)
        if text and isinstance(self._field, QLineEdit):
            self._field.setText(text)
        elif text and isinstance(self._field, QPlainTextEdit):
            self._field.setPlainText(text)
        self.name = name

    def end(self, text: str = "") -> None:
        """The field is left: with a text that is to be saved now, or without."""
        self._clock.stop()
        if self.name:
            self._drafts.keep(self.name, text)
        self.name = ""

    def _typed(self) -> None:
        if self.name and not self._clock.isActive():
            self._clock.start()

    def _keep(self) -> None:
        field = self._field
        self._drafts.keep(self.name, field.text() if isinstance(field, QLineEdit) else field.toPlainText())
