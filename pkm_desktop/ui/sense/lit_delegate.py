"""List rows whose excerpt shows where the words of the search stand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextLine
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.things import LitContent
from pkm_desktop.ui.widgets.row_delegate import Line, RowContent, RowDelegate

ROUND, RIM = 2.5, 1.5  # of the ground behind a found word


def utf16_ranges(text: str, places: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """(start, length) in UTF-16 units, as Qt counts, for (start, end) in characters."""
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if character > "\uffff" else 1))
    last = len(text)
    return [(units[min(a, last)], units[min(b, last)] - units[min(a, last)]) for a, b in places if a < b]


class LitDelegate(RowDelegate):
    """A row delegate that paints marks behind the found words. Nothing here is unread."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent, dots=False)

    def _line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        content: RowContent,
        box: QRect,
        line: Line,
    ) -> None:
        lit = content.lit if isinstance(content, LitContent) else ()
        start, shown = line
        ranges = _within(utf16_ranges(content.excerpt, lit), start, shown)
        if not ranges:
            super()._line(painter, option, content, box, line)
            return
        layout = QTextLayout(shown, painter.font())
        layout.setFormats([self._format(*place) for place in ranges])
        layout.beginLayout()
        words = layout.createLine()
        words.setLineWidth(box.width())
        layout.endLayout()
        place = QStyle.visualRect(option.direction, option.rect, box)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            place.setLeft(place.right() - round(words.naturalTextWidth()))
        top = place.top() + (place.height() - words.height()) / 2
        self._grounds(painter, words, ranges, QPointF(place.left(), top))
        layout.draw(painter, QPointF(place.left(), top))

    def _grounds(
        self, painter: QPainter, words: QTextLine, ranges: list[tuple[int, int]], at: QPointF
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.highlight))
        for start, length in ranges:
            ends = words.cursorToX(start)[0], words.cursorToX(start + length)[0]  # type: ignore[index]
            ground = QRectF(
                at.x() + min(ends) - RIM, at.y(), abs(ends[1] - ends[0]) + 2 * RIM, words.height()
            )
            painter.drawRoundedRect(ground, ROUND, ROUND)
        painter.restore()

    def _format(self, start: int, length: int) -> QTextLayout.FormatRange:
        place, lit = QTextLayout.FormatRange(), QTextCharFormat()
        lit.setForeground(QColor(self._theme.tokens.highlight_text))
        place.start, place.length, place.format = start, length, lit
        return place


def _within(ranges: list[tuple[int, int]], start: int, shown: str) -> list[tuple[int, int]]:
    """The parts of the ranges that a line shows, counted from where it begins."""
    length = len(shown.encode("utf-16-le")) // 2
    cut = [(max(at - start, 0), min(at + size - start, length)) for at, size in ranges]
    return [(first, last - first) for first, last in cut if first < last]
