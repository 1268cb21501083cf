"""Wait until a window has answered everything it was asked."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.main_window import MainWindow

LONG = 20_000  # ms: a limit, not a wait
ROUNDS = 3  # an answer may ask again


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until what was asked for is there and shown."""
    for _ in range(ROUNDS):
        qtbot.waitUntil(lambda: window.jobs.idle() and built(window), timeout=LONG)
        QApplication.processEvents()


def built(window: MainWindow) -> bool:
    """Some stages finish themselves after their first paint."""
    return all(getattr(view, "complete", True) for view in window.stages.views())


def on_stage(window: MainWindow, name: str, qtbot: QtBot) -> QWidget:
    """The view of a stage, shown and whole."""
    view = window.show_stage(name)
    settle(window, qtbot)
    return view
