"""Where words stand in the document on the screen, and how those places are painted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextCursor, QTextDocument

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.tokens import Tokens
from pkm_desktop.ui.seek.marks import boxes_of

MOST = 1000  # matches; nobody steps through more

Span = tuple[int, int]  # document positions


@dataclass(frozen=True)
class FoundHere:
    """The matches in reading order, and which of them is the chosen one (-1: none)."""

    spans: tuple[Span, ...] = ()
    chosen: int = -1

    @property
    def span(self) -> Span | None:
        return self.spans[self.chosen] if 0 <= self.chosen < len(self.spans) else None

    def stepped(self, step: int) -> FoundHere:
        """The next or the previous one chosen; behind the last comes the first."""
        return FoundHere(self.spans, (self.chosen + step) % len(self.spans)) if self.spans else self

    def nearest(self, position: int) -> FoundHere:
        """The first match at or behind a position chosen, else the first of all."""
        place = bisect_left(self.spans, (position, 0))
        return FoundHere(self.spans, place % len(self.spans)) if self.spans else self


def find_here(document: QTextDocument, words: str) -> FoundHere:
    """Every place of `words`, capitals or not; none chosen yet."""
    if not words.strip():
        return FoundHere()
    spans: list[Span] = []
    cursor = document.find(words)
    while not cursor.isNull() and len(spans) < MOST:
        spans.append((cursor.selectionStart(), cursor.selectionEnd()))
        following = QTextCursor(cursor)
        following.setPosition(cursor.selectionEnd())
        cursor = document.find(words, following)
    return FoundHere(tuple(spans))


def paint_found(
    painter: QPainter,
    document: QTextDocument,
    blocks: Sequence[QTextBlock],
    found: FoundHere,
    tokens: Tokens,
) -> None:
    """The matches on the screen, in document coordinates; the chosen one with an edge."""
    for block in blocks:
        first = bisect_left(found.spans, (block.position(), 0))
        for place in range(first, len(found.spans)):
            start, end = found.spans[place]
            if start >= block.position() + block.length():
                break
            chosen = place == found.chosen
            painter.setPen(QPen(QColor(tokens.accent), 2) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            for box in boxes_of(document, block, start, end):
                painter.drawRoundedRect(box, 2, 2)
    painter.setPen(Qt.PenStyle.NoPen)
