"""Tags as chips: round, quiet, each a button; one more adds a tag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.widgets.cutting import cut
from pkm_desktop.ui.widgets.flow import FlowLayout
from pkm_desktop.ui.widgets.press_button import PressButton

WIDEST = 240


class Chip(PressButton):
    """One rounded word. A `plain` chip is an outline only until the pointer is on it."""

    def __init__(
        self, theme: Theme, text: str, parent: QWidget | None = None, *, plain: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = plain
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(min(WIDEST, metrics.horizontalAdvance(self.text()) + 19), metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = tokens.line if self._plain or tokens.high else tokens.chip
        painter.setPen(QColor(tokens.accent if self.hasFocus() else edge))
        if self.underMouse() or not self._plain:
            painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.chip))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(tokens.muted))
        text = cut(self.fontMetrics(), self.text(), round(box.width()) - 16)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class ChipRow(QWidget):
    """The tags of a thing, in order, and a chip to add one."""

    picked = Signal(str)  # show everything with this tag
    removed = Signal(str)
    add_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        addable: bool = True,
        removable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self)
        self._names: tuple[str, ...] | None = None
        self._removable = removable
        self._add = Chip(theme, self.tr("+ tag"), self)
        self._add.setAccessibleName(self.tr("Add a tag"))
        self._add.setVisible(addable)
        self._add.clicked.connect(self.add_wanted)
        self._flow.addWidget(self._add)
        self.setAccessibleName(self.tr("Tags"))
        theme.changed.connect(self.update)

    @property
    def names(self) -> tuple[str, ...]:
        return self._names or ()

    @property
    def add_chip(self) -> QWidget:
        """Where an editor for a new tag belongs."""
        return self._add

    def show_tags(self, names: Sequence[str]) -> None:
        """Show these instead."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None and widget is not self._add:
                widget.hide()
                widget.deleteLater()
        for name in self._names:
            self._flow.addWidget(self._chip(name))
        self._flow.addWidget(self._add)
        self.updateGeometry()

    def _chip(self, name: str) -> Chip:
        chip = Chip(self._theme, name, self)
        chip.setToolTip(self.tr("Show everything with this tag"))
        chip.clicked.connect(lambda: self.picked.emit(name))
        if not self._removable:
            chip.show()
            return chip
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(lambda point: self._menu(chip, name, point))
        chip.show()
        return chip

    def _menu(self, chip: QWidget, name: str, point: QPoint) -> None:
        menu = QMenu(chip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show everything with this tag"), lambda: self.picked.emit(name))
        menu.addAction(self.tr("Remove this tag"), lambda: self.removed.emit(name))
        menu.popup(chip.mapToGlobal(point))
