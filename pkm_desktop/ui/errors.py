"""When something breaks that should not: one calm report, a log, and nothing private in either."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pkm_desktop import __version__
from pkm_desktop.core.paths import log_folder
from pkm_desktop.ui.widgets.room import roomy

LOG_FILE = "pkm-desktop.log"
LOG_BYTES = 500_000
TELLING = (TypeError, AttributeError, NameError, ImportError, AssertionError)  # their messages name code only
logger = logging.getLogger("pkm_desktop")


def start_log(folder: Path | None = None) -> Path:
    """Write the log and, should the interpreter crash, where; do without when there can be no folder."""
    from logging.handlers import RotatingFileHandler

    folder = folder or log_folder()
    path = folder / LOG_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError:
        return path
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    if handler.stream is not None:
        faulthandler.enable(handler.stream)
    return path


def details(error: BaseException) -> str:
    """Versions and the way to the error, without what the error says about a person's texts."""
    import platform

    said = f": {error}" if isinstance(error, TELLING) else ""
    home = str(Path.home())
    frames = "".join(traceback.format_tb(error.__traceback__)).replace(home, "~")
    return (
        f"PKM Desktop {__version__}, Python {platform.python_version()}, PySide {PySide6.__version__}, "
        f"{platform.system()} {platform.release()}\n\n{frames}{type(error).__name__}{said}\n"
    )


class Reporter(QObject):
    """Catches what nobody else does. The same error is shown once; one window at a time."""

    caught = Signal(object)

    def __init__(self, window: QWidget, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent or window)
        self._window = window
        self._log = log
        self._seen: set[str] = set()
        self._open: ReportDialog | None = None
        self.caught.connect(self.report)

    def install(self) -> None:
        """Listen to every door through which an error can leave."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._thread_hook(args.exc_value)
        sys.unraisablehook = lambda args: self._thread_hook(args.exc_value)

    def report(self, error: BaseException) -> None:
        """Log it and, the first time, show it."""
        text = details(error)
        place = _place(error)
        if place in self._seen:
            return
        self._seen.add(place)
        logger.error("%s", text)
        if self._open is None:
            self._open = ReportDialog(text, self._log, self._window)
            self._open.finished.connect(self._closed)
            self._open.open()

    def dialog(self) -> ReportDialog | None:
        """The window that is open, if one is."""
        return self._open

    def _closed(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
            self._open = None

    def take(self, kind: type[BaseException], error: BaseException) -> None:
        """An error that came as far as the interpreter."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self.caught.emit(error)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.take(kind, error.with_traceback(trace))

    def _thread_hook(self, error: BaseException | None) -> None:
        if error is not None:
            self.caught.emit(error)


class ReportDialog(QDialog):
    """What happened in words, the details to copy, the log to look at."""

    def __init__(self, text: str, log: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(roomy((620, 420)))
        head = QLabel(self.tr("Something went wrong in the app. What you wrote and kept is safe."))
        head.setProperty("role", "heading")
        body = QLabel(
            self.tr(
                "You can go on. If it happens again, please send the details below: "
                "they hold no text of yours. The log is at {path}"
            ).format(path=log)
        )
        body.setWordWrap(True)
        body.setProperty("tone", "muted")
        self._text = QPlainTextEdit(text, readOnly=True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Details"))
        self._text.setTabChangesFocus(True)
        copy, go_on = QPushButton(self.tr("Copy details")), QPushButton(self.tr("Go on"))
        go_on.setDefault(True)
        go_on.setProperty("primary", "true")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        go_on.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(body)
        column.addWidget(self._text, 1)
        column.addLayout(buttons)


def _place(error: BaseException) -> str:
    """Where it happened: the same place twice is the same error."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    return f"{type(error).__name__} {last.filename if last else ''}:{last.lineno if last else 0}"
