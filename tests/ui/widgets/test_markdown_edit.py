"""The editor of notes: lines as far apart as those one reads, and nothing else than words in and out."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.markdown_edit import LONG, MarkdownEdit

TEXT = "# Heading\n\nSome **words** to [[read]]."


def editor(theme: Theme, qtbot: QtBot, size: int = 15) -> MarkdownEdit:
    edit = MarkdownEdit(theme, "The note")
    qtbot.addWidget(edit)
    edit.set_type(sized(size))
    edit.replace_all(TEXT)
    edit.show()
    return edit


def sized(size: int) -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    return font


def leadings(edit: MarkdownEdit) -> set[float]:
    document = edit.document()
    places = range(document.blockCount())
    return {document.findBlockByNumber(place).blockFormat().lineHeight() for place in places}


def test_all_lines_keep_their_distance(theme: Theme, qtbot: QtBot) -> None:
    edit = editor(theme, qtbot)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    edit.insertPlainText("one\ntwo\n\nthree")
    first = leadings(edit)
    assert len(first) == 1
    assert first.pop() > 110
    edit.replace_all("another\n\nnote")
    assert len(leadings(edit)) == 1
    edit.replace_all("a line\n" * LONG)
    assert leadings(edit) == {0.0}  # that would take too long


def test_the_distance_is_no_step_to_undo(theme: Theme, qtbot: QtBot) -> None:
    edit = editor(theme, qtbot)
    assert not edit.document().isUndoAvailable()
    assert not edit.unsaved
    edit.insertPlainText("New ")
    edit.set_type(sized(15))  # the same: the theme was switched
    edit.undo()
    assert edit.toPlainText() == TEXT


def test_words_are_copied_and_pasted_without_type(theme: Theme, qtbot: QtBot) -> None:
    edit = editor(theme, qtbot)
    edit.selectAll()
    copied = edit.createMimeDataFromSelection()
    assert copied.text() == TEXT
    assert copied.formats() == ["text/plain"]
    rich = QMimeData()
    rich.setHtml("<h1>Large <b>bold</b></h1>")
    rich.setText("Large bold")
    edit.insertFromMimeData(rich)
    assert edit.toPlainText() == "Large bold"
    assert edit.document().begin().charFormat().fontWeight() <= QFont.Weight.Normal
