"""A disk that is full for a while takes no word of a note: it is tried again, whatever the page shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.sense import note_saving
from pkm_desktop.ui.sense.view import SenseView
from tests.ui.sense.conftest import LONG

WORDS = "Too much for this disk. " * 20_000


@contextmanager
def full(library: Library) -> Iterator[None]:
    """The file of the library may not grow by more than a few pages."""
    with library.writing() as writing:
        pages = writing.db.execute("PRAGMA page_count").fetchone()[0]
        writing.db.execute(f"PRAGMA max_page_count = {pages + 4}")
    yield
    with library.writing() as writing:
        writing.db.execute("PRAGMA max_page_count = 1000000")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(note_saving, "TRY_AGAIN_MS", 20)


def bodies(library: Library) -> list[str]:
    return [note.body for note in recall.notes(library)]


def test_words_are_saved_though_another_note_is_shown(
    sense: SenseView, library: Library, qtbot: QtBot
) -> None:
    page = sense.page.note
    sense.show_ref(Ref("note", 1))
    qtbot.waitUntil(lambda: page.note_id == 1, timeout=LONG)
    with full(library):
        page.edit.insertPlainText(WORDS)
        sense.show_ref(Ref("note", 2))
        qtbot.waitUntil(lambda: page.note_id == 2 and page.saver.refused(), timeout=LONG)
        assert page.edit.toPlainText() == "See [[Filters are not judgement]]."
    qtbot.waitUntil(lambda: WORDS in recall.note(library, 1).body, timeout=LONG)
    assert recall.note(library, 2).body == "See [[Filters are not judgement]]."


def test_a_new_note_comes_into_being_once(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    page = sense.page.note
    sense.new_note()
    with full(library):
        page.edit.insertPlainText(WORDS)
        page.leave()
        qtbot.waitUntil(page.saver.refused, timeout=LONG)
        page.edit.insertPlainText("And more.")
        page.leave()
    qtbot.waitUntil(lambda: page.note_id is not None and not page.saver.refused(), timeout=LONG)
    page.leave()
    qtbot.waitUntil(sense._desk.jobs.idle, timeout=LONG)
    assert [body.strip() for body in bodies(library) if "Too much" in body] == [f"{WORDS}And more."]
    assert not page.edit.unsaved
