"""The places of Sense are gone to from any stage."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.main_window import MainWindow


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
