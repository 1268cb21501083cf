"""Bars beside quotes and boxes behind code, around the blocks that belong together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.tokens import Tokens
from pkm_desktop.ui.widgets.html_style import CODE, QUOTE, QUOTE_INDENT, TURNED_QUOTE

_BAR = 3  # pixels of the bar beside a quote


@dataclass(frozen=True)
class Run:
    """Blocks of one kind (QUOTE, TURNED_QUOTE, CODE) one after the other, in document coordinates."""

    kind: int
    box: QRectF


def runs(document: QTextDocument, blocks: Iterable[QTextBlock]) -> list[Run]:
    """The quotes and the code among these blocks, which follow each other."""
    found: list[Run] = []
    before = -1
    for block in blocks:
        kind = block.userState()
        if kind in (QUOTE, TURNED_QUOTE, CODE):
            box = document.documentLayout().blockBoundingRect(block)
            box.translate(block.blockFormat().leftMargin(), 0)
            if kind == before:
                box = found.pop().box.united(box)
            found.append(Run(kind, box))
        before = kind
    return found


def paint_runs(painter: QPainter, found: Iterable[Run], tokens: Tokens) -> None:
    """Paint them, in document coordinates."""
    for run in found:
        painter.setPen(Qt.PenStyle.NoPen)
        if run.kind == CODE:
            if tokens.high:
                painter.setPen(QPen(QColor(tokens.edge)))
            painter.setBrush(QColor(tokens.window))
            painter.drawRoundedRect(run.box.adjusted(-14, -8, 14, 8), 6, 6)
            continue
        painter.setBrush(QColor(tokens.accent))
        painter.setOpacity(0.45)
        off = QUOTE_INDENT - 4
        left = run.box.left() - off if run.kind == QUOTE else run.box.right() + off - _BAR
        painter.drawRoundedRect(QRectF(left, run.box.top() + 2, _BAR, run.box.height()), 1.5, 1.5)
        painter.setOpacity(1)
