"""The head of one section of an issue: a handle to move it by and its name, renamed in place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QToolButton, QWidget

from pkm_desktop.ui.carrying import carry
from pkm_desktop.ui.look.theme import Theme
from pkm_desktop.ui.share.autosave_field import AutosaveField
from pkm_desktop.ui.share.card_tools import tool_button
from pkm_desktop.ui.share.dragging import SECTION_MIME, start_drag


class Handle(QToolButton):
    """Drag it to move what it stands beside; pressing it opens a menu that does the same by keyboard."""

    dragged = Signal()

    _pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the header moves its section; a button would move the focus
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            self.dragged.emit()


class SectionHeader(QFrame):
    """`renamed(old, new)`, and `asked(name, what)` with 'up', 'down' or 'menu'."""

    renamed = Signal(str, str)
    asked = Signal(str, str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sectionTools")
        self.name = name
        self.handle = Handle(self)
        self.handle.setToolTip(self.tr("Drag to move this section, press for more"))
        self.handle.setIcon(theme.icon("grip-vertical", 16, "muted"))
        self.handle.setFixedWidth(18)
        self.handle.setCursor(Qt.CursorShape.OpenHandCursor)
        self.handle.dragged.connect(self._drag)
        self.handle.clicked.connect(lambda: self.asked.emit(self.name, "menu"))
        self.field = AutosaveField(
            self.tr("Name of this section"), self.tr("Section"), one_line=True, parent=self
        )
        self.field.setObjectName("sectionName")
        self.field.save_wanted.connect(self._rename)
        self.field.done.connect(self.handle.setFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.handle)
        row.addWidget(self.field, 1)
        self.show_name(name)

    def show_name(self, name: str) -> None:
        self.name = name
        self.field.show_stored(name)
        self.setAccessibleName(name)  # around the field, so that sections can be told apart
        self.handle.setAccessibleName(self.tr("Move or change section {name}").format(name=name))

    def set_read_only(self, sent: bool) -> None:
        self.field.setReadOnly(sent)
        self.handle.setVisible(not sent)

    def _rename(self, text: str) -> None:
        if not text:  # a section without a name cannot be told apart: the old one comes back
            self.field.put_back(self.name)
            return
        old, self.name = self.name, text  # known at once, so that a reload finds this header again
        self.renamed.emit(old, text)

    def _drag(self) -> None:
        start_drag(self, carry(SECTION_MIME, self.name, plain=self.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves: dict[int, str] = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.asked.emit(self.name, moves[event.key()])
            return
        super().keyPressEvent(event)


def add_section_button(theme: Theme, text: str, parent: QWidget) -> QToolButton:
    """The quiet button below the last section."""
    button = tool_button(theme, "plus", text, parent)
    button.setText(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
