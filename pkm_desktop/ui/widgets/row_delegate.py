"""Painting of list rows: dot, tile, source and marks, age, title, some lines of excerpt."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pkm_desktop.core.model.values import dataclass
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.look.tiles import paint_sign
from pkm_desktop.ui.widgets.cutting import cut, piece
from pkm_desktop.ui.widgets.row_ground import paint_ground
from pkm_desktop.ui.widgets.row_heading import RowHeading, heading_height, paint_heading

__all__ = ["CONTENT_ROLE", "HEADING_ROLE", "RowContent", "RowDelegate", "RowHeading", "break_lines"]

CONTENT_ROLE = Qt.ItemDataRole.UserRole + 1  # a RowContent, or None while the row is still being fetched
HEADING_ROLE = Qt.ItemDataRole.UserRole + 3  # a RowHeading over the row, or None
TILE = 18
LEFT, RIGHT, TOP, GAP = 12, 15, 11, 6
DOT = 17  # the room for the dot of what is unread
_REMEMBERED = 400  # broken excerpts

Line = tuple[int, str]  # where in the text it begins, in UTF-16 units, and what is shown of it


@dataclass(frozen=True)
class RowContent:
    """What one row shows; everything is plain text."""

    title: str
    source: str = ""
    age: str = ""
    excerpt: str = ""
    strong: bool = False  # unread: dot and semibold title
    bold: bool = False  # semibold title without the dot
    marks: tuple[tuple[str, str], ...] = ()  # icon name, text beside it
    badge: str = ""  # a word on a chip behind the source
    tile: str = ""  # whose initial the tile carries; the source's if empty
    icon: str = ""  # an icon instead of the tile,
    sign: str = ""  # or a kind of SIGNS, whose tile it has
    spoken: str = ""  # for screen readers


class RowDelegate(QStyledItemDelegate):
    """Paints a RowContent; all rows are equally high but for a RowHeading over some."""

    def __init__(
        self, theme: Theme, parent: QObject | None = None, *, lines: int = 2, dots: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.left = LEFT + DOT * dots  # where tile and words begin
        self._broken: OrderedDict[tuple[str, int, int], tuple[Line, ...]] = OrderedDict()

    def show_lines(self, lines: int) -> None:
        """So many lines of excerpt from now on; whoever holds the rows makes them as high."""
        self._lines = lines
        self._broken.clear()

    def row_height(self, font: QFont) -> int:
        """Pixels of one row, hairline included."""
        small = QFontMetrics(_font(font, -0.5)).lineSpacing() + 2
        title = QFontMetrics(_font(font, 0, strong=True)).lineSpacing()
        return TOP + _lead_height(font) + 4 + title + 3 + self._lines * small + 8

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.row_height(option.font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        option = self._below_heading(painter, option, index.data(HEADING_ROLE))
        paint_ground(painter, option, self._theme.tokens)
        content = index.data(CONTENT_ROLE)
        if isinstance(content, RowContent):
            rect = option.rect
            y = self._lead(painter, option, content, rect.top() + TOP)
            y = self._title(painter, option, content, y + 4)
            self._excerpt(painter, option, content, y + 3)
        else:
            self._skeleton(painter, option)
        painter.restore()

    def heading_height(self, font: QFont) -> int:
        """What a heading adds to a row."""
        return heading_height(font)

    def _below_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, heading: object
    ) -> QStyleOptionViewItem:
        """Paint the heading, if there is one; what is left of the row."""
        if not isinstance(heading, RowHeading):
            return option
        height = heading_height(option.font)
        band, row = QStyleOptionViewItem(option), QStyleOptionViewItem(option)
        band.rect = QRect(option.rect.topLeft(), QSize(option.rect.width(), height))
        row.rect = option.rect.adjusted(0, height, 0, 0)
        paint_heading(painter, band, heading, self._theme)
        return row

    def _lead(self, painter: QPainter, option: QStyleOptionViewItem, content: RowContent, y: int) -> int:
        tokens = self._theme.tokens
        rect = option.rect
        if content.strong:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(
                QRectF(
                    _placed(option, QRect(rect.left() + LEFT, y + _lead_height(option.font) // 2 - 3, 7, 7))
                )
            )
        high = _lead_height(option.font)
        tile = _placed(option, QRect(rect.left() + self.left, y + (high - TILE) // 2, TILE, TILE))
        if content.sign:
            paint_sign(painter, QRectF(tile), content.sign)
        elif content.icon:
            self._theme.icon(content.icon, TILE, tokens.muted).paint(painter, tile)
        else:
            name = content.tile or content.source or content.title
            self._theme.tiles.paint(painter, QRectF(tile), name)
        painter.setFont(_font(option.font, -0.5))
        metrics = painter.fontMetrics()
        painter.setPen(QColor(tokens.muted))
        age = metrics.horizontalAdvance(content.age)
        right = rect.right() - RIGHT
        _draw(painter, option, QRect(right - age, y, age + 1, high), content.age, right=True)
        x = rect.left() + self.left + TILE + GAP
        self._source(painter, option, content, QRect(x, y, right - age - GAP - x, high))
        return y + high

    def _source(
        self, painter: QPainter, option: QStyleOptionViewItem, content: RowContent, box: QRect
    ) -> None:
        metrics = painter.fontMetrics()
        marks = sum(16 + 3 + metrics.horizontalAdvance(text) + GAP for _, text in content.marks)
        marks += metrics.horizontalAdvance(content.badge) + 12 + GAP if content.badge else 0
        dot = metrics.horizontalAdvance(" · ") if content.marks else 0
        room = box.width() - marks - dot
        source = cut(metrics, content.source, room)
        box.setWidth(metrics.horizontalAdvance(source) + 1)
        _draw(painter, option, box, source)
        x = self._badge(painter, option, content.badge, QRect(box.right() + GAP, box.top(), 0, box.height()))
        if not content.marks:
            return
        x = x or box.right()
        _draw(painter, option, QRect(x, box.top(), dot + 1, box.height()), " ·")
        x += dot + 2
        for icon, text in content.marks:
            place = _placed(option, QRect(x, box.center().y() - 6, 14, 14))
            self._theme.icon(icon, 14, self._theme.tokens.muted).paint(painter, place)
            width = metrics.horizontalAdvance(text)
            _draw(painter, option, QRect(x + 18, box.top(), width + 1, box.height()), text)
            x += 18 + width + GAP

    def _badge(self, painter: QPainter, option: QStyleOptionViewItem, text: str, box: QRect) -> int:
        """A chip with a word; where it ends, 0 without one."""
        if not text:
            return 0
        box.setWidth(painter.fontMetrics().horizontalAdvance(text) + 12)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.chip))
        shown = _placed(option, box)
        painter.drawRoundedRect(QRectF(shown), TILE / 2, TILE / 2)
        painter.restore()
        painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, text)
        return box.right()

    def _title(self, painter: QPainter, option: QStyleOptionViewItem, content: RowContent, y: int) -> int:
        tokens = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(_font(option.font, 0, strong=content.strong or content.bold))
        plain = not (content.strong or content.bold or selected)
        painter.setPen(QColor(tokens.muted if plain else tokens.text))
        metrics = painter.fontMetrics()
        room = option.rect.width() - self.left - RIGHT
        box = QRect(option.rect.left() + self.left, y, room, metrics.lineSpacing())
        title = cut(metrics, content.title, box.width())
        _draw(painter, option, box, title)
        return box.bottom() + 1

    def _excerpt(self, painter: QPainter, option: QStyleOptionViewItem, content: RowContent, y: int) -> None:
        painter.setFont(_font(option.font, -0.5))
        painter.setPen(QColor(self._theme.tokens.muted))
        metrics = painter.fontMetrics()
        width = option.rect.width() - self.left - RIGHT
        height = metrics.lineSpacing() + 2
        for number, line in enumerate(self._lines_of(content.excerpt, painter.font(), width)):
            box = QRect(option.rect.left() + self.left, y + number * height, width, height)
            self._line(painter, option, content, box, line)

    def _line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        content: RowContent,
        box: QRect,
        line: Line,
    ) -> None:
        """One line of the excerpt."""
        _draw(painter, option, box, line[1])

    def _lines_of(self, text: str, font: QFont, width: int) -> tuple[Line, ...]:
        key = (text, width, font.pixelSize())
        lines = self._broken.get(key)
        if lines is None:
            lines = lines_of(text, font, width, self._lines)
            self._broken[key] = lines
            if len(self._broken) > _REMEMBERED:
                self._broken.popitem(last=False)
        return lines

    def _skeleton(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.hover))
        for number, share in enumerate((0.4, 0.7, 0.9)[: 2 + min(self._lines, 1)]):
            width = round((option.rect.width() - self.left - RIGHT) * share)
            box = QRect(option.rect.left() + self.left, option.rect.top() + TOP + 4 + number * 24, width, 12)
            painter.drawRoundedRect(_placed(option, box), 3, 3)


def break_lines(text: str, font: QFont, width: int, count: int) -> tuple[str, ...]:
    """At most `count` lines of `width` pixels; the last one ends in an ellipsis where text is left."""
    return tuple(shown for _, shown in lines_of(text, font, width, count))


def lines_of(text: str, font: QFont, width: int, count: int) -> tuple[Line, ...]:
    """The same lines, each with the place where it begins."""
    if not text or width <= 0 or count <= 0:
        return ()
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[Line] = []
    start = 0
    while len(lines) < count - 1:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart() + line.textLength()
        lines.append(_stripped(line.textStart(), piece(text, line.textStart(), start)))
    layout.endLayout()
    begin, rest = _stripped(start, piece(text, start, len(text) * 2))
    if rest:
        lines.append((begin, cut(QFontMetrics(font), rest, width)))
    return tuple(lines)


def _stripped(start: int, text: str) -> Line:
    """Without blanks around; they count one UTF-16 unit each."""
    return start + len(text) - len(text.lstrip()), text.strip()


def _font(font: QFont, change: float, *, strong: bool = False) -> QFont:
    made = QFont(font)
    size = font.pixelSize() if font.pixelSize() > 0 else QFontMetrics(font).height() * 0.8
    made.setPixelSize(round(size + change) if change == 0 else round(size + change - 0.01))
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def _lead_height(font: QFont) -> int:
    """Of the line with tile, source and age."""
    return max(TILE, QFontMetrics(_font(font, -0.5)).height())


def _placed(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, rect)


def _draw(
    painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str, *, right: bool = False
) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(_placed(option, box), int(flags) | Qt.TextFlag.TextSingleLine.value, text)
