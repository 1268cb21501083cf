"""The same walk through what pages show only once somebody does something there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.library import Library
from pkm_desktop.ui.main_window import MainWindow
from tests.ui.reaching import faults, untold_rows
from tests.ui.screens import SCREENS, Screen

OWN_TAB = {  # where Tab does something else until Escape, or ends what is written
    "a passage": "it goes to the next sentence",
    "why it matters": "leaving it folds the fields beside it",
    "a quick thought": "leaving it ends it",
}


@pytest.fixture
def library(sample_library: Library) -> Library:
    return sample_library


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_what_is_shown_on_demand_has_names_and_is_reached(
    live: MainWindow, library: Library, qtbot: QtBot
) -> None:
    screen, found = Screen(live, library, qtbot), []
    for name, opened in SCREENS.items():
        root = opened(screen) or live
        root.activateWindow()
        screen.settle()
        said = [*faults(root), *untold_rows(root)]
        found += [f"{name}: {one}" for one in said if "never comes" not in one or name not in OWN_TAB]
        QTest.keyClick(root.focusWidget() or root, Qt.Key.Key_Escape)
        if root is not live:
            root.close()
        QApplication.processEvents()
    assert not found, "\n".join(found)
