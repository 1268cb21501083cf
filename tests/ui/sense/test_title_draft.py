"""The title of a note that is being typed survives a kill, and is in its place after the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.note_page import NotePage


def page_of(desk: Desk, qtbot: QtBot) -> NotePage:
    page = NotePage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


def wait_for_draft(library: Library, qtbot: QtBot, words: str) -> Path:
    kept = library.folder / "drafts"
    qtbot.waitUntil(lambda: any(words in file.read_text("utf-8") for file in kept.glob("title-*.txt")))
    return kept


def test_the_title_of_a_new_note(desk: Desk, library: Library, qtbot: QtBot) -> None:
    page = page_of(desk, qtbot)
    page.begin()
    QTest.keyClicks(page.head.title, "A claim")
    kept = wait_for_draft(library, qtbot, "A claim")
    after = page_of(desk, qtbot)  # the first page was never left
    after.begin()
    assert after.head.title.text() == "A claim"
    QTest.keyClicks(after.edit, "Its text")
    after.edit.flush()
    qtbot.waitUntil(lambda: [note.title for note in recall.notes(library)] == ["A claim"])
    qtbot.waitUntil(lambda: not list(kept.iterdir()))


def test_the_title_of_a_note(desk: Desk, library: Library, qtbot: QtBot) -> None:
    note = annotate.write_note(library, "Text", title="Old").value
    page = page_of(desk, qtbot)
    page.show_note(note)
    QTest.keyClicks(page.head.title, "Not so ")
    kept = wait_for_draft(library, qtbot, "Not so Old")
    assert recall.note(library, note.id).title == "Old"  # half a title renames no links
    after = page_of(desk, qtbot)
    after.show_note(note)
    assert after.head.title.text() == "Not so Old"
    after.leave()
    qtbot.waitUntil(lambda: recall.note(library, note.id).title == "Not so Old")
    qtbot.waitUntil(lambda: not list(kept.iterdir()))


def test_a_new_note_that_is_left_leaves_no_title(desk: Desk, library: Library, qtbot: QtBot) -> None:
    page = page_of(desk, qtbot)
    page.begin()
    QTest.keyClicks(page.head.title, "Given up")
    kept = wait_for_draft(library, qtbot, "Given up")
    page.begin()
    assert page.head.title.text() == ""
    assert not list(kept.iterdir())


def test_a_long_title_of_the_item_ends_in_dots(desk: Desk, qtbot: QtBot) -> None:
    page = page_of(desk, qtbot)
    page.resize(400, 600)
    page.head.show_about("A & B, " + "a very long title of an article " * 6)
    shown = page.head._about
    assert shown.text().startswith("On: A && B")
    assert shown.text().endswith("…")
    assert shown.sizeHint().width() <= page.head.width()
    assert "title of an article a very" in shown.toolTip()
