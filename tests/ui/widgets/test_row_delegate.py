"""List rows: how text is broken, and that painting survives any row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE, RowContent, RowDelegate, break_lines


def font() -> QFont:
    made = QFont()
    made.setPixelSize(13)
    return made


def test_text_is_broken_into_two_lines_and_the_rest_elided(qtbot: QtBot) -> None:
    text = "Most of what reaches us each day is noise until we do something with it, " * 3
    lines = break_lines(text, font(), 200, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert all(QFontMetrics(font()).horizontalAdvance(line) <= 204 for line in lines)
    assert break_lines("short", font(), 200, 2) == ("short",)
    assert break_lines("", font(), 200, 2) == ()
    word = "Donaudampfschifffahrtsgesellschaftskapitän" * 5
    assert all(
        QFontMetrics(font()).horizontalAdvance(line) <= 204 for line in break_lines(word, font(), 200, 2)
    )
    assert "".join(break_lines("🎈🎈 balloons " * 2, font(), 120, 2)).startswith("🎈🎈")


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(
    "content",
    [
        RowContent("Title", "Source", "2h", "Excerpt", strong=True, marks=(("highlighter", "3"),)),
        RowContent("", "", "", ""),
        RowContent("T" * 500, "S" * 500, "31 Dec 2025", "E" * 5000, marks=(("clock", ""), ("send", ""))),
        RowContent("T", "S", icon="tag"),
        None,
    ],
)
def test_any_row_can_be_painted(
    qtbot: QtBot, content: RowContent | None, direction: Qt.LayoutDirection
) -> None:
    model = QStandardItemModel()
    item = QStandardItem()
    item.setData(content, CONTENT_ROLE)
    model.appendRow(item)
    delegate = RowDelegate(Theme())
    option = QStyleOptionViewItem()
    option.font = font()
    option.direction = direction
    option.rect = QRect(0, 0, 372, delegate.row_height(font()))
    option.state = QStyle.StateFlag.State_HasFocus
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0, QModelIndex()))
    painter.end()
    assert 80 <= delegate.sizeHint(option, model.index(0, 0)).height() <= 110
