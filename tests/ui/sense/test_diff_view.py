"""Two versions of a long text: the first lines at once, the others soon after."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pkm_desktop.core.model.thinking import DiffLine, DiffPart
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.diff_view import PIECE, DiffView

LINES = tuple(DiffLine("added", (DiffPart("added", f"line {number}"),)) for number in range(3 * PIECE + 7))


def test_a_long_comparison_comes_piece_by_piece(theme: Theme, qtbot: QtBot) -> None:
    view = DiffView(theme)
    qtbot.addWidget(view)
    view.show_lines(LINES)
    assert view.document().blockCount() == PIECE
    assert view.textCursor().atStart()
    qtbot.waitUntil(lambda: view.document().blockCount() == len(LINES))
    said = view.toPlainText().splitlines()
    assert [line.split("\u2002")[1] for line in said] == [line.text for line in LINES]
    assert view.textCursor().atStart()


def test_another_text_does_not_wait_for_the_rest(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    view = DiffView(theme)
    qtbot.addWidget(view)
    view.show_lines(LINES)
    view.show_lines(LINES[:2])
    qapp.processEvents()
    assert view.document().blockCount() == 2
    view.show_lines(LINES)
    view.show_text("alone")
    qapp.processEvents()
    assert view.toPlainText() == "alone"
