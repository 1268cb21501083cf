"""Where things stood in the window: sizes, places, the open stage. No notes and no drafts are kept here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QCryptographicHash, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from pkm_desktop.core.paths import library_folder, settings_file


def session_file(library: Path) -> Path:
    """One file per library, beside the settings: an open item means nothing in another library."""
    return settings_file().with_name(f"window-{fingerprint(library)[:12]}.ini")


def fingerprint(library: Path) -> str:
    """A name for where a library is, made by Qt: `hashlib` would load OpenSSL before the first paint."""
    place = str(library.expanduser().absolute()).encode()
    made = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256).toHex()
    return bytes(made.data()).decode("ascii")


class Session:
    """A small file beside the settings. Broken or missing values count as absent."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or session_file(library_folder())), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """A remembered whole number."""
        try:
            return int(self.text(key, str(default)))
        except ValueError:
            return default

    def keep(self, key: str, value: Any) -> None:
        """Remember a text or a number."""
        self._store.setValue(key, str(value))

    def splitter(self, splitter: QSplitter, key: str) -> None:
        """Give a splitter its last sizes and remember them from now on."""
        state = self._store.value(f"splitters/{key}")
        if isinstance(state, QByteArray):
            splitter.restoreState(state)
        splitter.splitterMoved.connect(lambda: self._store.setValue(f"splitters/{key}", splitter.saveState()))

    def restore_window(self, window: QWidget) -> bool:
        """Put the window where it was, on a screen that exists; False when nothing is known."""
        state = self._store.value("window/geometry")
        return isinstance(state, QByteArray) and window.restoreGeometry(state)

    def keep_window(self, window: QWidget) -> None:
        """Remember where the window is."""
        self._store.setValue("window/geometry", window.saveGeometry())
        self._store.sync()
