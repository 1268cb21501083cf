"""Nobody leaves words behind without knowing: what the disk did not take is said first."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.drafts import Drafts
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.parting import Parting
from pkm_desktop.ui.seek import waiting_drafts
from pkm_desktop.ui.sense.view import SenseView
from tests.ui.sense.conftest import LONG
from tests.ui.sense.test_full_disk import WORDS, full


@pytest.fixture
def parting(sense: SenseView, window: MainWindow, qtbot: QtBot) -> Parting:
    sense.show_ref(Ref("note", 1))
    qtbot.waitUntil(lambda: sense.page.note.note_id == 1, timeout=LONG)
    return Parting(window)


@pytest.fixture
def left(window: MainWindow) -> Iterator[list[bool]]:
    """Something in it: the window has gone."""
    gone: list[bool] = []
    window.closing.connect(lambda: gone.append(True))
    yield gone
    window.held = lambda: False


def test_it_goes_at_once_where_all_is_saved(parting: Parting, window: MainWindow, left: list[bool]) -> None:
    window.quit()
    assert left


def test_what_was_just_typed_is_waited_for(
    parting: Parting, sense: SenseView, window: MainWindow, library: Library, left: list[bool], qtbot: QtBot
) -> None:
    sense.page.note.edit.insertPlainText("The last words. ")
    window.quit()
    qtbot.waitUntil(lambda: bool(left), timeout=LONG)
    assert "The last words." in recall.note(library, 1).body


def test_it_says_what_is_not_saved_and_why(
    parting: Parting, sense: SenseView, window: MainWindow, library: Library, left: list[bool], qtbot: QtBot
) -> None:
    with full(library):
        sense.page.note.edit.insertPlainText(WORDS)
        window.quit()
        qtbot.waitUntil(lambda: parting.dialog is not None, timeout=LONG)
        dialog = parting.dialog
        assert dialog is not None
        assert "Too much for this disk." in dialog.said.text()
        assert "is not saved" in dialog.said.text()
        dialog.copy.click()
        assert WORDS.strip() in QGuiApplication.clipboard().text()
        dialog.reject()
        assert not left
        window.quit()
        qtbot.waitUntil(lambda: parting.dialog is not None, timeout=LONG)
        assert not left
    assert parting.dialog is not None
    parting.dialog.again.click()
    qtbot.waitUntil(lambda: bool(left), timeout=LONG)
    assert WORDS.strip() in recall.note(library, 1).body


def test_one_may_go_without_them(
    parting: Parting, sense: SenseView, window: MainWindow, library: Library, left: list[bool], qtbot: QtBot
) -> None:
    with full(library):
        sense.page.note.edit.insertPlainText(WORDS)
        window.quit()
        qtbot.waitUntil(lambda: parting.dialog is not None, timeout=LONG)
        assert parting.dialog is not None
        parting.dialog.without.click()
        assert left


def test_the_system_is_not_kept_waiting_and_the_words_wait_for_the_next_start(
    parting: Parting, sense: SenseView, window: MainWindow, library: Library, left: list[bool], qtbot: QtBot
) -> None:
    with full(library):
        sense.page.note.edit.insertPlainText(WORDS)
        parting.go_now()
        qtbot.waitUntil(lambda: bool(left), timeout=2_000)
    draft = waiting_drafts.newest(library, Drafts(library.folder / "drafts"))
    assert draft is not None
    assert WORDS.strip() in draft.text
    assert draft.about == Ref("note", 1)
