"""Highlights on the page: where each one sits in the document, painted behind the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from pkm_desktop.core.model.notes import Highlight
from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.icons import draw_icon
from pkm_desktop.ui.look.tokens import Tokens
from pkm_desktop.ui.seek.positions import TextMap

SIGN = 14  # pixels of the sign beside a commented passage
LINES = {  # under the second and the third layer: never told apart by colour alone
    2: (Qt.PenStyle.SolidLine, 1.5),
    3: (Qt.PenStyle.DotLine, 2.0),
}


@dataclass(frozen=True)
class Mark:
    """A highlight and its document positions."""

    highlight: Highlight
    start: int
    end: int


def place_marks(highlights: Sequence[Highlight], places: TextMap) -> tuple[Mark, ...]:
    """The highlights that are found in the document, in reading order."""
    marks = []
    for highlight in highlights:
        passage = highlight.passage
        span = places.to_shown(passage.start, passage.end, passage.exact)
        if span is not None:
            marks.append(Mark(highlight, *span))
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def lost_marks(highlights: Sequence[Highlight], marks: Sequence[Mark]) -> tuple[Highlight, ...]:
    """The highlights whose passage is not in the document."""
    found = {mark.highlight.id for mark in marks}
    return tuple(highlight for highlight in highlights if highlight.id not in found)


def paint_marks(
    painter: QPainter,
    document: QTextDocument,
    blocks: Sequence[QTextBlock],
    marks: Sequence[Mark],
    tokens: Tokens,
    *,
    chosen: int = 0,
) -> None:
    """Paint what is on the screen, in document coordinates; the highlight `chosen` with an edge."""
    for mark in marks:
        boxes = [box for block in blocks for box in boxes_of(document, block, mark.start, mark.end)]
        _paint_layer(painter, boxes, mark.highlight.layer, tokens, mark.highlight.id == chosen)
        if boxes and mark.highlight.comment:
            frame = document.rootFrame().frameFormat()
            x = document.size().width() - frame.rightMargin() + 7
            top = boxes[0].center().y() - SIGN / 2
            draw_icon(painter, QRectF(x, top, SIGN, SIGN), "message-circle", tokens.accent)


def layer_colour(layer: int, tokens: Tokens) -> str:
    """The ground of a layer."""
    return {2: tokens.highlight_2, 3: tokens.highlight_3}.get(layer, tokens.highlight)


def _paint_layer(
    painter: QPainter, boxes: Sequence[QRectF], layer: int, tokens: Tokens, chosen: bool
) -> None:
    painter.setPen(QPen(QColor(tokens.accent), 1.5) if chosen else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(layer_colour(layer, tokens)))
    for box in boxes:
        painter.drawRoundedRect(box, 2, 2)
    if layer in LINES:
        style, width = LINES[layer]
        painter.setPen(QPen(QColor(tokens.text), width, style))
        for box in boxes:
            painter.drawLine(box.bottomLeft() + QPointF(1, 0.5), box.bottomRight() + QPointF(-1, 0.5))
    painter.setPen(Qt.PenStyle.NoPen)


def boxes_of(document: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """The rectangles, one a line, that document positions `start`…`end` cover in a block."""
    first, last = max(start - block.position(), 0), min(end - block.position(), block.length() - 1)
    if first >= last:
        return
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, stop = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if begin >= stop:
            continue
        stop -= block.text()[begin:stop][-1:] == " "  # the space at which the line was broken
        left, right = _x(line.cursorToX(begin)), _x(line.cursorToX(stop))
        text = line.ascent() + line.descent()
        place = corner + QPointF(min(left, right) - 1, line.y())
        yield QRectF(place.x(), place.y() - 1, abs(right - left) + 2, text + 2)


def _x(found: Any) -> float:
    """PySide gives the position alone or together with the cursor it belongs to."""
    return float(found[0] if isinstance(found, tuple | list) else found)
