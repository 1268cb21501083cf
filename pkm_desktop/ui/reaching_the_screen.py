"""The application object of Qt; where Qt finds no way to the screen, a sentence instead of a core dump."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

NO_WAY = (
    "The window cannot open: Qt found no way to the screen. What it says about that stands above.\n"
    "Either there is no display ($DISPLAY), or a library is missing. On Debian and Ubuntu:\n\n"
    "  sudo apt install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0\n"
)


def application(arguments: list[str]) -> QApplication:
    """Made once, at the start; ends the program where there can be no window."""
    before = qInstallMessageHandler(_say)
    try:
        return QApplication(arguments)
    finally:
        qInstallMessageHandler(before)


def _say(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    """Words of Qt while it looks for the screen; after its last Qt would abort."""
    fatal = kind == QtMsgType.QtFatalMsg
    print(NO_WAY if fatal else text, file=sys.stderr, flush=True)
    if fatal:
        os._exit(1)
