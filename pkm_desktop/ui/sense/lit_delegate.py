"""List rows whose excerpt shows where the words of the search stand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from pkm_desktop.ui.sense.things import LitContent
from pkm_desktop.ui.widgets.row_delegate import LEFT, RIGHT, RowContent, RowDelegate

LINES = 2


def utf16_ranges(text: str, places: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """(start, length) in UTF-16 units, as Qt counts, for (start, end) in characters."""
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if character > "\uffff" else 1))
    last = len(text)
    return [(units[min(a, last)], units[min(b, last)] - units[min(a, last)]) for a, b in places if a < b]


class LitDelegate(RowDelegate):
    """A row delegate that paints marks behind the found words."""

    def _excerpt(self, painter: QPainter, option: QStyleOptionViewItem, content: RowContent, y: int) -> None:
        if not isinstance(content, LitContent) or not content.lit:
            super()._excerpt(painter, option, content, y)
            return
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.Normal)
        font.setPixelSize(max(8, font.pixelSize() - 1))
        layout = self._layout(content, font)
        painter.setPen(QColor(self._theme.tokens.muted))
        layout.beginLayout()
        top = float(y)
        for _ in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(option.rect.width() - LEFT - RIGHT)
            line.setPosition(QPointF(0, 0))
            line.draw(painter, QPointF(option.rect.left() + LEFT, top))
            top += line.height() + 2
        layout.endLayout()

    def _layout(self, content: LitContent, font: QFont) -> QTextLayout:
        tokens = self._theme.tokens
        layout = QTextLayout(content.excerpt, font)
        lit = QTextCharFormat()
        lit.setBackground(QColor(tokens.highlight))
        lit.setForeground(QColor(tokens.highlight_text))
        ranges = []
        for start, length in utf16_ranges(content.excerpt, content.lit):
            place = QTextLayout.FormatRange()
            place.start, place.length, place.format = start, length, lit
            ranges.append(place)
        layout.setFormats(ranges)
        option = layout.textOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        return layout
