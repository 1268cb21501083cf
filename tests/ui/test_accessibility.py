"""A walk through every page of every stage, on a library with something in it and on an empty one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.library import Library, open_library
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.stages import VIEWS
from pkm_desktop.ui.widgets.nav_list import NavList
from tests.ui.reaching import faults, untold_rows
from tests.ui.settling import settle


@pytest.fixture(params=["filled", "empty"])
def library(
    request: pytest.FixtureRequest, tmp_path: Path, clock: Callable[[], datetime]
) -> Iterator[Library]:
    """The sample library, and one without anything."""
    if request.param == "filled":
        yield request.getfixturevalue("sample_library")
        return
    opened = open_library(tmp_path / "library", clock=clock)
    yield opened
    opened.close()


@pytest.mark.parametrize("stage", VIEWS)
def test_everything_has_a_name_and_is_reached_and_says_what_it_shows(
    stage: str, live: MainWindow, qtbot: QtBot
) -> None:
    found: list[str] = []
    for page in pages(live, stage, qtbot):
        found += [f"{page}: {fault}" for fault in (*faults(live), *untold_rows(live))]
    assert not found, "\n".join(found)


def test_coming_to_a_stage_the_keys_are_at_something_in_it(
    library: Library, live: MainWindow, qtbot: QtBot
) -> None:
    for stage in (*VIEWS, *VIEWS):  # fresh, and come back to
        view = live.show_stage(stage)
        settle(live, qtbot)
        at = QApplication.focusWidget()
        assert at is not None, stage
        assert view.isAncestorOf(at), f"{stage}: {at}"


def pages(window: MainWindow, stage: str, qtbot: QtBot) -> Iterator[str]:
    """The stage as it begins, then each page of its sidebar."""
    view = window.show_stage(stage)
    settle(window, qtbot)
    yield stage
    for nav in view.findChildren(NavList):
        for row in nav.rows():
            if row.heading or not nav.isVisible():
                continue
            nav.select(row.key)
            nav.picked.emit(row.key)
            settle(window, qtbot)
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()
                continue
            yield row.key
