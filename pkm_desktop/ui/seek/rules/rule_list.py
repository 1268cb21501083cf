"""The list of rules: a switch, a name, what it says and what it has done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pkm_desktop.core.model.rules import RuleRow
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.seek.rules.rule_model import ROW, RuleModel
from pkm_desktop.ui.seek.rules.words import record, summary
from pkm_desktop.ui.widgets.cutting import cut
from pkm_desktop.ui.widgets.row_ground import paint_ground

SWITCH, HIGH, LEFT, RIGHT, TOP, GAP = 28, 16, 12, 12, 9, 10
Index = QModelIndex | QPersistentModelIndex


class RuleDelegate(QStyledItemDelegate):
    """Three lines beside a switch."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * TOP + QFontMetrics(option.font).height() + 2 * self._small(option)[1] + 5)

    def switch_box(self, rect: QRect, option: QStyleOptionViewItem) -> QRect:
        """Where the switch of a row is."""
        box = QRect(rect.left() + LEFT, rect.top() + TOP + 1, SWITCH, HIGH)
        return QStyle.visualRect(option.direction, rect, box)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, RuleRow):
            return
        painter.save()
        tokens, rect = self._theme.tokens, option.rect
        paint_ground(painter, option, tokens)
        self._paint_switch(painter, self.switch_box(rect, option), row.rule.enabled)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        small, line = self._small(option)
        y = rect.top() + TOP
        ink = tokens.text if row.rule.enabled else tokens.muted
        y = self._line(painter, option, row.rule.name, (bold, ink, y))
        y = self._line(painter, option, summary(row.rule, row.source), (small, tokens.muted, y + 2))
        self._line(painter, option, record(row), (small, tokens.faint, y + 2))
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the switch switches; everywhere else it selects."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            hit = self.switch_box(option.rect, option).adjusted(-6, -6, 6, 6)
            if hit.contains(event.position().toPoint()) and isinstance(model, RuleModel):
                row = model.rows[index.row()].rule
                model.switched.emit(row.id, not row.enabled)
                return True
        return False

    def _line(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, how: tuple[QFont, str, int]
    ) -> int:
        font, ink, y = how
        painter.setFont(font)
        painter.setPen(QColor(ink))
        metrics = painter.fontMetrics()
        left = option.rect.left() + LEFT + SWITCH + GAP
        box = QRect(left, y, option.rect.right() - RIGHT - left, metrics.height())
        flags = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        shown = cut(metrics, text, box.width())
        painter.drawText(QStyle.visualRect(option.direction, option.rect, box), flags, shown)
        return y + metrics.height()

    def _paint_switch(self, painter: QPainter, box: QRect, on: bool) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.accent if on else tokens.control_line))
        painter.setBrush(QColor(tokens.accent if on else tokens.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), HIGH / 2, HIGH / 2)
        side = HIGH - 6
        left = box.right() - 2 - side if on else box.left() + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if on else tokens.muted))
        painter.drawEllipse(QRectF(left, box.top() + 3, side, side))

    def _small(self, option: QStyleOptionViewItem) -> tuple[QFont, int]:
        font = QFont(option.font)
        font.setPointSizeF(option.font.pointSizeF() * 0.93)
        return font, QFontMetrics(font).height()


class RuleList(QListView):
    """`picked(rule)` when another one is current. Space switches, Alt+↑ and Alt+↓ move, Delete removes."""

    picked = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, theme: Theme, model: RuleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = model
        self.setModel(model)
        self.setItemDelegate(RuleDelegate(theme, self))
        self.setAccessibleName(self.tr("Rules, in the order they act"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.selectionModel().currentChanged.connect(self._moved)
        theme.changed.connect(self.viewport().update)

    def current(self) -> int:
        """The id of the rule the keys are at, 0 for none."""
        index = self.currentIndex()
        return self._rules.rows[index.row()].rule.id if index.isValid() else 0

    def go(self, rule_id: int) -> None:
        """Select a rule without telling anybody; none for 0."""
        self.selectionModel().blockSignals(True)
        place = self._rules.place(rule_id)
        self.setCurrentIndex(self._rules.index(place, 0) if place >= 0 else QModelIndex())
        if place < 0:
            self.clearSelection()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the keys do, by mouse and by the menu key."""
        row = self.currentIndex().row()
        if row >= 0:
            menu = self.menu(row)
            menu.popup(event.globalPos())

    def menu(self, row: int) -> QMenu:
        """What can be done with the rule in a row."""
        rule, last = self._rules.rows[row].rule, self._rules.rowCount() - 1
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        switch = self.tr("Switch off") if rule.enabled else self.tr("Switch on")
        menu.addAction(switch, lambda: self._rules.switched.emit(rule.id, not rule.enabled))
        up = menu.addAction(self.tr("Move up"), lambda: self._rules.moved.emit(rule.id, row - 1))
        down = menu.addAction(self.tr("Move down"), lambda: self._rules.moved.emit(rule.id, row + 1))
        up.setEnabled(row > 0)
        down.setEnabled(row < last)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.remove_wanted.emit(rule.id))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, steps = self.currentIndex().row(), {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= place + step < self._rules.rowCount():
                self._rules.moved.emit(self.current(), place + step)
        elif event.key() == Qt.Key.Key_Space and place >= 0:
            rule = self._rules.rows[place].rule
            self._rules.switched.emit(rule.id, not rule.enabled)
        elif event.key() == Qt.Key.Key_Delete and place >= 0:
            self.remove_wanted.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(self.current())
