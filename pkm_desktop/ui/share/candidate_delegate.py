"""Draws one candidate as a card: a title of at most two lines and what it already has."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pkm_desktop.core.model.digests import Candidate
from pkm_desktop.ui.share import wording
from pkm_desktop.ui.share.candidate_model import CandidateRole
from pkm_desktop.ui.theme import Theme

GAP = 8  # between cards
PAD = 12  # inside a card
LINES = 2
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
        return QSize(width, title + 4 + _line_height(option.font) + 2 * PAD - 4 + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        candidate: Candidate = index.data(CandidateRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(0, 0, 0, -GAP)
        self._paint_frame(painter, card, option.state)
        inner = card.adjusted(PAD, PAD - 2, -PAD, -(PAD - 2))
        below = self._paint_title(painter, inner, candidate, option)
        painter.setFont(option.font)
        painter.setPen(self._theme.color("muted"))
        words = option.fontMetrics.elidedText(
            wording.readiness(candidate), Qt.TextElideMode.ElideRight, inner.width()
        )
        line = QRect(inner.left(), below + 4, inner.width(), _line_height(option.font))
        side = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(line, int(side), words)
        painter.restore()

    def _paint_frame(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        active = bool(state & QStyle.StateFlag.State_HasFocus) or (
            chosen and bool(state & QStyle.StateFlag.State_Active)
        )
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(self._theme.color("accent_soft" if chosen else "hover" if over else "surface"))
        painter.setPen(QPen(self._theme.color("accent" if active and chosen else "field_line"), 1))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_title(
        self, painter: QPainter, inner: QRect, candidate: Candidate, option: QStyleOptionViewItem
    ) -> int:
        """Draws the title; gives the y below it."""
        font = _bold(option.font)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        side = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        top, height = inner.top(), _line_height(font)
        for text in _lines(candidate.title, font, inner.width(), option.direction):
            painter.drawText(QRect(inner.left(), top, inner.width(), height), int(side), text)
            top += height
        return top


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
    rest = metrics.elidedText(text[starts[1] :], Qt.TextElideMode.ElideRight, width)
    return [text[: starts[1]].rstrip(), rest]


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
