"""Words typed where nothing is saved before Enter: kept meanwhile in a small file beside the library."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QDir, QIODevice, QObject, QSaveFile, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from pkm_desktop.core.paths import settings_file
from pkm_desktop.ui.session import fingerprint

KEEP_AFTER_MS = 500
NAME = "drafts"  # the folder in that of the library


class Drafts:
    """What was being written, by a name such as `comment-12`; also of what could not be saved.

    Nothing here fails: what the disk does not take is kept beside the settings or among the temporary
    files, which may be on another, and else held in memory.
    """

    def __init__(self, folder: Path) -> None:
        self._sure, self._shared = _places(folder)
        self._held: dict[str, str] = {}

    def text(self, name: str) -> str:
        """What was being written there; '' for nothing."""
        if name in self._held:
            return self._held[name]
        files = sorted((_age(file), file) for file in self._files(name))
        try:
            return files[-1][1].read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    def waiting(self) -> tuple[str, ...]:
        """The names of what was not saved, the newest first."""
        found: dict[str, int] = {}
        for folder in self._folders:
            for file in folder.glob("*-*.txt"):  # nothing where there is no such folder
                found[file.stem] = max(_age(file), found.get(file.stem, 0))
        return tuple(name for name in sorted(found, key=lambda one: -found[one]) if self.text(name).strip())

    def keep(self, name: str, text: str) -> None:
        """Remember a text, for good if a disk takes it."""
        if not text.strip():
            self.drop(name)
            return
        self._held[name] = text
        for file in self._files(name):
            if _write(file, text, private=file.parent == self._shared):
                return

    def drop(self, name: str) -> None:
        """The text is saved, or given up."""
        self._held.pop(name, None)
        for file in self._files(name):
            try:
                file.unlink(missing_ok=True)
            except OSError:
                continue  # on a disk that takes nothing it is found again: better twice than not at all

    @property
    def _folders(self) -> tuple[Path, ...]:
        return (*self._sure, self._shared) if _is_ours(self._shared) else self._sure

    def _files(self, name: str) -> list[Path]:
        return [folder / f"{name}.txt" for folder in self._folders]


def _places(folder: Path) -> tuple[tuple[Path, ...], Path]:
    """Ours, and one among everybody's temporary files for what no other disk takes."""
    mark = fingerprint(folder)[:16]
    own = settings_file().parent / NAME / mark
    return (folder, own), Path(QDir.tempPath(), f"pkm-desktop-drafts-{mark}")


def _is_ours(folder: Path) -> bool:
    """Whether nobody else made it: anybody may, among the temporary files."""
    try:
        return os.name == "nt" or folder.lstat().st_uid == os.getuid()
    except OSError:
        return True  # it is not there yet


def _age(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _write(path: Path, text: str, *, private: bool = False) -> bool:
    """Whether the disk took it. A library that is gone gets no new folder: it may only be unplugged.

    `private`: only into a folder nobody else has made, however short a moment ago.
    """
    library = path.parent.name == NAME
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True, parents=not library)
    except OSError:
        return False
    if private and not _is_ours(path.parent):
        return False
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    file.write(text.encode("utf-8", "replace"))
    return file.commit()


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
