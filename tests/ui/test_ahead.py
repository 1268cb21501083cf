"""Stages not seen yet are loaded a few modules at a time, when somebody works in the window."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.ahead import Ahead
from pkm_desktop.ui.jobs import Jobs
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.menus.actions import Actions

PACKAGE, BEHIND = "wsgiref", "pydoc_data"  # of Python itself; nobody here loads them


def loaded() -> set[str]:
    return {name for name in sys.modules if name.startswith(f"{PACKAGE}.")}


def test_it_begins_when_somebody_does_something(qtbot: QtBot, qapp: QApplication) -> None:
    for name in loaded():
        del sys.modules[name]
    actions, jobs, rail = Actions(Theme(Settings())), Jobs(), QWidget()
    qtbot.addWidget(rail)
    ahead = Ahead(actions, jobs, rail, packages=[PACKAGE], behind=[BEHIND])
    QApplication.sendEvent(rail, QEvent(QEvent.Type.Leave))
    qapp.processEvents()
    assert not loaded()
    with qtbot.waitSignal(ahead.destroyed, timeout=10_000):
        QApplication.sendEvent(rail, QEvent(QEvent.Type.Enter))
    assert f"{PACKAGE}.simple_server" in sys.modules
    assert f"{BEHIND}.topics" in sys.modules
    assert jobs.close()


def test_an_action_begins_it_too(qtbot: QtBot, qapp: QApplication) -> None:
    actions, jobs, rail = Actions(Theme(Settings())), Jobs(), QWidget()
    qtbot.addWidget(rail)
    ahead = Ahead(actions, jobs, rail, packages=[PACKAGE], behind=[BEHIND])
    with qtbot.waitSignal(ahead.destroyed, timeout=10_000):
        actions.done.emit("next")
    assert jobs.close()
