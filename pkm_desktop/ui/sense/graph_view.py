"""A picture of one thing and what it is linked with: the thing in the middle, a click or Enter goes on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from pkm_desktop.core.model.refs import Ref
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.sense.around import HEIGHT, MOST, Neighbour, at_edge, boxes, hit
from pkm_desktop.ui.widgets.row_delegate import break_lines

ICONS = {"note": "sticky-note", "item": "file-text", "highlight": "highlighter", "issue": "send"}
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class GraphView(QWidget):
    """`opened(ref)`; arrows go from one to the next, `reached(place)` tells where they are."""

    opened = Signal(Ref)
    reached = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._around: tuple[Neighbour, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(240, 220))
        self.setAccessibleName(self.tr("Picture of the connections; the list below says the same"))
        theme.changed.connect(self.update)

    def show_around(self, title: str, around: tuple[Neighbour, ...]) -> None:
        """Another thing with its neighbours; of very many, the first dozen."""
        self._title, self._around, self._at = title, around[:MOST], 0
        self.setAccessibleDescription(", ".join(spoken(title, one) for one in around))
        self.update()

    def go_to(self, place: int) -> None:
        """Mark one of the neighbours."""
        if 0 <= place < len(self._around):
            self._at = place
            self.update()

    def _boxes(self) -> tuple[QRectF, tuple[QRectF, ...]]:
        return boxes(len(self._around), QRectF(self.rect()).adjusted(8, 8, -8, -8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, places = self._boxes()
        for one, box in zip(self._around, places, strict=True):
            self._line(painter, middle, box, back=one.back)
        for number, (one, box) in enumerate(zip(self._around, places, strict=True)):
            marked = number == self._at and self.hasFocus()
            self._box(painter, box, tokens.surface, tokens.accent if marked else tokens.control_line)
            self._words(painter, box, one.title, ICONS.get(one.ref.kind, "file-text"))
            if one.relation:
                self._relation(painter, middle, box, one.relation)
        self._box(painter, middle, tokens.accent_soft, tokens.accent)
        self._words(painter, middle, self._title, "", strong=True)

    def _line(self, painter: QPainter, middle: QRectF, box: QRectF, *, back: bool) -> None:
        tokens = self._theme.tokens
        start, end = at_edge(middle, box.center()), at_edge(box, middle.center())
        painter.setPen(QPen(QColor(tokens.control_line), 1))
        painter.drawLine(start, end)
        tip, tail = (start, end) if back else (end, start)
        way = tip - tail
        length = max((way.x() ** 2 + way.y() ** 2) ** 0.5, 1.0)
        unit = way / length
        across = QPointF(-unit.y(), unit.x())
        head = QPolygonF([tip, tip - unit * 8 + across * 4, tip - unit * 8 - across * 4])
        painter.setBrush(QColor(tokens.control_line))
        painter.drawPolygon(head)

    def _box(self, painter: QPainter, box: QRectF, ground: str, edge: str) -> None:
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 2 if edge == self._theme.tokens.accent else 1))
        painter.drawRoundedRect(box, 6, 6)

    def _words(self, painter: QPainter, box: QRectF, text: str, icon: str, *, strong: bool = False) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.93)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        inner = box.adjusted(8, 3, -8, -3)
        if icon:
            tokens = self._theme.tokens
            sign = QRectF(inner.left(), box.center().y() - 7, 14, 14).toRect()
            self._theme.icon(icon, 14, tokens.muted).paint(painter, sign)
            inner.setLeft(inner.left() + 20)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        lines = break_lines(text, font, int(inner.width()), 2)
        height = QFontMetrics(font).lineSpacing()
        top = box.center().y() - height * len(lines) / 2
        side = _MIDDLE if strong else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for number, line in enumerate(lines):
            painter.drawText(QRectF(inner.left(), top + number * height, inner.width(), height), side, line)

    def _relation(self, painter: QPainter, middle: QRectF, box: QRectF, text: str) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        metrics = QFontMetrics(font)
        at = (at_edge(middle, box.center()) + at_edge(box, middle.center())) / 2
        width = metrics.horizontalAdvance(text) + 10
        label = QRectF(at.x() - width / 2, at.y() - metrics.height() / 2 - 1, width, metrics.height() + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.surface))
        painter.drawRoundedRect(label, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.accent))
        painter.drawText(label, _MIDDLE, text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = hit(self._boxes()[1], event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self._around[number].title if number >= 0 else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = hit(self._boxes()[1], event.position())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._around[number].ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 1 if event.key() in _ON else -1 if event.key() in _BACK else 0
        if step and self._around:
            self.go_to((self._at + step) % len(self._around))
            self.reached.emit(self._at)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._around:
            self.opened.emit(self._around[self._at].ref)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(480, int(HEIGHT * 9))


def spoken(title: str, one: Neighbour) -> str:
    """A connection as words: 'supports → Other title'."""
    arrow = "←" if one.back else "→"
    said = f"{one.relation} {one.title}" if one.relation else one.title
    return f"{arrow} {said}: {one.reason}" if one.reason else f"{arrow} {said}"
