"""The bar at a selection: highlight it, note something on it, quote it in a digest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

from pkm_desktop.ui.look.icons import draw_icon
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.press_button import PressButton

ICON, GAP = 14, 6


class BarButton(PressButton):
    """Icon, word and the key that does the same."""

    def __init__(self, theme: Theme, action: QAction, icon: str, text: str, key: str) -> None:
        super().__init__()
        self._theme, self._icon, self._key = theme, icon, key
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(action.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        key = metrics.horizontalAdvance(self._key) + GAP if self._key else 0
        return QSize(ICON + GAP + metrics.horizontalAdvance(self.text()) + key + 16, metrics.height() + 11)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            ground = QColor(tokens.on_inverse)
            ground.setAlpha(38)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        metrics = self.fontMetrics()
        draw_icon(painter, QRectF(8, (self.height() - ICON) / 2, ICON, ICON), self._icon, tokens.on_inverse)
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(QColor(tokens.on_inverse))
        box = self.rect().adjusted(8 + ICON + GAP, 0, 0, 0)
        painter.drawText(box, middle, self.text())
        painter.setPen(QColor(tokens.on_inverse_muted))
        painter.drawText(
            box.adjusted(metrics.horizontalAdvance(self.text()) + GAP, 0, 0, 0), middle, self._key
        )


class PassageBar(QFrame):
    """Floats over the reader beside the selection."""

    def __init__(
        self, theme: Theme, buttons: Sequence[tuple[QAction, str, str, str]], parent: QWidget
    ) -> None:
        """`buttons`: action, icon name, word, key."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Selected passage"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.setSpacing(2)
        for action, icon, text, key in buttons:
            row.addWidget(BarButton(theme, action, icon, text, key))
        shadow = QGraphicsDropShadowEffect(self, blurRadius=18)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        theme.changed.connect(self.update)
        self.hide()

    def show_beside(self, selection: QRect, room: QRect) -> None:
        """Below the selection where there is room, else above it."""
        size = self.sizeHint()
        below = selection.bottom() + 8
        top = below if below + size.height() < room.bottom() else selection.top() - size.height() - 8
        left = min(
            max(selection.center().x() - size.width() // 2, room.left() + 8), room.right() - size.width() - 8
        )
        self.resize(size)
        self.move(QPoint(left, max(top, room.top() + 4)))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.inverse))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
