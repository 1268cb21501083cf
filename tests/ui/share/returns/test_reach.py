"""Everybody can reach and read what came back: names, narrow windows, right to left, nothing there yet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pkm_desktop.core.commands.share import outcomes, responding
from pkm_desktop.core.model.digests import Issue
from tests.ui.share.conftest import LONG, Stage
from tests.ui.share.returns.conftest import Returns
from tests.ui.share.test_access import nameless

PAGES = ("replies", "open_questions", "success_cases", "people")


@pytest.fixture
def full(returns: Returns, sent: Issue) -> Returns:
    """Something on every page."""
    responding.respond(returns.library, sent.id, "used", "In our retro.", person="Ada <ada@team.example>")
    responding.respond(returns.library, sent.id, "question", "Where is the form?", person="Bob")
    outcomes.add_case(returns.library, "A plan")
    return returns


@pytest.mark.parametrize("action", PAGES)
def test_everything_has_a_name(full: Returns, action: str) -> None:
    full.open(action)
    page = full.pages.current
    full.qtbot.waitUntil(lambda: bool(full.titles()), timeout=LONG)
    full.quiet()
    assert nameless(page) == []


def test_the_dialog_and_the_poll_have_names(full: Returns) -> None:
    full.pages.respond()
    assert full.pages.dialog is not None
    assert nameless(full.pages.dialog) == []
    full.pages.dialog.reject()
    full.view.composer.sheet.begin_poll()
    assert nameless(full.view.composer.sheet.poll) == []


@pytest.mark.parametrize("action", PAGES)
def test_it_fits_a_narrow_window_in_both_directions(full: Returns, action: str) -> None:
    full.open(action)
    full.qtbot.waitUntil(lambda: bool(full.titles()), timeout=LONG)
    full.window.resize(640, 480)
    full.qtbot.waitUntil(lambda: full.window.width() == 640, timeout=LONG)
    page = full.pages.current
    assert page.panes.orientation() == Qt.Orientation.Vertical
    full.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not page.grab().isNull()
    full.window.resize(1280, 800)
    full.qtbot.waitUntil(lambda: page.panes.orientation() == Qt.Orientation.Horizontal, timeout=LONG)


def test_nothing_has_come_back_yet(empty_stage: Stage) -> None:
    assert empty_stage.view.sidebar.returns.isHidden()
    for action in PAGES:
        empty_stage.desk.actions.run(action)
        page = empty_stage.view.returning.pages.currentWidget()
        empty_stage.qtbot.waitUntil(
            lambda page=page: page.middle.currentWidget() is page.empty,  # type: ignore[misc]
            timeout=LONG,
        )


def test_actions_have_keys_of_their_own(full: Returns) -> None:
    keys = full.desk.actions.keys_text
    assert keys("respond") == "Ctrl+R"
    assert all(keys(name) for name in (*PAGES, "file_replies", "poll", "new_case", "new_person"))
