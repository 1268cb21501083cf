"""The Sense stage on a real library: find, read, write, link, tag, delete and undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.commands.share import curate
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.carrying import refs_in
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.main_window import MainWindow
from pkm_desktop.ui.sense.lit_delegate import utf16_ranges
from pkm_desktop.ui.sense.panel_card import Card
from pkm_desktop.ui.sense.query_bar import QueryBar
from pkm_desktop.ui.sense.view import SenseView
from pkm_desktop.ui.widgets.titled import without_title
from tests.ui.sense.conftest import LONG, titles


def cards(view: SenseView) -> list[str]:
    return [card.accessibleName() for card in view.findChildren(Card)]


def show(view: SenseView, qtbot: QtBot, ref: Ref) -> None:
    view.show_ref(ref)
    qtbot.waitUntil(lambda: view.page.note.note_id == ref.id, timeout=LONG)


def test_the_library_shows_what_was_kept_and_written(sense: SenseView) -> None:
    assert set(titles(sense)) == {"Meaning is social", "Filters are not judgement", "Weekly review"}


def test_a_search_shows_its_results_with_the_words_lit(sense: SenseView, qtbot: QtBot) -> None:
    sense.show_query("zebrafish")
    qtbot.waitUntil(lambda: titles(sense) == ["Meaning is social"], timeout=LONG)
    thing = sense.things.thing(0)
    assert thing is not None
    start, end = thing.content.lit[0]  # type: ignore[attr-defined]
    assert thing.content.excerpt[start:end] == "zebrafish"


def test_nothing_found_says_what_to_do(sense: SenseView, qtbot: QtBot) -> None:
    sense.show_query("xyzzyplugh")
    qtbot.waitUntil(lambda: titles(sense) == [], timeout=LONG)
    assert any("Nothing found" in label.text() for label in sense.findChildren(QLabel) if label.isVisible())


def test_what_is_typed_is_saved_without_a_button(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    show(sense, qtbot, Ref("note", 1))
    edit = sense.page.note.edit
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, " Judgement acts.")
    qtbot.waitUntil(lambda: recall.note(library, 1).body.endswith("Judgement acts."), timeout=LONG)
    qtbot.waitUntil(lambda: not edit.unsaved, timeout=LONG)


def test_typing_on_while_the_library_answers_loses_no_letter(
    sense: SenseView, library: Library, qtbot: QtBot
) -> None:
    show(sense, qtbot, Ref("note", 1))
    edit = sense.page.note.edit
    for letter in " one two three":
        qtbot.keyClicks(edit, letter)
        edit.flush()
        sense.reload()
    qtbot.waitUntil(lambda: recall.note(library, 1).body == edit.toPlainText(), timeout=LONG)
    assert "one two three" in "".join(edit.toPlainText())


def test_a_new_note_exists_from_its_first_word(
    sense: SenseView, desk: Desk, library: Library, qtbot: QtBot
) -> None:
    desk.actions.run("new_note")
    edit = sense.page.note.edit
    qtbot.keyClicks(edit, "Something I noticed")
    edit.flush()
    qtbot.waitUntil(lambda: sense.page.note.note_id is not None, timeout=LONG)
    assert recall.note(library, sense.page.note.note_id or 0).body == "Something I noticed"


def test_a_fresh_note_is_not_replaced_by_what_the_list_answers(
    item: int,
    library: Library,
    desk: Desk,
    window: MainWindow,
    qtbot: QtBot,
    shown: Callable[[MainWindow], None],
) -> None:
    old = annotate.write_note(library, "Old words", title="Old").value
    shown(window)
    desk.actions.run("new_note")  # builds the stage, whose list is still being asked for
    view = window.show_stage("sense")
    assert isinstance(view, SenseView)
    qtbot.waitUntil(lambda: len(titles(view)) == 2, timeout=LONG)
    edit = view.page.note.edit
    assert view.page.currentWidget() is view.page.note
    qtbot.keyClicks(edit, "New words")
    view.reload()
    edit.flush()
    qtbot.waitUntil(lambda: view.page.note.note_id not in (None, old.id), timeout=LONG)
    assert recall.note(library, old.id).body == "Old words"
    assert recall.note(library, view.page.note.note_id or 0).body == "New words"


@pytest.mark.qt_log_ignore("does not support")  # offscreen has no keyboard to grab
def test_two_brackets_offer_titles(sense: SenseView, qtbot: QtBot) -> None:
    show(sense, qtbot, Ref("note", 2))
    edit = sense.page.note.edit
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus, timeout=LONG)
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, " [[Filt")
    qtbot.waitUntil(lambda: edit.offered() == ["Filters are not judgement"], timeout=LONG)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText().endswith("[[Filters are not judgement]]")


def test_the_panel_shows_what_links_here(sense: SenseView, qtbot: QtBot) -> None:
    show(sense, qtbot, Ref("note", 1))
    qtbot.waitUntil(lambda: "Weekly review" in cards(sense), timeout=LONG)


def test_escape_in_the_search_goes_to_what_was_found(sense: SenseView, qtbot: QtBot) -> None:
    bar = sense.findChild(QueryBar)
    assert bar is not None
    line = bar.findChild(QLineEdit)
    assert line is not None
    sense.window().activateWindow()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is sense.findChild(QListView, "foundThings")


def test_enter_on_a_digest_opens_it_in_share(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    community = curate.add_community(library, "Facilitators").value
    curate.new_issue(library, community.id, title="Zebrafish weekly")
    sense.show_query("zebrafish weekly")
    qtbot.waitUntil(lambda: "Zebrafish weekly" in titles(sense), timeout=LONG)
    rows = sense.findChild(QListView, "foundThings")
    assert rows is not None
    rows.setCurrentIndex(sense.things.index(titles(sense).index("Zebrafish weekly")))
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not sense.isVisible(), timeout=LONG)


def test_rows_can_be_dragged_to_a_digest(sense: SenseView, item: int) -> None:
    row = titles(sense).index("Meaning is social")
    index = sense.things.index(row)
    data = sense.things.mimeData([index])
    assert refs_in(data) == (Ref("item", item),)
    assert data.urls()[0].toString() == "https://example.org/meaning"
    assert sense.things.flags(index) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_tag_filters_the_list(sense: SenseView, qtbot: QtBot) -> None:
    sense.page.tag_picked.emit("judgement")
    qtbot.waitUntil(lambda: titles(sense) == ["Filters are not judgement"], timeout=LONG)


def test_a_deleted_note_comes_back(sense: SenseView, desk: Desk, library: Library, qtbot: QtBot) -> None:
    show(sense, qtbot, Ref("note", 2))
    desk.actions.run("delete_note")
    qtbot.waitUntil(lambda: "Weekly review" not in titles(sense), timeout=LONG)
    upkeep.undo(library)
    sense.reload()
    qtbot.waitUntil(lambda: "Weekly review" in titles(sense), timeout=LONG)


def test_an_item_is_shown_with_its_highlights(
    sense: SenseView, item: int, library: Library, qtbot: QtBot
) -> None:
    annotate.highlight(library, item, "Sense is made together", comment="opener")
    sense.show_ref(Ref("item", item))
    qtbot.waitUntil(lambda: sense.page.currentWidget() is sense.page.item, timeout=LONG)
    qtbot.waitUntil(lambda: "opener" in sense.page.item.words(), timeout=LONG)


def test_marks_count_as_qt_counts() -> None:
    assert utf16_ranges("a🐟b zebra", ((4, 9),)) == [(5, 5)]


def test_a_page_does_not_say_its_title_twice() -> None:
    assert without_title("<div><h1>A <em>b</em></h1><p>c</p></div>", "A b") == "<p>c</p></div>"
    assert without_title("<h1>Other</h1><p>c</p>", "A b") == "<h1>Other</h1><p>c</p>"
