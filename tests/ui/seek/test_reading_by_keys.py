"""Reading by keys: find, select, mark in layers, walk, claim, finish; the place is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import annotate, recall
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.seek.claim_card import ClaimCard
from pkm_desktop.ui.seek.connect_box import ConnectBox
from pkm_desktop.ui.seek.digests import lettered, letters_for
from pkm_desktop.ui.seek.mark_card import MarkCard
from pkm_desktop.ui.seek.view import SeekView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups on no screen

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def number(view: SeekView) -> int:
    """The id of the open item."""
    item = view.reading.item
    assert item is not None
    return item.row.id


def opened_box(kind: type) -> object:
    """The pop-up of this kind that is open."""
    found = [
        widget for widget in QApplication.topLevelWidgets() if type(widget) is kind and widget.isVisible()
    ]
    assert found
    return found[-1]


def selected(view: SeekView) -> str:
    return view.reader.view.textCursor().selectedText()


def test_v_takes_a_sentence_and_the_arrows_stretch_it(qtbot: QtBot, opened: SeekView) -> None:
    page = opened.reader.view
    opened.select_passage()
    first = selected(opened)
    assert first.startswith("Most of what")
    assert first.endswith(".")
    qtbot.keyClick(page, Key.Key_Right, Control)
    qtbot.keyClick(page, Key.Key_Right, Control)
    assert len(selected(opened)) > len(first)
    qtbot.keyClick(page, Key.Key_Down)
    assert not page.document().characterAt(page.textCursor().selectionEnd()).isalpha()  # no half words
    qtbot.keyClick(page, Key.Key_Tab)
    assert not selected(opened).startswith("Most")
    qtbot.keyClick(page, Key.Key_Escape)
    assert selected(opened) == ""
    assert not page.keys.active


def test_with_a_screen_reader_the_arrows_go_through_the_lines(
    qtbot: QtBot, opened: SeekView, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened.reader.view
    opened.read()
    qtbot.keyClick(page, Key.Key_Down)
    assert page.textCursor().position() == 0
    opened.back_to_list()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    opened.read()
    qtbot.keyClick(page, Key.Key_Down)
    assert page.textCursor().position() > 0


def test_b_marks_in_the_second_layer_and_again_in_the_third(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    opened.select_passage()
    opened.annotating.highlight_more()
    item = number(opened)
    qtbot.waitUntil(lambda: bool(opened.reader.view.marks), timeout=5000)
    assert recall.highlights(library, item_id=item)[0].layer == 2
    qtbot.waitUntil(lambda: bool(opened.reader.view.chosen_mark), timeout=5000)
    for layer in (3, 2):
        opened.annotating.highlight_more()
        qtbot.waitUntil(
            lambda wanted=layer: opened.reader.view.marks[0].highlight.layer == wanted, timeout=5000
        )
    assert len(recall.highlights(library, item_id=item)) == 1
    assert not opened.reader.grab().isNull()


def test_the_card_of_a_highlight_edits_comment_layer_and_tags(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    opened.select_passage()
    opened.annotating.highlight()
    qtbot.waitUntil(lambda: bool(opened.reader.view.chosen_mark), timeout=5000)
    opened.annotating.note()
    card = opened_box(MarkCard)
    assert isinstance(card, MarkCard)
    card._edit.setPlainText("Well said")
    card.layers.button(3).setChecked(True)
    card.tags.setText("learning, work")
    card.close()
    item = number(opened)

    def stored() -> bool:
        mark = recall.highlights(library, item_id=item)[0]
        return (mark.comment, mark.layer, set(mark.tags)) == ("Well said", 3, {"learning", "work"})

    qtbot.waitUntil(stored, timeout=5000)


def test_find_in_the_article_counts_and_steps(qtbot: QtBot, opened: SeekView) -> None:
    bar, page = opened.reader.finder, opened.reader.view
    page.setFocus()
    qtbot.keyClick(page, Key.Key_F, Control)
    assert not bar.isHidden()
    bar.line.setText("e")
    bar._look()
    total = len(page.found.spans)
    assert total > 1
    assert bar.count.text().startswith("1 ")
    qtbot.keyClick(bar.line, Key.Key_Return)
    assert page.found.chosen == 1
    qtbot.keyClick(bar.line, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.found.chosen == 0
    assert not opened.reader.grab().isNull()
    qtbot.keyClick(bar.line, Key.Key_Escape)
    assert bar.isHidden()
    assert selected(opened).lower() == "e"


def test_connect_links_at_once_and_r_changes_the_relation(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    note = annotate.write_note(library, "A note of mine", title="Filters are not judgement").value
    opened.thinking.connect_it()
    box = opened_box(ConnectBox)
    assert isinstance(box, ConnectBox)
    box.line.setText("Filters")
    box.typed.emit("Filters")
    qtbot.waitUntil(lambda: bool(box.rows) and box.rows[0].related.ref == Ref("note", note.id), timeout=5000)
    assert box.rows[0].geometry().height() <= box.height() - 150
    qtbot.keyClick(box, Key.Key_1)
    item = Ref("item", number(opened))
    qtbot.waitUntil(lambda: bool(recall.links(library, item).out), timeout=5000)
    qtbot.keyClick(box, Key.Key_R)
    qtbot.waitUntil(lambda: recall.links(library, item).out[0].relation == "supports", timeout=5000)
    qtbot.keyClick(box, Key.Key_Escape)


def test_a_claim_becomes_a_permanent_note(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    opened.thinking.promote()
    card = opened_box(ClaimCard)
    assert isinstance(card, ClaimCard)
    card.title.setText("Filters decide what we see")
    qtbot.keyClick(card.title, Key.Key_Return)
    item = number(opened)
    qtbot.waitUntil(lambda: bool(recall.item_notes(library, item)), timeout=5000)
    made = recall.item_notes(library, item)[0]
    assert (made.kind, made.title) == ("permanent", "Filters decide what we see")


def test_finished_is_read_kept_and_the_next_one_opens(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    first = number(opened)
    opened.thinking.finish()
    qtbot.waitUntil(lambda: browse.item(library, first).row.state == "kept", timeout=5000)
    qtbot.waitUntil(lambda: browse.item(library, first).place == 1.0, timeout=5000)
    assert browse.item(library, first).row.read
    qtbot.waitUntil(lambda: opened.reading.item is not None and number(opened) != first, timeout=5000)


def test_the_other_view_is_said_beside_the_why(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    why = opened.reader.view.why
    opened.annotating.why("It changes how we meet")
    why.beside.unfold()
    qtbot.keyClicks(why.beside.fields["not_so_when"], "nobody comes")
    why.flush()
    item = number(opened)

    def said() -> bool:
        notes = recall.item_notes(library, item)
        return bool(notes) and (notes[0].body, notes[0].not_so_when) == (
            "It changes how we meet",
            "nobody comes",
        )

    qtbot.waitUntil(said, timeout=5000)


def test_buttons_without_room_fold_into_the_menu(opened: SeekView) -> None:
    tools = opened.reader.tools
    tools.resize(260, tools.height())
    tools.fit()
    assert "add_to_digest" in tools.folded()
    tools.resize(900, tools.height())
    tools.fit()
    assert tools.folded() == []


def test_a_highlight_that_is_not_found_is_listed_with_its_quote(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    opened.select_passage()
    opened.annotating.highlight()
    page = opened.reader.view
    qtbot.waitUntil(lambda: bool(page.marks), timeout=5000)
    mark = page.marks[0].highlight
    from dataclasses import replace

    gone = replace(mark, passage=replace(mark.passage, exact="words of another age", start=-1, end=-1))
    item = opened.reading.item
    assert item is not None
    page.update_item(item, (gone,))
    assert not page.lost.isHidden()
    assert page.marks == ()
    assert page.highlight(mark.id) == gone


def test_letters_of_communities_are_all_different() -> None:
    names = ["Facilitators", "Friends", "Für alle", "R&D", ""]
    letters = letters_for(names)
    assert len(set(letters)) == len(names)
    assert letters[0] == "F"
    assert lettered("R&D", "D") == "R&&&D"


def test_a_cursor_survives_in_a_simplified_text(qtbot: QtBot, opened: SeekView) -> None:
    from dataclasses import replace

    from pkm_desktop.ui.seek.lightening import is_heavy

    page, item = opened.reader.view, opened.reading.item
    assert item is not None
    words = "So much is said at once that nobody can lay it out. "
    html = "<table>" + f"<tr><td>{words}</td><td>x</td></tr>" * 3000 + "</table>"
    text = "\n\n".join([words.strip(), "x"] * 3000)
    assert is_heavy(html)
    with qtbot.waitSignal(page.completed, timeout=10_000):
        page.show_item(replace(item, html=html, text=text))
    assert page.document().toPlainText().count("lay it out") == 3000
    assert page.header.extras.simplified.isVisibleTo(page.header)
    page.setTextCursor(page.document().find("nobody can"))
    passage = page.passage()
    assert passage is not None
    assert text[passage.start : passage.end] == "nobody can"
    assert page.textCursor().selectionEnd() > QTextCursor(page.document()).position()


def test_the_menu_of_the_page_is_about_the_passage_or_the_item(opened: SeekView) -> None:
    page = opened.reader.view

    def entries() -> list[QAction]:
        page.customContextMenuRequested.emit(QPoint(20, 200))
        menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
        menu.close()
        return [entry for entry in menu.actions() if entry.text()]

    texts = [entry.text().partition("\t")[0] for entry in entries()]
    assert texts[0] == "Keep"
    assert {"Open in the browser", "Copy &Link Location"} <= set(texts)
    assert "Highlight the passage" not in texts
    opened.select_passage()
    found = entries()
    assert found[0].text().startswith("Highlight the passage")
    assert found[0].isEnabled()
    assert any(entry.text().startswith("&Copy\t") and entry.isEnabled() for entry in found)
