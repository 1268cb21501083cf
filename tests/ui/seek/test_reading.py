"""The open article: shown as it is, marked where the person marks it, loading nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.commands.seek import browse
from pkm_desktop.core.commands.sense import recall, tagging
from pkm_desktop.core.library import Library
from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.seek.marks import boxes_of
from pkm_desktop.ui.seek.passage_card import PassageCard
from pkm_desktop.ui.seek.view import SeekView
from tests.ui.seek.feeds import QUOTE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups on no screen


def select(view: SeekView, words: str) -> None:
    """Select these words on the page, as the mouse would."""
    document = view.reader.view.document()
    found = document.find(words)
    assert not found.isNull()
    view.reader.view.setTextCursor(found)


def card() -> PassageCard:
    """The one that is open."""
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PassageCard)]
    return found[-1]


def marked(view: SeekView) -> Callable[[], bool]:
    return lambda: bool(view.reader.view.marks)


def test_a_selected_passage_is_highlighted_where_it_stands(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    select(opened, QUOTE)
    opened.annotating.highlight()
    qtbot.waitUntil(marked(opened), timeout=5000)
    item = opened.reading.item
    assert item is not None
    made = recall.highlights(library, item_id=item.row.id)[0]
    assert made.passage.exact == QUOTE
    assert item.text[made.passage.start : made.passage.end] == QUOTE
    mark = opened.reader.view.marks[0]
    cursor = QTextCursor(opened.reader.view.document())
    cursor.setPosition(mark.start)
    cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == QUOTE
    assert not opened.reader.view.textCursor().hasSelection()


def test_a_click_on_a_highlight_offers_comment_and_removal(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    select(opened, QUOTE)
    opened.annotating.highlight()
    qtbot.waitUntil(marked(opened), timeout=5000)
    view, mark = opened.reader.view, opened.reader.view.marks[0]
    block = view.document().findBlock(mark.start)
    box = next(boxes_of(view.document(), block, mark.start, mark.end)).toRect()
    place = QPoint(box.center().x(), box.center().y() - view.verticalScrollBar().value())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    card()._edit.setPlainText("A fine thought")
    card().close()
    item = opened.reading.item
    assert item is not None
    number = item.row.id
    qtbot.waitUntil(lambda: recall.highlights(library, item_id=number)[0].comment != "", timeout=5000)
    qtbot.waitUntil(lambda: opened.reader.view.marks[0].highlight.comment != "", timeout=5000)
    opened.annotating._edit_highlight(opened.reader.view.marks[0].highlight.id, QRect(0, 0, 9, 9))
    card()._remove()
    qtbot.waitUntil(lambda: not opened.reader.view.marks, timeout=5000)
    assert recall.highlights(library, item_id=number) == ()


def test_a_note_is_written_on_the_article(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    opened.annotating.note()
    card()._edit.setPlainText("Ask the team")
    card().close()
    item = opened.reading.item
    assert item is not None
    number = item.row.id
    qtbot.waitUntil(lambda: len(recall.item_notes(library, number)) == 1, timeout=5000)
    qtbot.waitUntil(lambda: bool((row := opened.list_pane.model.row(number)) and row.has_note), timeout=5000)


def test_why_it_matters_saves_itself_and_belongs_to_its_item(
    qtbot: QtBot, opened: SeekView, library: Library
) -> None:
    first = opened.list_pane.model.ids[0]
    opened.annotating.why()
    qtbot.keyClicks(QApplication.focusWidget(), "Good opener")
    opened.triage.next()
    qtbot.waitUntil(lambda: browse.item(library, first).why == "Good opener", timeout=5000)
    second = opened.list_pane.model.ids[1]
    qtbot.waitUntil(
        lambda: opened.reading.item is not None and opened.reading.item.row.id == second, timeout=5000
    )
    assert opened.reader.view.why.isHidden()
    assert browse.item(library, second).why == ""


def test_tags_come_and_go(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    first = opened.list_pane.model.ids[0]
    opened.labelling.tag((first,), add=("sense-making",))
    chips = opened.reader.view.header.chips
    qtbot.waitUntil(lambda: chips.names == ("sense-making",), timeout=5000)
    assert [tag.name for tag in tagging.tags(library)] == ["sense-making"]
    chips.removed.emit("sense-making")
    qtbot.waitUntil(lambda: chips.names == (), timeout=5000)


def test_a_tag_shows_what_carries_it(qtbot: QtBot, opened: SeekView, library: Library) -> None:
    ids = opened.list_pane.model.ids
    tagging.tag(library, [Ref("item", ids[1]), Ref("item", ids[3])], add=["x"])
    opened.reader.view.header.chips.picked.emit("x")
    qtbot.waitUntil(lambda: opened.list_pane.model.rowCount() == 2, timeout=5000)


def test_links_leave_only_as_web_addresses(opened: SeekView, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[str] = []

    def note(url: QUrl) -> bool:
        left.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    view = opened.reader.view
    view.anchorClicked.emit(QUrl("https://example.org/more"))
    view.anchorClicked.emit(QUrl("file:///etc/passwd"))
    view.anchorClicked.emit(QUrl("javascript:alert(1)"))
    assert left == ["https://example.org/more"]
    assert view.toPlainText().startswith("Most of what")


def test_the_same_page_survives_a_change_of_theme_and_size(qtbot: QtBot, opened: SeekView) -> None:
    select(opened, QUOTE)
    opened.annotating.highlight()
    qtbot.waitUntil(marked(opened), timeout=5000)
    opened._desk.theme.changed.emit()
    assert len(opened.reader.view.marks) == 1
    opened.resize(900, 500)
    assert not opened.reader.grab().isNull()


def test_every_control_has_a_name(opened: SeekView) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit

    kinds = (QAbstractButton, QAbstractScrollArea, QLineEdit)
    widgets = [widget for kind in kinds for widget in opened.findChildren(kind) if widget.isVisible()]
    unnamed = [
        widget
        for widget in widgets
        if (found := QAccessible.queryAccessibleInterface(widget)) is not None
        and not found.text(QAccessible.Text.Name)
    ]
    assert len(widgets) > 10
    assert unnamed == []


def test_a_word_wider_than_the_page_goes_on_in_the_next_line(opened: SeekView, qtbot: QtBot) -> None:
    from dataclasses import replace

    header, item = opened.reader.view.header, opened.reading.item
    assert item is not None
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 2
    header.show_item(replace(item, row=replace(item.row, title=f"On the {word}")))
    narrow = header.height_for(200)
    assert header.title() == f"On the {word}"
    assert narrow > header.height_for(2000)
    label = header._title
    header.height_for(200)
    parts = label.text().split("\u200b")
    assert all(label.fontMetrics().horizontalAdvance(part) <= 200 for part in parts)
