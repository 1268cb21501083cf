"""The places of Sense are gone to from any stage."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import tagging
from pkm_desktop.core.library import Library
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.sense.view import SenseView
from tests.ui.sense.conftest import LONG

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups on no screen


@pytest.mark.parametrize(("action", "place"), [("revisit", "revisit"), ("all_tags", "tags")])
def test_places_of_sense_are_gone_to_from_any_stage(
    live: MainWindow, action: str, place: str, qtbot: QtBot
) -> None:
    live.show_stage("share")
    assert live.actions_table.action(action).isEnabled()
    assert live.actions_table.run(action)
    assert live.stages.active == "sense"
    page = live.stages.currentWidget().page  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.currentWidget() is page._wide.get(place), timeout=5000)


def test_a_tag_of_the_sidebar_is_renamed_where_it_stands(
    sense: SenseView, library: Library, qtbot: QtBot
) -> None:
    sense.go("tag:judgement")
    sense.places.tag_menu.open("tag:judgement", QPoint(20, 20))
    menu = sense._nav.findChild(QMenu)
    assert menu is not None
    assert [entry.text() for entry in menu.actions() if entry.text()][:2] == ["Rename…", "Delete"]
    menu.close()
    sense.places.tag_menu.rename("judgement", "deciding")
    qtbot.waitUntil(lambda: [tag.name for tag in tagging.tags(library)] == ["deciding"], timeout=LONG)
    assert sense.places.chosen == "library"
    sense.places.tag_menu.open("library", QPoint(20, 20))  # has none
