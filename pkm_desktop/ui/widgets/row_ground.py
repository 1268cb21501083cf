"""The ground of a list row: tints for chosen and hovered, edges in high contrast and for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pkm_desktop.ui.look.tokens import Tokens

State = QStyle.StateFlag


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    """Tint, hairline below, edge and focus of a row as wide as its list."""
    rect, state = option.rect, option.state
    if state & State.State_Selected:
        painter.fillRect(rect, QColor(tokens.accent_soft))
    elif state & State.State_MouseOver:
        painter.fillRect(rect, QColor(tokens.hover))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
    paint_edges(painter, option, tokens, rect.adjusted(1, 1, -2, -3))


def paint_edges(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, box: QRect) -> None:
    """What shades alone would not tell everybody: which row is chosen, and where the keyboard is."""
    chosen = bool(option.state & State.State_Selected)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if chosen and tokens.high:
        painter.setPen(QColor(tokens.edge))
        painter.drawRoundedRect(box, 4, 4)
    if option.state & State.State_HasFocus and (not chosen or by_keys(option)):
        painter.setPen(QPen(QColor(tokens.ring), 2))
        painter.drawRoundedRect(box, 4, 4)


def by_keys(option: QStyleOptionViewItem) -> bool:
    """Whether the person goes about the window with the keyboard: then the focus needs an edge."""
    return option.widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
