"""Draws one candidate as a card: title and what it already has, of at most two lines each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pkm_desktop.core.model.digests import Candidate
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.candidate_model import CandidateRole, HeadRole, WhyRole
from pkm_desktop.ui.widgets.cutting import piece

GAP = 8  # between cards
PAD = 12  # inside a card
LINES = 2
_HEAD = 10  # around a heading
AnyIndex = QModelIndex | QPersistentModelIndex


class CandidateDelegate(QStyledItemDelegate):
    """Sizes follow the font, sides follow the writing direction."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._list = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        candidate: Candidate = index.data(CandidateRole)
        width = option.rect.width() or self._list.viewport().width()
        lines = len(_lines(candidate.title, _bold(option.font), width - 2 * PAD, option.direction))
        title = lines * _line_height(_bold(option.font))
        why = len(_lines(index.data(WhyRole), option.font, width - 2 * PAD, option.direction))
        return QSize(
            width,
            _head_height(index, option) + title + 4 + why * _line_height(option.font) + 2 * PAD - 4 + GAP,
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        candidate: Candidate = index.data(CandidateRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = _head_height(index, option)
        self._paint_heading(painter, option, index.data(HeadRole))
        card = option.rect.adjusted(0, head, 0, -GAP)
        self._paint_frame(painter, card, option.state)
        inner = card.adjusted(PAD, PAD - 2, -PAD, -(PAD - 2))
        side = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        for text, font, tone, gap in (
            (candidate.title, _bold(option.font), "text", 4),
            (index.data(WhyRole), option.font, "muted", 0),
        ):
            painter.setPen(self._theme.color(tone))
            inner.setTop(_paint_lines(painter, inner, text, font, (option.direction, side)) + gap)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        if not text:
            return
        painter.setFont(_bold(option.font))
        painter.setPen(self._theme.color("faint"))
        box = option.rect.adjusted(2, 0, -2, 0)
        box.setHeight(_HEAD + _line_height(option.font) - GAP)
        side = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(
            box,
            int(side),
            QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width()),
        )

    def _paint_frame(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        active = bool(state & QStyle.StateFlag.State_HasFocus) or (
            chosen and bool(state & QStyle.StateFlag.State_Active)
        )
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(self._theme.color("accent_soft" if chosen else "hover" if over else "surface"))
        painter.setPen(QPen(self._theme.color("accent" if active and chosen else "field_line"), 1))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _paint_lines(
    painter: QPainter,
    inner: QRect,
    text: str,
    font: QFont,
    way: tuple[Qt.LayoutDirection, Qt.AlignmentFlag],
) -> int:
    """Draws a text of at most LINES lines; gives the y below it. `way`: direction and side."""
    painter.setFont(font)
    top, height = inner.top(), _line_height(font)
    for line in _lines(text, font, inner.width(), way[0]):
        painter.drawText(QRect(inner.left(), top, inner.width(), height), int(way[1]), line)
        top += height
    return top


def _head_height(index: AnyIndex, option: QStyleOptionViewItem) -> int:
    """What the heading above a card takes, 0 without one."""
    return _HEAD + _line_height(option.font) if index.data(HeadRole) else 0


def _bold(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def _line_height(font: QFont) -> int:
    return round(QFontMetrics(font).height() * 1.18)


def _lines(text: str, font: QFont, width: int, direction: Qt.LayoutDirection) -> list[str]:
    """The text broken into at most LINES lines, the last one shortened."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    layout.setTextOption(option)
    starts = _line_starts(layout, width)
    if len(starts) <= 1:
        return [text]
    metrics = QFontMetrics(font)
    rest = metrics.elidedText(piece(text, starts[1], 2 * len(text)), Qt.TextElideMode.ElideRight, width)
    return [piece(text, 0, starts[1]).rstrip(), rest]


def _line_starts(layout: QTextLayout, width: int) -> list[int]:
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    return starts
