"""Thinking in the Sense stage: connect by number, look at the past, review cards, see what is around."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands import upkeep
from pkm_desktop.core.commands.sense import annotate, growing, history, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.desk import Desk
from pkm_desktop.ui.sense.connect_panel import ConnectPanel
from pkm_desktop.ui.sense.graph_page import GraphPage
from pkm_desktop.ui.sense.history_page import HistoryPage
from pkm_desktop.ui.sense.panel_card import Card
from pkm_desktop.ui.sense.review_page import ReviewPage
from pkm_desktop.ui.sense.view import SenseView
from tests.ui.sense.conftest import LONG


def show(view: SenseView, qtbot: QtBot, note: int) -> None:
    view.show_ref(Ref("note", note))
    qtbot.waitUntil(lambda: view.page.note.note_id == note, timeout=LONG)


def test_a_number_connects_with_what_is_offered(
    sense: SenseView, desk: Desk, library: Library, item: int, qtbot: QtBot
) -> None:
    body = "Zebrafish and people make sense together when somebody says what it means."
    note = annotate.write_note(library, body, title="On zebrafish").value.id
    show(sense, qtbot, note)
    assert desk.actions.run("connect")
    panel = sense.findChild(ConnectPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: len(panel._cards) > 0, timeout=LONG)
    assert panel._offered[0].ref == Ref("item", item)
    assert panel._offered[0].sentence
    panel._choose("supports")
    panel._reason.setText("the same fish")
    panel.setFocus()
    qtbot.keyClick(panel, Qt.Key.Key_1)
    said = "- supports [[Meaning is social]]: the same fish"
    qtbot.waitUntil(lambda: recall.note(library, note).body.endswith(said), timeout=LONG)
    qtbot.waitUntil(lambda: sense.page.note.edit.toPlainText().endswith(said), timeout=LONG)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_past_is_compared_and_restored(
    sense: SenseView, desk: Desk, library: Library, qtbot: QtBot
) -> None:
    annotate.edit_note(library, 1, body="A filter sorts. #judgement")
    show(sense, qtbot, 1)
    assert desk.actions.run("note_history")
    page = sense.page.currentWidget()
    assert isinstance(page, HistoryPage)
    assert history.versions(library, 1)
    qtbot.waitUntil(lambda: "sorts" in page.text.toPlainText(), timeout=LONG)
    shown = page.text.toPlainText()
    assert shown.startswith("~") or ("+" in shown and "−" in shown)
    page.restore.click()
    qtbot.waitUntil(lambda: recall.note(library, 1).body == "A filter decides. #judgement", timeout=LONG)
    qtbot.waitUntil(lambda: sense.page.currentWidget() is sense.page.note, timeout=LONG)


def test_a_deleted_note_is_brought_back(sense: SenseView, desk: Desk, library: Library, qtbot: QtBot) -> None:
    annotate.delete_note(library, 2)
    desk.actions.run("deleted_notes")
    page = sense.page.currentWidget()
    qtbot.waitUntil(lambda: "See [[Filters" in page.text.toPlainText(), timeout=LONG)
    page.restore.click()
    qtbot.waitUntil(lambda: sense.page.note.note_id == 2, timeout=LONG)
    assert recall.note(library, 2).title == "Weekly review"


def test_cards_are_answered_by_keys_and_come_to_an_end(
    sense: SenseView, desk: Desk, library: Library, item: int, qtbot: QtBot
) -> None:
    annotate.highlight(library, item, "Sense is made together")
    assert desk.actions.run("revisit")
    page = sense.page.currentWidget()
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.card() is not None, timeout=LONG)
    assert page._quote.font().pixelSize() == desk.theme.reading_font().pixelSize()
    seen = []
    for _ in range(5):
        card = page.card()
        if card is None:
            break
        seen.append(card.ref)
        qtbot.keyClick(page, Qt.Key.Key_2)
    assert len(seen) == len(set(seen)) >= 2
    qtbot.waitUntil(lambda: page.card() is None and page._end_words.text() != "", timeout=LONG)
    qtbot.waitUntil(lambda: "next card" in page._end_words.text(), timeout=LONG)


def test_a_card_comes_back_when_its_answer_is_taken_back(
    sense: SenseView, desk: Desk, library: Library, item: int, qtbot: QtBot
) -> None:
    annotate.highlight(library, item, "Sense is made together")
    assert desk.actions.run("revisit")
    page = sense.page.currentWidget()
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.card() is not None, timeout=LONG)
    card = page.card()
    qtbot.keyClick(page, Qt.Key.Key_3)
    assert page.card() != card
    qtbot.waitUntil(lambda: bool(upkeep.history(library)) and desk.jobs.idle(), timeout=LONG)
    desk.actions.on("undo", lambda: desk.jobs.change(lambda: upkeep.undo(library)))
    qtbot.keyClick(page, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: page.card() == card, timeout=LONG)
    assert page._head.text().startswith("Card 1 of ")


def test_the_picture_leads_to_the_neighbour(sense: SenseView, desk: Desk, qtbot: QtBot) -> None:
    show(sense, qtbot, 1)
    assert desk.actions.run("note_graph")
    page = sense.page.currentWidget()
    assert isinstance(page, GraphPage)
    qtbot.waitUntil(lambda: page.list.model().rowCount() == 1, timeout=LONG)
    assert "Weekly review" in page.list.model().index(0, 0).data()
    page._graph.grab()
    qtbot.keyClick(page._graph, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sense.page.note.note_id == 2, timeout=LONG)


def test_a_mention_becomes_a_link_by_one_press(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    other = annotate.write_note(library, "In my weekly review I said so.", title="Third").value.id
    show(sense, qtbot, 2)

    def mention() -> Card | None:
        cards = [card for card in sense.findChildren(Card) if card.accessibleName() == "Third"]
        return cards[0] if cards else None

    qtbot.waitUntil(lambda: mention() is not None, timeout=LONG)
    card = mention()
    assert card is not None
    card.acted.emit(Ref("note", other))
    qtbot.waitUntil(lambda: "[[weekly review]]" in recall.note(library, other).body, timeout=LONG)


def test_an_empty_note_begins_with_questions(
    sense: SenseView, desk: Desk, library: Library, qtbot: QtBot
) -> None:
    desk.actions.run("new_note")
    page = sense.page.note
    assert page.templates.isVisible()
    log = next(one for one in growing.templates(library) if one.name == "log")
    page.templates.picked.emit(log)
    assert page.edit.toPlainText().startswith("## What happened")
    page.edit.flush()
    qtbot.waitUntil(lambda: page.note_id is not None, timeout=LONG)
    made = recall.note(library, page.note_id or 0)
    assert made.kind == "log"
    assert made.look_again is not None
    assert not page.templates.isVisible()


def test_who_never_pauses_is_saved_all_the_same(sense: SenseView, library: Library, qtbot: QtBot) -> None:
    show(sense, qtbot, 1)
    edit = sense.page.note.edit
    edit.moveCursor(edit.textCursor().MoveOperation.End)

    def typed_on() -> bool:
        qtbot.keyClicks(edit, "ab")  # never a pause of a second
        return "abab" in recall.note(library, 1).body

    qtbot.waitUntil(typed_on, timeout=LONG)
    assert edit.unsaved or recall.note(library, 1).body == edit.toPlainText()


@pytest.mark.qt_log_ignore("does not support")  # offscreen has no keyboard to grab
def test_a_hash_offers_tags(sense: SenseView, qtbot: QtBot) -> None:
    show(sense, qtbot, 2)
    edit = sense.page.note.edit
    sense.window().activateWindow()
    edit.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is edit, timeout=LONG)
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, " #judg")
    qtbot.waitUntil(lambda: edit.offered() == ["judgement"], timeout=LONG)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText().endswith("#judgement ")


def test_what_speaks_against_a_why_is_kept(
    sense: SenseView, library: Library, item: int, qtbot: QtBot
) -> None:
    why = annotate.say_why(library, item, "It changes how we meet.").value
    assert why is not None
    show(sense, qtbot, why.id)
    qtbot.waitUntil(sense.page.note.whys.isVisible, timeout=LONG)
    field = sense.page.note.whys._fields["other_view"]
    qtbot.keyClicks(field, "Or not")
    field.flush()
    qtbot.waitUntil(lambda: recall.note(library, why.id).other_view == "Or not", timeout=LONG)
