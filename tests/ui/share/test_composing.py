"""Writing on the sheet: what is typed is stored and never lost; order and sections follow the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.model.digests import Issue
from pkm_desktop.ui.share import wiring
from pkm_desktop.ui.share.autosave_field import AutosaveField
from tests.ui.share.conftest import LONG, Stage


def names(issue: Issue) -> list[tuple[str, list[str]]]:
    return [(section.name, [entry.title for entry in section.entries]) for section in issue.sections]


def test_a_reason_is_stored_soon_after_the_last_key(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[1].id]
    card.why.setFocus()
    QTest.keyClicks(card.why, "They asked for it.")
    stage.qtbot.waitUntil(lambda: stage.stored(draft.id).entries[1].why == "They asked for it.", timeout=2000)


def test_leaving_a_field_stores_it_at_once(stage: Stage, draft: Issue) -> None:
    sheet = stage.view.composer.sheet
    sheet.intro.setFocus()
    QTest.keyClicks(sheet.intro, "Two ideas.")
    sheet.question.setFocus()
    stage.settles()
    assert stage.stored(draft.id).intro == "Two ideas."


def test_a_reload_from_elsewhere_takes_no_keystroke_and_no_caret(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    card.why.setFocus()
    QTest.keyClicks(card.why, "Look: ")
    curate.edit_entry(stage.library, draft.entries[0].id, why="Somebody else's words", title="Another title")
    stage.view.reload()
    stage.qtbot.waitUntil(lambda: card.title.text == "Another title", timeout=LONG)
    assert card.why.hasFocus()
    QTest.keyClicks(card.why, "here")
    assert card.why.text == "Look: hereSteal the closing line."
    stage.view.leave()
    stage.settles()
    assert stage.stored(draft.id).entries[0].why == "Look: hereSteal the closing line."


def test_typing_through_many_saves_loses_nothing(stage: Stage, draft: Issue) -> None:
    sheet = stage.view.composer.sheet
    sheet.intro.setFocus()
    for word in ("one ", "two ", "three ", "four ", "five"):
        QTest.keyClicks(sheet.intro, word)
        sheet.intro.flush()
        stage.view.reload()
    stage.settles()
    stage.qtbot.waitUntil(lambda: stage.stored(draft.id).intro == "one two three four five", timeout=LONG)
    assert sheet.intro.text == "one two three four five"


def test_an_undo_elsewhere_is_shown_in_a_field_that_has_the_focus(stage: Stage, draft: Issue) -> None:
    sheet = stage.view.composer.sheet
    sheet.intro.setFocus()
    QTest.keyClicks(sheet.intro, "Too much")
    sheet.intro.flush()
    stage.settles()
    stage.desk.jobs.change(lambda: upkeep.undo(stage.library))
    stage.qtbot.waitUntil(lambda: sheet.intro.text == "", timeout=LONG)


def test_alt_arrows_move_an_entry_through_the_sections(stage: Stage, draft: Issue) -> None:
    first = draft.entries[0].id
    card = stage.view.composer.sheet.cards[first]
    card.setFocus()
    for expected in (
        [("Worth your time", ["Filters are no judgement", "Meaning is social"]), ("Try this", [])],
        [("Worth your time", ["Filters are no judgement"]), ("Try this", ["Meaning is social"])],
    ):
        QTest.keyClick(card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        stage.settles()
        assert names(stage.stored(draft.id)) == expected
    assert not wiring.can_move(stage.view, 1)
    assert stage.view.composer.sheet.cards[first] is card
    assert card.hasFocus()


def test_delete_takes_an_entry_out_and_undo_brings_it_back(stage: Stage, draft: Issue) -> None:
    gone = draft.entries[0].id
    card = stage.view.composer.sheet.cards[gone]
    card.setFocus()
    with stage.qtbot.waitSignal(stage.desk.jobs.undoable, timeout=LONG):
        QTest.keyClick(card, Qt.Key.Key_Delete)
    assert gone not in stage.view.composer.sheet.cards
    assert stage.view.composer.sheet.cards[draft.entries[1].id].hasFocus()
    stage.desk.jobs.change(lambda: upkeep.undo(stage.library))
    stage.qtbot.waitUntil(lambda: gone in stage.view.composer.sheet.cards, timeout=LONG)


def test_delete_inside_a_field_deletes_text_only(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    card.why.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Q, Qt.Key.Key_Up):
        QTest.keyClick(card.why, key)
    stage.view.leave()
    stage.settles()
    assert len(stage.stored(draft.id).entries) == 2


def test_typing_on_a_card_says_why(stage: Stage, draft: Issue) -> None:
    card = stage.view.composer.sheet.cards[draft.entries[0].id]
    card.setFocus()
    QTest.keyClicks(card, " ")
    assert card.why.hasFocus()
    QTest.keyClicks(card.why, "Quite so.")
    stage.view.leave()
    stage.settles()
    assert stage.stored(draft.id).entries[0].why == "Steal the closing line. Quite so."


def test_a_section_is_added_renamed_and_moved(stage: Stage, draft: Issue) -> None:
    sheet = stage.view.composer.sheet
    sheet.add_section.click()
    stage.qtbot.waitUntil(lambda: len(sheet.headers) == 3, timeout=LONG)
    header = next(header for header in sheet.headers.values() if header.field.hasFocus())
    QTest.keyClicks(header.field, "Answers")
    QTest.keyClick(header.field, Qt.Key.Key_Return)
    stage.settles()
    assert sheet.headers["Answers"] is header
    QTest.keyClick(header.handle, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    stage.settles()
    assert [name for name, _ in names(stage.stored(draft.id))] == ["Worth your time", "Answers", "Try this"]


@pytest.mark.parametrize("name", ["", "worth your TIME"])
def test_a_name_that_cannot_be_is_put_back(stage: Stage, draft: Issue, name: str) -> None:
    header = stage.view.composer.sheet.headers["Try this"]
    header.field.setFocus()
    header.field.selectAll()
    QTest.keyClicks(header.field, name) if name else QTest.keyClick(header.field, Qt.Key.Key_Delete)
    QTest.keyClick(header.field, Qt.Key.Key_Return)
    stage.settles()
    stage.qtbot.waitUntil(
        lambda: (
            [h.field.text for h in stage.view.composer.sheet.headers.values()]
            == ["Worth your time", "Try this"]
        ),
        timeout=LONG,
    )
    assert [each for each, _ in names(stage.stored(draft.id))] == ["Worth your time", "Try this"]


def test_an_untitled_issue_keeps_its_number_as_title(stage: Stage, draft: Issue) -> None:
    title = stage.view.composer.sheet.title
    assert title.text == ""
    title.setFocus()
    QTest.keyClicks(title, "Making sense")
    title.flush()
    stage.settles()
    assert stage.stored(draft.id).title == "Making sense"
    title.selectAll()
    QTest.keyClick(title, Qt.Key.Key_Delete)
    title.flush()
    stage.settles()
    assert stage.stored(draft.id).title == "Friday #1"


def test_a_full_disk_takes_nothing_from_the_screen(stage: Stage, draft: Issue) -> None:
    def limit(pages: str) -> None:
        with stage.library.writing() as writing:
            writing.db.execute(f"PRAGMA max_page_count = {pages}")

    with stage.library.reading() as db:
        used = db.execute("PRAGMA page_count").fetchone()[0]
    limit(str(used))
    long = "Too much for this disk. " * 20_000
    sheet = stage.view.composer.sheet
    sheet.intro.setPlainText(long)
    with stage.qtbot.waitSignal(stage.view.edits.unsaved, timeout=LONG):
        sheet.intro.flush()
    stage.view.reload()
    stage.settles()
    assert sheet.intro.text == long.strip()
    assert sheet.intro.unsaved
    limit("1073741823")
    stage.view.leave()
    stage.settles()
    assert stage.stored(draft.id).intro == long.strip()


def test_a_hint_of_two_lines_is_shown_whole(qtbot: QtBot) -> None:
    field = AutosaveField("Two sentences: what was this week about? And one more line of words.", "Intro")
    qtbot.addWidget(field)
    field.setFixedWidth(200)
    field.show()
    empty = field.height()
    field.setPlainText("Short")
    assert field.height() == empty  # the first letter moves nothing below
    field.setPlainText("Long " * 60)
    assert field.height() > empty
