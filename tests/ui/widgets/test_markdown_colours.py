"""Marks of Markdown: in the colours of the theme in force, in long notes, too."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from pkm_desktop.core.settings import Settings
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.look.tokens import DARK, LIGHT
from pkm_desktop.ui.widgets.markdown_edit import MarkdownEdit

LINES = 3_000


def colours(edit: MarkdownEdit, line: int = 0) -> set[str]:
    marks = edit.document().findBlockByNumber(line).layout().formats()
    return {mark.format.foreground().color().name() for mark in marks}


def test_marks_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    edit = MarkdownEdit(theme, "The note")
    qtbot.addWidget(edit)
    edit.replace_all("See [[something]] in #here")
    assert colours(edit) == {QColor(LIGHT.accent).name()}
    theme.use(Settings(theme="dark"))
    assert colours(edit) == {QColor(DARK.accent).name()}
    edit.insertPlainText("#again ")
    assert colours(edit) == {QColor(DARK.accent).name()}
    assert edit.document().isUndoAvailable()
    theme.use(Settings(theme="light"))
    edit.undo()
    assert edit.toPlainText() == "See [[something]] in #here"


def test_a_long_note_follows_piece_by_piece(theme: Theme, qtbot: QtBot) -> None:
    edit = MarkdownEdit(theme, "The note")
    qtbot.addWidget(edit)
    edit.show()
    edit.replace_all("\n".join(f"- [[An article]] {number}" for number in range(LINES)))
    assert (colours(edit), colours(edit, LINES - 1)) == ({QColor(LIGHT.accent).name()}, set())
    qtbot.waitUntil(lambda: colours(edit, LINES - 1) == {QColor(LIGHT.accent).name()})
    theme.use(Settings(theme="dark"))
    assert colours(edit) == {QColor(DARK.accent).name()}
    assert colours(edit, LINES - 1) == {QColor(LIGHT.accent).name()}
    qtbot.waitUntil(lambda: colours(edit, LINES - 1) == {QColor(DARK.accent).name()})
    theme.use(Settings(theme="light"))


def test_a_mark_within_another_takes_its_place(theme: Theme, qtbot: QtBot) -> None:
    edit = MarkdownEdit(theme, "The note")
    qtbot.addWidget(edit)
    edit.replace_all("# 🙂 See [[this]] now")
    marks = edit.document().begin().layout().formats()
    assert [(mark.start, mark.length) for mark in marks] == [(0, 2), (2, 7), (9, 8), (17, 4)]
