"""Found words are lit in the rows of a list: at the usual size, in the right places, to the last line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.lit_delegate import LitDelegate
from pkm_desktop.ui.sense.things import LitContent
from pkm_desktop.ui.widgets.row_delegate import CONTENT_ROLE

WIDTH = 360
BEFORE = "🎈 What is kept is looked at again and again until one day it "
TEXT = f"{BEFORE}means something, and then it is told to others who mean well, too, whoever they may be."


def painted(content: LitContent, direction: Qt.LayoutDirection) -> QImage:
    model, item = QStandardItemModel(), QStandardItem()
    item.setData(content, CONTENT_ROLE)
    model.appendRow(item)
    delegate, option = LitDelegate(Theme()), QStyleOptionViewItem()
    option.font = QFont()
    option.font.setPixelSize(13)
    option.direction = direction
    option.rect = QRect(0, 0, WIDTH, delegate.row_height(option.font))
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0, QModelIndex()))
    painter.end()
    return image


def lit_lines(image: QImage) -> list[tuple[int, int]]:
    """Left and right end of what is lit, line by line."""
    ground = QColor(Theme().tokens.highlight).rgb()
    found: list[tuple[int, int]] = []
    before = False
    for y in range(image.height()):
        xs = [x for x in range(image.width()) if image.pixel(x, y) == ground]
        if xs and before:
            left, right = found[-1]
            found[-1] = (min(left, xs[0]), max(right, xs[-1]))
        elif xs:
            found.append((xs[0], xs[-1]))
        before = bool(xs)
    return found


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_was_found_is_lit_where_it_stands(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    first, second = TEXT.index("kept"), TEXT.index("means")
    image = painted(
        LitContent("Title", excerpt=TEXT, lit=((first, first + 4), (second, second + 5))), direction
    )
    lines = lit_lines(image)
    assert len(lines) == 2  # one word on each line
    assert all(20 < right - left < 60 for left, right in lines)
    assert all(left > 0 and right < WIDTH for left, right in lines)


def test_lit_rows_are_as_large_as_others_and_end_in_dots(qtbot: QtBot) -> None:
    unlit = painted(LitContent("Title", excerpt=TEXT), Qt.LayoutDirection.LeftToRight)
    place = TEXT.index("kept")
    lit = painted(
        LitContent("Title", excerpt=TEXT, lit=((place, place + 4),)), Qt.LayoutDirection.LeftToRight
    )
    last = QRect(0, lit.height() - 22, WIDTH, 18)  # the line without a found word, and its dots
    assert lit.copy(last) == unlit.copy(last)
